import { daysAgo } from '../support/days';

/** What an inspector types for the published review of Winterbourne View: public facts, and plain examples where nothing is public. */
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
