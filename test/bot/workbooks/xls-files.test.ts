import { comment, double, long, record, shorts, textOf } from '../../support/workbooks/biff';
import type { SheetMade } from '../../support/workbooks/workbook-file';
import { xlsFile, type XlsMade } from '../../support/workbooks/xls-file';
import type { Sheet } from '../../../src/domain/workbooks/workbook';
import { linesOf, workbookOf } from './reading';

/** What registers look like that Excel 97 to 2003 saved, and what is read of each habit. */

async function sheetOf(sheet: Omit<SheetMade, 'name'>, book: Omit<XlsMade, 'sheets'> = {}): Promise<Sheet> {
  const { sheets } = await workbookOf(xlsFile({ ...book, sheets: [{ name: 'Register', ...sheet }] }), 'register.xls');
  const [first] = sheets;
  if (!first || sheets.length > 1) throw new Error('There is not one sheet.');
  return first;
}

test('texts are as they are: in the list of texts, in their cells, with spaces, lines and signs', async () => {
  const rows = [
    [
      '  0123 ',
      { is: 'in its cell', inline: true as const },
      'two\nlines',
      'A & B <é> “—” 漢',
      '_x0041_',
      '',
      'x'.repeat(32_000)
    ]
  ];
  expect(linesOf(await sheetOf({ rows }))).toEqual([
    'A1 “  0123 ”',
    'B1 “in its cell”',
    'C1 “two\nlines”',
    'D1 “A & B <é> “—” 漢”',
    'E1 “_x0041_”',
    `G1 “${'x'.repeat(32_000)}”`
  ]);
});

test('texts that go on in another record are whole, and what is struck of each is that', async () => {
  const rows = Array.from({ length: 40 }, (_, at) => [
    {
      is: [
        { text: `${'é'.repeat(at)}${'漢'.repeat(at % 7)}`, struck: true },
        { text: `, row ${at}`, struck: false }
      ]
    }
  ]);
  const expected = rows.map(([cell], at) => {
    const struck = cell?.is[0]?.text ?? '';
    return `A${at + 1} “${struck}, row ${at}”${struck === '' ? '' : `, struck “${struck}”`}`;
  });
  for (const most of [31, 32, 33, 34]) expect(linesOf(await sheetOf({ rows }, { most }))).toEqual(expected);
}, 30_000);

test('numbers have what the sheet shows, in each of the ways that a file holds them', async () => {
  const rows = [
    [
      { is: 123, format: '00000' },
      { is: 1222310660, format: '0.00E+00' },
      122231066012,
      0.1 + 0.2,
      { is: 0.25, format: '0%' },
      -7
    ]
  ];
  const row = record(
    0x00bd,
    shorts(1, 0),
    shorts(15),
    long(0x3ff00001),
    shorts(15),
    long(((1234 << 2) | 3) >>> 0),
    shorts(1)
  );
  expect(linesOf(await sheetOf({ rows }, { inSheets: [row] }))).toEqual([
    'A1 123 shown 00123',
    'B1 1222310660 shown 1.22E+09',
    'C1 122231066012 shown 1.22231E+11',
    'D1 0.30000000000000004 shown 0.3',
    'E1 0.25 shown 25%',
    'F1 -7 shown -7',
    'A2 0.01 shown 0.01',
    'B2 12.34 shown 12.34'
  ]);
});

const DATES = ['dd/mm/yyyy', 'd mmmm yyyy', 'mmm-yy', 'yyyy', 'dd/mm/yyyy hh:mm', undefined];
const datesOf = (serial: number) => [DATES.map((format) => (format === undefined ? serial : { is: serial, format }))];

test('a date is its number with its format, never the text that the format makes of it', async () => {
  expect(linesOf(await sheetOf({ rows: datesOf(40250.5) }))).toEqual([
    'A1 2010-03-13 to the day, 40250.5',
    'B1 2010-03-13 to the day, 40250.5',
    'C1 2010-03-13 to the month, 40250.5',
    'D1 2010-03-13 to the year, 40250.5',
    'E1 2010-03-13 12:00 to the day, 40250.5',
    'F1 40250.5 shown 40250.5'
  ]);
});

test('dates of a workbook that counts from 1904 are the days that it shows', async () => {
  expect(linesOf(await sheetOf({ rows: datesOf(38788) }, { is1904: true })).slice(0, 1)).toEqual([
    'A1 2010-03-13 to the day, 38788'
  ]);
  const none = [[{ is: 0, format: 'dd/mm/yyyy' }]];
  expect(linesOf(await sheetOf({ rows: none }))).toEqual(['A1 0 shown 00/01/1900']);
});

test('formulas never run: each is the value it was stored with; a nought that is to be calculated is none', async () => {
  const rows = [
    [
      { formula: 'A2&"x"' },
      { formula: '1+2', is: 3 },
      { formula: '1-1', is: 0 },
      { formula: 'A2', is: 'stored' },
      { formula: 'A9', is: '' },
      { formula: 'Sheet9!A1', is: { error: '#REF!' } },
      { is: { error: '#N/A' } },
      { formula: 'A2=1', is: false },
      true,
      { formula: 'B1', is: 40250, format: 'dd/mm/yyyy' }
    ]
  ];
  expect(linesOf(await sheetOf({ rows }))).toEqual([
    'A1 not calculated',
    'B1 3 shown 3',
    'C1 0 shown 0',
    'D1 “stored”',
    'F1 error #REF!',
    'G1 error #N/A',
    'H1 no',
    'I1 yes',
    'J1 2010-03-13 to the day, 40250'
  ]);
});

test('what is struck through is said, all of a cell or a part of its text', async () => {
  const struck = true as const;
  const rows = [
    [
      { is: 'gone', struck },
      { is: [{ text: 'all ' }, { text: 'kept', struck: false }], struck },
      { is: 40250, format: 'dd/mm/yyyy', struck },
      { is: 12, struck }
    ]
  ];
  expect(linesOf(await sheetOf({ rows }))).toEqual([
    'A1 “gone”, struck “gone”',
    'B1 “all kept”, struck “all ”',
    'C1 2010-03-13 to the day, 40250, struck “13/03/2010”',
    'D1 12 shown 12, struck “12”'
  ]);
});

test('colours are values, of the workbook’s own list or of the one that Excel has; white is none', async () => {
  const own = ['FFC000', '92D050', 'FFFFFF'].map((rgb) => ({ is: rgb, fill: { rgb } }));
  expect(linesOf(await sheetOf({ rows: [own] }))).toEqual([
    'A1 “FFC000”, on FFC000',
    'B1 “92D050”, on 92D050',
    'C1 “FFFFFF”'
  ]);
  const listed = [13, 52, 9, 64].map((indexed) => ({ is: String(indexed), fill: { indexed } }));
  expect(linesOf(await sheetOf({ rows: [listed] }))).toEqual([
    'A1 “13”, on FFFF00',
    'B1 “52”, on FF9900',
    'C1 “9”',
    'D1 “64”'
  ]);
});

test('comments are read without their author, on a cell that is empty and coloured, too, and however long', async () => {
  const longest = `${'so far '.repeat(1500)}漢`;
  const rows = [
    [
      { is: 'x', comment: 'chase “é”', author: 'A. Name' },
      { comment: 'alone', fill: { rgb: 'FFC000' } }
    ],
    [null, { comment: 'Name: not the author' }, { is: 1, comment: longest }]
  ];
  expect(linesOf(await sheetOf({ rows }))).toEqual([
    'A1 “x”, comment “chase “é””',
    'B1 “”, on FFC000, comment “alone”',
    'B2 “”, comment “Name: not the author”',
    `C2 1 shown 1, comment “${longest}”`
  ]);
});

test('a board that is merged, hidden rows and columns, and a stray cell far below', async () => {
  const sheet = await sheetOf({
    rows: [
      ['Serious case reviews', null, null],
      ['Devon', 'a', 'b'],
      [null, 'c', 'd']
    ],
    at: { AB395: 'see Jane' },
    merged: ['A1:C1', 'A2:A3'],
    hiddenRows: [3, 200],
    hiddenColumns: [3, 9]
  });
  expect(linesOf(sheet).at(-1)).toBe('AB395 “see Jane”');
  expect(sheet.merged).toEqual([
    { fromRow: 1, fromColumn: 1, toRow: 1, toColumn: 3 },
    { fromRow: 2, fromColumn: 1, toRow: 3, toColumn: 1 }
  ]);
  expect([sheet.hiddenRows, sheet.hiddenColumns]).toEqual([[3], [3]]);
});

test('sheets keep their order and names, however they are called; hidden ones are said to be', async () => {
  const { sheets } = await workbookOf(
    xlsFile({
      sheets: [
        { name: '2010 & 2011 – é', rows: [['x']] },
        { name: '__proto__', state: 'hidden', rows: [['y', { is: 'z', comment: '__proto__' }]] },
        { name: 'constructor', state: 'veryHidden', rows: [[1]] },
        { name: 'Empty', rows: [] }
      ]
    }),
    'register.xls'
  );
  expect(sheets.map((sheet) => [sheet.name, sheet.isHidden, ...linesOf(sheet)])).toEqual([
    ['2010 & 2011 – é', false, 'A1 “x”'],
    ['__proto__', true, 'A1 “y”', 'B1 “z”, comment “__proto__”'],
    ['constructor', true, 'A1 1 shown 1'],
    ['Empty', false]
  ]);
});

test('a chart on a sheet has numbers of its own, which are no cells', async () => {
  const begin = record(0x0809, shorts(0x0600, 0x0020, 0x0dbb, 0x07cc), long(0x41), long(6));
  const chart = [begin, record(0x0203, shorts(0, 0, 0), double(99)), record(0x000a)];
  expect(linesOf(await sheetOf({ rows: [['x', 2]] }, { inSheets: chart }))).toEqual(['A1 “x”', 'B1 2 shown 2']);
});

test('a comment of which only the author is known is none', async () => {
  const empty = comment(9, 0, 0, 'A. Name:', 'A. Name');
  expect(linesOf(await sheetOf({ rows: [['x']] }, { inSheets: [empty, record(0x01ba, textOf('Sheet1', 2))] }))).toEqual(
    ['A1 “x”']
  );
});
