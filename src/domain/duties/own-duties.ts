import type { OpenDuty } from '.';
import type { ReviewWithDuties } from '../review/review-with-duties';
import { ownersOf } from './owners';
import type { Directory, Person } from '../people/people';
import type { Review } from '../review/review';

/** A duty of a person on a review. */
export interface OwnDuty {
  readonly review: Review;
  readonly open: OpenDuty;
  /** How many more of the same duty they have on it, such as other actions of its plan. */
  readonly alike: number;
}

/**
 * The duties of a person over all these reviews, the soonest due first: their own, those of people they cover for, and
 * those of vacant posts. Of several of the same duty on one review, gives the soonest.
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
