import type { DutyId, OpenDuty } from '../duties';
import type { ReviewAtGlance } from '../review/at-glance';
import { entryOf, type EntryField } from '../review/entry';
import { isUnanswered } from '../review/entry-changes';

/** The answers that an entry lacks while the duty to complete it is open. */
const LACKING: { readonly [D in DutyId]?: (review: ReviewAtGlance) => readonly EntryField[] } = {
  'complete-entry': () => ['criterion'],
  'record-location': (review) =>
    isUnanswered(entryOf(review, 'regulatedService')) ? ['regulatedService'] : ['locationCodes'],
  'settle-mental-health': () => ['mentalHealth']
};

/** The answers that the entry lacks and that complete a duty (KP-2); none for a duty of another kind. */
export const missingFor = ({ duty }: Pick<OpenDuty, 'duty'>, review: ReviewAtGlance): readonly EntryField[] =>
  LACKING[duty]?.(review) ?? [];
