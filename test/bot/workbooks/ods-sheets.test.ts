import { contentXml, odsFile } from '../../support/workbooks/ods-file';
import { row } from './ods-reading';
import { linesOf, workbookOf } from './reading';

/** Where the cells of an .ods file are: rows and columns that are repeated, hidden, merged or in groups, and sheets. */

const sheetsOf = async (spreadsheet: string, styles = '') =>
  (await workbookOf(await odsFile({ sheets: [], parts: { 'content.xml': contentXml(styles, spreadsheet) } }), 'a.ods'))
    .sheets;
const table = (inside: string, name = 'Register'): string =>
  `<table:table table:name="${name}">${inside}</table:table>`;
const cell = (text: string, attributes = ''): string =>
  `<table:table-cell ${attributes} office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;

test('a board that is merged, hidden rows and columns, what is under a merged cell, and a stray cell far below', async () => {
  const { sheets } = await workbookOf(
    await odsFile({
      sheets: [
        {
          name: 'Register',
          rows: [
            ['Serious case reviews', null, null],
            ['Devon', 'a', 'b'],
            ['under', 'c', 'd']
          ],
          at: { AB395: 'see Jane' },
          merged: ['A1:C1', 'A2:A3'],
          hiddenRows: [3, 200],
          hiddenColumns: [3, 9]
        }
      ]
    }),
    'a.ods'
  );
  const [sheet] = sheets;
  expect(sheets.flatMap(linesOf)).toEqual([
    'A1 “Serious case reviews”',
    'A2 “Devon”',
    'B2 “a”',
    'C2 “b”',
    'A3 “under”',
    'B3 “c”',
    'C3 “d”',
    'AB395 “see Jane”'
  ]);
  expect(sheet?.merged).toEqual([
    { fromRow: 1, fromColumn: 1, toRow: 1, toColumn: 3 },
    { fromRow: 2, fromColumn: 1, toRow: 3, toColumn: 1 }
  ]);
  expect([sheet?.hiddenRows, sheet?.hiddenColumns]).toEqual([[3], [3]]);
});

test('rows and cells that are repeated are there as often; a comment is on the first alone', async () => {
  const note = '<office:annotation><text:p>note</text:p></office:annotation>';
  const commented = `<table:table-cell table:number-columns-repeated="3">${note}</table:table-cell>`;
  const rows =
    row(cell('a', 'table:number-columns-repeated="2"') + cell('b'), 'table:number-rows-repeated="2"') +
    row('<table:table-cell/>', 'table:number-rows-repeated="4"') +
    row(commented, 'table:number-rows-repeated="3"') +
    row(cell('c'));
  expect((await sheetsOf(table(rows))).flatMap(linesOf)).toEqual([
    'A1 “a”',
    'B1 “a”',
    'C1 “b”',
    'A2 “a”',
    'B2 “a”',
    'C2 “b”',
    'A7 “”, comment “note”',
    'A10 “c”'
  ]);
});

test('rows and columns in groups and in headings are rows and columns; one of a closed group, or filtered, is hidden', async () => {
  const columns =
    '<table:table-header-columns><table:table-column/></table:table-header-columns>' +
    '<table:table-column-group table:display="false"><table:table-columns><table:table-column/></table:table-columns></table:table-column-group>' +
    '<table:table-column/>';
  const three = cell('x') + cell('x') + cell('x');
  const rows =
    `<table:table-header-rows>${row(three)}</table:table-header-rows>` +
    `<table:table-row-group table:display="false"><table:table-row-group>${row(three)}</table:table-row-group></table:table-row-group>` +
    `<table:table-rows>${row(three, 'table:visibility="filter" table:number-rows-repeated="2"')}${row(three, 'table:visibility="visible"')}</table:table-rows>`;
  const [sheet] = await sheetsOf(table(columns + rows));
  expect([sheet?.cells.length, sheet?.hiddenRows, sheet?.hiddenColumns]).toEqual([15, [2, 3, 4], [2]]);
});

test('sheets keep their order and names, however they are called; hidden ones are said to be', async () => {
  const rows = [['x']];
  const { sheets } = await workbookOf(
    await odsFile({
      sheets: [
        { name: '2010 & 2011 – “é”', rows },
        { name: '__proto__', state: 'hidden', rows },
        { name: 'Empty', rows: [] }
      ]
    }),
    'a.ods'
  );
  expect(sheets.map(({ name, isHidden, cells }) => [name, isHidden, cells.length])).toEqual([
    ['2010 & 2011 – “é”', false, 1],
    ['__proto__', true, 1],
    ['Empty', false, 0]
  ]);
});

test('what was there before a change, links to other files and drawings on a sheet have no cells of it', async () => {
  const deleted = `<table:tracked-changes><table:cell-content-change><table:previous><table:change-track-table-cell><text:p>old</text:p></table:change-track-table-cell></table:previous></table:cell-content-change>${row(cell('old'))}</table:tracked-changes>`;
  const other = table(row(cell('other')), '&apos;file:///a.ods&apos;#Sheet1');
  const drawn = `<table:shapes><draw:frame><draw:text-box>${table(row(cell('drawn')))}</draw:text-box></draw:frame></table:shapes>`;
  const links = `<table:dde-links><table:dde-link>${table(row(cell('linked')))}</table:dde-link></table:dde-links>`;
  const sheets = await sheetsOf(deleted + table(drawn + row(cell('x'))) + other + links);
  expect(sheets.map(linesOf)).toEqual([['A1 “x”']]);
});
