import { execFile, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { readProgress } from '../../sharepoint/local/demo/progress';
import file from '../../sharepoint/local/demo/reviews.json';
import { STATE_WORDS, TRACK_STATES } from '../../src/domain/words';
import { daysAgo } from '../support/days';
import { freePorts } from '../support/free-port';
import { rowsOf, type Row } from '../support/site';
import { startTenant, type Persona, type Tenant } from '../support/tenant';
import { until } from '../support/until';

jest.setTimeout(300_000);

const ROOT = join(__dirname, '../..');
const run = (...args: readonly string[]) =>
  promisify(execFile)(process.execPath, ['--disable-warning=ExperimentalWarning', '--import', 'tsx', ...args], {
    cwd: ROOT
  });

let folder: string;
let tenant: Tenant;
let lead: Persona;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scr-demo-'));
  await startAndStop();
  tenant = await startTenant({ data: folder, flags: ['--demo-short'] });
  lead = tenant.persona('regional-safeguarding-lead', 'South West');
});
afterAll(async () => {
  await tenant?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Starts with the example reviews, and stops as soon as some of them are there. */
async function startAndStop(): Promise<void> {
  const port = await freePorts(30);
  const args = ['sharepoint/local/start.ts', '--demo-short', '--no-chat', '--port', String(port), '--data', folder];
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', '--import', 'tsx', ...args], {
    cwd: ROOT,
    stdio: 'ignore'
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const some = (): Promise<true | undefined> => {
    const { references = {} } = readProgress(join(folder, 'example-reviews.json')) ?? {};
    return Promise.resolve(Object.keys(references).length > 0 || undefined);
  };
  await until(some, { what: 'some of the example reviews', within: 180_000 });
  child.kill('SIGINT');
  await ended;
}

const register = (): Promise<readonly Row[]> => rowsOf(tenant, lead, 'SCR Register', '&$orderby=Reference');
const history = (): Promise<readonly Row[]> => rowsOf(tenant, 'the service', 'SCR History', '&$orderby=EventId');
const dayOf = (cell: unknown): string => String(cell).slice(0, 10);

test('a start that was stopped is gone on with: every published review is there once, marked as an example', async () => {
  expect(tenant.printed()).toContain('Adding the rest of the example reviews');
  const rows = await register();
  const of = (row: Row): unknown => row['PartnershipReference'];
  expect(rows.map(of).sort()).toEqual(file.reviews.map(({ id }) => `Example: ${id}`).sort());
  const published = rows.map((row) => file.reviews.find(({ id }) => of(row) === `Example: ${id}`));
  expect(rows.map(({ LocalAuthority, Partnership }) => [LocalAuthority, Partnership])).toEqual(
    published.map((review) => [review?.authority, review?.partnership])
  );
  expect(rows.every(({ Kind }) => String(Kind).startsWith('Adult'))).toBe(true);
});

test('nothing is made up: no location code, and no day on which a review was initiated', async () => {
  for (const row of await register()) {
    expect(row).toHaveProperty('LocationCodes');
    expect(row['LocationCodes'] ?? '').toBe('');
    expect(row['InitiatedOn'] ?? '').toBe('');
    expect(dayOf(row['NotifiedOn']) < daysAgo(0)).toBe(true);
  }
});

test('each step was taken on its day, and nothing today', async () => {
  const events = await history();
  const days = new Set(events.map(({ At }) => dayOf(At)));
  expect(days.size).toBeGreaterThan(5);
  expect([...days].filter((day) => day >= daysAgo(0))).toEqual([]);
  // References are given in that order.
  const begun = events
    .filter(({ Step }) => Step === 'Record a new adult review')
    .sort((a, b) => String(a['Reference']).localeCompare(String(b['Reference'])))
    .map(({ At }) => String(At));
  expect(begun).toHaveLength(file.reviews.length);
  expect(begun).toEqual([...begun].sort());
});

test('the papers of an IMR were written on the day on which it was submitted', async () => {
  const submitted = (await history()).filter(({ Step }) => Step === 'Submit the IMR');
  expect(submitted.length).toBeGreaterThan(2);
  const files = await rowsOf(tenant, 'the service', 'SCR Documents', '&$select=FileLeafRef,FileRef,Modified');
  for (const { Reference, At } of submitted) {
    const own = files.filter(({ FileRef, FileLeafRef }) =>
      String(FileRef).includes(String(Reference)) ? String(FileLeafRef).endsWith('.docx') : false
    );
    expect(own.map(({ Modified }) => dayOf(Modified))).toContain(dayOf(At));
  }
});

test('the South West has an IMR in every state, and some that are late', async () => {
  const rows = (await register()).filter(({ Region }) => Region === 'South West');
  expect(new Set(rows.map(({ Imr }) => Imr))).toEqual(
    new Set(TRACK_STATES.imr.map((state) => STATE_WORDS.imr[state].label))
  );
  const late = rows.filter(({ NextDue }) => typeof NextDue === 'string' && dayOf(NextDue) < daysAgo(0));
  expect(late.map(({ Imr }) => Imr)).toContain(STATE_WORDS.imr.returned.label);
});

test('notices of the past count as sent, and the latest ones wait for the chats', async () => {
  const messages = (await rowsOf(tenant, 'the service', 'SCR Messages')).filter(({ Notice }) => Boolean(Notice));
  const people = tenant.personas.map(({ id }) => id);
  const [waiting, gone] = ['waiting', 'gone'].map((state) => messages.filter(({ State }) => State === state));
  expect(gone?.length).toBeGreaterThan(10);
  expect(gone?.filter(({ SentAt, SeenAt }) => !SentAt || !SeenAt)).toEqual([]);
  expect(waiting?.length).toBeGreaterThan(0);
  expect(waiting?.filter(({ PersonId }) => !people.includes(String(PersonId)))).toEqual([]);
  expect(waiting?.filter(({ ChangedAt }) => dayOf(ChangedAt) < daysAgo(5))).toEqual([]);
});

test('the checks of an administrator find no fault', async () => {
  const verified = await run('sharepoint/provision/verify-history.ts', '--site', tenant.site);
  expect(verified.stdout).toContain('The history is complete');
  const repaired = await run('sharepoint/provision/repair-site.ts', '--site', tenant.site, '--dry-run');
  expect(repaired.stdout).toContain('Nothing to repair');
});

test('the running service takes no time from outside', async () => {
  const answer = await fetch(`${tenant.service}/api/told-time`, { method: 'POST' });
  expect(answer.status).toBe(404);
});

test('the next start adds nothing', async () => {
  const before = (await history()).map(({ EventId }) => EventId);
  await tenant.stop();
  tenant = await startTenant({ data: folder, flags: ['--demo-short'] });
  expect(tenant.printed()).not.toContain('example reviews');
  expect((await history()).map(({ EventId }) => EventId)).toEqual(before);
});
