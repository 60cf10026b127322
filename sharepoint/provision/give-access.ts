import type { SPFI } from '@pnp/sp';
import { ukDay } from '../../src/domain/dates';
import { membershipsOn } from '../../src/domain/need-to-know/groups';
import { several } from '../../src/domain/several';
import { readHoldings } from '../../src/register/directory/holdings';
import { holdMemberships } from '../../src/register/permissions/memberships';
import { withoutAccess } from '../../src/register/permissions/without-access';

/** Puts the people of the Directory into the groups of the site, and gives sentences about that. */
export async function giveAccess(sp: SPFI): Promise<readonly string[]> {
  const memberships = membershipsOn(await readHoldings(sp), ukDay(new Date().toISOString()));
  const { changed, unplaced } = await holdMemberships(sp, memberships);
  return [
    ...(changed.length > 0 ? [`Brought the members of ${several(changed.length, 'group')} up to date.`] : []),
    ...unplaced.map(withoutAccess)
  ];
}
