import { createWorkbookReader, WORKBOOK_LIMITS } from '../../../bot/workbooks/workbook-reader';
import { double, long, record, shorts } from '../../support/workbooks/biff';
import { compoundFile, xlsFile, type XlsMade } from '../../support/workbooks/xls-file';
import { linesOf, read, refusalOf, workbookOf } from './reading';

const MB = 1024 * 1024;
const ROWS = [['Ref', 'Board', 'Ref']];
const made = (book: Omit<XlsMade, 'sheets'> = {}): Uint8Array =>
  xlsFile({ ...book, sheets: [{ name: 'Register', rows: ROWS }] });
const withRecords = (...inSheets: readonly Buffer[]): Promise<string> => refusalOf(made({ inSheets }), 'a.xls');

test('a sheet that ends at the last row of its kind is refused: Public Health England lost 16,000 cases so', async () => {
  const ending = (row: number): Uint8Array =>
    xlsFile({ sheets: [{ name: 'Register', rows: ROWS, at: { [`A${row}`]: 'last' } }] });
  expect(await refusalOf(ending(65_535), 'a.xls')).toBe('read');
  expect(await read(ending(65_536), 'a.xls')).toEqual({
    cannotRead: 'rows-cut-off',
    sentence:
      'A sheet of the file ends at row 65,536, the last one that an .xls file can have: rows may have been cut off when it was saved. Nothing has been taken from it. Look for an earlier copy that has all rows, save it as .xlsx and try again with that.'
  });
});

test('a file with a password is said to have one', async () => {
  const locked = made({ records: [record(0x002f, shorts(1, 1, 1), Buffer.alloc(48))] });
  expect(await refusalOf(locked, 'a.xls')).toBe('password');
});

test('files of before Excel 97 are to be saved as .xlsx', async () => {
  const begin = record(0x0809, shorts(0x0500, 5, 0x0dbb, 0x07cc));
  const books = [
    compoundFile({ '/Book': begin }),
    compoundFile({ '/Workbook': Buffer.concat([begin, record(0x000a)]) }),
    Buffer.concat([record(0x0409, shorts(0x0400, 0x0010, 0)), record(0x000a)])
  ];
  for (const book of books) expect(await refusalOf(book, 'a.xls')).toBe('other-kind');
  expect(await read(books[0] ?? new Uint8Array(), 'a.xls')).toMatchObject({
    sentence:
      'The file is a workbook of a kind that cannot be read whole (.xlsb, .fods, or .xls from before Excel 97). Open it in Excel or LibreOffice, save it as .xlsx and try again.'
  });
});

describe('nothing is taken where the two readers do not have the same cells', () => {
  test.each([
    ['two cells at one place', record(0x0203, shorts(0, 0, 15), double(1))],
    ['a formula whose text is missing', record(0x0006, shorts(1, 0, 15), shorts(0, 0, 0, 0xffff), shorts(0, 0, 0, 0))]
  ])('as with %s', async (_what, bad) => {
    expect(await withRecords(bad)).toBe('counts-differ');
  });
});

test.each([
  ['a text that the list of texts does not have', record(0x00fd, shorts(1, 0, 15), long(99))],
  ['a text of a formula without a formula', record(0x0207, shorts(1), Buffer.from([0, 65]))],
  ['a record that is cut off', shorts(0x0203, 14, 0)],
  ['a note whose object is missing', record(0x001c, shorts(0, 0, 0, 77, 0), Buffer.from([0]))]
])('a file with %s is damaged', async (_what, bad) => {
  expect(['damaged', 'counts-differ']).toContain(await withRecords(bad));
});

test('a file of streams without a workbook is damaged or none; one without cells is empty', async () => {
  expect(await refusalOf(compoundFile({ '/WordDocument': Buffer.alloc(5000) }), 'a.xls')).toBe('not-a-workbook');
  expect(await refusalOf(compoundFile({ '/Inner/Workbook': Buffer.alloc(5000) }), 'a.xls')).toBe('damaged');
  expect(await refusalOf(xlsFile({ sheets: [{ name: 'Register', rows: [] }] }), 'a.xls')).toBe('empty');
});

test('macros and properties beside the workbook are not read at all', async () => {
  const macros = {
    '/_VBA_PROJECT_CUR/VBA/dir': Buffer.alloc(5000, 1),
    '/\u0005SummaryInformation': Buffer.alloc(99, 1)
  };
  const { sheets } = await workbookOf(made({ streams: macros }), 'a.xls');
  expect(sheets.map(linesOf)).toEqual([['A1 “Ref”', 'B1 “Board”', 'C1 “Ref”']]);
});

test('every beginning of a file, and a file with a changed byte, gives an answer', async () => {
  const file = made();
  const answers = ['read', 'damaged', 'not-a-workbook', 'counts-differ', 'empty', 'other-kind', 'password'];
  for (const place of [0.1, 0.3, 0.5, 0.7, 0.9]) {
    const cut = Math.floor(file.length * place);
    const changed = Uint8Array.from(file);
    changed[cut] = (changed[cut] ?? 0) ^ 0xff;
    for (const spoilt of [file.slice(0, cut), changed]) expect(answers).toContain(await refusalOf(spoilt, 'a.xls'));
  }
}, 60_000);

test('a workbook of more cells than are taken is too big, and styled cells without content are none', async () => {
  const reader = createWorkbookReader(undefined, undefined, 3);
  const number = record(0x0203, shorts(1, 0, 15), double(1));
  expect(await reader.read(made({ inSheets: [number] }), 'a.xls')).toMatchObject({ cannotRead: 'too-big' });
  const blanks = Array.from({ length: 15_000 }, (_, row) =>
    record(0x00be, shorts(row + 1, 0, ...Array.from({ length: 256 }, () => 15), 255))
  );
  const file = made({ inSheets: blanks });
  expect(file.length).toBeGreaterThan(7 * MB);
  expect(await reader.read(file, 'a.xls')).toHaveProperty('sheets');
}, 60_000);

test('5,000 rows of 25 columns are read within 500 MB', async () => {
  const row = (at: number) =>
    Array.from({ length: 25 }, (_, column) =>
      column % 5 === 0 ? { is: 40_000 + at, format: 'dd/mm/yyyy' } : `Cell ${at} ${column}, as people write one`
    );
  const bytes = xlsFile({ sheets: [{ name: 'Register', rows: Array.from({ length: 5000 }, (_, at) => row(at)) }] });
  const reader = createWorkbookReader(undefined, { ...WORKBOOK_LIMITS, memory: 500 * MB });
  const book = await reader.read(bytes, 'register.xls');
  expect('sheets' in book ? book.sheets[0]?.cells.length : book).toBe(125_000);
}, 120_000);
