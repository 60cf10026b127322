import { partDateWords } from '../input/part-date';
import { MOST_CELLS, MOST_ROWS } from '../pasted-table';
import { text, type Text } from '../text';
import type { Area, Content, Sheet, Workbook } from './workbook';

/** A table of a file, as rows of cells. */
export interface FileTable {
  /** Where it is, such as “the sheet ‘Actions’”. */
  readonly name: Text;
  readonly rows: readonly (readonly string[])[];
  /** How many of its cells are empty because their formula was never calculated. */
  readonly notCalculated: number;
}

/** A table as it would be pasted, and what to say of it; or why there is none. */
type TableLoaded =
  { readonly ok: true; readonly text: string; readonly note: Text } | { readonly ok: false; readonly sentence: Text };

/** In characters: the form takes no more. */
const LONGEST = 200_000;

/**
 * The text of the table with the most rows that fits into a field of rows, as a spreadsheet copies it: tabs between
 * cells, and quotation marks around one that holds a tab, a line break or such a mark (B-1, B-3).
 */
export function tableLoaded(tables: readonly FileTable[]): TableLoaded {
  const filled = tables
    .map((table) => ({ ...table, rows: withoutEdges(table.rows) }))
    .filter(({ rows }) => rows.length > 0);
  if (filled.length === 0)
    return { ok: false, sentence: 'There is no table in this file. Select another file, or paste the rows.' };
  const [best] = filled
    .map((table) => ({ ...table, pasted: table.rows.map((row) => row.map(quoted).join('\t')).join('\n') }))
    .filter(
      ({ rows, pasted }) =>
        rows.length <= MOST_ROWS && rows.every(({ length }) => length <= MOST_CELLS) && pasted.length <= LONGEST
    )
    .sort((a, b) => b.rows.length - a.rows.length);
  if (!best)
    return {
      ok: false,
      sentence: `The table in this file is too large: at most ${MOST_ROWS} rows and ${MOST_CELLS} columns can be loaded. Divide it and load the parts one after another, each with the heading row.`
    };
  const { rows, name, notCalculated, pasted } = best;
  const others = filled.length - 1;
  const count = rows.length === 1 ? '1 row was' : `${rows.length} rows were`;
  return {
    ok: true,
    text: pasted,
    note: text`${count} loaded from ${name}. Nothing has been recorded yet: check them first.${
      others === 0
        ? ''
        : ` There ${others === 1 ? 'is 1 more table' : `are ${others} more tables`} in the file: for those, paste the rows.`
    }${notCalculated > 0 ? ` Cells that are empty because their formula was never calculated: ${notCalculated}.` : ''}`
  };
}

const quoted = (cell: string): string => (/[\t\n"]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell);

/** Without rows that are empty at its beginning and its end, and without columns that are empty at its left. */
function withoutEdges(rows: FileTable['rows']): FileTable['rows'] {
  const isFilled = (row: readonly string[]): boolean => row.some((cell) => cell !== '');
  const first = rows.findIndex(isFilled);
  if (first < 0) return [];
  const last = rows.length - [...rows].reverse().findIndex(isFilled);
  const left = Math.min(...rows.filter(isFilled).map((row) => row.findIndex((cell) => cell !== '')));
  return rows.slice(first, last).map((row) => row.slice(left));
}

/** The sheets that people see, each as a table. A cell that is merged downwards stands in each of its rows. */
export const sheetTables = ({ sheets }: Workbook): readonly FileTable[] =>
  sheets
    .filter(({ isHidden }) => !isHidden)
    .map((sheet) => ({
      name: text`the sheet “${sheet.name}”`,
      rows: rowsOf(sheet),
      notCalculated: sheet.cells.filter(({ content }) => content.kind === 'not-calculated').length
    }));

function rowsOf({ cells, merged }: Sheet): readonly (readonly string[])[] {
  const rows = new Map<number, string[]>();
  const put = (row: number, column: number, words: string): void => {
    const all = rows.get(row) ?? [];
    while (all.length < column) all.push('');
    all[column - 1] = words;
    rows.set(row, all);
  };
  for (const { row, column, content } of cells) put(row, column, wordsOf(content));
  // In the order of rows.
  const last = cells.at(-1)?.row ?? 0;
  for (const area of merged) repeatDown(area, last, rows, put);
  return Array.from({ length: last }, (_, index) => rows.get(index + 1) ?? []);
}

function repeatDown(
  { fromRow, fromColumn, toRow }: Area,
  last: number,
  rows: ReadonlyMap<number, readonly string[]>,
  put: (row: number, column: number, words: string) => void
): void {
  const words = rows.get(fromRow)?.[fromColumn - 1];
  if (words === undefined || words === '') return;
  for (let row = fromRow + 1; row <= Math.min(toRow, last); row += 1) put(row, fromColumn, words);
}

/** Of a date as far as it is shown. */
const LENGTHS = { month: 'YYYY-MM'.length, year: 'YYYY'.length } as const;

/** As people write it: dates day first, never in the order of the file. */
function wordsOf(content: Content): string {
  switch (content.kind) {
    case 'text':
      return content.text;
    case 'number':
      return content.shown;
    case 'date': {
      const { day, precision, time } = content;
      if (precision !== 'day') return partDateWords({ on: day.slice(0, LENGTHS[precision]), about: false });
      return `${day.split('-').reverse().join('/')}${time === undefined ? '' : ` ${time}`}`;
    }
    case 'yes-no':
      return content.yes ? 'Yes' : 'No';
    case 'error':
      return content.code;
    case 'not-calculated':
      return '';
  }
}
