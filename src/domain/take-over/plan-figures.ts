import { REGIONS, type Region } from '../words';
import type { LeftOutRule } from './left-out';
import type { TakeOverPlan } from './plan';
import type { Fate } from './row';
import type { SheetSums } from './sums';

/** What becomes of a workbook, counted. It holds nothing of the cells, and the names of the sheets. */
export interface PlanFigures {
  readonly sheets: readonly (SheetSums & { readonly isHidden: boolean })[];
  /** How many rows are rejected. */
  readonly rejected: number;
  /** How many rows can be taken over, by region; a region without any is left out. */
  readonly regions: readonly { readonly region: Region; readonly rows: number }[];
  /** How many cells each rule leaves out. */
  readonly leftOut: readonly { readonly rule: LeftOutRule; readonly cells: number }[];
}

export function figuresOf({ sheets, rows, sums, fates }: TakeOverPlan): PlanFigures {
  const taken = rows.filter(({ problems }) => problems.length === 0);
  const leftOut = new Map<LeftOutRule, number>();
  for (const { fate, rule } of fates)
    if (fate === 'left-out' && rule !== undefined) leftOut.set(rule, (leftOut.get(rule) ?? 0) + 1);
  return {
    sheets: sums.map((sum, at) => ({ ...sum, isHidden: sheets[at]?.isHidden ?? false })),
    rejected: rows.length - taken.length,
    regions: REGIONS.map((region) => ({
      region,
      rows: taken.filter((row) => row.region === region).length
    })).filter((each) => each.rows > 0),
    leftOut: [...leftOut].map(([rule, cells]) => ({ rule, cells })).sort((a, b) => b.cells - a.cells)
  };
}

/** How many cells of a workbook have each fate. */
export function fatesIn({ sheets }: Pick<PlanFigures, 'sheets'>): Readonly<Record<Fate, number>> {
  const all: Record<Fate, number> = { field: 0, note: 0, heading: 0, 'left-out': 0, rejected: 0 };
  for (const { byFate } of sheets) for (const fate of Object.keys(all) as Fate[]) all[fate] += byFate[fate];
  return all;
}
