import type { OpenDuty } from './duties';
import { deciders } from './independence';
import { coverOf, holdersOf, type Directory, type Person } from './people';
import type { Review } from './review';
import type { Role } from './words';

/** Who answers for a duty when nobody holds the role: the next one up, so that every duty has an owner. */
const NEXT_UP: readonly Role[] = ['compliance-manager', 'regional-safeguarding-lead', 'regional-director', 'deputy-regional-director', 'national-safeguarding-advisor', 'administrator'];

/** The people who answer for a duty today: whoever holds its role, their cover while they are away, or the next one up where nobody does. */
export function ownersOf({ owner }: Pick<OpenDuty, 'owner'>, review: Review, directory: Directory, today: string): readonly Person[] {
  const own = owner === 'regional-director' ? deciders(review, directory, today) : holdersOf(owner, review, directory, today);
  if (own.length > 0) return present(own, directory, today);
  for (const role of NEXT_UP) {
    const holders = holdersOf(role, review, directory, today);
    if (holders.length > 0) return present(holders, directory, today);
  }
  return [];
}

/** The same people, with those who are away replaced by their cover. */
export function present(people: readonly Person[], directory: Directory, today: string): readonly Person[] {
  const there = people.flatMap((person) => {
    const cover = coverOf(person, directory, today);
    return cover.length > 0 ? cover : [person];
  });
  return [...new Map(there.map((person) => [person.id, person])).values()];
}
