import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

import type { Facts } from '../../bot/log';
import { createSiteFit } from '../../bot/site-fit';
import { createSharePointClient } from '../../src/register/client/sharepoint-client';
import { saveSiteVersion, SITE_VERSION } from '../../src/register/site-version';
import { openProvisionedSite, type LocalSite } from '../register/local-site';
import { freePorts } from '../support/free-port';

const NEWER = { version: SITE_VERSION + 1 };
const NOW = '2026-11-29T10:00:00Z';
const SECOND = 1000;
const root = join(__dirname, '..', '..');

let site: LocalSite;
beforeEach(async () => {
  site = await openProvisionedSite();
});
afterEach(() => site.close());

const SENTENCE = `The lists of this site are for a newer release (version ${SITE_VERSION + 1}) than this one (version ${SITE_VERSION}). Update the service.`;

test('an instance asks SharePoint once a minute, and notices that its site has gone over to another release', async () => {
  let now = 0;
  const logged: [string, Facts | undefined][] = [];
  const log = { event: (name: string, facts?: Facts) => void logged.push([name, facts]), fault: () => undefined };
  const { misfit } = createSiteFit({ sp: site.sp, siteUrl: site.siteUrl, now: () => now, log });
  site.requests.length = 0;
  expect([await misfit(), await misfit()]).toEqual([undefined, undefined]);
  expect(site.requests).toHaveLength(1);
  await saveSiteVersion(site.sp, NEWER, NOW);
  now += 59 * SECOND;
  expect(await misfit()).toBeUndefined();
  now += 2 * SECOND;
  expect(await misfit()).toBe(SENTENCE);
  expect(logged).toEqual([['site-does-not-fit', undefined]]);
});

test('while SharePoint does not answer nothing is said, and it is asked again after 5 seconds', async () => {
  let now = 0;
  const log = { event: () => undefined, fault: () => undefined };
  const { misfit } = createSiteFit({ sp: site.sp, siteUrl: site.siteUrl, now: () => now, log });
  await saveSiteVersion(site.sp, NEWER, NOW);
  await site.fault({ status: 403, count: 1000 });
  expect(await misfit()).toBeUndefined();
  await site.calm();
  expect(await misfit()).toBeUndefined();
  now += 6 * SECOND;
  expect(await misfit()).toBe(SENTENCE);
});

test('given a mistyped address, it says that there is no site, and not that its lists are old', async () => {
  const log = { event: () => undefined, fault: () => undefined };
  const siteUrl = `${site.siteUrl}-mistyped`;
  const sp = createSharePointClient({ siteUrl, token: () => Promise.resolve('service'), patience: 'answering' });
  const { misfit } = createSiteFit({ sp, siteUrl, now: () => 0, log });
  expect(await misfit()).toMatch(/^There is no site at http:.*-mistyped\. Open the site in a browser/);
});

test('the service does not start on the site of another release: it says so, and never listens', async () => {
  await saveSiteVersion(site.sp, NEWER, NOW);
  const issuer = createServer((_, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ access_token: 'service', expires_in: 3600 }));
  }).listen(0, '127.0.0.1');
  await once(issuer, 'listening');
  const local = `http://127.0.0.1:${(issuer.address() as AddressInfo).port}`;
  try {
    const child = spawn(join(root, 'node_modules/.bin/tsx'), ['bot/main.ts'], {
      cwd: root,
      env: {
        PATH: process.env['PATH'],
        SCR_MODE: 'local',
        PORT: String(await freePorts(1)),
        SITE_URL: site.siteUrl,
        SITE_TOKEN_URL: `${local}/token`,
        SITE_CLIENT_ID: 'service',
        SITE_CLIENT_SECRET: 'secret',
        SCR_GRAPH_URL: `${local}/graph`,
        TOKEN_ISSUER: local,
        TOKEN_JWKS_URL: `${local}/keys`,
        TOKEN_AUDIENCE: 'api://service',
        TENANT_ID: 't1',
        WEB_ORIGIN: local,
        WEB_PART_URL: local,
        SERVICE_URL: local
      }
    });
    let [out, err] = ['', ''];
    child.stdout.on('data', (part: Buffer) => (out += part.toString()));
    child.stderr.on('data', (part: Buffer) => (err += part.toString()));
    const [code] = (await once(child, 'exit')) as [number | null];
    expect([code, err]).toEqual([78, `The service cannot work with this site:\n- ${SENTENCE}\n`]);
    expect(out).not.toContain('"listening"');
  } finally {
    issuer.close();
  }
}, 60_000);
