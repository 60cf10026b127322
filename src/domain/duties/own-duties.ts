import type { OpenDuty } from '.';
import type { ReviewWithDuties } from '../review/review-with-duties';
import { ownersOf } from './owners';
import type { Directory, Person } from '../people/people';
import type { Review } from '../review/review';

/** One thing that a person owes on a review. */
export interface OwnDuty {
  readonly review: Review;
  readonly open: OpenDuty;
  /** How many more of the kind they owe on it, such as other actions of its plan. */
  readonly alike: number;
}

/**
 * What a person owes over all these reviews, the soonest due first: for themselves, for whom they cover, or because nobody else does. Of
 * several that are alike on one review the soonest stands for all.
 */
export function ownDutiesOf(
  person: Person,
  reviews: readonly ReviewWithDuties[],
  directory: Directory,
  today: string
): readonly OwnDuty[] {
  const own = reviews
    .flatMap(({ review, duties }) => duties.map((open) => ({ review, open })))
    .filter(({ review, open }) => ownersOf(open, review, directory, today).some(({ id }) => id === person.id))
    .sort((a, b) => a.open.due.localeCompare(b.open.due) || a.review.reference.localeCompare(b.review.reference));
  const soonest = new Map<string, OwnDuty>();
  for (const { review, open } of own) {
    const group = `${review.reference} ${open.duty}`;
    const first = soonest.get(group);
    soonest.set(group, first ? { ...first, alike: first.alike + 1 } : { review, open, alike: 0 });
  }
  return [...soonest.values()];
}
