import type { OpenDuty } from '.';
import { coverNamers, isConcerned, waitsFor } from '../people/independence';
import { holdersOf, standInsFor, type Directory, type Person } from '../people/people';
import type { ReviewAtGlance } from '../review/at-glance';
import type { Role } from '../words';

/** Who does a duty whose owner’s role is vacant, or held by the IMR author alone, who stays independent of the case. */
const NEXT_UP: Partial<Readonly<Record<Role, readonly Role[]>>> = {
  'case-inspector': ['compliance-manager'],
  'regional-safeguarding-lead': ['compliance-manager'],
  'imr-author': ['regional-director', 'deputy-regional-director']
};

/** The last resort, after those who name cover for a director. A lead does not decide for one, but can add a deputy. */
const IN_THE_END: readonly Role[] = [
  'regional-safeguarding-lead',
  'national-safeguarding-advisor',
  'regional-director',
  'deputy-regional-director',
  'administrator'
];

/**
 * The people a duty is assigned to today: those who hold its role, their cover, or the next role where it is vacant.
 */
export function ownersOf(
  { owner }: Pick<OpenDuty, 'owner'>,
  review: ReviewAtGlance,
  directory: Directory,
  today: string
): readonly Person[] {
  const apart = ({ id }: Person): boolean => owner !== 'imr-author' && review.author?.id === id;
  let apartAlone: { readonly role: Role; readonly holders: readonly Person[] } | undefined;
  // Tries the roles in turn: a list of thousands of reviews asks this for each of their duties.
  for (const role of [owner, ...(NEXT_UP[owner] ?? []), ...IN_THE_END]) {
    const holders = holdersNow(role, review, directory, today);
    const answering = holders.filter((person) => !apart(person));
    if (answering.length > 0) return present(answering, role, review, directory, today);
    if (holders.length > 0) apartAlone ??= { role, holders };
  }
  return apartAlone ? present(apartAlone.holders, apartAlone.role, review, directory, today) : [];
}

/** A decision that no director or deputy can take is for those who name cover (KP-10). */
function holdersNow(role: Role, review: ReviewAtGlance, directory: Directory, today: string): readonly Person[] {
  if (role !== 'regional-director') return holdersOf(role, review, directory, today);
  const now = waitsFor(review, directory, today);
  return now.length > 0 ? now : coverNamers(review, directory, today);
}

/** Replaces people who are away by those who cover for them. */
export function present(
  people: readonly Person[],
  role: Role,
  review: ReviewAtGlance,
  directory: Directory,
  today: string
): readonly Person[] {
  const there = people.flatMap((person) => {
    const cover = standInsFor(person, role, review, directory, today).filter(
      (other) => role !== 'regional-director' || !isConcerned(other, review, today)
    );
    return cover.length > 0 ? cover : [person];
  });
  return [...new Map(there.map((person) => [person.id, person])).values()];
}
