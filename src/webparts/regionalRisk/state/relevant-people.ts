import type { Directory } from '../../../domain/people/people';
import type { Region } from '../../../domain/words';
import type { AtGlance } from '../../../domain/review/at-glance';

/** The people of the Directory who can have a role in these reviews: a small part of them. */
export function relevantPeople({ people }: Directory, reviews: readonly AtGlance[], region: Region): Directory {
  const named = new Set(reviews.flatMap(({ review }) => [review.inspector?.id, review.author?.id]));
  return {
    people: people.filter(
      ({ id, holdings }) =>
        named.has(id) || holdings.some((holding) => holding.region === region || holding.region === 'England')
    )
  };
}
