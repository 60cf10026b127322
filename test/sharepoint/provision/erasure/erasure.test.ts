import { chainHash } from '../../../../bot/history-chain';
import { erasedReviews, historyFaults } from '../../../../sharepoint/provision/history-faults';
import { eraseReviews } from '../../../../sharepoint/provision/erasure/erase-reviews';
import { everyHistoryItem } from '../../../../src/register/history';
import { saveConversation } from '../../../../src/register/conversations';
import { removePaper } from '../../../../src/register/documents/remove-paper';
import { everyReview, readReview, saveReview } from '../../../../src/register/reviews/reviews';
import { createCopy, createFakeTeams, stopping } from '../../../bot/outbox/copies';
import { holdsLegally, closes } from '../../../domain/acts';
import { advisor, director, notifies, untilAgreed } from '../../../domain/builders';
import { WHOLE_ADULT } from '../../../domain/stories';
import { addOldRows } from '../../../../src/register/old-register';
import { anOldRow } from '../../../domain/take-over/an-old-row';
import { copiesOf, type LocalSite } from '../../../register/local-site';
import { happening } from '../happening';
import { livedReview } from '../lived-review';

jest.setTimeout(120_000);

const OLD = 'SCR-A-2012-0001';
const OPEN = 'SCR-A-2012-0002';
const HELD = 'SCR-A-2012-0003';
const MARK = 'Amaranth';
const LATER = '2033-01-10T10:00:00.000Z';
const by = { id: advisor.id, name: advisor.name };

let sites: Awaited<ReturnType<typeof copiesOf>>;
let site: LocalSite;
let said: string[];

beforeAll(async () => {
  sites = await copiesOf(async ({ sp }) => {
    await livedReview(sp, OLD, WHOLE_ADULT, MARK);
    await livedReview(sp, OPEN, untilAgreed, 'Bluebell');
    await livedReview(sp, HELD, [notifies(), closes(), holdsLegally()], 'Campion');
  });
});
afterAll(() => sites.end());
beforeEach(async () => {
  said = [];
  site = await sites.open();
});
afterEach(() => site.close());

const erase = (count?: number, sp = site.sp): Promise<boolean> =>
  eraseReviews({
    sp,
    now: () => LATER,
    say: (line) => void said.push(line),
    ...(count === undefined ? {} : { confirmed: { count, by } })
  });

const faults = async (): Promise<readonly string[]> =>
  historyFaults(await everyReview(site.sp), await everyHistoryItem(site.sp));

test('a dry run names what would go and why the others stay, and changes nothing', async () => {
  site.requests.length = 0;
  await expect(erase()).resolves.toBe(true);
  expect(said).toEqual([
    expect.stringMatching(/^A review may be erased where all of this is so\. It is closed\. As many years/),
    `${OPEN} stays. It is open.`,
    `${HELD} stays. It is on legal hold: A public inquiry has asked for it.`,
    `${OLD} can be erased: closed on 9 August 2012.`,
    'This was a dry run: nothing has been erased. To erase 1 review, run this again with --confirm 1 --by and your email.'
  ]);
  expect(site.writes()).toEqual([]);
});

test('another number than the dry run showed erases nothing', async () => {
  await expect(erase(2)).resolves.toBe(false);
  expect(said.at(-1)).toMatch(/^Nothing has been erased: 1 review can be erased now, and not 2/);
  await expect(readReview(site.sp, OLD)).resolves.toBeDefined();
});

test('nothing that was written about it is found anywhere afterwards, and the others are as they were', async () => {
  await removePaper(site.sp, { reference: OLD, folder: 'partnership', name: `${MARK} outcome.txt` });
  await addOldRows(site.sp, [
    anOldRow({ stage: 'taken', reference: OLD, proposed: { note: MARK }, corrected: { note: `${MARK}, chased` } })
  ]);
  const others = async (): Promise<readonly unknown[]> => {
    const rows = await Promise.all(LISTS.map((list) => site.rows(list, '')));
    return rows.flat().filter((row) => /Bluebell|Campion/.test(JSON.stringify(row)));
  };
  const before = await others();
  expect(before.length).toBeGreaterThan(20);
  await expect(erase(1)).resolves.toBe(true);
  for (const list of LISTS) {
    const rows = await site.rows(list, '');
    expect([list, JSON.stringify(rows).includes(MARK)]).toEqual([list, false]);
    expect([list, rows.filter(({ Reference }) => Reference === OLD).length]).toEqual([
      list,
      ['SCR History', 'SCR Old Register'].includes(list) ? 1 : 0
    ]);
  }
  const bin = await (await site.ask('/_api/web/recyclebin', 'service')).text();
  expect(bin).not.toContain(MARK);
  const folder = await site.ask(
    `/_api/web/getFolderByServerRelativePath(decodedUrl='/sites/scr/SCR Documents/${OLD}')`,
    'service'
  );
  expect(folder.status).toBe(404);
  expect(await others()).toEqual(before);
});

test('what stays keeps the chain checkable, and is named as erased and not as a fault', async () => {
  const before = (await everyHistoryItem(site.sp)).flatMap(({ event, hash }) =>
    event?.reference === OLD ? [hash] : []
  );
  await erase(1);
  const items = await everyHistoryItem(site.sp);
  const [row] = items.filter(({ tombstone }) => tombstone);
  expect(row?.tombstone).toEqual({
    reference: OLD,
    kind: 'adult',
    region: 'South West',
    recordedOn: '2012-08-07',
    closedOn: '2012-08-09',
    erasedAt: LATER,
    by,
    rule: '20 years after closing: closed, time-has-come, no-hold, nothing-waits, no-open-relation',
    hashes: before
  });
  expect(row?.previousHash).toBe(before.at(-1));
  await expect(faults()).resolves.toEqual([]);
  expect(erasedReviews(items)).toEqual([
    `${OLD} was erased on 10 January 2033 at 10:00am by ${advisor.name}. The hashes of its ${before.length} events are kept.`
  ]);
  const changed = items.map((item) =>
    item.tombstone ? { ...item, tombstone: { ...item.tombstone, closedOn: '2010-01-01' } } : item
  );
  expect(historyFaults(await everyReview(site.sp), changed)).toEqual([
    expect.stringMatching(/does not match its hash: it has been changed/)
  ]);
  if (row?.tombstone) expect(row.hash).toBe(chainHash(row.previousHash, row.tombstone));
});

test('interrupted anywhere, the next run comes to the same end', async () => {
  for (const after of [8, 12, 14, 18, 22, 26, 30, 34, 38]) {
    await erase(1, stopping(site.sp, after)).catch(() => undefined);
    await erase(0, stopping(site.sp, after)).catch(() => undefined);
  }
  const isThere = (await readReview(site.sp, OLD)) !== undefined;
  await expect(erase(isThere ? 1 : 0)).resolves.toBe(true);
  await expect(faults()).resolves.toEqual([]);
  for (const list of LISTS) {
    const rows = await site.rows(list, '');
    expect([list, JSON.stringify(rows).includes(MARK)]).toEqual([list, false]);
  }
  expect(await site.rows('SCR History', `Reference eq '${OLD}'`)).toHaveLength(1);
});

test('a review that someone changes meanwhile stays, without a tombstone', async () => {
  const stored = await readReview(site.sp, OLD);
  if (!stored) throw new Error('It is not there.');
  const sp = happening(
    site.sp,
    ({ url, method }) => method === 'POST' && decodeURIComponent(url).includes("'SCR History'"),
    () => saveReview(site.sp, stored, stored)
  );
  await expect(erase(1, sp)).resolves.toBe(false);
  expect(said).toContain(`${OLD} stays: someone has just changed it.`);
  await expect(readReview(site.sp, OLD)).resolves.toBeDefined();
  await expect(faults()).resolves.toEqual([]);
});

test('cards in chats say that it has been erased, and nothing is left of where they are', async () => {
  await saveConversation(site.sp, {
    personId: director.id,
    conversationId: `chat ${director.id}`,
    serviceUrl: 'http://127.0.0.1/',
    reference: '{}'
  });
  await erase(1);
  const teams = createFakeTeams();
  const copy = createCopy({ sp: site.sp, teams, now: () => LATER });
  await copy.dispatcher.sweep(LATER);
  const cards = [...teams.cards.values()].map((card) => JSON.stringify(card));
  expect(cards.length).toBeGreaterThan(0);
  for (const card of cards) expect(card).toMatch(/has been erased/);
  expect(teams.sent).toEqual([]);
  const left = await site.rows('SCR Messages', `PersonId eq '${director.id}'`);
  expect(left.filter(({ Reference }) => String(Reference).includes(OLD))).toEqual([]);
});

const LISTS = [
  'SCR Reviews',
  'SCR Register',
  'SCR History',
  'SCR Actions',
  'SCR Chronology',
  'SCR Messages',
  'SCR Drafts',
  'SCR Mail',
  'SCR Old Register',
  'SCR Documents',
  'SCR Jobs',
  'SCR Reports'
];
