import * as fc from 'fast-check';
import { attentionTo } from '../../../src/domain/duties/attention';
import { briefOf } from '../../../src/domain/insight/brief';
import { openDuties } from '../../../src/domain/duties';
import { lifespanOf, wasOpenOn } from '../../../src/domain/insight/figures';
import { closedOn } from '../../../src/domain/review/closed-on';
import type { ReviewWithDuties } from '../../../src/domain/review/review-with-duties';
import { stageOf } from '../../../src/domain/review/stage';
import { isClosed, begun, type Review } from '../../../src/domain/review/review';
import { REGIONS } from '../../../src/domain/words';
import { watchRows } from '../../../src/register/client/unreadable';
import { readEngland } from '../../../src/register/reviews/england';
import { registerCells } from '../../../src/register/projections/register-cells';
import { notifies, recordsImrRequest, weekdays } from '../../domain/builders';
import { anyRun } from '../../domain/properties/any-run';
import { entryAfter, settled } from '../entries';
import { openProvisionedSite, type LocalSite } from '../local-site';

const SINCE = '2012-08-09';
const DAYS = { since: SINCE, today: '2012-09-20' };
/** More than SharePoint looks through. */
const CLOSED_LONG_AGO = 5001;

/** Reviews of both kinds to which anybody has done anything, at several moments of each, spread over the regions. */
const held: readonly ReviewWithDuties[] = fc
  .sample(anyRun, { seed: 20261124, numRuns: 12 })
  .flatMap(({ states }) => [2, 12, 24, 36, 48].flatMap((at) => states[Math.min(at, states.length - 1)] ?? []))
  .map((state, at) => ({
    ...state,
    reference: `SCR-A-2012-${String(at + 1).padStart(4, '0')}`,
    region: REGIONS[at % REGIONS.length] ?? 'London'
  }))
  .map((review, at) =>
    at % 5 === 0 ? closedAt(review, at % 2 === 0 ? '2012-08-08T23:30:00.000Z' : '2012-08-08T10:30:00.000Z') : review
  )
  .map((review) => ({ review, duties: openDuties(review, weekdays) }));
const inSight = held.filter(({ review }) => !isClosed(review) || (closedOn(review) ?? '') >= SINCE);

let site: LocalSite;
beforeAll(async () => {
  site = await openProvisionedSite();
  await site.fill('SCR Register', held.length, (row) => {
    return registerCells(held[row] ?? never());
  });
  const old = registerCells(settled(entryAfter([notifies()], 'SCR-A-2009-0001')));
  await site.fill('SCR Register', CLOSED_LONG_AGO, (row) => ({
    ...old,
    Reference: `SCR-A-2009-${String(row).padStart(4, '0')}`,
    OpenRegion: null,
    ClosedOn: '2011-01-31T12:00:00Z',
    ClosedQuarter: '2011 Q1'
  }));
}, 60_000);
afterAll(() => site.close());

test('everything open in England, and what was closed since a day, comes in one request from a register of thousands', async () => {
  site.requests.length = 0;
  const briefs = await readEngland(site.sp, DAYS);
  expect(site.requests).toEqual([expect.stringMatching(/^POST .*\/_api\/\$batch$/)]);
  expect(briefs.map(({ reference }) => reference).sort()).toEqual(inSight.map(({ review }) => review.reference).sort());
  expect(inSight.length).toBeLessThan(held.length);
  expect(inSight.some(({ review }) => isClosed(review))).toBe(true);
});

test('what it says of each review is what the whole review says', async () => {
  const briefs = new Map((await readEngland(site.sp, DAYS)).map((brief) => [brief.reference, brief]));
  for (const each of inSight) expect(briefs.get(each.review.reference)).toEqual(briefOf(each));
});

test.each(REGIONS)(
  '%s: open, late, by phase and rated red are counted as from the whole reviews, on any day',
  async (region) => {
    const briefs = (await readEngland(site.sp, DAYS)).filter((brief) => brief.region === region);
    const whole = inSight.filter(({ review }) => review.region === region);
    const open = briefs.filter((brief) => brief.closed === undefined);
    const openWhole = whole.filter(({ review }) => !isClosed(review));
    for (const today of ['2012-08-08', '2012-08-10', '2012-08-15', '2012-09-20']) {
      expect(open.filter(({ due }) => due !== undefined && due < today)).toHaveLength(
        openWhole.filter(({ duties }) => attentionTo(duties, today) === 'overdue').length
      );
      expect(briefs.filter((brief) => wasOpenOn(brief, today))).toHaveLength(
        whole.filter((each) => wasOpenOn(lifespanOf(each), today)).length
      );
    }
    expect(open.map(({ stage: phase }) => phase).sort()).toEqual(openWhole.map(({ review }) => stageOf(review)).sort());
    expect(open.filter(({ risk }) => risk === 'red')).toHaveLength(
      openWhole.filter(({ review }) => review.ratings.at(-1)?.level === 'red').length
    );
  }
);

test('a row from before the register said when a review was entered was entered on the day that it was made', async () => {
  const entry = settled(entryAfter([notifies()], 'SCR-A-2012-9001'));
  const id = await site.add('SCR Register', { ...registerCells(entry), EnteredOn: null });
  const [row] = await site.rows('SCR Register', `Id eq ${id}`);
  const brief = (await readEngland(site.sp, DAYS)).find(({ reference }) => reference === 'SCR-A-2012-9001');
  expect(brief).toEqual({ ...briefOf(entry), entered: String(row?.['Created']).slice(0, 10) });
});

test('reads a label of an earlier release until provisioning rewrites it', async () => {
  await site.add('SCR Register', {
    ...registerCells(settled(entryAfter([notifies(), recordsImrRequest()], 'SCR-A-2012-9003'))),
    Imr: 'Asked for'
  });
  const brief = (await readEngland(site.sp, DAYS)).find(({ reference }) => reference === 'SCR-A-2012-9003');
  expect(brief?.stage).toBe(stageOf(entryAfter([notifies(), recordsImrRequest()]).review));
});

test('a row that says something else is left out and named, and not what it says', async () => {
  const id = await site.add('SCR Register', {
    ...registerCells(settled(entryAfter([notifies()], 'SCR-A-2012-9002'))),
    Imr: 'Somewhere else'
  });
  const named: string[] = [];
  const stop = watchRows(({ list, item, wrong }) => wrong.length > 0 && named.push(`${list} ${item} ${wrong.join()}`));
  const others = await readEngland(site.sp, DAYS);
  stop();
  expect(others.length).toBeGreaterThan(0);
  expect(named).toEqual([`register ${id} Imr`]);
});

/** Half an hour before midnight in Greenwich it is the next day in the United Kingdom already, in summer. */
function closedAt(review: Review, at: string): Review {
  const { by, vacant } = begun(review) ?? never();
  return {
    ...review,
    tracks: { ...review.tracks, entry: 'closed' },
    done: { ...review.done, close: { by, vacant, given: {}, at, seq: review.seq } }
  };
}

function never(): never {
  throw new Error('There is no such review.');
}
