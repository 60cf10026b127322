import type { OpenDuty } from './duties';
import { deciders } from './independence';
import { holdersOf, standInsFor, type Directory, type Person } from './people';
import type { Review } from './review';
import type { Role } from './words';

/** Who answers for a duty whose owner’s role nobody holds. Where nobody decides for a director, the lead does not either, but can have a deputy entered. */
const NEXT_UP: Partial<Readonly<Record<Role, readonly Role[]>>> = {
  'case-inspector': ['compliance-manager'],
  'imr-author': ['regional-director', 'deputy-regional-director']
};
const IN_THE_END: readonly Role[] = ['regional-safeguarding-lead', 'national-safeguarding-advisor', 'regional-director', 'deputy-regional-director', 'administrator'];

/** The people who answer for a duty today: whoever holds its role, their cover while they are away, or the next one up where nobody does. */
export function ownersOf({ owner }: Pick<OpenDuty, 'owner'>, review: Review, directory: Directory, today: string): readonly Person[] {
  const own = owner === 'regional-director' ? deciders(review, directory, today) : holdersOf(owner, review, directory, today);
  if (own.length > 0) return present(own, owner, review, directory, today);
  for (const role of [...(NEXT_UP[owner] ?? []), ...IN_THE_END]) {
    const holders = holdersOf(role, review, directory, today);
    if (holders.length > 0) return present(holders, role, review, directory, today);
  }
  return [];
}

/** Those who answer to a role, with whoever is away replaced by their cover. */
export function present(people: readonly Person[], role: Role, review: Review, directory: Directory, today: string): readonly Person[] {
  const there = people.flatMap((person) => {
    const cover = standInsFor(person, role, review, directory, today);
    return cover.length > 0 ? cover : [person];
  });
  return [...new Map(there.map((person) => [person.id, person])).values()];
}
