import express from 'express';
import type { SPFI } from '@pnp/sp';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keepShapes } from '../../sharepoint/local/rest/shapes/keep-shapes';
import { createSite, type Caller } from '../../sharepoint/local/rest/site';
import { provision } from '../../sharepoint/provision/provision';
import { createSharePointClient } from '../../src/register/client/sharepoint-client';
import type { NewHolding } from '../../src/register/directory/holdings';
import { director, inspector } from '../domain/builders';
import { template } from '../support/templates';
import { addInOneBatch } from './add-in-one-batch';
import { counted, writesIn } from './writes-in';

type Cells = Readonly<Record<string, unknown>>;

/** A SharePoint-compatible site in memory, with the door of the product and a plain one beside it. */
export interface LocalSite {
  readonly sp: SPFI;
  readonly siteUrl: string;
  /** What came in, as “METHOD path”. */
  readonly requests: string[];
  /** The same without those that only read: a batch is one, if it writes. */
  readonly writes: () => readonly string[];
  /** Rows as SharePoint gives them, by a filter or all. */
  readonly rows: (list: string, filter: string) => Promise<readonly Cells[]>;
  readonly add: (list: string, cells: Cells) => Promise<number>;
  readonly fill: (list: string, count: number, cells: (row: number) => Cells) => Promise<void>;
  /** One request as a person, by their directory object id, straight to the site. */
  readonly ask: (path: string, as: string, init?: RequestInit) => Promise<Response>;
  /** Trouble for the next requests, as the local tenant makes it on demand. */
  readonly fault: (fault: Cells) => Promise<void>;
  /** Ends all trouble. */
  readonly calm: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const PATH = '/sites/scr';
const DATABASE = 'site.sqlite';
const people: readonly NewHolding[] = [
  {
    personId: inspector.id,
    name: inspector.name,
    email: 'g@regulator.example',
    post: 'compliance-inspector',
    region: 'South West'
  },
  {
    personId: director.id,
    name: director.name,
    email: 'r@regulator.example',
    post: 'regional-director',
    region: 'South West'
  }
];

const logins = people.map(({ personId, name, email }): Caller => ({
  id: personId,
  name,
  login: email,
  permission: 'none'
}));

/** A site with nothing in it. `people` have logins, with the two of a provisioned site. */
export const openEmptySite = (people: readonly Caller[] = []): Promise<LocalSite> => openOn(':memory:', people);

async function openOn(database: string, people: readonly Caller[] = []): Promise<LocalSite> {
  const requests: string[] = [];
  let before = 0;
  const app = express();
  app.use((request, _, next) => {
    if (requests.length === 0) before = counted(site.requests());
    requests.push(`${request.method} ${request.originalUrl}`);
    next();
  });
  const caller = {
    id: 'service',
    name: 'Service',
    login: 'service@regulator.example',
    permission: 'manage',
    isApp: true
  } as const;
  const site = createSite({
    database,
    path: PATH,
    title: 'Reviews',
    people: [...logins, ...people],
    keepShape: keepShapes(process.env['REQUEST_SHAPES']),
    callerOf: (request) => {
      const id = /^Bearer (.+)$/.exec(request.get('authorization') ?? '')?.[1];
      return Promise.resolve([...logins, ...people].find((one) => one.id === id) ?? caller);
    }
  });
  app.use(site.router);
  const server = await new Promise<ReturnType<typeof app.listen>>((resolve) => {
    const listening = app.listen(0, '127.0.0.1', () => resolve(listening));
  });
  // A busy machine asks again just as a connection that was kept is given up.
  server.keepAliveTimeout = 0;
  const siteUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}${PATH}`;
  const token = () => Promise.resolve('service');
  const items = (list: string) => `${siteUrl}/_api/web/lists/getByTitle('${encodeURIComponent(list)}')/items`;
  const add = async (list: string, cells: Cells): Promise<number> =>
    ((await ask(items(list), cells)) as { Id: number }).Id;
  return {
    sp: createSharePointClient({ siteUrl, token, patience: 'answering' }),
    siteUrl,
    requests,
    writes: () => {
      const count = site.requests();
      const since = counted(count) - before;
      return requests.length === 0 || since === 0 ? [] : writesIn(count.last.slice(-since));
    },
    rows: async (list, filter) =>
      (
        (await ask(`${items(list)}?$top=5000${filter && `&$filter=${encodeURIComponent(filter)}`}`)) as {
          value: Cells[];
        }
      ).value,
    add,
    fill: async (list, count, cells) => {
      for (let first = 0; first < count; first += 100) {
        const rows = Array.from({ length: Math.min(100, count - first) }, (_, index) => cells(first + index));
        await addInOneBatch(siteUrl, items(list), rows);
      }
    },
    ask: (path, as, init = {}) =>
      fetch(`${siteUrl}${path}`, {
        ...init,
        headers: {
          accept: 'application/json',
          'content-type': 'application/json',
          ...(init.headers as Record<string, string> | undefined),
          authorization: `Bearer ${as}`
        }
      }),
    fault: async (fault) => {
      const answer = await fetch(new URL('/_local/faults', siteUrl), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(fault)
      });
      if (!answer.ok) throw new Error(await answer.text());
    },
    calm: async () => {
      await fetch(new URL('/_local/faults', siteUrl), { method: 'DELETE' });
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          site.close();
          resolve();
        });
        server.closeAllConnections();
      })
  };
}

/**
 * A site with the lists of the product and two people in the Directory: a copy of one that this run of tests has made.
 */
export async function openProvisionedSite(people: readonly Caller[] = []): Promise<LocalSite> {
  const made = await provisionedFolder();
  if (made === undefined) return provisioned(await openEmptySite(people));
  return openSiteLike((database) => copyFile(join(made, DATABASE), database), people);
}

/**
 * A provisioned site that holds what `seed` enters and then what `grow` writes into its file: more rows than there is
 * time to enter over REST.
 */
export const openGrownSite = (
  seed: (site: LocalSite) => Promise<void>,
  grow: (database: string) => void
): Promise<LocalSite> =>
  openSiteLike(async (database) => {
    await seedInto(database, seed);
    grow(database);
  });

/** A provisioned site with what `seed` enters, entered once: each test opens a copy of its own. */
export async function copiesOf(
  seed: (site: LocalSite) => Promise<void>,
  holdings = people
): Promise<{ open(): Promise<LocalSite>; end(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'scr-seeded-'));
  const seeded = join(folder, DATABASE);
  await seedInto(seeded, seed, holdings);
  return {
    open: () => openSiteLike((database) => copyFile(seeded, database)),
    end: () => rm(folder, { recursive: true })
  };
}

async function seedInto(database: string, seed: (site: LocalSite) => Promise<void>, holdings = people): Promise<void> {
  const made = holdings === people ? await provisionedFolder() : undefined;
  if (made !== undefined) await copyFile(join(made, DATABASE), database);
  const site = await openOn(database);
  if (made === undefined) await provisioned(site, holdings);
  await seed(site);
  await site.close();
}

const provisionedFolder = (): Promise<string | undefined> =>
  template('site', async (folder) => {
    const site = await openOn(join(folder, DATABASE));
    await provisioned(site);
    await site.close();
  });

/** A site whose database `write` puts into a file, which is removed when the site is closed. */
export async function openSiteLike(
  write: (database: string) => Promise<void>,
  people: readonly Caller[] = []
): Promise<LocalSite> {
  const folder = await mkdtemp(join(tmpdir(), 'scr-site-'));
  await write(join(folder, DATABASE));
  const site = await openOn(join(folder, DATABASE), people);
  return {
    ...site,
    close: async () => {
      await site.close();
      await rm(folder, { recursive: true });
    }
  };
}

async function provisioned(site: LocalSite, holdings = people): Promise<LocalSite> {
  const said: string[] = [];
  const done = await provision({ sp: site.sp, holdings, say: (line) => said.push(line) });
  if (!done) throw new Error(said.join('\n'));
  return site;
}

async function ask(address: string, cells?: Cells): Promise<unknown> {
  const headers = { accept: 'application/json', authorization: 'Bearer service', 'content-type': 'application/json' };
  const answer = await fetch(address, cells ? { method: 'POST', headers, body: JSON.stringify(cells) } : { headers });
  if (!answer.ok) throw new Error(await answer.text());
  return answer.json();
}
