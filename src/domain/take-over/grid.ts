import { isBlank } from '../input/characters';
import type { Area, Cell, Sheet } from '../workbooks/workbook';
import { shownOf } from './shown';

/** The cells of a row of a sheet, in the order of columns. */
export interface GridRow {
  readonly row: number;
  readonly cells: readonly Cell[];
  /** Merged areas that have a part in the row. */
  readonly merged: readonly Area[];
}

/** The rows of a sheet that have cells, in their order. */
export function rowsOf({ cells, merged }: Sheet): readonly GridRow[] {
  const byRow = new Map<number, Cell[]>();
  for (const cell of cells) {
    const row = byRow.get(cell.row);
    if (row) row.push(cell);
    else byRow.set(cell.row, [cell]);
  }
  return [...byRow]
    .sort(([a], [b]) => a - b)
    .map(([row, own]) => ({
      row,
      cells: own.sort((a, b) => a.column - b.column),
      merged: merged.filter(({ fromRow, toRow }) => fromRow <= row && row <= toRow)
    }));
}

/** A cell in words, on its own lines. */
export const wordsOf = ({ content }: Cell): string => shownOf(content);

export const isText = ({ content }: Cell): boolean => content.kind === 'text' && !isBlank(content.text);

/** Whether a cell shows anything: people leave spaces behind. */
export const isSeen = ({ content, comment }: Cell): boolean =>
  content.kind !== 'text' || !isBlank(content.text) || comment !== undefined;

export const cellAt = ({ cells }: GridRow, column: number): Cell | undefined =>
  cells.find((cell) => cell.column === column);

/** The merged area that a place is in. */
export const areaAt = ({ row, merged }: GridRow, column: number): Area | undefined =>
  merged.find(
    ({ fromRow, toRow, fromColumn, toColumn }) =>
      fromRow <= row && row <= toRow && fromColumn <= column && column <= toColumn
  );

export const isWide = ({ fromColumn, toColumn }: Area): boolean => toColumn > fromColumn;
