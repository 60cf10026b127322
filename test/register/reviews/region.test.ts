import { quarterOf } from '../../../src/domain/dates';
import { closedSince } from '../../../src/register/reviews/closed-since';
import { RegisterOverfull } from '../../../src/register/client/sharepoint-client';
import { readRegion } from '../../../src/register/reviews/region';
import { reviewCells } from '../../../src/register/reviews/review-cells';
import { createReview } from '../../../src/register/reviews/reviews';
import type { Region } from '../../../src/domain/words';
import { notifies, untilAppointed } from '../../domain/builders';
import { entryAfter, settled } from '../entries';
import { openProvisionedSite, type LocalSite } from '../local-site';

const DAYS = { since: '2012-02-07', today: '2012-08-07' };
/** Of either quarter: together more than SharePoint looks through. */
const IN_A_QUARTER = 2_600;
const HERE = 5;

let site: LocalSite;
let filled = 0;
beforeAll(async () => {
  site = await openProvisionedSite();
  await createReview(site.sp, settled(entryAfter([notifies()], 'SCR-A-2012-0001')), 'first');
  await createReview(site.sp, settled(entryAfter(untilAppointed, 'SCR-A-2012-0002')), 'second');
  await close(IN_A_QUARTER, '2012-03-01');
  await close(IN_A_QUARTER, '2012-06-01');
}, 60_000);
afterAll(() => site.close());

/** Reviews closed on a day, a few of them in the South West. */
async function close(count: number, on: string): Promise<void> {
  const entry = settled(entryAfter([notifies()], 'SCR-A-2011-0001'));
  const first = filled;
  filled += count;
  await site.fill('SCR Reviews', count, (row) => {
    const region: Region = row < HERE ? 'South West' : 'London';
    const review = {
      ...entry.review,
      region,
      reference: `SCR-A-2011-${first + row}`,
      tracks: { ...entry.review.tracks, entry: 'closed' as const }
    };
    return {
      ...reviewCells({ ...entry, review, duties: [] }),
      NotificationKey: `closed ${first + row}`,
      ClosedOn: `${on}T12:00:00Z`,
      ClosedQuarter: quarterOf(on)
    };
  });
}

test('the open reviews of a region and those closed lately are read in one request, though more were closed than SharePoint looks through at once', async () => {
  const whole = `ClosedOn ge datetime'${DAYS.since}T00:00:00Z' and ClosedOn lt datetime'2012-04-01T00:00:00Z'`;
  await expect(site.rows('SCR Reviews', whole)).rejects.toThrow('list view threshold');
  site.requests.length = 0;
  const { open, closed } = await readRegion(site.sp, 'South West', DAYS);
  expect(site.requests).toHaveLength(1);
  expect(open.map(({ review }) => review.reference)).toEqual(['SCR-A-2012-0002', 'SCR-A-2012-0001']);
  expect(closed.map(({ review }) => review.region)).toEqual(Array.from({ length: 2 * HERE }, () => 'South West'));
});

test('a review closed on a day in summer, which SharePoint stores on the day before, was closed since that day', async () => {
  const { closed } = await readRegion(site.sp, 'South West', { since: '2012-06-01', today: '2012-06-01' });
  expect(closed).toHaveLength(HERE);
});

test('a region of which SharePoint cannot give all is said to be so, and nothing of it is shown', async () => {
  await close(IN_A_QUARTER, '2012-06-02');
  await expect(readRegion(site.sp, 'South West', DAYS)).rejects.toThrow(RegisterOverfull);
}, 60_000);

test.each([
  [
    'half a year',
    '2012-02-07',
    [
      "ClosedQuarter eq '2012 Q1' and ClosedOn gt datetime'2012-02-06T12:00:00Z'",
      "ClosedQuarter eq '2012 Q2'",
      "ClosedQuarter eq '2012 Q3'"
    ]
  ],
  [
    'a quarter',
    '2012-05-31',
    ["ClosedQuarter eq '2012 Q2' and ClosedOn gt datetime'2012-05-30T12:00:00Z'", "ClosedQuarter eq '2012 Q3'"]
  ],
  ['today', '2012-08-07', ["ClosedQuarter eq '2012 Q3' and ClosedOn gt datetime'2012-08-06T12:00:00Z'"]]
])('what was closed since %s ago is asked for by quarters that leave no day out', (_span, since, conditions) =>
  expect(closedSince(since, '2012-08-07').map(({ filter }) => filter)).toEqual(conditions)
);

test('fourteen years are asked for in fewer parts than a request has room for', () =>
  expect(closedSince('1998-11-01', '2012-08-07')).toHaveLength(56));
