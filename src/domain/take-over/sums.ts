import type { Workbook } from '../workbooks/workbook';
import type { CellFate, Fate } from './row';

/** The cells of a sheet by their fate. `cells` is their number in the workbook: the others add up to it. */
export interface SheetSums {
  readonly sheet: string;
  readonly cells: number;
  readonly byFate: Readonly<Record<Fate, number>>;
}

/** Counts by sheet and fate: the proof that no cell was lost. */
export function sumsOf({ sheets }: Workbook, fates: readonly CellFate[]): readonly SheetSums[] {
  const bySheet = new Map(sheets.map(({ name }) => [name, nothing()]));
  for (const { sheet, fate } of fates) {
    const sums = bySheet.get(sheet);
    if (sums) sums[fate] += 1;
  }
  return sheets.map(({ name, cells }) => ({
    sheet: name,
    cells: cells.length,
    byFate: bySheet.get(name) ?? nothing()
  }));
}

const nothing = (): Record<Fate, number> => ({ field: 0, note: 0, heading: 0, 'left-out': 0, rejected: 0 });

/** Whether every cell of the workbook has exactly one fate. */
export const isWhole = ({
  sums,
  fates
}: {
  readonly sums: readonly SheetSums[];
  readonly fates: readonly CellFate[];
}): boolean =>
  fates.length === sums.reduce((all, { cells }) => all + cells, 0) &&
  sums.every(({ cells, byFate }) => cells === Object.values(byFate).reduce((all, count) => all + count, 0));
