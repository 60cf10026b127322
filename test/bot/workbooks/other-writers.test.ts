import writeXlsxFile from 'write-excel-file/node';
import { workbookFile } from '../../support/workbooks/workbook-file';
import { linesOf, workbookOf } from './reading';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Files that other programs write: the same cells in other shapes. */

test('a file of another writer is read', async () => {
  const bytes = await writeXlsxFile([
    [
      { value: 'Ref', fontWeight: 'bold', backgroundColor: '#FFC000' },
      { value: 'Due', columnSpan: 2 }
    ],
    [
      { value: '00123' },
      { value: new Date(Date.UTC(2014, 2, 12)), format: 'dd/mm/yyyy' },
      { value: 7.5 },
      { value: true }
    ]
  ]).toBuffer();
  const { sheets } = await workbookOf(bytes);
  expect(sheets.map(linesOf)).toEqual([
    ['A1 “Ref”, on FFC000', 'B1 “Due”', 'A2 “00123”', 'B2 2014-03-12 to the day, 41710', 'C2 7.5 shown 7.5', 'D2 yes']
  ]);
  expect(sheets[0]?.merged).toEqual([{ fromRow: 1, fromColumn: 2, toRow: 1, toColumn: 3 }]);
});

const one = (parts: Readonly<Record<string, string>>): Promise<Uint8Array> =>
  workbookFile({ sheets: [{ name: 'Register', rows: [['x']] }], parts });
const firstOf = async (bytes: Uint8Array): Promise<readonly string[]> =>
  (await workbookOf(bytes)).sheets.flatMap(linesOf);

test('names of elements may have a prefix', async () => {
  const xml = `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="B1"><x:f>1+1</x:f><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
  expect(await firstOf(await one({ 'xl/worksheets/sheet1.xml': xml }))).toEqual(['A1 “x”', 'B1 2 shown 2']);
});

test('rows and cells may leave out where they are: each is behind the one before', async () => {
  const xml = `<worksheet xmlns="${MAIN}"><sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c><v>3</v></c></row></sheetData></worksheet>`;
  expect(await firstOf(await one({ 'xl/worksheets/sheet1.xml': xml }))).toEqual([
    'A1 1 shown 1',
    'B1 2 shown 2',
    'A4 3 shown 3'
  ]);
});

test('a formula that is shared by several cells is calculated in each, or was not', async () => {
  const xml = `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><f t="shared" ref="A1:C1" si="0">B9</f><v>5</v></c><c r="B1"><f t="shared" si="0"/><v>6</v></c><c r="C1"><f t="shared" si="0"/></c></row></sheetData></worksheet>`;
  expect(await firstOf(await one({ 'xl/worksheets/sheet1.xml': xml }))).toEqual([
    'A1 5 shown 5',
    'B1 6 shown 6',
    'C1 not calculated'
  ]);
});

test('pictures, tables and links of a sheet change nothing of its cells', async () => {
  const rels = ['drawing', 'table', 'hyperlink', 'vmlDrawing', 'printerSettings', 'pivotTable']
    .map(
      (type, at) =>
        `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${type}" ${type === 'hyperlink' ? 'Target="http://[x" TargetMode="External"' : `Target="../${type}s/${type}1.xml"`}/>`
    )
    .join('');
  expect(
    await firstOf(
      await one({
        'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="${RELATIONS}">${rels}</Relationships>`,
        'xl/drawings/drawing1.xml': '<!DOCTYPE x>',
        'xl/tables/table1.xml': '<table/>'
      })
    )
  ).toEqual(['A1 “x”']);
});

test('a sheet of a chart has no cells and is no sheet; addresses of parts may begin at the top', async () => {
  const bytes = await one({
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Chart" sheetId="1" r:id="rId1"/><sheet name="It&apos;s &#38; “old”" sheetId="2" r:id="rId2"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/chartsheet" Target="chartsheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/worksheet" Target="/xl/worksheets/sheet1.xml"/><Relationship Id="rId3" Type="${OFFICE}/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>`
  });
  const { sheets } = await workbookOf(bytes);
  expect(sheets.map(({ name }) => name)).toEqual(['It’s & “old”'.replace('’', "'")]);
  expect(sheets.flatMap(linesOf)).toEqual(['A1 “x”']);
});
