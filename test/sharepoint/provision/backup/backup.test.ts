import { appendFile, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportRegister } from '../../../../sharepoint/provision/backup/export-register';
import { READING_ORDER } from '../../../../sharepoint/provision/backup/read-lists';
import { restoreRegister } from '../../../../sharepoint/provision/backup/restore-register';
import { historyFaults } from '../../../../sharepoint/provision/history-faults';
import { changesOf } from '../../../../sharepoint/provision/permissions/checks';
import { checkPapers } from '../../../../sharepoint/provision/permissions/papers-check';
import { provision } from '../../../../sharepoint/provision/provision';
import { everyHistoryItem } from '../../../../src/register/history';
import { LIST } from '../../../../src/register/lists/list-names';
import {
  addOldRows,
  everyOldRow,
  readOldFiles,
  saveOldFile,
  type OldFile
} from '../../../../src/register/old-register';
import { everyReview, readReview, saveReview } from '../../../../src/register/reviews/reviews';
import { misfit, readSiteVersion } from '../../../../src/register/site-version';
import { commandsOn } from '../../../bot/commands-on';
import { createCopy, createFakeTeams, stopping } from '../../../bot/outbox/copies';
import { inspector, untilAgreed, untilProvided } from '../../../domain/builders';
import { recordsProgress } from '../../../domain/acts';
import { WHOLE_ADULT } from '../../../domain/stories';
import { anOldRow } from '../../../domain/take-over/an-old-row';
import { copiesOf, type LocalSite } from '../../../register/local-site';
import { happening } from '../happening';
import { chainOf, deliver, livedReview, recordOf } from '../lived-review';

jest.setTimeout(120_000);

const OLD_FILE: OldFile = {
  hash: 'f'.repeat(64),
  readAt: '2012-08-20T09:00:00.000Z',
  rows: 1,
  rejected: 0,
  handedOver: true,
  fates: { field: 3 }
};

/** Two reviews that have lived, and a row of the old register. */
let whole: Awaited<ReturnType<typeof copiesOf>>;
let bare: Awaited<ReturnType<typeof copiesOf>>;
let lived: LocalSite;
let empty: LocalSite;
let folder: string;
let said: string[] = [];
const now = (): string => new Date().toISOString();
const at = (name: string): string => join(folder, name);

const backUp = ({ sp, siteUrl }: LocalSite, to: string) =>
  exportRegister({ sp, siteUrl, to: at(to), release: '1.0.0', now, say: (line) => void said.push(line) });
const restore = ({ sp, siteUrl }: LocalSite, from: string) =>
  restoreRegister({ sp, siteUrl, from: at(from), now, say: (line) => void said.push(line) });

beforeAll(async () => {
  whole = await copiesOf(async ({ sp }) => {
    await livedReview(sp, 'SCR-A-2012-0001', WHOLE_ADULT, 'Amber');
    await livedReview(sp, 'SCR-A-2012-0002', untilAgreed, 'Birch');
    await addOldRows(sp, [anOldRow()]);
    await saveOldFile(sp, OLD_FILE);
    for (const { make } of changesOf(await checkPapers(sp))) await make(sp);
  });
  bare = await copiesOf(() => Promise.resolve(), []);
});
afterAll(() => Promise.all([whole.end(), bare.end()]));
beforeEach(async () => {
  said = [];
  folder = await mkdtemp(join(tmpdir(), 'scr-backup-'));
  [lived, empty] = await Promise.all([whole.open(), bare.open()]);
});
afterEach(async () => {
  await Promise.all([lived.close(), empty.close()]);
  await rm(folder, { recursive: true });
});

async function filesIn(path: string): Promise<readonly string[]> {
  const all = await readdir(path, { recursive: true, withFileTypes: true });
  return all
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(path.length + 1))
    .sort();
}

/** What must differ: numbers and times of SharePoint, the address of the site, and when the backup was made. */
const DIFFERS = new Set(
  'Id Created Modified savedAt Url siteUrl startedAt endedAt from until files'.split(' ').concat('SCR Jobs')
);

async function comparable(name: string): Promise<Readonly<Record<string, unknown>>> {
  const contents: Record<string, unknown> = {};
  for (const file of await filesIn(at(name))) {
    const text = await readFile(at(`${name}/${file}`), 'utf8');
    contents[file] = /^(documents|versions)\//.test(file)
      ? text
      : (JSON.parse(text, (key, value: unknown) => (DIFFERS.has(key) ? undefined : value)) as unknown);
  }
  // How provisioning left the views of a site is of that site.
  return { ...contents, 'lists/SCR Jobs.json': [] };
}

test('a backup goes into an empty site, comes out of it the same, and its history follows its chain', async () => {
  await expect(backUp(lived, 'first')).resolves.toBe(true);
  await expect(restore(empty, 'first')).resolves.toBe(true);
  await expect(backUp(empty, 'second')).resolves.toBe(true);
  expect(await comparable('second')).toEqual(await comparable('first'));
  expect(historyFaults(await everyReview(empty.sp), await everyHistoryItem(empty.sp))).toEqual([]);
  expect([await everyOldRow(empty.sp), await readOldFiles(empty.sp)]).toMatchObject([[anOldRow()], [OLD_FILE]]);
  expect(misfit(await readSiteVersion(empty.sp), empty.siteUrl, 'service')).toBeUndefined();
  expect(Object.keys(await comparable('first'))).toEqual(
    expect.arrayContaining([
      'documents/SCR-A-2012-0001/IMR/Amber imr.txt',
      'versions/SCR-A-2012-0001/IMR/Amber imr.txt/1.0',
      'lists/SCR Reviews.json',
      'permissions.json'
    ])
  );
});

test('every list of the product is in a backup', () => {
  expect([...READING_ORDER, 'documents'].toSorted()).toEqual(Object.keys(LIST).toSorted());
});

test('only the account that made it can read a backup, and the command says that it holds personal detail', async () => {
  await backUp(lived, 'first');
  for (const file of await filesIn(at('first')))
    expect([file, (await stat(at(`first/${file}`))).mode & 0o777]).toEqual([file, 0o600]);
  expect(said.at(-1)).toMatch(/holds personal detail/);
});

test('a folder that holds something is refused, and nothing in it is changed', async () => {
  await writeFile(at('note.txt'), 'mine');
  await expect(backUp(lived, '.')).resolves.toBe(false);
  expect(await readdir(folder)).toEqual(['note.txt']);
  expect(said).toEqual([expect.stringMatching(/is not empty/)]);
});

test.each(['SCR History', 'SCR Reviews', 'SCR Messages', 'SCR Chronology'])(
  'what people record before %s is read is in the backup as a whole or not at all, and the service goes on from it',
  async (list) => {
    const reference = 'SCR-A-2012-0003';
    await livedReview(lived.sp, reference, untilAgreed, 'Cedar');
    const chain = chainOf(reference, untilProvided, 'Cedar');
    const sp = happening(
      lived.sp,
      ({ url }) => decodeURIComponent(url).includes(`'${list}'`),
      async () => {
        const stored = await readReview(lived.sp, reference);
        const next = chain.at(-1);
        if (!stored || !next) throw new Error('There is no review.');
        await saveReview(lived.sp, stored, recordOf(chain));
        await deliver(lived.sp, next);
      }
    );
    await expect(backUp({ ...lived, sp }, 'first')).resolves.toBe(true);
    await expect(restore(empty, 'first')).resolves.toBe(true);
    const { seq } = (await readReview(empty.sp, reference))?.review ?? { seq: 0 };
    expect(seq).toBe(list === 'SCR History' || list === 'SCR Reviews' ? chain.length : chain.length - 1);
    const messages = await empty.rows('SCR Messages', '');
    expect(messages.filter((row) => row['Reference'] === reference && Number(row['Seq']) > seq)).toEqual([]);

    const { step, given, by } = { ...recordsProgress(), by: inspector };
    const taken = await commandsOn(empty.sp, now).handleCommand({
      step,
      given: { ...given, heardOn: now().slice(0, 10) },
      actorId: by.id,
      reference,
      key: 'progress'
    });
    expect(taken).toMatchObject({ ok: true });
    const copy = createCopy({ sp: empty.sp, teams: createFakeTeams(), now });
    await copy.dispatcher.sweep(new Date(Date.now() + 60_000).toISOString());
    const history = await everyHistoryItem(empty.sp);
    expect(history.map(({ event }) => event?.step).at(-1)).toBe('record-progress');
    expect(historyFaults(await everyReview(empty.sp), history)).toEqual([]);
  }
);

test('a backup in which a file was changed or removed is not restored', async () => {
  await backUp(lived, 'first');
  await appendFile(at('first/lists/SCR Reviews.json'), ' ');
  await rm(at('first/documents.json'));
  said = [];
  await expect(restore(empty, 'first')).resolves.toBe(false);
  expect(said).toEqual([
    'lists/SCR Reviews.json has been changed.',
    'documents.json is missing.',
    'Nothing has been restored.'
  ]);
  await expect(empty.rows('SCR Reviews', '')).resolves.toEqual([]);
});

test('a site that is not empty is refused, and named', async () => {
  await backUp(lived, 'first');
  said = [];
  await expect(restore(lived, 'first')).resolves.toBe(false);
  expect(said).toEqual([
    expect.stringMatching(/only into a site that is empty, and this one is not: SCR Directory, SCR Register, /)
  ]);
});

test('while a backup is being put in, nothing else works with the site, and it goes on where it stopped', async () => {
  await backUp(lived, 'first');
  await backUp(empty, 'other');
  for (const after of [5, 30, 45, 60]) {
    await expect(restore({ ...empty, sp: stopping(empty.sp, after) }, 'first')).rejects.toThrow();
    expect(misfit(await readSiteVersion(empty.sp), empty.siteUrl, 'service')).toMatch(/being put into this site/);
  }
  await expect(provision({ sp: empty.sp, say: (line) => void said.push(line) })).resolves.toBe(false);
  await expect(restore(empty, 'other')).resolves.toBe(false);
  expect(said.slice(-2)).toEqual([
    expect.stringMatching(/^A backup is being put into this site/),
    expect.stringMatching(/^Another backup is being put into this site/)
  ]);
  await expect(restore(empty, 'first')).resolves.toBe(true);
  await backUp(empty, 'second');
  expect(await comparable('second')).toEqual(await comparable('first'));
});
