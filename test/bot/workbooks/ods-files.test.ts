import { cell, odsSheetOf, row, said, written } from './ods-reading';
import { linesOf } from './reading';

/** How cells of registers look that LibreOffice and other programs save as .ods, and what is read of each habit. */

test('texts are as they are: with spaces, lines, tabs, links and signs', async () => {
  const rows = [
    ['  0123 ', 'two\nlines\n', 'A & B <é> “—” 漢', 'tab\there', '_x0041_', '', 'x'.repeat(32_000), '=1+1']
  ];
  expect(linesOf(await odsSheetOf({ rows }))).toEqual([
    'A1 “  0123 ”',
    'B1 “two\nlines\n”',
    'C1 “A & B <é> “—” 漢”',
    'D1 “tab\there”',
    'E1 “_x0041_”',
    `G1 “${'x'.repeat(32_000)}”`,
    'H1 “=1+1”'
  ]);
});

test('white space of the file is none of the text; links, fields and breaks are text, drawings are not', async () => {
  const cells = [
    said('\n   Ref\n   12<text:s text:c="3"/>\n 3'),
    said(
      'see <text:a xlink:href="https://example.org"><text:span>the letter</text:span></text:a>, p.<text:line-break/>2'
    ),
    said(
      'of <text:date>13/03/10</text:date><text:ruby><text:ruby-base>A</text:ruby-base><text:ruby-text>no</text:ruby-text></text:ruby>'
    ),
    cell('<draw:frame><draw:text-box><text:p>no</text:p></draw:text-box></draw:frame><text:p><![CDATA[a<b]]></text:p>'),
    said('without a type', 'table:style-name="none"')
  ];
  expect(linesOf(await written(row(cells.join(''))))).toEqual([
    'A1 “Ref 12    3”',
    'B1 “see the letter, p.\n2”',
    'C1 “of 13/03/10A”',
    'D1 “a<b”',
    'E1 “without a type”'
  ]);
});

test('what is struck through is said, all of a cell or a part of its text', async () => {
  const struck = true as const;
  const rows = [
    [
      { is: 'gone\nfor good', struck },
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
  expect(linesOf(await odsSheetOf({ rows }))).toEqual([
    'A1 “gone\nfor good”, struck “gone\nfor good”',
    'B1 “13/3/10 14/3/10”, struck “13/3/10”',
    'C1 “all kept”, struck “all ”',
    'D1 2010-03-13 to the day, 40250, struck “13/03/2010”',
    'E1 12 shown 12, struck “12”'
  ]);
});

test('a cell without a style has that of its row, then of its column, and each what it comes from', async () => {
  const style = (name: string, inside: string, parent = ''): string =>
    `<style:style style:name="${name}" style:family="table-cell" ${parent && `style:parent-style-name="${parent}"`}>${inside}</style:style>`;
  const fill = (colour: string): string => `<style:table-cell-properties fo:background-color="${colour}"/>`;
  const styles =
    style('amber', `${fill('#ffc000')}<style:text-properties style:text-line-through-style="solid"/>`, 'loop') +
    style('kept', '<style:text-properties style:text-line-through-type="none"/>', 'amber') +
    style('white', fill('#FFFFFF'), 'amber') +
    style('clear', fill('transparent'), 'amber') +
    style('loop', '', 'amber') +
    style('green', fill('#00ff00'));
  const columns =
    '<table:table-column-group><table:table-column table:default-cell-style-name="amber" table:number-columns-repeated="2"/></table:table-column-group>' +
    '<table:table-column table:default-cell-style-name="kept"/>';
  const cells = (attributes = ''): string => said('a', `table:number-columns-repeated="4" ${attributes}`);
  const own = ['white', 'clear', 'none'].map((name) => said('b', `table:style-name="${name}"`)).join('');
  const rows = row(cells()) + row(cells(), 'table:default-cell-style-name="green"') + row(own);
  expect(linesOf(await written(columns + rows, styles))).toEqual([
    'A1 “a”, struck “a”, on FFC000',
    'B1 “a”, struck “a”, on FFC000',
    'C1 “a”, on FFC000',
    'D1 “a”',
    'A2 “a”, on 00FF00',
    'B2 “a”, on 00FF00',
    'C2 “a”, on 00FF00',
    'D2 “a”, on 00FF00',
    'A3 “b”, struck “b”',
    'B3 “b”, struck “b”',
    'C3 “b”'
  ]);
});

test('comments are read without their author, on a cell that is empty, too', async () => {
  const rows = [
    [
      { is: 'x', comment: 'chase\ntoday', author: 'A. Name' },
      { comment: 'alone', fill: { rgb: 'FFC000' } }
    ],
    [null, { comment: 'Name: not the author' }]
  ];
  expect(linesOf(await odsSheetOf({ rows }))).toEqual([
    'A1 “x”, comment “chase\ntoday”',
    'B1 “”, on FFC000, comment “alone”',
    'B2 “”, comment “Name: not the author”'
  ]);
});
