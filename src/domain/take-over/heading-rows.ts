import type { Cell } from '../workbooks/workbook';
import { areaAt, cellAt, isText, isWide, wordsOf, type GridRow } from './grid';
import type { ColumnId } from './column-titles';
import { meaningOf } from './headings';
import { holdsValue } from './holds-value';

/** Rows that lie over a table, and the words over each of its columns. */
export interface HeadingBlock {
  readonly rows: readonly number[];
  /** By the number of the column on the sheet. */
  readonly headings: ReadonlyMap<number, string>;
  /** By column, the words of each of its rows, and what they are together. */
  readonly parts: ReadonlyMap<number, readonly string[]>;
}

/** One of these is over every table of reviews. */
export const KEY_COLUMNS: ReadonlySet<ColumnId> = new Set([
  'reference',
  'partnership',
  'authority',
  'initials',
  'name',
  'service',
  'notifiedOn'
]);
/** A year or a space among the headings. */
const MOST_OTHERS = 1;
const FEWEST = 2;
const FEWEST_IN_PART = 3;

/**
 * Whether a row is one of headings: its texts mean columns, and at least one of them says which review it is. A review
 * has such words, too (“No”, “Death”), but also a number, a date or a place, and few of them.
 */
function isHeadingRow({ cells }: GridRow): boolean {
  if (cells.filter(isText).length < cells.length - MOST_OTHERS) return false;
  const meanings = cells.map((cell) => meaningOf(wordsOf(cell)));
  if (meanings.filter((each) => each !== undefined).length * 2 <= cells.length && cells.some(holdsValue)) return false;
  const columns = (isWhole: boolean): ReadonlySet<string> =>
    new Set(
      meanings.flatMap((each) =>
        each && (each.isWhole || !isWhole) ? ['column' in each ? each.column : each.rule] : []
      )
    );
  const isKey = meanings.some((each) => each && 'column' in each && KEY_COLUMNS.has(each.column));
  return isKey && (columns(true).size >= FEWEST || (columns(true).size > 0 && columns(false).size >= FEWEST_IN_PART));
}

/**
 * The headings that begin at a row, if it has any: with the row below it, where merged headings have parts, and the row
 * above, where headings are grouped.
 */
export function headingsFrom(
  rows: readonly GridRow[],
  at: number
): (HeadingBlock & { readonly next: number }) | undefined {
  const first = rows[at];
  const second = rows[at + 1];
  if (!first) return undefined;
  if (second && groups(first, second) && (isHeadingRow(first) || isHeadingRow(second)))
    return { ...blockOf([first, second]), next: at + 2 };
  return isHeadingRow(first) ? { ...blockOf([first]), next: at + 1 } : undefined;
}

/** Two rows of headings that are read together, where the upper has wide headings, and the lower their parts. */
export const groupedFrom = (upper: GridRow, lower: GridRow | undefined): HeadingBlock | undefined =>
  lower && groups(upper, lower) ? blockOf([upper, lower]) : undefined;

/** Whether a row has wide headings, and the one below their parts: texts, each below one or a heading itself. */
function groups(upper: GridRow, lower: GridRow): boolean {
  if (lower.row !== upper.row + 1 || !upper.cells.every(isText) || !lower.cells.every(isText)) return false;
  const below = lower.cells.filter(({ column }) => isBelowWide(upper, column));
  const wide = new Set(upper.merged.filter(isWide));
  const isTitle = upper.cells.length === 1 && wide.size === 1;
  return !isTitle && below.length > 0 && lower.cells.every((cell) => below.includes(cell) || isHeading(cell));
}

const isBelowWide = (upper: GridRow, column: number): boolean => {
  const area = areaAt(upper, column);
  return area !== undefined && isWide(area) && area.toRow === upper.row;
};

const isHeading = (cell: Cell): boolean => meaningOf(wordsOf(cell)) !== undefined;

/** The headings of rows that lie over a table, the upper first. */
export function blockOf(rows: readonly GridRow[]): HeadingBlock {
  const columns = [...new Set(rows.flatMap(({ cells }) => cells.map(({ column }) => column)))].sort((a, b) => a - b);
  const words = columns.map((column) => [column, wordsOver(rows, column)] as const);
  const headings = words.map(([column, each]) => [column, headingOf(each)] as const);
  return {
    rows: rows.map(({ row }) => row),
    headings: new Map(headings),
    parts: new Map(words.map(([column, each]) => [column, [...each, headingOf(each)]]))
  };
}

const wordsOver = (rows: readonly GridRow[], column: number): readonly string[] =>
  rows.flatMap((row) => {
    const own = cellAt(row, column) ?? cellAt(row, areaAt(row, column)?.fromColumn ?? column);
    return own ? [wordsOf(own).replace(/\s+/g, ' ').trim()] : [];
  });

/** The words over a column: “IMR” over “Req’d?” is “IMR Req’d?”, unless the lower alone is a heading by itself. */
function headingOf(words: readonly string[]): string {
  const joined = words.join(' ');
  const last = words.at(-1) ?? '';
  return meaningOf(joined) || !meaningOf(last)?.isWhole ? joined : last;
}
