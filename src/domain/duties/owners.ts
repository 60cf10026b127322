import type { OpenDuty } from '.';
import { deciders } from '../people/independence';
import { holdersOf, standInsFor, type Directory, type Person } from '../people/people';
import type { Review } from '../review/review';
import type { Role } from '../words';

/** Who answers for a duty whose owner’s role nobody holds, or nobody but the author of the IMR, who stays out of the case. */
const NEXT_UP: Partial<Readonly<Record<Role, readonly Role[]>>> = {
  'case-inspector': ['compliance-manager'],
  'regional-safeguarding-lead': ['compliance-manager'],
  'imr-author': ['regional-director', 'deputy-regional-director']
};

/** Where there is nobody at all: the lead does not decide for a director either, but can have a deputy entered. */
const IN_THE_END: readonly Role[] = [
  'regional-safeguarding-lead',
  'national-safeguarding-advisor',
  'regional-director',
  'deputy-regional-director',
  'administrator'
];

/** The people who answer for a duty today: whoever holds its role, their cover while they are away, or the next one up where nobody does. */
export function ownersOf(
  { owner }: Pick<OpenDuty, 'owner'>,
  review: Review,
  directory: Directory,
  today: string
): readonly Person[] {
  const apart = ({ id }: Person): boolean => owner !== 'imr-author' && review.author?.id === id;
  let apartAlone: { readonly role: Role; readonly holders: readonly Person[] } | undefined;
  // One role after the other: a list of thousands of reviews asks this for each duty on them.
  for (const role of [owner, ...(NEXT_UP[owner] ?? []), ...IN_THE_END]) {
    const holders =
      role === 'regional-director' ? deciders(review, directory, today) : holdersOf(role, review, directory, today);
    const answering = holders.filter((person) => !apart(person));
    if (answering.length > 0) return present(answering, role, review, directory, today);
    if (holders.length > 0) apartAlone ??= { role, holders };
  }
  return apartAlone ? present(apartAlone.holders, apartAlone.role, review, directory, today) : [];
}

/** Those who answer to a role, with whoever is away replaced by their cover. */
export function present(
  people: readonly Person[],
  role: Role,
  review: Review,
  directory: Directory,
  today: string
): readonly Person[] {
  const there = people.flatMap((person) => {
    const cover = standInsFor(person, role, review, directory, today);
    return cover.length > 0 ? cover : [person];
  });
  return [...new Map(there.map((person) => [person.id, person])).values()];
}
