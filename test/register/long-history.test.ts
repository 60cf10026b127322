import { chainHash } from '../../bot/history-chain';
import { historyFaults } from '../../sharepoint/provision/history-faults';
import { STEP_IDS, STEPS } from '../../src/domain/steps';
import type { ReviewEvent } from '../../src/domain/review/review';
import { appendHistory, everyHistoryItem, readHistory } from '../../src/register/history';
import type { OutboxEntry } from '../../src/register/reviews/review-record';
import { createReview, everyReview } from '../../src/register/reviews/reviews';
import { inspector, notifies } from '../domain/builders';
import { said } from '../domain/in-words';
import { entryAfter } from './entries';
import { openProvisionedSite, type LocalSite } from './local-site';

const REFERENCE = 'SCR-C-2012-0001';
const ROWS = 220;

/** Everything that can happen to a children’s review, again and again, with answers that are hard to keep. */
const steps = STEP_IDS.filter((step) => STEPS[step].kinds.includes('child'));
const events = Array.from({ length: ROWS }, (_, index): ReviewEvent => {
  const step = steps[index % steps.length] ?? 'notify-child';
  const seq = index + 1;
  return {
    id: `${REFERENCE}#${seq}`,
    reference: REFERENCE,
    seq,
    step,
    at: `2012-08-07T09:${String(index % 60).padStart(2, '0')}:00.000Z`,
    by: { id: inspector.id, name: inspector.name },
    as: STEPS[step].allowedRoles[0] ?? 'intake-team',
    rule: STEPS[step].rule,
    kind: 'child',
    region: 'South West',
    ...(index % 7 === 0 ? { named: { id: inspector.id, name: 'Katarzyna Święta' } } : {}),
    given: {
      reason: `Row ${seq}: “quoted”, 'single', \\back, <b>, &amp;, \u00a0\u2028 漢字 🙂\nand a second line`,
      before: 'Safeguarding partnership: Tŷ Gwyn; Initials or local reference: AB'
    },
    told: [
      {
        id: `${REFERENCE}#${seq}/nudge-to-owner/${inspector.id}`,
        notice: 'nudge-to-owner',
        to: 'case-inspector',
        person: { id: inspector.id, name: inspector.name },
        insteadOf: { id: 'x', name: 'Someone away' }
      }
    ],
    vacant: ['communications']
  };
});

let site: LocalSite;
let chain: readonly OutboxEntry[];
beforeAll(async () => {
  site = await openProvisionedSite();
  let previousHash = '';
  chain = events.map((event) => {
    const pending = { event, previousHash, hash: chainHash(previousHash, event) };
    previousHash = pending.hash;
    return pending;
  });
  const { review, duties } = entryAfter([notifies()], REFERENCE);
  await createReview(
    site.sp,
    { review: { ...review, kind: 'child', seq: ROWS }, duties, pending: [], lastHash: previousHash },
    'key'
  );
  for (const pending of chain) await appendHistory(site.sp, pending, said);
}, 60_000);
afterAll(() => site.close());

it('every step of a children’s review is kept as it was, with who, as what, under which rule and what was given', async () => {
  expect(new Set(events.map(({ step }) => step)).size).toBe(steps.length);
  const history = await readHistory(site.sp, REFERENCE);
  expect(history.map(({ event }) => event)).toEqual(events);
  expect(await site.rows('SCR History', `EventId eq '${REFERENCE}#5'`)).toMatchObject([
    {
      Title: STEPS[events[4]?.step ?? 'close'].past,
      By: inspector.name,
      ById: inspector.id,
      Rule: events[4]?.rule,
      Seq: 5
    }
  ]);
});

it(`a history of ${ROWS} rows is read whole, in one request, and found to be whole`, async () => {
  site.requests.length = 0;
  expect(await readHistory(site.sp, REFERENCE)).toHaveLength(ROWS);
  expect(site.requests).toHaveLength(1);
  expect(historyFaults(await everyReview(site.sp), await everyHistoryItem(site.sp))).toEqual([]);
});

it('a row of it that is missing, changed or swapped is named, however far down it stands', async () => {
  const items = await everyHistoryItem(site.sp);
  const reviews = await everyReview(site.sp);
  const at = (seq: number) => items.find(({ shown }) => shown.Seq === seq);
  expect(
    historyFaults(
      reviews,
      items.filter((item) => item !== at(187))
    )
  ).toEqual([`${REFERENCE}, row 187 is missing.`]);
  expect(
    historyFaults(
      reviews,
      items.map((item) => (item === at(203) ? { ...item, shown: { ...item.shown, Given: '{}' } } : item))
    )
  ).toEqual([expect.stringMatching(/, row 203 .* has been changed\. Not as recorded: Given\./)]);
  const swapped = items.map((item) =>
    item === at(150) ? { ...item, event: at(151)?.event, hash: at(151)?.hash ?? '' } : item
  );
  expect(
    historyFaults(
      reviews,
      swapped.map(({ event, ...item }) => (event ? { ...item, event } : item))
    ).join(' ')
  ).toMatch(/row 150/);
});
