import type { SPFI } from '@pnp/sp';
import '@pnp/sp/webs/index.js';

/** The address of a client’s site. */
export const siteOf = (sp: SPFI): URL => new URL(sp.web.toUrl().replace(/\/_api\/web$/i, ''));
