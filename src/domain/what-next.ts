import type { OpenDuty } from './duties';
import type { Held } from './figures';
import { ownersOf } from './owners';
import type { Directory, Person } from './people';
import type { Review } from './review';

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
export function owedBy(person: Person, reviews: readonly Held[], directory: Directory, today: string): readonly OwnDuty[] {
  const own = reviews
    .flatMap(({ review, duties }) => duties.map((open) => ({ review, open, group: `${review.reference} ${open.duty}` })))
    .filter(({ review, open }) => ownersOf(open, review, directory, today).some(({ id }) => id === person.id))
    .sort((a, b) => a.open.due.localeCompare(b.open.due) || a.review.reference.localeCompare(b.review.reference));
  const groups = new Map<string, number>();
  for (const { group } of own) groups.set(group, (groups.get(group) ?? 0) + 1);
  const isFirst = ({ group }: { readonly group: string }, at: number): boolean => own.findIndex((each) => each.group === group) === at;
  return own.filter(isFirst).map(({ review, open, group }) => ({ review, open, alike: (groups.get(group) ?? 1) - 1 }));
}
