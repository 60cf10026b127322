import type { SPFI } from '@pnp/sp';

import { createCommands, type Commands, type RowCommands } from '../../bot/commands/handle-command';
import { createSiteSettings } from '../../bot/settings/site-settings';
import { silent } from './outbox/copies';

/** The commands of a copy of the service on a site, by its clock (UTC). Nothing of what they record is sent. */
export const commandsOn = (sp: SPFI, now: () => string): Commands & RowCommands =>
  createCommands({ sp, site: createSiteSettings({ now, log: silent }), now, afterCommand: () => undefined });
