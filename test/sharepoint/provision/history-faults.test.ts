import { chainHash } from '../../../bot/history-chain';
import { historyFaults } from '../../../sharepoint/provision/history-faults';
import { appendHistory, everyHistoryItem, type HistoryItem } from '../../../src/register/history';
import type { OutboxEntry, ReviewRecord } from '../../../src/register/reviews/review-record';
import { createReview, everyReview } from '../../../src/register/reviews/reviews';
import { openProvisionedSite, type LocalSite } from '../../register/local-site';
import { entryAfter } from '../../register/entries';
import { said } from '../../domain/in-words';
import { eventsOf, untilAgreed } from '../../domain/builders';

let site: LocalSite;
let items: readonly HistoryItem[];
beforeAll(async () => {
  site = await openProvisionedSite();
  for (const reference of ['SCR-A-2012-0001', 'SCR-A-2012-0002']) {
    const chain = chained(reference);
    const entry: ReviewRecord = {
      ...entryAfter(untilAgreed, reference),
      pending: [],
      lastHash: chain.at(-1)?.hash ?? ''
    };
    await createReview(site.sp, entry, `key of ${reference}`);
    for (const pending of chain) await appendHistory(site.sp, pending, said);
  }
  items = await everyHistoryItem(site.sp);
}, 20_000);
afterAll(() => site.close());

function chained(reference: string): readonly OutboxEntry[] {
  let previousHash = '';
  return eventsOf(untilAgreed).map((each) => {
    const event = { ...each, reference, id: `${reference}#${each.seq}` };
    const pending = { event, previousHash, hash: chainHash(previousHash, event) };
    previousHash = pending.hash;
    return pending;
  });
}

const faultsIn = async (changed: readonly HistoryItem[]) => historyFaults(await everyReview(site.sp), changed);
const third = ({ shown }: HistoryItem) => shown.EventId === 'SCR-A-2012-0002#3';
const changing = (change: (item: HistoryItem) => HistoryItem) =>
  items.map((item) => (third(item) ? change(item) : item));

it('finds nothing in a history as it was written', async () => {
  expect(items.length).toBeGreaterThan(6);
  await expect(faultsIn(items)).resolves.toEqual([]);
});

it('names a row in which someone has put another name', async () => {
  const faults = await faultsIn(changing((item) => ({ ...item, shown: { ...item.shown, By: 'Someone Else' } })));
  expect(faults).toEqual([
    expect.stringMatching(
      /^SCR-A-2012-0002, row 3 \(item \d+ of SCR History\) has been changed\. Not as recorded: By\./
    )
  ]);
});

it('names a row whose event was changed along with what people see', async () => {
  const faults = await faultsIn(
    changing((item) => ({
      ...item,
      ...(item.event ? { event: { ...item.event, at: '2012-01-01T00:00:00.000Z' } } : {})
    }))
  );
  expect(faults[0]).toMatch(/^SCR-A-2012-0002, row 3 .* does not match its hash: it has been changed\.$/);
});

it('names a row that was changed and hashed anew, by the row after it', async () => {
  const faults = await faultsIn(
    changing((item) => {
      if (!item.event) return item;
      const event = { ...item.event, at: '2012-01-01T00:00:00.000Z' };
      return { ...item, event, hash: chainHash(item.previousHash, event) };
    })
  );
  expect(faults).toEqual([expect.stringMatching(/^SCR-A-2012-0002, row 4 .* does not follow the row before it/)]);
});

it('names a row that is missing, in the middle and at the end', async () => {
  await expect(faultsIn(items.filter((item) => !third(item)))).resolves.toEqual(['SCR-A-2012-0002, row 3 is missing.']);
  const last = items.filter(({ shown }) => shown.Reference === 'SCR-A-2012-0001').at(-1);
  await expect(faultsIn(items.filter((item) => item !== last))).resolves.toEqual([
    `SCR-A-2012-0001, row ${String(last?.shown.Seq)} is missing.`
  ]);
});

it('names two rows that were swapped', async () => {
  const [a, b] = [3, 4].map((seq) =>
    items.find(({ shown }) => shown.Reference === 'SCR-A-2012-0002' && shown.Seq === seq)
  );
  const faults = await faultsIn(
    items.map((item) =>
      item === a && b ? { ...b, id: a.id, shown: a.shown } : item === b && a ? { ...a, id: b.id, shown: b.shown } : item
    )
  );
  expect(faults.join('\n')).toMatch(/row 3 .* has been changed[\s\S]*row 4 .* has been changed/);
});

it('does not miss a row that is still to be written', async () => {
  const [review] = await everyReview(site.sp);
  const chain = chained('SCR-A-2012-0001');
  const last = chain.at(-1);
  if (!review || !last) throw new Error('Nothing happened');
  const rest = items.filter(({ shown }) => shown.EventId !== last.event.id && shown.Reference === 'SCR-A-2012-0001');
  expect(historyFaults([{ ...review, pending: [last] }], rest)).toEqual([]);
});

it('names a review that has a history and no entry', async () => {
  const reviews = (await everyReview(site.sp)).slice(0, 1);
  expect(historyFaults(reviews, items)).toEqual(['SCR-A-2012-0002 has a history but is not in the register.']);
});
