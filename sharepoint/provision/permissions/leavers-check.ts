import type { SPFI } from '@pnp/sp';
import { ukDay } from '../../../src/domain/dates';
import { withoutPostOn } from '../../../src/domain/need-to-know/groups';
import { several } from '../../../src/domain/several';
import { readHoldings } from '../../../src/register/directory/holdings';
import { endLimitedAccess, limitedAccessOf } from '../../../src/register/permissions/leavers';
import { readPrincipals } from '../../../src/register/permissions/principals';
import type { Difference } from './difference';

/** People of the Directory without a post today, whom SharePoint still lets open the site. */
export async function checkLeavers(sp: SPFI): Promise<readonly Difference[]> {
  const ids = withoutPostOn(await readHoldings(sp), ukDay(new Date().toISOString()));
  const left = await limitedAccessOf(sp, await readPrincipals(sp), ids);
  if (left.length === 0) return [];
  return [
    {
      found: `${several(left.length, 'person', 'people')} without a post still ${left.length === 1 ? 'has' : 'have'} Limited Access to the site.`,
      change: {
        sentence: 'Remove the Limited Access of people without a post.',
        make: (site: SPFI) => endLimitedAccess(site, left)
      }
    }
  ];
}
