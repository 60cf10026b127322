import type { Cell, Sheet } from '../workbooks/workbook';
import { rowsOf, type GridRow } from './grid';
import { likenessOf } from './heading-again';
import { blockOf, groupedFrom, headingsFrom, type HeadingBlock } from './heading-rows';
import { kindBelow, type KindBelow } from './kind-below';

/** What a row below headings is. */
export interface TableRow {
  readonly row: number;
  readonly is: KindBelow;
  /** Its cells, without those outside the table. */
  readonly cells: readonly Cell[];
  /** Cells of rows above that are merged down to it. */
  readonly inherited: readonly Cell[];
  readonly outside: readonly Cell[];
  /** The row that may be one of headings, of which nobody has said it: this one, or one above it. */
  readonly mayBeUnder: number | undefined;
}

export interface Table {
  readonly block: HeadingBlock;
  readonly rows: readonly TableRow[];
}

/** A sheet as tables of reviews; `above`: what stands over the first, or all of it where there is none. */
interface SheetTables {
  readonly above: readonly Cell[];
  readonly tables: readonly Table[];
  /** The first cells of rows that may be headings of another table, or reviews. */
  readonly unsure: readonly Cell[];
}

/** So many empty rows or columns away, a cell is no part of a table. */
const FAR = { rows: 20, columns: 3 } as const;

/** What a person has said of the headings of a sheet. */
interface SaidOfHeadings {
  /** Their row. */
  readonly at: number | undefined;
  /** Whether rows that look like headings further down begin another table, or are reviews. */
  readonly further: 'headings' | 'reviews' | undefined;
}

type Likeness = ReturnType<typeof likenessOf>;

/** A row of a table, and what it looks like below the headings of the table. */
interface RowBelow {
  readonly row: GridRow;
  readonly likeness: Likeness;
}

/** The tables of a sheet. */
export function tablesOf(sheet: Sheet, said: SaidOfHeadings): SheetTables {
  const rows = rowsOf(sheet);
  const above: Cell[] = [];
  const unsure: Cell[] = [];
  const tables: { block: HeadingBlock; rows: RowBelow[] }[] = [];
  for (let at = 0; at < rows.length;) {
    const row = rows[at];
    if (!row) break;
    const last = tables.at(-1);
    const likeness = last ? likenessOf([row], last.block) : 'none';
    if (likeness === 'unsure' && said.at === undefined) unsure.push(...row.cells.slice(0, 1));
    const found = last ? furtherFrom(rows, at, last.block, likeness, said) : firstFrom(rows, at, said);
    if (found) tables.push({ block: found, rows: [] });
    else if (last) last.rows.push({ row, likeness });
    else above.push(...row.cells);
    at = found?.next ?? at + 1;
  }
  return {
    above,
    tables: tables.map(({ block, rows: own }) => ({ block, rows: tableRows(own, block, said) })),
    unsure
  };
}

type Found = ReturnType<typeof headingsFrom>;

function firstFrom(rows: readonly GridRow[], at: number, said: SaidOfHeadings): Found {
  if (said.at === undefined) return headingsFrom(rows, at);
  const row = rows[at];
  return row?.row === said.at ? { ...blockOf([row]), next: at + 1 } : undefined;
}

/** The headings of another table that begin at a row below a table. Its own headings, repeated, begin none. */
function furtherFrom(
  rows: readonly GridRow[],
  at: number,
  table: HeadingBlock,
  likeness: Likeness,
  said: SaidOfHeadings
): Found {
  const [row, next] = rows.slice(at, at + 2);
  if (!row || said.at !== undefined) return undefined;
  const isFar = row.row - (rows[at - 1]?.row ?? 0) > FAR.rows;
  const begins = (each: Likeness): boolean =>
    each === 'further' || (each === 'repeated' && isFar) || (each === 'unsure' && said.further === 'headings');
  const grouped = groupedFrom(row, next);
  if (next && grouped && begins(likenessOf([row, next], table))) return { ...grouped, next: at + 2 };
  return begins(likeness) ? { ...blockOf([row]), next: at + 1 } : undefined;
}

function tableRows(rows: readonly RowBelow[], block: HeadingBlock, said: SaidOfHeadings): readonly TableRow[] {
  const columns = [...block.headings.keys()];
  const [first, last] = [Math.min(...columns), Math.max(...columns)];
  const byPlace = new Map(
    rows.flatMap(({ row: { cells } }) => cells.map((cell) => [`${cell.row} ${cell.column}`, cell] as const))
  );
  let before = block.rows.at(-1) ?? 0;
  let isOver = false;
  let mayBeUnder: number | undefined;
  return rows.map(({ row: each, likeness }) => {
    if (likeness === 'unsure' && said.further === undefined && said.at === undefined) mayBeUnder = each.row;
    isOver ||= each.row - before > FAR.rows;
    before = each.row;
    const isNear = ({ column }: Cell): boolean => column >= first - FAR.columns && column <= last + FAR.columns;
    const cells = isOver && !couldBeReview(each) ? [] : each.cells.filter(isNear);
    if (cells.length > 1) isOver = false;
    const inherited = each.merged.flatMap(({ fromRow, fromColumn }) => {
      const cell = fromRow < each.row ? byPlace.get(`${fromRow} ${fromColumn}`) : undefined;
      return cell ? [cell] : [];
    });
    const outside = each.cells.filter((cell) => !cells.includes(cell));
    const is = likeness === 'repeated' && cells.length > 0 ? 'heading' : kindBelow(each, cells, block);
    return { row: each.row, is, cells, inherited, outside, mayBeUnder };
  });
}

/** Behind many empty rows a table goes on only with a row of several cells. */
const couldBeReview = ({ cells }: GridRow): boolean => cells.length > 2;
