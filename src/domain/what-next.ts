import type { OpenDuty } from './duties';
import type { Held } from './figures';
import { ownersOf } from './owners';
import type { Directory, Person } from './people';
import type { Review } from './review';

/** One thing that a person owes on a review. */
export interface OwnDuty {
  readonly review: Review;
  readonly open: OpenDuty;
}

/** What a person owes over all these reviews, the soonest due first: for themselves, for whom they cover, or because nobody else does. */
export const owedBy = (person: Person, reviews: readonly Held[], directory: Directory, today: string): readonly OwnDuty[] =>
  reviews
    .flatMap(({ review, duties }) => duties.map((open) => ({ review, open })))
    .filter(({ review, open }) => ownersOf(open, review, directory, today).some(({ id }) => id === person.id))
    .sort((a, b) => a.open.due.localeCompare(b.open.due) || a.review.reference.localeCompare(b.review.reference));
