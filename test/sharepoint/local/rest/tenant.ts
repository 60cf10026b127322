import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { spfi, DefaultHeaders, DefaultInit, type SPFI } from '@pnp/sp';
import { BrowserFetchWithRetry, DefaultParse, type Queryable } from '@pnp/queryable';
import '@pnp/sp/batching.js';
import '@pnp/sp/fields/list.js';
import '@pnp/sp/files/folder.js';
import '@pnp/sp/files/item.js';
import '@pnp/sp/files/web.js';
import '@pnp/sp/folders/list.js';
import '@pnp/sp/folders/web.js';
import '@pnp/sp/items/list.js';
import '@pnp/sp/lists/web.js';
import '@pnp/sp/recycle-bin/index.js';
import '@pnp/sp/security/index.js';
import '@pnp/sp/site-groups/web.js';
import '@pnp/sp/site-users/web.js';
import '@pnp/sp/views/list.js';
import '@pnp/sp/webs/index.js';
import { createSite, type Caller, type Site } from '../../../../sharepoint/local/rest/site';

export const PEOPLE: Readonly<Record<string, Caller>> = {
  owner: { id: 'owner-id', name: 'Olwen Owner', login: 'olwen@example.test', permission: 'manage' },
  member: { id: 'member-id', name: 'Mair Member', login: 'mair@example.test', permission: 'write' },
  app: { id: 'app-id', name: 'An app', login: 'app@sharepoint', permission: 'write', isApp: true },
  visitor: { id: 'visitor-id', name: 'Vic Visitor', login: 'vic@example.test', permission: 'read' },
  admin: {
    id: 'admin-id',
    name: 'Ada Admin',
    login: 'ada@example.test',
    permission: 'none',
    isSiteAdmin: true
  },
  author: { id: 'author-id', name: 'Aled Author', login: 'aled@example.test', permission: 'none' },
  regional: { id: 'regional-id', name: 'Rhian Regional', login: 'rhian@example.test', permission: 'none' },
  stranger: { id: 'stranger-id', name: 'Sam Stranger', login: 'sam@example.test', permission: 'none' }
};
export type Who = keyof typeof PEOPLE;
export interface Tenant {
  readonly url: string;
  readonly origin: string;
  site(): Site;
  sp(who: Who): SPFI;
  ask(path: string, init?: RequestInit & { who?: Who; cookie?: Who }): Promise<Response>;
  /** Opens the site again; `meanwhile` may change its SQLite file. */
  reopen(meanwhile?: (file: string) => void): void;
  close(): Promise<void>;
}

/**
 * A real server on a free port with an empty site; callers say who they are by a bearer token, or by a cookie as a
 * browser does.
 */
export async function startTenant(people: Readonly<Record<string, Caller>> = PEOPLE): Promise<Tenant> {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  const database = join(folder, 'data', 'site.db');
  const open = (): Site =>
    createSite({
      database,
      path: '/sites/test',
      title: 'Test site',
      people: Object.values(people),
      callerOf: async (request) =>
        people[
          /Bearer (\w+)/.exec(request.get('authorization') ?? '')?.[1] ??
            /who=(\w+)/.exec(request.get('cookie') ?? '')?.[1] ??
            ''
        ]
    });
  let site = open();
  const app = express();
  app.use((request, response, next) => site.router(request, response, next));
  const server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const url = `${origin}/sites/test`;
  return {
    url,
    origin,
    site: () => site,
    sp: (who) => spfi(url).using(DefaultHeaders(), DefaultInit(), BrowserFetchWithRetry(), DefaultParse(), bearer(who)),
    ask: (path, { who, cookie, headers, ...init } = {}) =>
      fetch(path.startsWith('http') ? path : `${path.startsWith('/_local') ? origin : url}${path}`, {
        ...init,
        redirect: 'manual',
        headers: {
          ...headers,
          ...(who ? { authorization: `Bearer ${who}` } : {}),
          ...(cookie ? { cookie: `who=${cookie}` } : {})
        }
      }),
    reopen: (meanwhile) => {
      site.close();
      meanwhile?.(database);
      site = open();
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      site.close();
      rmSync(folder, { recursive: true });
    }
  };
}

const bearer =
  (who: string) =>
  (instance: Queryable): Queryable => {
    instance.on.auth.replace(async (url: URL, init: RequestInit) => {
      init.headers = { ...init.headers, Authorization: `Bearer ${who}` };
      return [url, init];
    });
    return instance;
  };

/** What a refused call says: the HTTP status and the code and sentence of SharePoint's error. */
export async function refusal(work: Promise<unknown>): Promise<{ status: number; code: string; message: string }> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof Error) || !('response' in error) || !(error.response instanceof Response)) throw error;
    return errorOf(error.response);
  }
  throw new Error('It was not refused.');
}

export async function errorOf(response: Response): Promise<{ status: number; code: string; message: string }> {
  const body = (await response.clone().json()) as Record<string, { code: string; message: { value: string } }>;
  const error = body['odata.error'] ?? body['error'];
  if (!error) throw new Error('There is no SharePoint error in the answer.');
  return { status: response.status, code: error.code, message: error.message.value };
}
