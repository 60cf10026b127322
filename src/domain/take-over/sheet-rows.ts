import type { Cell, Sheet } from '../workbooks/workbook';
import { closedBySection, closedBySheet } from './closed-by';
import { columnsOf, type ColumnPlan } from './columns';
import { continuesAbove, type Continues } from './continues';
import { headingKey } from './headings';
import { isYear } from './holds-value';
import type { RowToRead } from './read-row';
import { shownOf } from './shown';
import type { Table, TableRow } from './table';
import { turnedColumns } from './turned-round';
import { answerTo } from './answers';
import { refersAbove, type MonthFirst, type TakeOverContext } from './values/reading';

/** The rows of a table as reviews, and its cells that are of none. */
interface TableRead {
  readonly columns: readonly ColumnPlan[];
  readonly reviews: readonly RowToRead[];
  readonly headings: readonly Cell[];
  readonly outside: readonly Cell[];
  readonly numbersAlone: readonly Cell[];
  readonly blank: readonly Cell[];
}

const headingsOrNot = (row: number): string => `Answer whether row ${row} is a row of headings.`;
const CONTINUES_OR_NOT = 'Answer whether this row continues the row above.';

/**
 * Puts the rows of a table together as reviews: which continue the one above, and which stand under “CLOSED CASES”.
 * `monthFirstOf`: which headings of the sheet may have the month first.
 */
export function reviewsIn(
  table: Table,
  sheet: Sheet,
  monthFirstOf: ReadonlyMap<string, MonthFirst>,
  context: TakeOverContext
): TableRead {
  const columns = columnsOf(table.block, sheet, context.answers);
  const reviews: RowToRead[] = [];
  const of = (...kinds: readonly TableRow['is'][]): readonly Cell[] =>
    table.rows.filter(({ is }) => kinds.includes(is)).flatMap(({ cells }) => cells);
  const outside = table.rows.flatMap((row) => row.outside);
  const turnedRound = turnedColumns(table, columns);
  const monthFirst = new Map(
    columns.flatMap(({ column, heading }) => {
      const why = monthFirstOf.get(headingKey(heading));
      return why === undefined ? [] : [[column, why] as const];
    })
  );
  const hidden = new Set(sheet.hiddenRows);
  const isOfPerson = new Set(columns.flatMap((each) => (each.isOfPerson ? [each.column] : [])));
  const above = new Map<number, string>();
  let closed = closedBySheet(sheet.name);
  let banner = '';
  for (const row of table.rows) {
    if (row.is === 'heading') banner = row.cells.map(wordsOfCell).find(isYear) ?? banner;
    if (row.is === 'section') closed = closedBySection(sheet.name, wordsOf(row.cells)) ?? closedBySheet(sheet.name);
    if (row.is !== 'review' && row.is !== 'lone-text') continue;
    const before = reviews.at(-1);
    if (!before && row.is === 'lone-text') {
      outside.push(...row.cells);
      continue;
    }
    const isUnsure = row.mayBeUnder !== undefined;
    const continues: Continues =
      before && !isUnsure ? continuesAbove(row, columns, sheet.name, context.answers) : { answer: 'own' };
    const asks = continues.asks ? [continues.asks] : [];
    if (before && continues.answer === 'continues')
      reviews[reviews.length - 1] = {
        ...before,
        cells: [...before.cells, ...row.cells],
        asks: [...before.asks, ...asks]
      };
    else
      reviews.push({
        sheet: sheet.name,
        row: row.row,
        isHidden: hidden.has(row.row),
        cells: row.cells,
        inherited: row.inherited,
        columns,
        turnedRound,
        monthFirst,
        above: new Map(above),
        banner,
        isUnderClosed: closed !== undefined && answerTo(closed, context.answers) === 'closed',
        problems: [
          ...(row.mayBeUnder === undefined ? [] : [headingsOrNot(row.mayBeUnder)]),
          ...(continues.answer === undefined ? [CONTINUES_OR_NOT] : [])
        ],
        asks: [...asks, ...(closed ? [closed] : [])]
      });
    for (const cell of [...row.inherited, ...row.cells]) {
      const words = shownOf(cell.content);
      if (!refersAbove(words, isOfPerson.has(cell.column))) above.set(cell.column, words);
    }
  }
  return {
    columns,
    reviews,
    headings: of('heading', 'section'),
    outside,
    numbersAlone: of('number-alone'),
    blank: of('blank')
  };
}

const wordsOfCell = ({ content }: Cell): string => shownOf(content).trim();
const wordsOf = (cells: readonly Cell[]): string => cells.map(wordsOfCell).join(' ');
