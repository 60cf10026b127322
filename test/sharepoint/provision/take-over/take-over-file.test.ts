import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SPFI } from '@pnp/sp';

import { takeOverFile } from '../../../../sharepoint/provision/take-over/take-over-file';
import { everyOldRow, readOldFiles, saveOldRow } from '../../../../src/register/old-register';
import { stopping } from '../../../bot/outbox/copies';
import { openProvisionedSite, type LocalSite } from '../../../register/local-site';
import { workbookFile } from '../../../support/workbooks/workbook-file';

jest.setTimeout(120_000);

const NOW = '2012-08-20T09:00:00.000Z';
const HEADINGS = ['No', 'Board', 'LA', 'Initials', 'Date notified', 'Update'];
const ROWS = [
  ['1', 'South Glos SAB', 'South Glos', 'AB', '13/3/10', 'JB chased'],
  ['2', 'Hackney SAB', 'Hackney', 'CD', '14/3/10', ''],
  ['3', 'Bristol SAB', 'Bristol', 'EF', '31/02/2010', '']
];

let site: LocalSite;
let folder: string;
let said: string[];
let runs = 0;
beforeEach(async () => {
  site = await openProvisionedSite();
  folder = await mkdtemp(join(tmpdir(), 'take-over-'));
  said = [];
});
afterEach(async () => {
  await site.close();
  await rm(folder, { recursive: true });
});

/** Runs the command on a workbook of these rows, into a folder of its own. */
async function run(
  rows: readonly (readonly string[])[],
  given: { readonly mapping?: string; readonly isHandedOver?: boolean; readonly sp?: SPFI } = {}
): Promise<{ readonly done: boolean; readonly to: string }> {
  runs += 1;
  const [file, to] = [join(folder, 'register.xlsx'), join(folder, `found-${runs}`)];
  await writeFile(file, await workbookFile({ sheets: [{ name: 'Adults 2010', rows: [HEADINGS, ...rows] }] }));
  const done = await takeOverFile({
    sp: given.sp ?? site.sp,
    file,
    to,
    mapping: given.mapping,
    isHandedOver: given.isHandedOver ?? false,
    now: () => NOW,
    say: (line) => void said.push(line)
  });
  return { done, to };
}

/** The mapping of a dry run with every open question answered by its first choice. */
async function answered(to: string): Promise<string> {
  const mapping = JSON.parse(await readFile(join(to, 'mapping.json'), 'utf8')) as Record<string, string | null>;
  const questions = await readFile(join(to, 'questions.txt'), 'utf8');
  const path = join(folder, `answers-${runs}.json`);
  const firstChoice = (id: string): string =>
    /“([^”]*)”: /.exec(questions.slice(questions.indexOf(id) + id.length))?.[1] ?? '';
  const answers = Object.fromEntries(Object.entries(mapping).map(([id, answer]) => [id, answer ?? firstChoice(id)]));
  await writeFile(path, JSON.stringify(answers));
  return path;
}

const waiting = async () => (await everyOldRow(site.sp)).filter(({ stage }) => stage === 'waiting');

test('a dry run says what becomes of every cell, and gives no row to a lead', async () => {
  const { done, to } = await run(ROWS);
  expect(done).toBe(true);
  expect(said).toContainEqual(expect.stringMatching(/^Sheet “Adults 2010”: 22 cells = /));
  expect(said).toContainEqual(expect.stringMatching(/^3 rows: 1 rejected, 2 can be taken over\. /));
  expect(await everyOldRow(site.sp)).toEqual([]);
  const [file] = await readOldFiles(site.sp);
  expect(Object.values(file?.fates ?? {}).reduce((all, count) => all + count, 0)).toBe(22);
  expect(JSON.parse(await readFile(join(to, 'mapping.json'), 'utf8'))).toEqual(expect.any(Object));
});

test('handed over, each row waits for the lead of its region, and run again nothing is there twice', async () => {
  const { to } = await run(ROWS);
  const mapping = await answered(to);
  expect((await run(ROWS, { mapping, isHandedOver: true })).done).toBe(true);
  const rows = await waiting();
  expect(rows.map(({ region, proposed }) => [region, proposed['authority'], proposed['notifiedOn']])).toEqual([
    ['South West', 'South Gloucestershire', '2010-03-13'],
    ['London', 'Hackney', '2010-03-14']
  ]);
  await run(ROWS, { mapping, isHandedOver: true });
  expect(await waiting()).toEqual(rows);
  expect(said.at(-1)).toMatch(/^Nothing in this file is new/);
});

test('what came back goes in by itself once it is corrected', async () => {
  const mapping = await answered((await run(ROWS)).to);
  await run(ROWS, { mapping, isHandedOver: true });
  const corrected = ROWS.slice(2).map(([no = '', board = '', la = '', initials = '', , update = '']) => [
    no,
    board,
    la,
    initials,
    '28/02/2010',
    update
  ]);
  expect((await run(corrected, { mapping: await answered((await run(corrected)).to), isHandedOver: true })).done).toBe(
    true
  );
  expect((await waiting()).length).toBe(3);
});

test('a row that waits and has changed is read again; one that a lead has decided on is named', async () => {
  const mapping = await answered((await run(ROWS)).to);
  await run(ROWS, { mapping, isHandedOver: true });
  const [first, second] = await waiting();
  if (!first || !second) throw new Error('No rows wait.');
  await saveOldRow(site.sp, second, { ...second, stage: 'taken', reference: 'SCR-A-2010-0001' });
  const changed = ROWS.map((row) => row.map((cell) => cell.replace('/3/10', '/4/10')));
  const { to } = await run(changed, { mapping, isHandedOver: true });
  expect((await waiting()).map(({ proposed }) => proposed['notifiedOn'])).toEqual(['2010-04-13']);
  expect(await readFile(join(to, 'differs.txt'), 'utf8')).toBe('Adults 2010, row 3: notifiedOn\n');
});

test('a row that its lead has moved to another region stays there when the file is read again', async () => {
  const mapping = await answered((await run(ROWS)).to);
  await run(ROWS, { mapping, isHandedOver: true });
  const [first] = await waiting();
  if (!first) throw new Error('No row waits.');
  await saveOldRow(site.sp, first, { ...first, region: 'London', corrected: { authority: 'Camden' } });
  await run(
    ROWS.map((row) => row.map((cell) => cell.replace('13/3/10', '12/3/10'))),
    { mapping, isHandedOver: true }
  );
  expect((await waiting()).map(({ region, proposed }) => [region, proposed['notifiedOn']])).toEqual([
    ['London', '2010-03-12'],
    ['London', '2010-03-14']
  ]);
});

test('stopped at any request and run again, every row waits once, and only then is the file handed over', async () => {
  const many = Array.from({ length: 230 }, (_, row) => [`${row + 1}`, `Board ${row}`, 'Bristol', 'AB', '13/3/10', '']);
  const mapping = await answered((await run(many)).to);
  const isHandedOver = async (): Promise<boolean> =>
    (await readOldFiles(site.sp)).some(({ rows, handedOver }) => rows === 230 && handedOver);
  for (let after = 4; ; after += 2) {
    const whole = await run(many, { mapping, isHandedOver: true, sp: stopping(site.sp, after) }).then(
      ({ done }) => done,
      () => false
    );
    if (whole) break;
    expect([after, await isHandedOver()]).toEqual([after, false]);
  }
  const rows = await waiting();
  expect([rows.length, new Set(rows.map(({ row }) => row)).size, await isHandedOver()]).toEqual([230, 230, true]);
});

test('an answer that a question does not take is refused with what it takes', async () => {
  const { to } = await run(ROWS);
  const mapping = JSON.parse(await readFile(join(to, 'mapping.json'), 'utf8')) as Record<string, string>;
  const [id = ''] = Object.keys(mapping);
  const path = join(folder, 'wrong.json');
  await writeFile(path, JSON.stringify({ [id]: 'perhaps' }));
  expect((await run(ROWS, { mapping: path, isHandedOver: true })).done).toBe(false);
  expect(said.at(-1)).toMatch(/is not one that it takes\. Enter /);
  expect(await everyOldRow(site.sp)).toEqual([]);
});

test.each([
  ['a file that is not there', 'nothing.xlsx', /cannot be read/],
  ['a picture', 'picture.xlsx', /\./]
])('%s ends in a sentence', async (_what, name, sentence) => {
  if (name.startsWith('picture')) await writeFile(join(folder, name), new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2]));
  const done = await takeOverFile({
    sp: site.sp,
    file: join(folder, name),
    to: join(folder, 'none'),
    mapping: undefined,
    isHandedOver: false,
    now: () => NOW,
    say: (line) => void said.push(line)
  });
  expect([done, said.length]).toEqual([false, 1]);
  expect(said[0]).toMatch(sentence);
});
