import type { SPFI } from '@pnp/sp';
import '@pnp/sp/webs/index.js';

/** The address of the site that a door opens. */
export const siteOf = (sp: SPFI): URL => new URL(sp.web.toUrl().replace(/\/_api\/web$/i, ''));
