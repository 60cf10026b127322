import { reached } from '../notices';
import { holdersOf, type Directory, type Person } from '../people/people';
import { ROLE_LABELS, type Role } from '../words';
import type { Review } from './review';

/** In words, no more than these. */
const MOST_NAMED = 3;
const LEAD: Role = 'regional-safeguarding-lead';
const ADVISOR: Role = 'national-safeguarding-advisor';

interface Overseer {
  readonly person: Person;
  readonly role: Role;
  /** Who is away, if this person is covering. */
  readonly insteadOf?: Person;
}

/** Who decides whether a review is a duplicate: its leads or, where the region has none, the national advisor (B-7). */
export function overseersOf(review: Review, directory: Directory, today: string): readonly Overseer[] {
  const holding = (role: Role): readonly Overseer[] =>
    holdersOf(role, review, directory, today).flatMap((holder) =>
      reached(holder, role, review, directory, today).map((one) => ({ ...one, role }))
    );
  const leads = holding(LEAD);
  return leads.length > 0 ? leads : holding(ADVISOR);
}

/** Whom to ask about reviews, in words, each by name and post. */
export function overseersToAsk(
  reviews: readonly Review[],
  { directory, today }: { readonly directory: Directory; readonly today: string }
): string {
  const overseers = reviews.flatMap((review) => overseersOf(review, directory, today));
  const named = [LEAD, ADVISOR].flatMap((role) => {
    const names = new Set(overseers.filter((one) => one.role === role).map(({ person }) => person.name));
    return names.size > 0 ? [`${[...names].slice(0, MOST_NAMED).join(' or ')}, ${ROLE_LABELS[role]}`] : [];
  });
  return named.length > 0 ? `${named.join(', or ')},` : `the ${ROLE_LABELS[ADVISOR]}`;
}

/** Reviews that a person may not see, in words. */
export const unseen = (count: number): string =>
  `${count === 1 ? 'a review' : `${count} reviews`} whose details are not open to you`;
