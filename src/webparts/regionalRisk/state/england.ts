import type { AtGlance } from '../../../domain/review/at-glance';
import { briefOf, type Brief } from '../../../domain/insight/brief';
import { isLate } from '../../../domain/duties';
import { wasOpenOn } from '../../../domain/insight/figures';
import { isCounted } from '../../../domain/review/is-counted';
import type { Kind, Region } from '../../../domain/words';
import { topOf } from '../../../domain/insight/pictures/drawing';
import { OPEN_STAGES } from '../../../domain/insight/pictures/stage-flow';
import { fortnightsTo } from '../../../domain/insight/pictures/trend';
import type { Filters } from './view';

/** The row and column of the tile of a region, roughly as it lies in England. */
const PLACES: Readonly<Record<Region, readonly [row: number, column: number]>> = {
  'North East': [1, 2],
  'North West': [2, 1],
  'Yorkshire and The Humber': [2, 2],
  'West Midlands': [3, 1],
  'East Midlands': [3, 2],
  'East of England': [3, 3],
  'South West': [4, 1],
  'South East': [4, 2],
  London: [4, 3]
};

interface Place {
  readonly region: Region;
  readonly row: number;
  readonly column: number;
}

/** The regions in reading order: from the top, and from left to right. */
export const MAP: readonly Place[] = (Object.keys(PLACES) as Region[])
  .map((region) => ({ region, row: PLACES[region][0], column: PLACES[region][1] }))
  .sort((a, b) => a.row - b.row || a.column - b.column);

/** What the map can show of a region, and the filter for its rows. */
export const MEASURES = { open: {}, late: { attention: 'overdue' }, red: { risk: 'red' } } as const satisfies Readonly<
  Record<string, Filters>
>;
export type Measure = keyof typeof MEASURES;
export const MEASURE_NAMES = Object.keys(MEASURES) as readonly Measure[];

type OpenStage = (typeof OPEN_STAGES)[number];

/** How many reviews of a region were open at the end of a day, YYYY-MM-DD. */
interface OpenOn {
  readonly day: string;
  readonly open: number;
}

/** A region in numbers, to be compared with others. */
export interface RegionCounts {
  readonly region: Region;
  readonly now: Readonly<Record<Measure, number>>;
  readonly stages: Readonly<Record<OpenStage, number>>;
  /** A fortnight apart over the last 12 months, the oldest first; the last is today. */
  readonly trend: readonly OpenOn[];
}

interface EnglandOf {
  /** What was read of every region. */
  readonly briefs: readonly Brief[];
  /** The region on the page, and its reviews there: they replace what was loaded of it with England. */
  readonly here: Region;
  readonly held: readonly AtGlance[];
  readonly kind: Kind;
  readonly today: string;
}

/** The reviews of one kind of all regions in numbers, in the order of the map. */
export function englandOf({ briefs, here, held, kind, today }: EnglandOf): readonly RegionCounts[] {
  const all = [
    ...briefs.filter(({ region }) => region !== here),
    ...held
      .filter(({ review }) => isCounted(review))
      .map(briefOf)
      .filter(({ region }) => region === here)
  ].filter((brief) => brief.kind === kind);
  return MAP.map(({ region }) =>
    countsOf(
      region,
      all.filter((brief) => brief.region === region),
      today
    )
  );
}

function countsOf(region: Region, briefs: readonly Brief[], today: string): RegionCounts {
  const open = briefs.filter(({ closed }) => closed === undefined);
  const inStage = (stage: OpenStage): number => open.filter((brief) => brief.stage === stage).length;
  return {
    region,
    now: {
      open: open.length,
      late: open.filter(({ due }) => due !== undefined && isLate({ due }, today)).length,
      red: open.filter(({ risk }) => risk === 'red').length
    },
    stages: {
      notified: inStage('notified'),
      imr: inStage('imr'),
      draft: inStage('draft'),
      final: inStage('final'),
      outcome: inStage('outcome')
    },
    trend: fortnightsTo(today).map((day) => ({ day, open: briefs.filter((brief) => wasOpenOn(brief, day)).length }))
  };
}

/** A region and its place among all: 1 has the most, and regions with as many share a place. */
interface Ranked {
  readonly of: RegionCounts;
  readonly place: number;
}

/** The regions by a measure, the most first; those with as many in the order of the map. */
export const ranked = (all: readonly RegionCounts[], measure: Measure): readonly Ranked[] =>
  [...all]
    .sort((a, b) => b.now[measure] - a.now[measure])
    .map((of) => ({ of, place: 1 + all.filter((other) => other.now[measure] > of.now[measure]).length }));

/** The number of shades besides none. */
const SHADES = 5;

/** The shade of the tile of a region: 0 for none, 5 for the most in England. */
export function shadeOf({ now }: RegionCounts, measure: Measure, all: readonly RegionCounts[]): number {
  const most = Math.max(1, ...all.map((each) => each.now[measure]));
  return Math.ceil((now[measure] / most) * SHADES);
}

/** The top of the one scale on which all regions are drawn. */
export const topOfEngland = (all: readonly RegionCounts[]): number =>
  topOf(all.flatMap(({ trend }) => trend.map(({ open }) => open)));

/** The most that any region has in any stage. */
export const mostInStage = (all: readonly RegionCounts[]): number =>
  Math.max(1, ...all.flatMap(({ stages }) => Object.values(stages)));
