import { createHash } from 'node:crypto';
import '@pnp/sp/fields/list.js';
import '@pnp/sp/files/web.js';
import { historyFaults } from '../../../sharepoint/provision/history-faults';
import { migrationsFrom } from '../../../sharepoint/provision/migrations';
import { migrate } from '../../../sharepoint/provision/migrations/migrate';
import { provision } from '../../../sharepoint/provision/provision';
import { readChronology } from '../../../src/register/chronology';
import { nameOfRow, watchRows } from '../../../src/register/client/unreadable';
import { readPeopleWithChat } from '../../../src/register/conversations';
import { readDirectory, readPerson } from '../../../src/register/directory/directory';
import { appendHistory, everyHistoryItem, readHistory } from '../../../src/register/history';
import { LISTS } from '../../../src/register/lists';
import type { ListShape } from '../../../src/register/lists/column';
import { messagesOf } from '../../../src/register/messages';
import { issuedIn, readReport, reportsOf } from '../../../src/register/reports';
import { findReviews } from '../../../src/register/reviews/find-reviews';
import { everyReview } from '../../../src/register/reviews/reviews';
import { readSettings } from '../../../src/register/settings/settings';
import { readSiteVersion, SITE_VERSION } from '../../../src/register/site-version';
import { holds, person } from '../../domain/builders';
import { said } from '../../domain/in-words';
import type { LocalSite } from '../../register/local-site';
import { OLD_REVIEWS, openOldSite } from './data/release-23e79c2';

const PENDING = 'SCR-A-2026-0002';
/** What people typed into the old release. */
const TYPED = ['MARKER-PROGRESS', 'MARKER-EVIDENCE', 'MARKER-RISK', 'MARKER-WAIVE', 'MARKER-PENDING'];

let site: LocalSite;
let before: Awaited<ReturnType<typeof counts>>;
const unreadable = new Set<string>();
const unwatch = watchRows(({ list, item, wrong }) => {
  if (wrong.length > 0) unreadable.add(nameOfRow({ list, item, columns: wrong }));
});

const LISTS_WITH_ROWS = [
  'SCR History',
  'SCR Actions',
  'SCR Directory',
  'SCR Documents',
  'SCR Chronology',
  'SCR Messages'
];
const counts = () =>
  Promise.all(
    LISTS_WITH_ROWS.map(
      async (list) => (await site.rows(list, list === 'SCR Documents' ? 'FSObjType eq 0' : '')).length
    )
  );

async function run(): Promise<readonly string[]> {
  const lines: string[] = [];
  if (!(await provision({ sp: site.sp, say: (line) => lines.push(line) }))) throw new Error(lines.join('\n'));
  return lines;
}

beforeAll(async () => {
  site = await openOldSite();
  before = await counts();
  await run();
}, 60_000);
afterAll(async () => {
  unwatch();
  await site.close();
});

test('a site of 23e79c2 becomes one of this release, and has nothing left to change', async () => {
  expect(await readSiteVersion(site.sp)).toEqual({ version: SITE_VERSION });
  expect(await run()).toEqual(['Nothing to change.']);
});

test('every review is there with all that was typed, and every row of the other lists', async () => {
  const reviews = await everyReview(site.sp);
  expect(Object.fromEntries(reviews.map(({ review }) => [review.reference, review.seq]))).toEqual(OLD_REVIEWS);
  for (const words of TYPED) expect(JSON.stringify(reviews)).toContain(words);
  expect(before).toEqual([56, 3, 12, 5, 2, 42]);
  expect(await counts()).toEqual(before);
});

test('people read rows made from the reviews, and the lists that held more are closed to them', async () => {
  for (const title of ['SCR Reviews', 'SCR Actions (closed)'])
    expect(await site.sp.web.lists.getByTitle(title).select('HasUniqueRoleAssignments')()).toMatchObject({
      HasUniqueRoleAssignments: true
    });
  const register = await site.rows('SCR Register', '');
  expect(register.map(({ Reference }) => Reference)).toEqual(Object.keys(OLD_REVIEWS));
  const actions = await site.rows('SCR Actions', '');
  expect(actions.map(({ Key }) => Key)).toHaveLength(3);
  expect(JSON.stringify([register, actions])).not.toContain('MARKER');
});

test('a site that was left between the versions comes to the same end', async () => {
  const other = await openOldSite();
  try {
    const say = (): void => undefined;
    const between = { version: 1, to: SITE_VERSION };
    await migrate({ sp: other.sp, due: migrationsFrom(1), between, dryRun: false, say });
    expect(await readSiteVersion(other.sp)).toEqual(between);
    expect(await provision({ sp: other.sp, say })).toBe(true);
    const cells = async ({ rows }: LocalSite) =>
      (await rows('SCR Register', '')).map(({ Reference, NextDuty, Imr, Service }) => [
        Reference,
        NextDuty,
        Imr,
        Service
      ]);
    expect(await cells(other)).toEqual(await cells(site));
    expect(await readSiteVersion(other.sp)).toEqual({ version: SITE_VERSION });
  } finally {
    await other.close();
  }
}, 60_000);

test('the chain of the history is whole, and the event that was still to be written goes on with it', async () => {
  const reviews = await everyReview(site.sp);
  const items = await everyHistoryItem(site.sp);
  expect(historyFaults(reviews, items)).toEqual([]);
  const [waiting, ...more] = reviews.find(({ review }) => review.reference === PENDING)?.pending ?? [];
  if (!waiting || more.length > 0) throw new Error('One event was to wait.');
  expect(await appendHistory(site.sp, waiting, said)).toBe('appended');
  const history = await readHistory(site.sp, PENDING);
  expect(history.map(({ event }) => event.seq)).toEqual(
    Array.from({ length: OLD_REVIEWS[PENDING] }, (_, at) => at + 1)
  );
  expect(history.at(-1)?.previousHash).toBe(history.at(-2)?.hash);
  expect(historyFaults(reviews, await everyHistoryItem(site.sp))).toEqual([]);
});

test('every paper is as it was when it was filed', async () => {
  const papers = (await site.rows('SCR Documents', '')).filter(
    ({ FileSystemObjectType }) => FileSystemObjectType === 0
  );
  expect(papers).toHaveLength(5);
  for (const { Reference, FileLeafRef, Hash } of papers) {
    const path = `/sites/scr/SCR Documents/${String(Reference)}/IMR/${String(FileLeafRef)}`;
    const bytes = await site.sp.web.getFileByServerRelativePath(path).getBuffer();
    expect([FileLeafRef, createHash('sha256').update(new Uint8Array(bytes)).digest('hex')]).toEqual([
      FileLeafRef,
      Hash
    ]);
  }
});

test('this release reads each row, and each setting keeps its value', async () => {
  const { settings, rows } = await readSettings(site.sp);
  expect(rows.filter(({ problem }) => problem !== '')).toEqual([]);
  expect(settings.labels.partnership).toBe('partnership');
  for (const reference of Object.keys(OLD_REVIEWS)) await messagesOf(site.sp, reference);
  expect(await readChronology(site.sp, PENDING)).toHaveLength(2);
  expect((await readPeopleWithChat(site.sp)).size).toBe(5);
  const [report] = await reportsOf(site.sp, 'South West');
  const stored = await readReport(site.sp, 'South West', report?.number ?? 0);
  if (!stored) throw new Error('No report.');
  expect(createHash('sha256').update(stored.content).digest('hex')).toBe(stored.hash);
  expect(issuedIn(stored).report.lines.length).toBeGreaterThan(0);
  expect((await readDirectory(site.sp)).unreadable).toBe(0);
  expect([...unreadable]).toEqual([]);
});

test('a post whose title has changed is held on, before the rows are rewritten and after', async () => {
  const old = await openOldSite();
  try {
    const posts = async ({ sp, rows }: LocalSite) => {
      const [row] = await rows('SCR Directory', "Title eq 'Gethin Prosser'");
      const person = await readPerson(sp, String(row?.['PersonId']));
      return [row?.['Post'], person?.holdings.map(({ post }) => post)];
    };
    expect(await posts(old)).toEqual(['Communications', ['communications']]);
    expect(await posts(site)).toEqual(['Communications team', ['communications']]);
  } finally {
    await old.close();
  }
});

test('no row shows a choice that its column does not offer', async () => {
  for (const { title, columns } of Object.values<ListShape>(LISTS)) {
    const rows = await site.rows(title, '');
    for (const { name, choices = [] } of columns.filter(({ type }) => type === 'choice')) {
      const shown = new Set(rows.map((row) => row[name]));
      expect([
        title,
        name,
        [...shown].filter((cell) => cell !== null && !choices.some((choice) => choice === cell))
      ]).toEqual([title, name, []]);
    }
  }
});

test('a closed review is found by the columns that the old site did not have', async () => {
  const advisor = person('Nadia Advisor', holds('national-safeguarding-advisor', 'England'));
  const { found } = await findReviews(site.sp, { text: 'winterbourne view', person: advisor, today: '2026-11-29' });
  expect(found.map(({ review }) => review.reference)).toContain('SCR-A-2026-0001');
});
