import { cell, odsSheetOf, row, said, written } from './ods-reading';
import { linesOf } from './reading';

/** What cells of .ods files hold, of each type, as LibreOffice and Excel write them. */

test('numbers have what the sheet shows: codes with leading noughts, and codes that have lost their digits', async () => {
  const rows = [
    [
      { is: 123, format: '00000' },
      { is: 1222310660, format: '0.00E+00' },
      1434777508,
      { is: 0.25, format: '0%' },
      { is: 1234.5, format: '#,##0.00' },
      -7
    ]
  ];
  expect(linesOf(await odsSheetOf({ rows }))).toEqual([
    'A1 123 shown 00123',
    'B1 1222310660 shown 1.22E+09',
    'C1 1434777508 shown 1434777508',
    'D1 0.25 shown 25%',
    'E1 1234.5 shown 1,234.50',
    'F1 -7 shown -7'
  ]);
});

test('values are those of the file, whatever their type, and not what is shown of them', async () => {
  const cells = [
    said('£12.50', 'office:value-type="currency" office:currency="GBP" office:value="12.5"'),
    said('14:30', 'office:value-type="time" office:time-value="PT14H30M00S"'),
    said('-1:00', 'office:value-type="time" office:time-value="-PT1H"'),
    said('Yes', 'office:value-type="boolean" office:boolean-value="true"'),
    said('Shown: x', 'office:value-type="string" office:string-value="x"'),
    cell('', 'office:value-type="float" office:value="122231066012"'),
    said('36:00', 'office:value-type="time" office:time-value="P1DT12H"'),
    said('24:00', 'office:value-type="time" office:time-value="P1D"')
  ];
  expect(linesOf(await written(row(cells.join(''))))).toEqual([
    'A1 12.5 shown £12.50',
    'B1 0.60416667 shown 14:30',
    'C1 -0.04166667 shown -1:00',
    'D1 yes',
    'E1 “x”',
    'F1 122231066012 shown 1.22231E+11',
    'G1 1.5 shown 36:00',
    'H1 1 shown 24:00'
  ]);
});

test('a date is its value, to the day, the month or the year as its format shows it, with its time', async () => {
  const formats = ['dd/mm/yyyy', 'd mmmm yyyy', 'mmm-yy', 'yyyy', 'dd/mm/yyyy hh:mm'];
  const rows = [formats.map((format) => ({ is: 40250.5, format }))];
  expect(linesOf(await odsSheetOf({ rows }))).toEqual([
    'A1 2010-03-13 to the day, 40250.5',
    'B1 2010-03-13 to the day, 40250.5',
    'C1 2010-03-13 to the month, 40250.5',
    'D1 2010-03-13 to the year, 40250.5',
    'E1 2010-03-13 12:00 to the day, 40250.5'
  ]);
});

const dated = (value: string, shown = value, attributes = ''): string =>
  said(shown, `office:value-type="date" office:date-value="${value}" ${attributes}`);

test('what is no day of Excel’s calendar is a number, shown as it is', async () => {
  const cells = [
    dated('1850-05-06', '06/05/1850'),
    dated('10000-01-01'),
    dated('1900-01-01'),
    dated('9999-12-31T23:59:59.7')
  ];
  expect(linesOf(await written(row(cells.join(''))))).toEqual([
    'A1 -18135 shown 06/05/1850',
    'B1 2958466 shown 10000-01-01',
    'C1 1900-01-01 to the day, 2',
    'D1 2958465.99999653 shown 9999-12-31T23:59:59.7'
  ]);
});

test('a format that has others for some values shows the first of them', async () => {
  const styles =
    '<number:date-style style:name="N1P0"><number:month/><number:year/></number:date-style>' +
    '<number:text-style style:name="N1"><number:text-content/><style:map style:condition="value()&lt;=9" style:apply-style-name="N1P0"/></number:text-style>' +
    '<style:style style:name="ce1" style:family="table-cell" style:data-style-name="N1"/>';
  const cells = dated('2010-03-13', 'Mar-10', 'table:style-name="ce1"');
  expect(linesOf(await written(row(cells), styles))).toEqual(['A1 2010-03-13 to the month, 40250']);
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
      { formula: 'B1', is: 40250, format: 'dd/mm/yyyy' }
    ]
  ];
  expect(linesOf(await odsSheetOf({ rows }))).toEqual([
    'A1 not calculated',
    'B1 3 shown 3',
    'C1 “stored”',
    'E1 error #REF!',
    'F1 error #N/A',
    'G1 no',
    'H1 2010-03-13 to the day, 40250'
  ]);
});

test('an error is one as Excel writes it, and in a file that does not say so, too; what was typed is a text', async () => {
  const formula = 'table:formula="of:=1/0" office:value-type="float" office:value="0"';
  const cells = [
    said('Err:502', formula),
    said('#DIV/0!', formula),
    said('#VALUE!', 'office:value-type="error" office:string-value="#VALUE!"'),
    said('#N/A', 'office:value-type="string"')
  ];
  expect(linesOf(await written(row(cells.join(''))))).toEqual([
    'A1 error Err:502',
    'B1 error #DIV/0!',
    'C1 error #VALUE!',
    'D1 “#N/A”'
  ]);
});

test('yes and no are that where LibreOffice has them from Excel or from a formula; a number is a number', async () => {
  const number = (value: number, shown: string, formula = ''): string =>
    said(shown, `${formula} office:value-type="float" office:value="${value}"`);
  const formula = 'table:formula="of:=TRUE()"';
  const cells = [
    number(1, 'TRUE', formula),
    number(0, 'FALSE', formula),
    number(2, 'TRUE', formula),
    number(1, '1', formula),
    number(1, 'TRUE')
  ];
  expect(linesOf(await written(row(cells.join(''))))).toEqual([
    'A1 yes',
    'B1 no',
    'C1 2 shown TRUE',
    'D1 1 shown 1',
    'E1 1 shown TRUE'
  ]);
});

test('a date is the same day in a workbook that counts from 1904', async () => {
  const from1904 =
    '<table:calculation-settings><table:null-date table:date-value="1904-01-01"/></table:calculation-settings>';
  expect(linesOf(await written(row(dated('2010-03-13', '13/03/10')), '', from1904))).toEqual([
    'A1 2010-03-13 to the day, 40250'
  ]);
});
