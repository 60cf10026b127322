import { sheetTables, tableLoaded, type FileTable } from '../../../src/domain/workbooks/table-text';
import type { Cell, Content, Sheet } from '../../../src/domain/workbooks/workbook';
import { said as inWords } from '../in-words';

/** Given a file with tables, when one is loaded where rows are pasted, then its text and what is said of it. */

const table = (rows: FileTable['rows'], name = 'the sheet “Actions”'): FileTable => ({ name, rows, notCalculated: 0 });
const loaded = (...tables: readonly FileTable[]): readonly [text: string, said: string] => {
  const answer = tableLoaded(tables);
  return answer.ok ? [answer.text, inWords(answer.note)] : ['', inWords(answer.sentence)];
};
const rows = (count: number): FileTable['rows'] => Array.from({ length: count }, (_, at) => [`Row ${at}`, 'x']);

test('cells have tabs between them, and marks around what would be taken apart', () => {
  expect(
    loaded(
      table([
        ['Organisation', 'Action'],
        ['Larkmoor', 'Say "hello"\nto all'],
        ['East\tTrust', 'plain']
      ])
    )
  ).toEqual([
    'Organisation\tAction\nLarkmoor\t"Say ""hello""\nto all"\n"East\tTrust"\tplain',
    '3 rows were loaded from the sheet “Actions”. Nothing has been recorded yet: check them first.'
  ]);
});

test('rows that are empty at its edges, and columns at its left, are left out; those between stay', () => {
  const [text, said] = loaded(table([[], ['', ''], ['', 'a', 'b'], ['', '', ''], ['', '', 'd'], ['']]));
  expect(text).toBe('a\tb\n\t\n\td');
  expect(said).toMatch(/^3 rows were loaded/);
});

test('of several tables, the one with the most rows that fits is loaded, and that there are others is said', () => {
  const [text, said] = loaded(
    table(rows(2), 'the sheet “Small”'),
    table(rows(501), 'the sheet “Long”'),
    table([Array(31).fill('x'), ['y'], ['z'], ['z']], 'the sheet “Wide”'),
    table([['one'], ['two'], ['three']], 'the sheet “Right”'),
    table([['']], 'the sheet “Empty”')
  );
  expect(text).toBe('one\ntwo\nthree');
  expect(said).toBe(
    '3 rows were loaded from the sheet “Right”. Nothing has been recorded yet: check them first. There are 3 more tables in the file: for those, paste the rows.'
  );
});

test('500 rows fit; one more is too many, and so is a text that no form takes', () => {
  expect(loaded(table(rows(500)))[1]).toMatch(/^500 rows/);
  const tooLarge =
    'The table in this file is too large: at most 500 rows and 30 columns can be loaded. Divide it and load the parts one after another, each with the heading row.';
  expect(loaded(table(rows(501)))).toEqual(['', tooLarge]);
  expect(loaded(table([['x'.repeat(200_001)]]))).toEqual(['', tooLarge]);
});

test('without a table, that is said', () => {
  expect(loaded()).toEqual(['', 'There is no table in this file. Select another file, or paste the rows.']);
});

const cell = (row: number, column: number, content: Content | string): Cell => ({
  row,
  column,
  content: typeof content === 'string' ? { kind: 'text', text: content } : content
});
const sheet = (cells: readonly Cell[], change: Partial<Sheet> = {}): Sheet => ({
  name: 'Actions',
  isHidden: false,
  cells,
  merged: [],
  hiddenRows: [],
  hiddenColumns: [],
  ...change
});
const rowsOf = (...sheets: readonly Sheet[]) => sheetTables({ sheets }).map((each) => each.rows);

test('dates are written day first, as far as the sheet shows them; other cells as it shows them', () => {
  const date = { kind: 'date', day: '2014-03-12', serial: 41710 } as const;
  expect(
    rowsOf(
      sheet([
        cell(1, 1, { ...date, precision: 'day' }),
        cell(1, 2, { ...date, precision: 'day', time: '14:30' }),
        cell(1, 3, { ...date, precision: 'month' }),
        cell(1, 4, { ...date, precision: 'year' }),
        cell(1, 5, { kind: 'number', number: 123, shown: '00123' }),
        cell(1, 6, { kind: 'yes-no', yes: true }),
        cell(1, 7, { kind: 'error', code: '#REF!' }),
        cell(1, 8, { kind: 'not-calculated' }),
        cell(1, 9, 'word')
      ])
    )
  ).toEqual([[['12/03/2014', '12/03/2014 14:30', 'March 2014', '2014', '00123', 'Yes', '#REF!', '', 'word']]]);
});

test('cells that were never calculated are counted, and said to be empty', () => {
  const tables = sheetTables({ sheets: [sheet([cell(1, 1, 'a'), cell(1, 2, { kind: 'not-calculated' })])] });
  expect(loaded(...tables)[1]).toBe(
    '1 row was loaded from the sheet “Actions”. Nothing has been recorded yet: check them first. Cells that are empty because their formula was never calculated: 1.'
  );
});

test('a cell that is merged downwards stands in each of its rows; one that is merged across, once', () => {
  const cells = [cell(1, 1, 'Plan'), cell(2, 1, 'Larkmoor'), cell(2, 2, 'one'), cell(3, 2, 'two'), cell(4, 2, 'three')];
  const merged = [
    { fromRow: 1, fromColumn: 1, toRow: 1, toColumn: 2 },
    { fromRow: 2, fromColumn: 1, toRow: 3, toColumn: 1 },
    { fromRow: 4, fromColumn: 1, toRow: 9, toColumn: 1 }
  ];
  expect(rowsOf(sheet(cells, { merged }))).toEqual([
    [['Plan'], ['Larkmoor', 'one'], ['Larkmoor', 'two'], ['', 'three']]
  ]);
});

test('sheets that people do not see are not loaded', () => {
  expect(rowsOf(sheet([cell(1, 1, 'a')], { isHidden: true }))).toEqual([]);
});
