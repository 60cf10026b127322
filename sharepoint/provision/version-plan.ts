import type { SPFI } from '@pnp/sp';
import { readSiteVersion, saveSiteVersion, SITE_VERSION } from '../../src/register/site-version';
import type { Change } from './change';

/** Records that the site is at the version of this release, unless that is recorded. To be carried out last. */
export async function planVersion(sp: SPFI): Promise<readonly Change[]> {
  const { version, to } = await readSiteVersion(sp);
  if (version === SITE_VERSION && to === undefined) return [];
  return [
    {
      sentence: `Record that the lists of the site are at version ${SITE_VERSION}.`,
      make: (site) => saveSiteVersion(site, { version: SITE_VERSION }, new Date().toISOString())
    }
  ];
}
