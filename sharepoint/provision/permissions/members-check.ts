import type { SPFI } from '@pnp/sp';
import { ukDay } from '../../../src/domain/dates';
import { membershipsOn } from '../../../src/domain/need-to-know/groups';
import { readHoldings } from '../../../src/register/directory/holdings';
import { compareMemberships, holdMemberships } from '../../../src/register/permissions/memberships';
import { readPrincipals } from '../../../src/register/permissions/principals';
import type { Difference } from './difference';

/** Who is in the groups, by the Directory today. */
export async function checkMembers(sp: SPFI): Promise<readonly Difference[]> {
  const memberships = membershipsOn(await readHoldings(sp), ukDay(new Date().toISOString()));
  const principals = await readPrincipals(sp);
  const compared = await compareMemberships(sp, principals, memberships);
  return memberships.flatMap((membership): readonly Difference[] => {
    const group = compared.find(({ title }) => title === membership.title);
    if (!group) return [];
    const { title } = membership;
    const change = {
      sentence: `Bring the members of ${title} to what the Directory says.`,
      make: async (site: SPFI) => {
        await holdMemberships(site, [membership]);
      }
    };
    const there = new Set(group.members.map(({ number }) => number));
    const wanted = new Set(group.wish.map(({ number }) => number));
    return [
      ...membership.people
        .filter(({ id }) => !there.has(principals.people.get(id.toLowerCase())?.number ?? NaN))
        .map(({ name }) => ({ found: `${name} is not in ${title}, and should be.`, change })),
      ...group.members
        .filter(({ number }) => !wanted.has(number))
        .map(({ name }) => ({ found: `${name} is in ${title}, and should not be.`, change }))
    ];
  });
}
