import type { Cell, Sheet } from '../workbooks/workbook';
import { areaAt, isSeen, isText, isWide, rowsOf, wordsOf, type GridRow } from './grid';
import { headingsFrom, type HeadingBlock } from './heading-rows';
import { meaningOf } from './headings';

/** What a row below headings is. */
export interface TableRow {
  readonly row: number;
  readonly is: 'review' | 'heading' | 'section' | 'lone-text' | 'outside' | 'number-alone' | 'blank';
  /** Its cells, without those outside the table. */
  readonly cells: readonly Cell[];
  /** Cells of rows above that are merged down to it. */
  readonly inherited: readonly Cell[];
  readonly outside: readonly Cell[];
}

export interface Table {
  readonly block: HeadingBlock;
  readonly rows: readonly TableRow[];
}

/** A sheet as tables of reviews; `above`: what stands over the first, or all of it where there is none. */
interface SheetTables {
  readonly above: readonly Cell[];
  readonly tables: readonly Table[];
}

/** So many empty rows or columns away, a cell is no part of a table. */
const FAR = { rows: 20, columns: 3 } as const;
const TOTAL =
  /^(?:sub-?\s?|grand )?totals?\b|^(?:count|sum|average)\b|^no\.? of (?:cases|scrs|reviews)\b|^n ?= ?\d|^\d{1,5} (?:cases|scrs|reviews|rows|records)\b/i;

/** The tables of a sheet. `headingsAt`: the row of headings, where a person has said which. */
export function tablesOf(sheet: Sheet, headingsAt: number | undefined): SheetTables {
  const rows = rowsOf(sheet);
  const above: Cell[] = [];
  const tables: { block: HeadingBlock; rows: GridRow[] }[] = [];
  for (let at = 0; at < rows.length;) {
    const row = rows[at];
    if (!row) break;
    const found =
      row.row === headingsAt ? saidToBe(row, at) : headingsAt === undefined ? headingsFrom(rows, at) : undefined;
    if (found) tables.push({ block: found, rows: [] });
    else if (tables.length === 0) above.push(...row.cells);
    else tables.at(-1)?.rows.push(row);
    at = found?.next ?? at + 1;
  }
  return { above, tables: tables.map(({ block, rows: own }) => ({ block, rows: tableRows(own, block) })) };
}

const saidToBe = (row: GridRow, at: number): HeadingBlock & { readonly next: number } => ({
  rows: [row.row],
  headings: new Map(row.cells.map((cell) => [cell.column, wordsOf(cell).replace(/\s+/g, ' ').trim()])),
  next: at + 1
});

function tableRows(rows: readonly GridRow[], block: HeadingBlock): readonly TableRow[] {
  const columns = [...block.headings.keys()];
  const [first, last] = [Math.min(...columns), Math.max(...columns)];
  const byPlace = new Map(
    rows.flatMap(({ cells }) => cells.map((cell) => [`${cell.row} ${cell.column}`, cell] as const))
  );
  let before = block.rows.at(-1) ?? 0;
  let isOver = false;
  return rows.map((each) => {
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
    return { row: each.row, is: kindOfRow(each, cells, block), cells, inherited, outside };
  });
}

/** Behind many empty rows a table goes on only with a row of several cells. */
const couldBeReview = ({ cells }: GridRow): boolean => cells.length > 2;

function kindOfRow(row: GridRow, cells: readonly Cell[], { headings }: HeadingBlock): TableRow['is'] {
  if (cells.length === 0) return 'outside';
  const [only, other] = cells.filter(isSeen);
  if (!only) return 'blank';
  if (cells.some((cell) => isText(cell) && TOTAL.test(wordsOf(cell).trim())) && isCounted(cells)) return 'heading';
  const meantBy = (cell: Cell): string => {
    const meaning = meaningOf(headings.get(cell.column) ?? '');
    return meaning && 'column' in meaning ? meaning.column : '';
  };
  if (cells.every(({ content }) => content.kind === 'number') && cells.some((cell) => OF_TEXT.has(meantBy(cell))))
    return 'heading';
  if (other) return 'review';
  if (meantBy(only) === 'reference' && /\d/.test(wordsOf(only))) return 'number-alone';
  const area = areaAt(row, only.column);
  if ((area && isWide(area)) || isSection(only, headings)) return 'section';
  return 'lone-text';
}

/** A total and its figures: nothing else stands in its row. */
const isCounted = (cells: readonly Cell[]): boolean =>
  cells.filter((cell) => isText(cell) && !TOTAL.test(wordsOf(cell).trim())).length === 0;

/** Columns in which a number alone counts what is above or below it. */
const OF_TEXT: ReadonlySet<string> = new Set([
  'partnership',
  'authority',
  'service',
  'initials',
  'name',
  'inspector',
  'region',
  'note'
]);

/** A text alone in the first column, or in capitals, is a heading within the table: “CLOSED CASES”. */
function isSection(cell: Cell, headings: ReadonlyMap<number, string>): boolean {
  const words = wordsOf(cell).trim();
  const isFirst = cell.column <= Math.min(...headings.keys());
  return (
    isText(cell) && words.length <= LONGEST_SECTION && (isFirst || (/\p{Lu}{4}/u.test(words) && !/\p{Ll}/u.test(words)))
  );
}

const LONGEST_SECTION = 60;
