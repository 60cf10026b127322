import { daysAgo } from '../support/days';

/**
 * What an inspector types for the published review of Winterbourne View: public facts, and plain examples where nothing
 * is public.
 */
export const WINTERBOURNE_VIEW = {
  partnership: 'South Gloucestershire Safeguarding Adults Board',
  authority: 'South Gloucestershire',
  notifiedOn: daysAgo(21),
  initiatedOn: daysAgo(24),
  criterion: 'institution',
  regulatedService: 'yes',
  service: 'Winterbourne View Hospital',
  locationCodes: '1-1234567890',
  mentalHealth: 'no',
  partnershipReference: 'Example 1',
  initials: ''
} as const;

/** A notification that looks like no other of its test: of another board and service, without a location code. */
export const unlikeAny = (name: string): Readonly<Record<keyof typeof WINTERBOURNE_VIEW, string>> => ({
  ...WINTERBOURNE_VIEW,
  partnership: `Example board, ${name}`,
  partnershipReference: name,
  service: `Home of ${name}`,
  locationCodes: ''
});
