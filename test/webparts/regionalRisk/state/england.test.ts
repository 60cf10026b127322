import fc from 'fast-check';
import { briefOf } from '../../../../src/domain/insight/brief';
import { REGIONS, type Kind, type Region } from '../../../../src/domain/words';
import type { ReviewWithDuties } from '../../../../src/domain/review/review-with-duties';
import {
  englandOf,
  MAP,
  MEASURE_NAMES,
  MEASURES,
  mostInStage,
  ranked,
  shadeOf,
  topOfEngland
} from '../../../../src/webparts/regionalRisk/state/england';
import { OPEN_STAGES } from '../../../../src/domain/insight/pictures/stage-flow';
import { trendOf } from '../../../../src/domain/insight/pictures/trend';
import { lifespansOf } from '../../../../src/webparts/regionalRisk/state/charts';
import { ofKind, rowOf, rowsBehind, type Row } from '../../../../src/webparts/regionalRisk/state/rows';
import { agreed, appointed, asked, author, director, inspector, returned, reviewOf, submitted, TODAY } from '../region';

const STORIES = [
  [],
  [asked],
  [asked, appointed],
  [asked, appointed, submitted('1.0')],
  [asked, appointed, submitted('1.0'), agreed],
  [asked, appointed, submitted('1.2'), returned]
];
const RATED = {
  step: 'set-risk',
  by: director,
  on: '2026-11-01',
  given: { level: 'red', rationale: 'Two more concerns at the service.' }
} as const;
const CLOSED = { step: 'close', by: director, on: '2026-10-20', given: { ending: 'completed' } } as const;
const directory = { people: [director, inspector, author] };

interface Drawn {
  readonly story: number;
  readonly child: boolean;
  readonly region: Region;
  readonly red: boolean;
  readonly closed: boolean;
}

/** A register of any size, of open and closed reviews that have come any way in any region. */
const registers = fc
  .array(
    fc.record<Drawn>({
      story: fc.nat(STORIES.length - 1),
      child: fc.boolean(),
      region: fc.constantFrom(...REGIONS),
      red: fc.boolean(),
      closed: fc.boolean()
    }),
    { maxLength: 40 }
  )
  .map((drawn) => drawn.map(reviewIn));

function reviewIn({ story, child, region, red, closed }: Drawn, at: number): ReviewWithDuties {
  const steps = [...(STORIES[story] ?? []), ...(red ? [RATED] : []), ...(closed ? [CLOSED] : [])];
  const { review, duties } = reviewOf(
    `SCR-${child ? 'C' : 'A'}-2026-${String(at + 1).padStart(4, '0')}`,
    steps,
    child ? 'child' : 'adult'
  );
  return { review: { ...review, region }, duties };
}

const isOpen = ({ review }: ReviewWithDuties): boolean => review.tracks.entry !== 'closed';
const rowsOf = (reviews: readonly ReviewWithDuties[]): readonly Row[] =>
  reviews.filter(isOpen).map((review) => rowOf(review, { person: director, directory }, TODAY));
const countsIn = (reviews: readonly ReviewWithDuties[], here: Region, kind: Kind) => {
  const there = reviews.filter(({ review }) => review.region === here);
  return englandOf({ briefs: reviews.map(briefOf), here, held: there, kind, today: TODAY });
};

test('on any register, each number of each region counts exactly the rows that it opens there', () => {
  fc.assert(
    fc.property(
      registers,
      fc.constantFrom(...REGIONS),
      fc.constantFrom<Kind>('adult', 'child'),
      (reviews, here, kind) => {
        for (const { region, now, stages, trend } of countsIn(reviews, here, kind)) {
          const there = reviews.filter(({ review }) => review.region === region);
          const rows = ofKind(kind, rowsOf(there));
          for (const measure of MEASURE_NAMES) expect(now[measure]).toBe(rowsBehind(MEASURES[measure], rows).length);
          for (const phase of OPEN_STAGES) expect(stages[phase]).toBe(rowsBehind({ phase }, rows).length);
          expect(Object.values(stages).reduce((sum, count) => sum + count, 0)).toBe(now.open);
          expect(trend).toEqual(trendOf(lifespansOf(kind, [], there), TODAY).map(({ day, open }) => ({ day, open })));
        }
      }
    ),
    { seed: 20261124, numRuns: 40 }
  );
});

test('the region on the page counts as it is there, whatever was loaded of it before', () => {
  const [before, after] = [reviewOf('SCR-A-2026-0001', [asked]), reviewOf('SCR-A-2026-0001', [asked, RATED])];
  const counts = englandOf({
    briefs: [briefOf(before)],
    here: 'South West',
    held: [after, reviewOf('SCR-A-2026-0002', [])],
    kind: 'adult',
    today: TODAY
  });
  expect(counts.find(({ region }) => region === 'South West')?.now).toEqual({ open: 2, late: 2, red: 1 });
});

test('the map has each region in a place of its own, and is read from the top and from left to right', () => {
  expect(MAP.map(({ region }) => region)).toEqual([
    'North East',
    'North West',
    'Yorkshire and The Humber',
    'West Midlands',
    'East Midlands',
    'East of England',
    'South West',
    'South East',
    'London'
  ]);
  expect(new Set(MAP.map(({ region }) => region))).toEqual(new Set(REGIONS));
  expect(new Set(MAP.map(({ row, column }) => `${row} ${column}`)).size).toBe(REGIONS.length);
});

test('a shade compares a region with the one with most; no shade means none', () => {
  const counts = countsIn(
    [1, 1, 1, 1, 1, 2].map((of, at) =>
      reviewIn({ story: 1, child: false, region: of === 1 ? 'London' : 'South East', red: of === 2, closed: false }, at)
    ),
    'South West',
    'adult'
  );
  const shades = (measure: 'open' | 'red') =>
    Object.fromEntries(counts.map((each) => [each.region, shadeOf(each, measure, counts)]));
  expect(shades('open')).toMatchObject({ London: 5, 'South East': 1, 'North East': 0 });
  expect(shades('red')).toMatchObject({ London: 0, 'South East': 5 });
});

test('all regions are drawn on one scale, which none of them leaves', () => {
  const counts = countsIn(
    [0, 0, 1, 1, 1].map((story, at) =>
      reviewIn({ story, child: false, region: at < 4 ? 'London' : 'South East', red: false, closed: at === 0 }, at)
    ),
    'South West',
    'adult'
  );
  expect(topOfEngland(counts)).toBe(4);
  expect(mostInStage(counts)).toBe(2);
  const nothing = countsIn([], 'London', 'child');
  expect([topOfEngland(nothing), mostInStage(nothing)]).toEqual([2, 1]);
});

test('the ranking has every region once, the most first, and regions with as many share a place', () => {
  const counts = (region: Region, open: number) => ({
    region,
    now: { open, late: 0, red: 0 },
    stages: { notified: open, imr: 0, draft: 0, final: 0, outcome: 0 },
    trend: []
  });
  const all = [counts('London', 4), counts('South West', 9), counts('North East', 4), counts('South East', 0)];
  expect(ranked(all, 'open').map(({ of, place }) => [place, of.region, of.now.open])).toEqual([
    [1, 'South West', 9],
    [2, 'London', 4],
    [2, 'North East', 4],
    [4, 'South East', 0]
  ]);
});
