import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { doctor } from '../../../../sharepoint/provision/doctor/doctor';
import { CHECKS } from '../../../../sharepoint/provision/doctor/checks';
import { reportOf } from '../../../../sharepoint/provision/doctor/report';
import { runChecks } from '../../../../sharepoint/provision/doctor/run-checks';
import { lineOf } from '../../../../sharepoint/provision/doctor/sentences';
import { CHECK_IDS } from '../../../../sharepoint/provision/doctor/check';
import { rowsOf } from '../../../support/site';
import { until } from '../../../support/until';
import { meddle } from './meddling';
import { startTrial, type Trial } from './trial';

jest.setTimeout(120_000);

const ROOT = join(__dirname, '..', '..', '..', '..');
const ADMINISTRATOR = 'olivia.thackray@regulator.example';

let trial: Trial;
let folder: string;
beforeAll(async () => {
  trial = await startTrial();
}, 300_000);
afterAll(() => trial.stop());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scr-doctor-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** Runs the whole doctor, and gives what it said and whether all passed. */
async function examine(messageTo?: string): Promise<{ readonly sound: boolean; readonly said: readonly string[] }> {
  const said: string[] = [];
  const tenant = await trial.open({ messageTo });
  const sound = await doctor(tenant, { folder, say: (line) => said.push(line), isStopped: () => false });
  return { sound, said };
}

const report = (ending: 'txt' | 'json'): Promise<string> => readFile(join(folder, `doctor-report.${ending}`), 'utf8');

/** A request in the log of the local tenant. */
interface Request {
  readonly client: string;
  readonly method: string;
  readonly path: string;
}

type Titled = readonly { readonly Title: string; readonly ItemCount?: number }[];
const valuesOf = async (path: string): Promise<Titled> => ((await trial.rest(path)) as { value: Titled }).value;
const scratchLists = async (): Promise<readonly string[]> =>
  (await valuesOf('lists?$select=Title')).map(({ Title }) => Title).filter((title) => title.startsWith('SCR doctor'));

/** All that a run could leave behind: lists with their rows and files, groups, deleted things, mail, messages. */
async function everything(): Promise<unknown> {
  const { home, personas } = trial.tenant;
  return {
    lists: (await valuesOf('lists?$select=Title,ItemCount')).map(({ Title, ItemCount }) => `${Title} ${ItemCount}`),
    assignments: await trial.rest('roleassignments?$expand=Member,RoleDefinitionBindings'),
    groups: await valuesOf('sitegroups?$select=Title'),
    bin: await valuesOf('recyclebin'),
    mail: await (await fetch(`${home}/_local/mail`)).json(),
    posted: personas.map((persona) => trial.chats.of(persona).posted().length)
  };
}

test('given a tenant in which nothing is wrong, everything passes and nothing is left behind', async () => {
  const before = await everything();
  const { sound, said } = await examine();
  expect(said.filter((line) => /FAILED|Could not be tried/.test(line))).toEqual([]);
  expect(sound).toBe(true);
  expect(said).toContain(
    `${CHECK_IDS.length} checks: ${CHECK_IDS.length - 1} passed, 0 failed, 0 could not be tried, 1 left out.`
  );
  expect(await everything()).toEqual(before);
});

test('given the lists of the register, they are read and nothing is written but to lists of its own', async () => {
  const requests = `${trial.tenant.home}/_local/requests`;
  await fetch(requests, { method: 'DELETE' });
  await examine();
  const { last } = (await (await fetch(requests)).json()) as { last: readonly Request[] };
  const ours = last.filter(({ client }) => client.includes('Doctor'));
  const writes = ours.filter(({ method, path }) => method !== 'GET' && !path.endsWith('/$batch'));
  expect(writes.length).toBeGreaterThan(20);
  expect(
    writes.filter(({ path }) => !path.includes('SCR doctor')).map(({ method, path }) => `${method} ${path}`)
  ).toEqual(['POST /sites/scr/_api/web/lists', 'POST /sites/scr/_api/web/lists']);
  expect(ours.length).toBeLessThan(400);
});

test('given an administrator who asks for a message, they alone get one', async () => {
  const counts = (): readonly (readonly [string, number])[] =>
    trial.tenant.personas.map((persona) => [persona.roles.join(), trial.chats.of(persona).posted().length]);
  const before = counts();
  const { said } = await examine(ADMINISTRATOR);
  expect(said.find((line) => line.includes(' message: '))).toMatch(/Passed/);
  expect(counts()).toEqual(before.map(([roles, count]) => [roles, roles === 'administrator' ? count + 1 : count]));
});

test('given lists of a run that was ended, the next run removes them and says how many', async () => {
  const { scratch } = await trial.open();
  await scratch.make();
  expect(await scratchLists()).toHaveLength(2);
  const { said } = await examine();
  expect(said.find((line) => line.includes(' scratch-list: '))).toMatch(/left by earlier runs: 2/);
  expect(await scratchLists()).toEqual([]);
});

test('given a list of people’s own that only begins like one of ours, it stays', async () => {
  const title = 'SCR doctor appointments';
  await trial.rest('lists', 'POST', { Title: title, BaseTemplate: 100 });
  await examine();
  expect(await scratchLists()).toEqual([title]);
  await trial.rest(`lists/getByTitle('${title}')`, 'DELETE');
});

test('given a fault after the scratch list was made, it is removed all the same', async () => {
  await fetch(`${trial.tenant.home}/_local/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ status: 500, match: 'SCR doctor.*/items', count: 50 })
  });
  const { sound, said } = await examine();
  await fetch(`${trial.tenant.home}/_local/faults`, { method: 'DELETE' });
  expect(sound).toBe(false);
  expect(said.find((line) => line.includes(' clean-up: '))).toMatch(/Passed/);
  expect(await scratchLists()).toEqual([]);
});

test('given Ctrl+C while things are tried, the command removes what it made and ends with 1', async () => {
  const command = join(ROOT, 'sharepoint/provision/doctor/main.ts');
  const tsx = join(ROOT, 'node_modules/tsx/dist/loader.mjs');
  const child = spawn(process.execPath, ['--import', tsx, command, '--site', trial.tenant.site], { cwd: folder });
  let said = '';
  child.stdout.on('data', (part: Buffer) => (said += part.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  await until(() => said.includes(' scratch-list: ') || undefined, { what: 'the scratch list', within: 60_000 });
  child.kill('SIGINT');
  expect(await ended).toBe(1);
  expect(said).toMatch(/clean-up: .*Passed/);
  expect(said).toMatch(/reachable: .*the command was stopped/);
  expect(await scratchLists()).toEqual([]);
  expect(await report('txt')).toContain('could not be tried');
});

describe('given a register full of personal detail', () => {
  const MARK = 'Zebedee-Quill';
  const PEOPLE = 'Penrose|Chaudhuri|Thackray|Nowak|regulator\\.example|Winterbourne';

  beforeAll(async () => {
    const marked = async (list: string, cells: Readonly<Record<string, unknown>>): Promise<unknown> =>
      trial.rest(`lists/getByTitle('${list}')/items`, 'POST', { Title: MARK, ...cells });
    await marked('SCR Register', { Reference: `SCR-${MARK}` });
    await marked('SCR Directory', { PersonId: `${MARK}-person`, Email: `${MARK}@people.example`, Post: MARK });
    await marked('SCR Chronology', {});
    await marked('SCR Settings', { Key: MARK, Value: MARK });
    await trial.rest('sitegroups', 'POST', { Title: `SharingLinks.${MARK}` });
    await fetch(`${trial.tenant.home}/_local/mail`, {
      method: 'POST',
      headers: { 'content-type': 'message/rfc822' },
      body: `From: ${MARK} <${MARK}@people.example>\r\nTo: notifications@regulator.example\r\nSubject: ${MARK}\r\n\r\n${MARK}`
    });
  });

  const isClean = (written: string): void =>
    expect(written).not.toMatch(new RegExp(`${MARK}|people\\.example|${PEOPLE}|Bearer|eyJ`, 'i'));

  test('neither the report nor the lines have any of it, and the report has no address of the organisation', async () => {
    expect(JSON.stringify(await rowsOf(trial.tenant, 'the service', 'SCR Register'))).toContain(MARK);
    const { sound, said } = await examine(`${MARK}@people.example`);
    expect(sound).toBe(false);
    const reports = [await report('txt'), await report('json')].join('\n');
    isClean([reports, ...said].join('\n'));
    expect(reports).not.toMatch(/127\.0\.0\.1|localhost|SCR doctor [0-9a-f]/);
    expect(reports).toMatch(/"id": "[0-9a-f]{8}-/);
  });

  test.each([400, 401, 404, 423, 500, 200])(
    'nor where each check gets answers of %i that quote it, with ids that are none',
    async (status) => {
      const quoting = JSON.stringify({
        'odata.error': { code: `${MARK}, ${MARK}`, message: { value: MARK } },
        error: { code: MARK, message: MARK },
        value: MARK,
        access_token: MARK
      });
      const tenant = await trial.open({ messageTo: `${MARK}@people.example` });
      const end = meddle({
        when: /\/_api\/|\/graph\/|\/v3\/|\/live/,
        instead: () => new Response(quoting, { status, headers: { 'request-id': MARK } })
      });
      const all = await runChecks(
        CHECKS.map((check) => ({ ...check, needs: [] })),
        tenant,
        { ended: () => undefined, isStopped: () => false }
      );
      await end();
      const { text, json } = reportOf(all, { mode: 'local', at: '2026-11-30T09:00:00Z' });
      isClean(`${text}${json}${all.map((one, at) => lineOf(one, at, { site: '', service: '' })).join('\n')}`);
      expect(all.filter(({ outcome }) => outcome.kind === 'failed').length).toBeGreaterThan(15);
    }
  );
});
