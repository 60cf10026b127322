import type { Answers } from '../fields';
import { term, capitalised, text, possessive } from '../text';

/** The answers that make up the register entry (KP-2), by field id. All can be completed or corrected later. */
export type EntryField = keyof typeof ENTRY_LABELS;
export type EntryAnswers = { readonly [F in EntryField]?: string };

export const ENTRY_LABELS = {
  partnership: capitalised(term.safeguardingPartnership),
  authority: 'Local authority',
  commissioner: text`${capitalised(term.commissioner)} that notified us`,
  notifiedOn: 'Date we were notified',
  initiatedOn: 'Date the review was initiated',
  criterion: 'Why a review is being held',
  regulatedService: 'Regulated service involved',
  service: 'Name of the service',
  locationCodes: 'Location code',
  withoutCode: 'Why there is no location code',
  mentalHealth: 'Mental health operations involved',
  partnershipReference: text`The ${possessive(term.partnership)} reference`,
  initials: 'Initials or local reference'
} as const;
export function isEntryField(field: string): field is EntryField {
  return Object.hasOwn(ENTRY_LABELS, field);
}

/** The current answer in the register; empty while there is none. */
export const entryOf = <F extends EntryField>(
  { entry }: { readonly entry: { readonly [Field in F]?: string } },
  field: F
): string => entry[field] ?? '';

/** What an event of any step says of the entry, and what was there before. */
export const entrySaid = (given: Answers): EntryAnswers & { readonly before?: string } => given;

/** The answers of a step that belong to the entry. */
export const entryAnswers = (given: Answers): EntryAnswers =>
  Object.fromEntries(Object.entries(given).filter(([field]) => isEntryField(field)));
