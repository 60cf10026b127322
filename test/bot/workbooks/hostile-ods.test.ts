import { createWorkbookReader, WORKBOOK_LIMITS } from '../../../bot/workbooks/workbook-reader';
import { contentXml, odsFile, type OdsMade } from '../../support/workbooks/ods-file';
import { row, said as cell } from './ods-reading';
import { linesOf, refusalOf, workbookOf } from './reading';

const MB = 1024 * 1024;
const ROWS = [['Ref', 'Board', 'Ref']];
const made = (parts: OdsMade['parts'] = {}): Promise<Uint8Array> =>
  odsFile({ sheets: [{ name: 'Register', rows: ROWS }], parts });
const withTable = (inside: string): Promise<Uint8Array> =>
  made({ 'content.xml': contentXml('', `<table:table table:name="Register">${inside}</table:table>`) });

test.each([
  ['as LibreOffice marks one', '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>'],
  // OpenOffice names a type of the list of parts, of which nothing is read.
  ['as OpenOffice marked one', '<!DOCTYPE manifest:manifest><manifest:encryption-data manifest:checksum="x"/>']
])('a file with a password is said to have one, %s', async (_what, manifest) => {
  const parts = { 'META-INF/manifest.xml': manifest, 'content.xml': new Uint8Array(500).fill(7) };
  expect(await refusalOf(await made(parts), 'a.ods')).toBe('password');
});

test('a file that has a password as LibreOffice 24.8 writes one is said to have one', async () => {
  const parts = { 'content.xml': undefined, 'styles.xml': undefined, 'encrypted-package': new Uint8Array(500).fill(7) };
  expect(await refusalOf(await made(parts), 'a.ods')).toBe('password');
});

test('texts, presentations and files without a content are no workbooks; one without a cell is empty', async () => {
  const text = contentXml('', '').replace(/office:spreadsheet/g, 'office:text');
  const type = 'application/vnd.oasis.opendocument.text';
  expect(await refusalOf(await made({ mimetype: type, 'content.xml': text }), 'a.odt')).toBe('not-a-workbook');
  expect(await refusalOf(await made({ 'content.xml': undefined }), 'a.ods')).toBe('not-a-workbook');
  expect(await refusalOf(await odsFile({ sheets: [{ name: 'Register', rows: [] }] }), 'a.ods')).toBe('empty');
});

test('a file whose type is left out or is not in its place is read; so is one without common styles', async () => {
  const file = await made({ mimetype: undefined, 'styles.xml': undefined });
  expect((await workbookOf(file, 'a.ods')).sheets.map(linesOf)).toEqual([['A1 “Ref”', 'B1 “Board”', 'C1 “Ref”']]);
});

test('60 kB that unpack to 60 MB are refused, in each of the parts that are read', async () => {
  for (const path of ['content.xml', 'styles.xml', 'META-INF/manifest.xml']) {
    const bomb = await made({ [path]: new Uint8Array(60 * MB) });
    expect(bomb.length).toBeLessThan(MB / 10);
    expect(await refusalOf(bomb, 'a.ods')).toBe('too-big');
  }
}, 60_000);

test.each(['content.xml', 'styles.xml'])(
  'entities that grow, and a file of another place, are refused in %s',
  async (path) => {
    for (const type of ['<!DOCTYPE x [<!ENTITY a "aaaa">]>', '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'])
      expect(await refusalOf(await made({ [path]: `${type}<x>&a;</x>` }), 'a.ods')).toBe('damaged');
  }
);

test('macros, charts and pictures are not read at all', async () => {
  const parts = {
    'Basic/Standard/Module1.xml': '<!DOCTYPE x><broken',
    'Object 1/content.xml': '<!DOCTYPE x>',
    'Pictures/1.png': new Uint8Array(100)
  };
  const { sheets } = await workbookOf(await made(parts), 'a.ods');
  expect(sheets.map(linesOf)).toEqual([['A1 “Ref”', 'B1 “Board”', 'C1 “Ref”']]);
});

describe('nothing is taken where the two readings do not have the same cells', () => {
  test.each([
    ['a number that is none', cell('12', 'office:value-type="float" office:value="twelve"')],
    ['a day that the calendar does not have', cell('x', 'office:value-type="date" office:date-value="2010-02-30"')],
    ['a yes or no that is neither', cell('x', 'office:value-type="boolean" office:boolean-value="perhaps"')],
    [
      'a text in a list',
      '<table:table-cell><text:list><text:list-item><text:p>x</text:p></text:list-item></text:list></table:table-cell>'
    ],
    ['a table in a cell', `<table:table-cell><table:table>${row(cell('x'))}</table:table></table:table-cell>`]
  ])('as with %s', async (_what, bad) => {
    expect(await refusalOf(await withTable(row(cell('x') + bad)), 'a.ods')).toBe('counts-differ');
  });
});

test.each([
  ['a tag without an end', '<table:table-row'],
  ['a row that is not closed', `<table:table-row>${cell('x')}`],
  ['one attribute twice', row(cell('x', 'office:value-type="string" office:value-type="float" office:value="1"'))],
  ['elements within 50,000 others', row(cell(`${'<text:span>'.repeat(50_000)}x${'</text:span>'.repeat(50_000)}`))],
  ['a cell far below the last row', row('', 'table:number-rows-repeated="99999999999"') + row(cell('x'))],
  ['a cell far to the right', row(`<table:table-cell table:number-columns-repeated="20000"/>${cell('x')}`)],
  ['a text of a million spaces', row(cell('x<text:s text:c="1000000"/>'))]
])('a file with %s is damaged', async (_what, inside) => {
  expect(await refusalOf(await withTable(inside), 'a.ods')).toBe('damaged');
});

test('a million rows of cells with styles and without content cost nothing', async () => {
  const empty = '<table:table-cell table:style-name="ce1" table:number-columns-repeated="16384"/>';
  const merged = '<table:table-cell table:number-columns-spanned="3" table:number-rows-spanned="1"/>';
  const often = 'table:number-rows-repeated="1000000"';
  const file = await withTable(row(cell('x')) + row(empty, often) + row(merged, often));
  const reader = createWorkbookReader(undefined, { ...WORKBOOK_LIMITS, timeMs: 10_000, memory: 200 * MB });
  expect(await reader.read(file, 'a.ods')).toMatchObject({ sheets: [{ cells: [{ row: 1, column: 1 }] }] });
});

test('contents that are repeated count as often; a file of more cells or text than are taken is too big', async () => {
  const all = 'office:value-type="string" table:number-columns-repeated="16384"';
  const file = await withTable(row(cell('x', all), 'table:number-rows-repeated="1048576"'));
  expect(await refusalOf(file, 'a.ods')).toBe('too-big');
  const long = cell('x'.repeat(30_000), 'office:value-type="string" table:number-columns-repeated="16000"');
  expect(await refusalOf(await withTable(row(long, 'table:number-rows-repeated="30"')), 'a.ods')).toBe('too-big');
  const reader = createWorkbookReader(undefined, undefined, 2);
  expect(await reader.read(await made(), 'a.ods')).toMatchObject({ cannotRead: 'too-big' });
});

test('every beginning of a file, and a file with a changed byte, gives an answer', async () => {
  const file = await made();
  for (const place of [0.1, 0.3, 0.5, 0.7, 0.9]) {
    const cut = Math.floor(file.length * place);
    const changed = Uint8Array.from(file);
    changed[cut] = (changed[cut] ?? 0) ^ 0xff;
    for (const spoilt of [file.slice(0, cut), changed])
      expect(['read', 'damaged', 'not-a-workbook', 'counts-differ', 'empty', 'other-kind']).toContain(
        await refusalOf(spoilt, 'a.ods')
      );
  }
}, 60_000);

test('5,000 rows of 25 columns are read within 500 MB', async () => {
  const made = (at: number) =>
    Array.from({ length: 25 }, (_, column) =>
      column % 5 === 0 ? { is: 40_000 + at, format: 'dd/mm/yyyy' } : `Cell ${at} ${column}, as people write one`
    );
  const bytes = await odsFile({
    sheets: [{ name: 'Register', rows: Array.from({ length: 5000 }, (_, at) => made(at)) }]
  });
  const reader = createWorkbookReader(undefined, { ...WORKBOOK_LIMITS, memory: 500 * MB });
  const book = await reader.read(bytes, 'register.ods');
  expect('sheets' in book ? book.sheets[0]?.cells.length : book).toBe(125_000);
}, 120_000);
