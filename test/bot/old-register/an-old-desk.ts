import { oldRegisterRoutes } from '../../../bot/http/routes/old-register';
import { createOldRegister } from '../../../bot/old-register/old-register';
import { prepare } from '../../../bot/old-register/prepare';
import type { Person } from '../../../src/domain/people/people';
import { addHolding } from '../../../src/register/directory/holdings';
import { director, holds, inspector, leadElsewhere, person, safeguardingLead } from '../../domain/builders';
import { openProvisionedSite, type LocalSite } from '../../register/local-site';
import { serve } from '../../sharepoint/need-to-know/serving';
import { commandsOn } from '../commands-on';
import { silent } from '../outbox/copies';
import { say } from '../speaking';

export const NOW = '2012-08-20T09:00:00.000Z';
export const now = (): string => NOW;
export const administrator = person('Ada Ministry', holds('administrator', 'England'));

/** The routes of the old register on a site. */
export interface OldDesk {
  readonly site: LocalSite;
  readonly ask: (who: Person, path: string, init?: RequestInit) => Promise<Response>;
  readonly post: (who: Person, path: string, body: unknown) => Promise<Response>;
  readonly close: () => Promise<void>;
}

export async function openOldDesk(): Promise<OldDesk> {
  const site = await openProvisionedSite();
  for (const { id, name, holdings } of [safeguardingLead, leadElsewhere, director, inspector, administrator])
    for (const held of holdings) await addHolding(site.sp, { personId: id, name, email: '', ...held });
  const commands = commandsOn(site.sp, now);
  const desk = createOldRegister({ sp: site.sp, now, prepare, commands, queued: (message) => message, log: silent });
  const server = await serve(oldRegisterRoutes(desk, () => say));
  const ask: OldDesk['ask'] = (who, path, init = {}) =>
    fetch(`${server.url}${path}`, { ...init, headers: { authorization: `Bearer ${who.id}`, ...init.headers } });
  return {
    site,
    ask,
    post: (who, path, body) =>
      ask(who, path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body)
      }),
    close: async () => {
      await server.close();
      await site.close();
    }
  };
}
