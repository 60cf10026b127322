import { workbookFile } from '../../support/workbooks/workbook-file';
import { linesOf, sheetOf, workbookOf } from './reading';

/** What registers on shared drives look like, and what is read of each habit. */

test('texts are as they are: in the list of texts, in their cells, with spaces, lines and signs', async () => {
  const rows = [['  0123 ', { is: 'in its cell', inline: true as const }, 'two\nlines', 'A & B <é> “—”', '_x0041_']];
  expect(linesOf(await sheetOf({ rows }))).toEqual([
    'A1 “  0123 ”',
    'B1 “in its cell”',
    'C1 “two\nlines”',
    'D1 “A & B <é> “—””',
    'E1 “_x0041_”'
  ]);
});

test('numbers have what the sheet shows: codes with leading noughts, and codes that have lost their digits', async () => {
  const rows = [
    [
      { is: 123, format: '00000' },
      { is: 1222310660, format: '0.00E+00' },
      1434777508,
      122231066012,
      0.1 + 0.2,
      { is: 0.25, format: '0%' },
      { is: 1234.5, format: '#,##0.00' },
      -7
    ]
  ];
  expect(linesOf(await sheetOf({ rows }))).toEqual([
    'A1 123 shown 00123',
    'B1 1222310660 shown 1.22E+09',
    'C1 1434777508 shown 1434777508',
    'D1 122231066012 shown 1.22231E+11',
    'E1 0.30000000000000004 shown 0.3',
    'F1 0.25 shown 25%',
    'G1 1234.5 shown 1,234.50',
    'H1 -7 shown -7'
  ]);
});

test('a date is its number with its format: to the day, the month or the year, with its time; without one, a number', async () => {
  const rows = [
    [
      { is: 40250, format: 'dd/mm/yyyy' },
      { is: 40250, format: 'm/d/yy' },
      { is: 40250, format: '[$-F800]dddd, mmmm dd, yyyy' },
      { is: 40250, format: 'mmm-yy' },
      { is: 40250, format: 'yyyy' },
      { is: 40250.604166666664, format: 'dd/mm/yyyy hh:mm' },
      { is: 0.604166666666667, format: 'hh:mm' },
      40250
    ]
  ];
  expect(linesOf(await sheetOf({ rows }))).toEqual([
    'A1 2010-03-13 to the day, 40250',
    'B1 2010-03-13 to the day, 40250',
    'C1 2010-03-13 to the day, 40250',
    'D1 2010-03-13 to the month, 40250',
    'E1 2010-03-13 to the year, 40250',
    'F1 2010-03-13 14:30 to the day, 40250.60416667',
    'G1 0.60416667 shown 14:30',
    'H1 40250 shown 40250'
  ]);
});

test('dates of a workbook that counts from 1904 are the days that it shows', async () => {
  const rows = [[{ is: 38788, format: 'dd/mm/yyyy' }, { is: 0, format: 'dd/mm/yyyy' }, 38788]];
  expect(linesOf(await sheetOf({ rows }, { is1904: true }))).toEqual([
    'A1 2010-03-13 to the day, 38788',
    'B1 1904-01-01 to the day, 0',
    'C1 38788 shown 38788'
  ]);
});

test('what is no day of the calendar is a number, shown as Excel shows it', async () => {
  const rows = [
    [
      { is: 0, format: 'dd/mm/yyyy' },
      { is: 3_000_000, format: 'dd/mm/yyyy' }
    ]
  ];
  expect(linesOf(await sheetOf({ rows }))).toEqual(['A1 0 shown 00/01/1900', 'B1 3000000 shown ########']);
});

test('formulas never run: each is the value it was stored with, or was never calculated', async () => {
  const rows = [
    [
      { formula: 'A2&"x"' },
      { formula: '1+2', is: 3 },
      { formula: 'A2', is: 'stored' },
      { formula: 'A9', is: '' },
      { formula: 'Sheet9!A1', is: { error: '#REF!' } },
      { is: { error: '#N/A' } },
      { formula: 'A2=1', is: false },
      { formula: '[1]Other!A1', is: 40250, format: 'dd/mm/yyyy' }
    ]
  ];
  expect(linesOf(await sheetOf({ rows }))).toEqual([
    'A1 not calculated',
    'B1 3 shown 3',
    'C1 “stored”',
    'E1 error #REF!',
    'F1 error #N/A',
    'G1 no',
    'H1 2010-03-13 to the day, 40250'
  ]);
});

test('what is struck through is said, all of a cell or a part of its text', async () => {
  const struck = true as const;
  const rows = [
    [
      { is: 'gone', struck },
      {
        is: [
          { text: '13/3/10', struck: true },
          { text: ' 14/3/10', struck: false }
        ]
      },
      { is: [{ text: 'all ' }, { text: 'kept', struck: false }], struck },
      { is: 40250, format: 'dd/mm/yyyy', struck },
      { is: 12, struck }
    ]
  ];
  expect(linesOf(await sheetOf({ rows }))).toEqual([
    'A1 “gone”, struck “gone”',
    'B1 “13/3/10 14/3/10”, struck “13/3/10”',
    'C1 “all kept”, struck “all ”',
    'D1 2010-03-13 to the day, 40250, struck “13/03/2010”',
    'E1 12 shown 12, struck “12”'
  ]);
});

test('colours are values, whether a cell names them by value, in the theme or in the old list; white is none', async () => {
  const rows = [
    [
      { is: 'a', fill: { rgb: 'FFC000' } },
      { is: 'b', fill: { theme: 4 } },
      { is: 'c', fill: { theme: 0, tint: -0.5 } },
      { is: 'd', fill: { theme: 1 } },
      { is: 'e', fill: { indexed: 13 } },
      { is: 'f', fill: { indexed: 52 } },
      { is: 'g', fill: { rgb: 'FFFFFF' } },
      { is: 'h', fill: { theme: 0 } },
      { is: 'i', fill: { indexed: 64 } }
    ]
  ];
  expect(linesOf(await sheetOf({ rows }))).toEqual([
    'A1 “a”, on FFC000',
    'B1 “b”, on 4F81BD',
    'C1 “c”, on 808080',
    'D1 “d”, on 000000',
    'E1 “e”, on FFFF00',
    'F1 “f”, on FF9900',
    'G1 “g”',
    'H1 “h”',
    'I1 “i”'
  ]);
});

test('comments are read without their author, on a cell that is empty, too', async () => {
  const rows = [
    [{ is: 'x', comment: 'chase', author: 'A. Name' }, { comment: 'alone' }],
    [null, { comment: 'Name: not the author' }]
  ];
  expect(linesOf(await sheetOf({ rows }))).toEqual([
    'A1 “x”, comment “chase”',
    'B1 “”, comment “alone”',
    'B2 “”, comment “Name: not the author”'
  ]);
});

test('of people’s comments to one another, what they wrote stands for the note that tells of it', async () => {
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const sheet = await sheetOf(
    { rows: [[{ is: 'x', comment: '[Threaded comment] Your version of Excel …' }]] },
    {
      parts: {
        'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="http://x/relationships/comments" Target="../comments1.xml"/><Relationship Id="rId2" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" Target="../threadedComments/threadedComment1.xml"/></Relationships>`,
        'xl/threadedComments/threadedComment1.xml':
          '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="A1" dT="2020-01-01T00:00:00" personId="{A}" id="{1}"><text>Who has it?</text></threadedComment><threadedComment dT="2020-01-02T00:00:00" personId="{B}" id="{2}" parentId="{1}"><text>East does</text></threadedComment></ThreadedComments>'
      }
    }
  );
  expect(linesOf(sheet)).toEqual(['A1 “x”, comment “Who has it?\nEast does”']);
});

test('a board that is merged, two rows of headings, hidden rows and columns, and a stray cell far below', async () => {
  const sheet = await sheetOf({
    rows: [
      ['Serious case reviews', null, null],
      ['Board', 'Dates', null],
      [null, 'Notified', 'Agreed'],
      ['Devon', 'a', 'b'],
      [null, 'c', 'd']
    ],
    at: { AB395: 'see Jane' },
    merged: ['A1:C1', 'B2:C2', 'A4:A5'],
    hiddenRows: [5, 200],
    hiddenColumns: [3, 9]
  });
  expect(linesOf(sheet).at(-1)).toBe('AB395 “see Jane”');
  expect(sheet.cells).toHaveLength(11);
  expect(sheet.merged).toEqual([
    { fromRow: 1, fromColumn: 1, toRow: 1, toColumn: 3 },
    { fromRow: 2, fromColumn: 2, toRow: 2, toColumn: 3 },
    { fromRow: 4, fromColumn: 1, toRow: 5, toColumn: 1 }
  ]);
  expect([sheet.hiddenRows, sheet.hiddenColumns]).toEqual([[5], [3]]);
});

test('sheets keep their order and names; hidden ones are said to be', async () => {
  const rows = [['x']];
  const { sheets } = await workbookOf(
    await workbookFile({
      sheets: [
        { name: '2010 & 2011', rows },
        { name: 'Closed', state: 'hidden', rows },
        { name: 'Names', state: 'veryHidden', rows },
        { name: 'Empty', rows: [] }
      ]
    })
  );
  expect(sheets.map(({ name, isHidden, cells }) => [name, isHidden, cells.length])).toEqual([
    ['2010 & 2011', false, 1],
    ['Closed', true, 1],
    ['Names', true, 1],
    ['Empty', false, 0]
  ]);
});
