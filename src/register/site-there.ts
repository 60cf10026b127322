import type { SPFI } from '@pnp/sp';
import '@pnp/sp/webs/index.js';
import '@pnp/sp/security/web.js';
import { isMissing } from './client/sharepoint-errors';

/** What to do about an address at which there is no site. */
export const ADDRESS_OF_SITE =
  'Open the site in a browser and copy the beginning of its address, such as https://example.sharepoint.com/sites/scr.';

/**
 * Says that there is no site at the address of the client; undefined if there is one. Throws what requests throw, such
 * as RegisterDenied. Without this a mistyped address looks like a site whose lists are not there yet.
 */
export async function whyNoSite(sp: SPFI, siteUrl: string): Promise<string | undefined> {
  try {
    await sp.web.getCurrentUserEffectivePermissions();
    return undefined;
  } catch (error) {
    if (isMissing(error)) return `There is no site at ${siteUrl}. ${ADDRESS_OF_SITE}`;
    throw error;
  }
}
