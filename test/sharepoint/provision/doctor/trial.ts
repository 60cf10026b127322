import { createSharePointClient } from '../../../../src/register/client/sharepoint-client';
import { comparePermissions } from '../../../../sharepoint/provision/permissions/compare';
import { CHECKS } from '../../../../sharepoint/provision/doctor/checks';
import { CHECK_IDS, type CheckId } from '../../../../sharepoint/provision/doctor/check';
import { openTenant } from '../../../../sharepoint/provision/doctor/open-tenant';
import { runChecks, type Ended } from '../../../../sharepoint/provision/doctor/run-checks';
import type { Tenant as Tried } from '../../../../sharepoint/provision/doctor/tenant';
import { openChats, type Chats } from '../../../support/chat';
import { startTenant, type Tenant } from '../../../support/tenant';
import { rowsOf } from '../../../support/site';
import { until } from '../../../support/until';

/** A local tenant in which nothing is wrong: everyone has opened their chat, and the permissions are put right. */
export interface Trial {
  readonly tenant: Tenant;
  readonly chats: Chats;
  /** The tenant as the command opens it, with what a test gives instead. */
  open(instead?: Partial<Tried>): Promise<Tried>;
  /** Makes some checks with what they need, and cleans up. */
  run(id: CheckId, instead?: Partial<Tried>): Promise<readonly Ended[]>;
  /** A request to the site, as the app of provisioning. Throws if it is refused. */
  rest(path: string, method?: string, body?: unknown): Promise<unknown>;
  stop(): Promise<void>;
}

export async function startTrial(): Promise<Trial> {
  const tenant = await startTenant();
  const chats = await openChats(tenant.service);
  for (const persona of tenant.personas) await chats.of(persona).open();
  const tokenUrl = `${tenant.home}/identity/provisioning-token`;
  const token = async (): Promise<string> =>
    ((await (await fetch(tokenUrl)).json()) as { access_token: string }).access_token;
  await comparePermissions({
    sp: createSharePointClient({ siteUrl: tenant.site, token, patience: 'command' }),
    mend: true,
    say: () => undefined
  });
  const holders = tenant.personas.filter(({ roles }) => roles.length > 0);
  await until(
    async () => (await rowsOf(tenant, 'the service', 'SCR Conversations')).length >= holders.length || undefined,
    { what: 'the chats', within: 20_000 }
  );
  const open = async (instead: Partial<Tried> = {}): Promise<Tried> => ({
    ...(await openTenant({
      siteUrl: tenant.site,
      identity: { kind: 'local-tenant', tokenUrl },
      environment: {},
      otherMailbox: 'someone.else@regulator.example'
    })),
    ...instead
  });
  return {
    tenant,
    chats,
    open,
    run: async (id, instead) =>
      runChecks(neededBy(id), await open(instead), { ended: () => undefined, isStopped: () => false }),
    rest: async (path, method = 'GET', body) => {
      const answer = await fetch(`${tenant.site}/_api/web${path === '' ? '' : `/${path}`}`, {
        method: ['MERGE', 'DELETE'].includes(method) ? 'POST' : method,
        headers: {
          accept: 'application/json;odata=nometadata',
          authorization: `Bearer ${await token()}`,
          ...(['MERGE', 'DELETE'].includes(method) && { 'X-HTTP-Method': method, 'If-Match': '*' }),
          ...(body !== undefined && { 'content-type': 'application/json' })
        },
        ...(body !== undefined && { body: JSON.stringify(body) })
      });
      if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
      return answer.status === 204 ? undefined : answer.json().catch(() => undefined);
    },
    stop: async () => {
      await chats.close();
      await tenant.stop();
    }
  };
}

/** A check, what it needs, and the removal of what that makes. */
function neededBy(id: CheckId): typeof CHECKS {
  const wanted = new Set<CheckId>();
  const add = (one: CheckId): void => {
    wanted.add(one);
    CHECKS.find((check) => check.id === one)?.needs.forEach(add);
  };
  add(id);
  if (wanted.has('scratch-list')) add('clean-up');
  return CHECK_IDS.flatMap((each) => (wanted.has(each) ? CHECKS.filter((check) => check.id === each) : []));
}
