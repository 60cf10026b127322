import { chainHash } from '../../../bot/history-chain';
import { repair } from '../../../sharepoint/provision/repair';
import { historyFaults } from '../../../sharepoint/provision/history-faults';
import { createClock } from '../../../bot/settings/working-days';
import { openDuties } from '../../../src/domain/duties';
import { STANDARD_SETTINGS } from '../../../src/domain/settings';
import { appendHistory, everyHistoryItem } from '../../../src/register/history';
import { RowUnreadable } from '../../../src/register/client/unreadable';
import { addMessage, waitingAbout } from '../../../src/register/messages';
import type { OutboxEntry } from '../../../src/register/reviews/review-record';
import { everyReview, openReviews, readReview } from '../../../src/register/reviews/reviews';
import { eventsOf, untilAgreed } from '../../domain/builders';
import { said } from '../../domain/in-words';
import { createShown, entryAfter } from '../../register/entries';
import { openProvisionedSite, type LocalSite } from '../../register/local-site';

const REFERENCE = 'SCR-A-2012-0001';
const OTHER = 'SCR-A-2012-0002';

let site: LocalSite;
beforeEach(async () => {
  site = await openProvisionedSite();
});
afterEach(() => site.close());

/** The events of an agreed IMR, chained as the service chains them. */
function chained(reference: string): readonly OutboxEntry[] {
  let previousHash = '';
  return eventsOf(untilAgreed).map((each) => {
    const event = {
      ...each,
      reference,
      id: `${reference}#${each.seq}`,
      key: `person/form ${reference} ${each.seq}`,
      told: each.told.map((told) => ({ ...told, id: told.id.replace(each.reference, reference) }))
    };
    const pending = { event, previousHash, hash: chainHash(previousHash, event) };
    previousHash = pending.hash;
    return pending;
  });
}

/** A review whose last `waiting` events have not reached the history. */
async function enter(reference: string, waiting = 0): Promise<number> {
  const chain = chained(reference);
  const written = chain.slice(0, chain.length - waiting);
  const entry = entryAfter(untilAgreed, reference);
  const stored = await createShown(
    site.sp,
    {
      ...entry,
      duties: openDuties(entry.review, createClock(STANDARD_SETTINGS)),
      pending: chain.slice(written.length),
      lastHash: chain.at(-1)?.hash ?? ''
    },
    `form ${reference} 1`
  );
  for (const pending of written) {
    await appendHistory(site.sp, pending, said);
    const { event } = pending;
    for (const { id, person, to, notice } of event.told)
      await addMessage(site.sp, {
        ...waitingAbout({}, { key: id, reference, person, role: to, seq: event.seq, changedAt: event.at }),
        notice
      });
  }
  return stored.id;
}

const damage = (id: number, cells: Readonly<Record<string, string | null>>) =>
  site.sp.web.lists.getByTitle('SCR Reviews').items.getById(id).update(cells);

async function mend(dryRun = false): Promise<{ readonly whole: boolean; readonly lines: readonly string[] }> {
  const lines: string[] = [];
  return { whole: await repair({ sp: site.sp, dryRun, say: (line) => void lines.push(line) }), lines };
}

const faults = async () => historyFaults(await everyReview(site.sp), await everyHistoryItem(site.sp));

test('a site in which nothing is damaged is left as it is', async () => {
  await enter(REFERENCE);
  site.requests.length = 0;
  await expect(mend()).resolves.toEqual({ whole: true, lines: ['Nothing to repair.'] });
  expect(site.requests.filter((request) => !request.startsWith('GET '))).toEqual([]);
});

test('what waits is no fault: SharePoint keeps whole seconds of the moment since when it does', async () => {
  const entry = entryAfter(untilAgreed, REFERENCE, { now: '2012-08-07T09:30:41.673Z' });
  await createShown(site.sp, entry, 'form');
  const [row] = await site.rows('SCR Reviews', '');
  expect(row?.['PendingSince']).toBe('2012-08-07T09:30:41Z');
  await expect(mend()).resolves.toEqual({ whole: true, lines: ['Nothing to repair.'] });
});

test.each([
  ['emptied', { State: null }],
  ['of another shape', { State: '{"a":1}' }],
  ['emptied with its reference', { State: null, Reference: 'lost' }]
])('a state that was %s is made again from the history and from what waits', async (_how, cells) => {
  const id = await enter(REFERENCE, 2);
  await enter(OTHER);
  const before = await readReview(site.sp, REFERENCE);
  await damage(id, cells);
  await expect(mend(true)).resolves.toMatchObject({ whole: true });
  expect((await everyReview(site.sp)).map(({ review }) => review.reference)).toEqual([OTHER]);
  const { whole, lines } = await mend();
  expect([whole, lines[0]]).toEqual([
    true,
    `SCR Reviews, item ${id}: ${REFERENCE}, made again from its history (${before?.review.seq} events).`
  ]);
  expect({ ...(await readReview(site.sp, REFERENCE)), etag: '' }).toEqual({ ...before, etag: '' });
  await expect(faults()).resolves.toEqual([]);
  await expect(mend()).resolves.toEqual({ whole: true, lines: ['Nothing to repair.'] });
});

test('a state of another review is not read as this one’s, and this one is made again from its own history', async () => {
  const id = await enter(REFERENCE);
  const before = await readReview(site.sp, REFERENCE);
  await enter(OTHER);
  const [other] = await site.rows('SCR Reviews', `Reference eq '${OTHER}'`);
  await damage(id, { State: String(other?.['State']) });
  await expect(readReview(site.sp, REFERENCE)).rejects.toThrow(RowUnreadable);
  expect((await openReviews(site.sp, 'South West')).missing).toEqual([REFERENCE]);
  await expect(mend()).resolves.toMatchObject({ whole: true });
  expect({ ...(await readReview(site.sp, REFERENCE)), etag: '' }).toEqual({ ...before, etag: '' });
  await expect(faults()).resolves.toEqual([]);
});

test.each([null, 'lost'])('a reference that became %j is that of the state again', async (cell) => {
  const id = await enter(REFERENCE, 1);
  await damage(id, { Reference: cell });
  await expect(mend()).resolves.toMatchObject({ whole: true });
  expect((await readReview(site.sp, REFERENCE))?.review.reference).toBe(REFERENCE);
  await expect(faults()).resolves.toEqual([]);
});

test('a review of which there are two rows is left as it is, with a sentence', async () => {
  await enter(REFERENCE);
  const id = await enter(OTHER);
  const [row] = await site.rows('SCR Reviews', `Reference eq '${REFERENCE}'`);
  await damage(id, { State: String(row?.['State']), Reference: 'lost' });
  const { whole, lines } = await mend();
  expect([whole, lines[0]]).toEqual([
    false,
    `SCR Reviews, item ${id}: ${REFERENCE} is in another row, too. Delete the wrong one in SharePoint.`
  ]);
});

test('what waited and was damaged is carried out again from the first event whose notices are not written', async () => {
  const id = await enter(REFERENCE);
  const chain = chained(REFERENCE);
  const informing = chain.filter(({ event }) => event.told.length > 0).at(-1);
  const [notice] = await site.rows('SCR Messages', `Key eq '${informing?.event.told[0]?.id ?? ''}'`);
  await site.sp.web.lists.getByTitle('SCR Messages').items.getById(Number(notice?.['Id'])).delete();
  await damage(id, { Pending: 'x' });
  await expect(mend()).resolves.toMatchObject({ whole: true });
  const { pending = [] } = (await readReview(site.sp, REFERENCE)) ?? {};
  expect(pending.map(({ event }) => event.seq)).toEqual(
    chain.map(({ event }) => event.seq).filter((seq) => seq >= (informing?.event.seq ?? 0))
  );
});

test('what is lost is said: events that had not reached the history', async () => {
  const id = await enter(REFERENCE, 2);
  await damage(id, { State: null, Pending: null });
  const { whole, lines } = await mend();
  expect(whole).toBe(false);
  expect(lines[0]).toContain('What was recorded later and had not reached the history is lost.');
  expect((await readReview(site.sp, REFERENCE))?.review.seq).toBe(chained(REFERENCE).length - 2);
});

test('a review whose history was changed is left as it is, with a sentence', async () => {
  const id = await enter(REFERENCE);
  const [row] = await site.rows('SCR History', `EventId eq '${REFERENCE}#2'`);
  await site.sp.web.lists.getByTitle('SCR History').items.getById(Number(row?.['Id'])).update({ Hash: 'x' });
  await damage(id, { State: null });
  const { whole, lines } = await mend();
  expect([whole, lines[0]]).toEqual([
    false,
    `SCR Reviews, item ${id}: ${REFERENCE} is left as it is. Its history is not whole: run “npm run verify-history”.`
  ]);
  await expect(everyReview(site.sp)).resolves.toEqual([]);
});

test.each([
  ['SCR Reviews', 'OpenRegion'],
  ['SCR Reviews', 'PendingSince'],
  ['SCR Reviews', 'NextDue'],
  ['SCR Reviews', 'Title'],
  ['SCR Register', 'NotifiedOn'],
  ['SCR Register', 'Inspector'],
  ['SCR Register', 'Title'],
  ['SCR Register', 'Seq']
])('of %s, an emptied %s is filled again from the state', async (list, column) => {
  await enter(REFERENCE, 1);
  const [before] = await site.rows(list, '');
  await site.sp.web.lists
    .getByTitle(list)
    .items.getById(Number(before?.['Id']))
    .update({ [column]: null });
  await expect(mend()).resolves.toEqual({ whole: true, lines: [`Bring 1 row of ${list} up to date.`] });
  const [after] = await site.rows(list, '');
  expect(after?.[column]).toEqual(before?.[column]);
  expect((await openReviews(site.sp, 'South West')).reviews).toHaveLength(1);
});

test('a row that people see is made again where it has gone, and says where the review is', async () => {
  await enter(REFERENCE);
  const [row] = await site.rows('SCR Register', '');
  await site.sp.web.lists.getByTitle('SCR Register').items.getById(Number(row?.['Id'])).delete();
  await expect(mend()).resolves.toEqual({ whole: true, lines: ['Bring 1 row of SCR Register up to date.'] });
  const cells = (from: Readonly<Record<string, unknown>> | undefined) => [
    from?.['Reference'],
    from?.['Imr'],
    from?.['Seq']
  ];
  expect((await site.rows('SCR Register', '')).map(cells)).toEqual([cells(row)]);
});
