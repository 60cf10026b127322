import { longDay, ukDay } from '../../dates';
import { PAPER_GUARDS } from '../../guards/papers';
import { conflictReason } from '../../people/independence';
import { personIn, type Directory, type Person } from '../../people/people';
import type { PersonRef } from '../../people/person-ref';
import { STEPS } from '../../steps';
import { text, type Text } from '../../text';
import { blockedTrack } from '../authorise-step';
import { refusedByGuard } from '../refused-by-guard';
import type { Refusal } from '../refusal';
import type { Review, ReviewEvent } from '../review';
import { counted, taken } from './replay';

/** What these ask was so on the day, and nothing in the review rests on it; papers are as they were. */
const NOT_ASKED_AGAIN: readonly string[] = [
  ...Object.keys(PAPER_GUARDS),
  'something-changes',
  'fills-gaps-only',
  'task-is-open',
  'duty-can-be-waived',
  'nothing-owed',
  'no-action-open',
  'another-reference',
  'stands-for-no-other'
];

/** Why what came later cannot stay. `refusal` is that of the corrected event itself. */
interface Prevented {
  readonly event: ReviewEvent;
  readonly refusal?: Refusal;
}

/**
 * The first event that cannot stay as it is once the history is `after`, though it could while it was `before`: from
 * event number `from` on, each has to be available still, and to pass its guards.
 */
export function firstPrevented(
  before: readonly ReviewEvent[],
  after: readonly ReviewEvent[],
  { from, directory }: { readonly from: number; readonly directory: Directory }
): Prevented | undefined {
  const fell = fallen(before, from, directory);
  const isNew = ({ event, refusal }: Prevented): boolean =>
    !fell.some((each) => each.event.seq === event.seq && (each.refusal === undefined || refusal !== undefined));
  return fallen(after, from, directory).find(isNew);
}

/** The events from a number on that are not available, or do not pass their guards. */
function fallen(events: readonly ReviewEvent[], from: number, directory: Directory): readonly Prevented[] {
  const prevented: Prevented[] = [];
  let review: Review | undefined;
  for (const each of counted(events)) {
    const { event, isWithdrawn } = each;
    if (event.seq >= from && !isWithdrawn && !STEPS[event.step].putsRight) {
      const found = preventedBy(review, event, directory);
      if (found) prevented.push(found);
    }
    review = taken(review, each);
  }
  return prevented;
}

function preventedBy(before: Review | undefined, event: ReviewEvent, directory: Directory): Prevented | undefined {
  const { step, as, by, at, given } = event;
  const row = STEPS[step];
  const review = before ?? taken(undefined, { event, isWithdrawn: false });
  if (before && (blockedTrack(row, before) !== undefined || !hasPart(before, as, by))) return { event };
  const actor: Person = personIn(directory, by.id) ?? { ...by, holdings: [] };
  const guards = row.guards.filter((guard) => !NOT_ASKED_AGAIN.includes(guard));
  const refusal = refusedByGuard(guards, { review, reference: review.reference, actor, directory, now: at }, given);
  return refusal && { event, refusal };
}

/** Whether the person still had the part in the review in which they took the step. */
const hasPart = (review: Review, as: ReviewEvent['as'], { id }: PersonRef): boolean =>
  as === 'imr-author' ? review.author?.id === id : as === 'case-inspector' ? review.inspector?.id === id : true;

/** Why an author who comes back is not independent of the case any more (KP-10). */
export function authorInConflict(before: Review, after: Review, directory: Directory, now: string): Text | undefined {
  const { author } = after;
  if (!author || after.tracks.imr === 'provided') return undefined;
  const person = personIn(directory, author.id) ?? { ...author, holdings: [] };
  const why = conflictReason(person, after, ukDay(now));
  const wasSo = before.author?.id === author.id && conflictReason(person, before, ukDay(now)) !== undefined;
  return why === undefined || wasSo
    ? undefined
    : `${author.name} would be the IMR author again, but ${why}. Ask the regional director to appoint another author.`;
}

/** Why a later event prevents that something is put right. */
export const preventedSentence = ({ event: { step, at } }: Prevented, isWithdrawal: boolean): Text =>
  isWithdrawal
    ? text`“${STEPS[step].past}” was recorded on ${longDay(at)} and follows from this. Withdraw that first.`
    : text`“${STEPS[step].past}” was recorded on ${longDay(at)} and does not go with these answers. Correct or withdraw that first.`;
