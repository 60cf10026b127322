import type { Cell, Sheet } from '../workbooks/workbook';
import type { ColumnPlan } from './columns';
import type { AskedAt } from './gather-questions';
import type { LeftOutRule } from './left-out';
import type { RowToRead } from './read-row';
import type { Asked } from './question';
import type { CellFate, Fate } from './row';
import { reviewsIn } from './sheet-rows';
import { tablesOf } from './table';
import { monthFirstHeadings } from './turned-round';
import { answerTo } from './answers';
import type { TakeOverContext } from './values/reading';

/** How a sheet was understood. */
export interface SheetPlan {
  readonly name: string;
  readonly isHidden: boolean;
  readonly hiddenRows: readonly number[];
  /** None where no row of headings was recognised, or an administrator left the sheet out. */
  readonly tables: readonly TablePlan[];
}

interface TablePlan {
  readonly headingRows: readonly number[];
  readonly columns: readonly ColumnPlan[];
}

/** A sheet as reviews to be read, and the fates of its cells that are of none. */
interface SheetRead {
  readonly plan: SheetPlan;
  readonly reviews: readonly RowToRead[];
  readonly fates: readonly CellFate[];
  readonly asks: readonly AskedAt[];
}

const LEFT_OUT = 'left-out';

/** Reads a sheet: where its tables are, and which rows are reviews. */
export function readSheet(sheet: Sheet, context: TakeOverContext): SheetRead {
  const { name, isHidden, hiddenRows } = sheet;
  const plan = { name, isHidden, hiddenRows };
  const said = Number(answerTo(sheetQuestion(name, true), context.answers));
  const furtherAsks = furtherQuestion(name);
  const further = answerTo(furtherAsks, context.answers);
  const { above, tables, unsure } = tablesOf(sheet, {
    at: Number.isNaN(said) ? undefined : said,
    further: further === 'headings' || further === 'reviews' ? further : undefined
  });
  const asks = sheetQuestion(name, tables.length > 0);
  const answer = answerTo(asks, context.answers);
  const asked = sheet.cells.length === 0 ? [] : [{ asked: asks, sheet: name, cell: sheet.cells[0] }];
  const fates = (cells: readonly Cell[], fate: Fate, rule?: LeftOutRule): readonly CellFate[] =>
    cells.map(({ row, column }) => ({ sheet: name, row, column, fate, ...(rule === undefined ? {} : { rule }) }));
  if (answer === LEFT_OUT || tables.length === 0)
    return {
      plan: { ...plan, tables: [] },
      reviews: [],
      fates: fates(sheet.cells, LEFT_OUT, answer === LEFT_OUT ? 'answered' : 'no-table'),
      asks: asked
    };
  const monthFirst = monthFirstHeadings(sheet, tables, context.answers);
  const read = tables.map((table) => ({ table, ...reviewsIn(table, sheet, monthFirst, context) }));
  const ofHeadings = new Set(tables.flatMap(({ block }) => block.rows));
  return {
    plan: { ...plan, tables: read.map(({ table, columns }) => ({ headingRows: table.block.rows, columns })) },
    reviews: read.flatMap(({ reviews }) => reviews),
    fates: [
      ...fates([...above, ...sheet.cells.filter(({ row }) => ofHeadings.has(row))], 'heading'),
      ...read.flatMap(({ headings, outside, numbersAlone, blank }) => [
        ...fates(headings, 'heading'),
        ...fates(outside, LEFT_OUT, 'outside-table'),
        ...fates(numbersAlone, LEFT_OUT, 'number-alone'),
        ...fates(blank, LEFT_OUT, 'not-known')
      ])
    ],
    asks: [
      ...asked,
      ...unsure.map((cell) => ({ asked: furtherAsks, sheet: name, cell })),
      ...read.flatMap(({ columns }) => columns.flatMap(headingAsks(name)))
    ]
  };
}

/** Columns ask even where no row has a cell in them. */
const headingAsks =
  (sheet: string) =>
  ({ asks }: ColumnPlan): readonly AskedAt[] =>
    asks.map((asked) => ({ asked, sheet, cell: undefined }));

const sheetQuestion = (name: string, hasTable: boolean): Asked => ({
  id: `sheet/${name}`,
  words: hasTable
    ? `Is sheet “${name}” taken over? If its headings were not found, answer with the number of their row.`
    : `No row of headings was recognised on sheet “${name}”. Which row has them, or is the sheet left out?`,
  choices: [
    ...(hasTable ? [{ value: 'taken', title: 'Yes, it is taken over' }] : []),
    { value: LEFT_OUT, title: 'Leave the sheet out' }
  ],
  orElse: 'row',
  decidesRows: true,
  ...(hasTable ? { assumed: 'taken' } : {})
});

/** Asked once for a sheet, about all of its rows that may be either. */
const furtherQuestion = (name: string): Asked => ({
  id: `headings-again/${name}`,
  words: `On sheet “${name}”, some rows below the headings look like headings, too. Does another table begin with them?`,
  choices: [
    { value: 'headings', title: 'Yes, they are headings of what is below them' },
    { value: 'reviews', title: 'No, they are reviews' }
  ],
  decidesRows: true
});
