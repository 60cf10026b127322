import type { SPFI } from '@pnp/sp';
import type { Membership } from '../../domain/need-to-know/groups';
import { inOneRequest } from '../client/one-request';
import { holdMembers, readMembers, type Member } from './groups';
import { readPrincipals, withPeople, type Principals, type SitePerson, type Unplaced } from './principals';

/** A group as it is and as it should be, as far as there are logins. */
interface Compared {
  readonly title: string;
  readonly group: number;
  readonly members: readonly Member[];
  readonly wish: readonly SitePerson[];
}

/** Groups that the site lacks are left out; provisioning makes them. One request. */
export async function compareMemberships(
  sp: SPFI,
  principals: Principals,
  memberships: readonly Membership[]
): Promise<readonly Compared[]> {
  const there = memberships.flatMap(({ title, people }) => {
    const group = principals.groups.get(title);
    const wish = people.flatMap(({ id }) => principals.people.get(id.toLowerCase()) ?? []);
    return group === undefined ? [] : [{ title, group, wish }];
  });
  if (there.length === 0) return [];
  const members = await inOneRequest(sp, (batch) => there.map(({ group }) => readMembers(batch, group)));
  return there.map((one, at) => ({ ...one, members: members[at] ?? [] }));
}

const isSame = ({ members, wish }: Compared): boolean => numbersOf(members).join() === numbersOf(wish).join();

const numbersOf = (people: readonly SitePerson[]): readonly number[] =>
  [...new Set(people.map(({ number }) => number))].sort((a, b) => a - b);

/** What became of it: groups that have changed, people without a login of theirs, and groups that the site lacks. */
interface Held {
  readonly principals: Principals;
  readonly changed: readonly string[];
  readonly unplaced: readonly Unplaced[];
  readonly missing: readonly string[];
}

/**
 * Brings the members of groups to what they should be. Two requests where they are, one more for people that the site
 * has not met, and two for each group that differs.
 * One that fails stops no other. It can be interrupted anywhere and done again, by several at once.
 */
export async function holdMemberships(sp: SPFI, memberships: readonly Membership[]): Promise<Held> {
  const { principals, unplaced } = await withPeople(
    sp,
    await readPrincipals(sp),
    memberships.flatMap(({ people }) => people)
  );
  const different = (await compareMemberships(sp, principals, memberships)).filter((one) => !isSame(one));
  const failures: unknown[] = [];
  for (const { group, wish } of different)
    await holdMembers(sp, group, wish).catch((error: unknown) => void failures.push(error));
  if (failures.length > 0) throw failures[0];
  return {
    principals,
    changed: different.map(({ title }) => title),
    unplaced,
    missing: memberships.map(({ title }) => title).filter((title) => !principals.groups.has(title))
  };
}
