import { join } from 'node:path';
import JSZip from 'jszip';
import { LARGEST_WORKBOOK } from '../../../bot/workbooks/cannot-read-workbook';
import { createWorkbookReader, WORKBOOK_LIMITS } from '../../../bot/workbooks/workbook-reader';
import { workbookFile, type WorkbookMade } from '../../support/workbooks/workbook-file';
import { linesOf, read, refusalOf, workbookOf } from './reading';

const FOLDER = join(__dirname, '..', 'letters', 'programs');
const program = (name: string) => ({ script: join(FOLDER, `${name}.mts`), folders: [FOLDER] });
const MB = 1024 * 1024;
const ENTRY = Buffer.from([0x50, 0x4b, 1, 2]);

const SHEET = { name: 'Register', rows: [['Ref', 'Board']] };
const made = (parts: WorkbookMade['parts'] = {}): Promise<Uint8Array> => workbookFile({ sheets: [SHEET], parts });
const sheetXml = (data: string): string =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${data}</sheetData></worksheet>`;
const withSheet = (data: string): Promise<Uint8Array> => made({ 'xl/worksheets/sheet1.xml': sheetXml(data) });

describe('the program that reads a workbook', () => {
  const limits = { ...WORKBOOK_LIMITS, timeMs: 2000, memory: 300 * MB, output: 5 * MB };

  test.each([
    ['takes too long', 'hang', 'took-too-long'],
    ['takes too much memory', 'swell', 'too-big'],
    ['writes without end', 'chatter', 'too-big'],
    ['answers with something else', 'peek', 'damaged'],
    ['cannot be started', 'missing', 'damaged']
  ])('harms nobody where it %s', async (_what, name, reason) => {
    const patient = name === 'hang' ? limits : { ...limits, timeMs: 20_000 };
    expect(await createWorkbookReader(program(name), patient).read(await made(), 'a.xlsx')).toMatchObject({
      cannotRead: reason
    });
  });
});

test('a file of more than 10 MB is refused before anything of it is read', async () => {
  expect(await read(new Uint8Array(LARGEST_WORKBOOK + 1))).toEqual({
    cannotRead: 'too-big',
    sentence:
      'The file is too big to be read: more than 10 MB, far more once it is unpacked, or too many cells. Divide it in Excel and try again with each part.'
  });
});

test('200 kB that unpack to 200 MB are refused, and so are those that say they are small', async () => {
  const bomb = Buffer.from(await made({ 'xl/worksheets/sheet1.xml': new Uint8Array(200 * MB) }));
  expect(bomb.length).toBeLessThan(MB);
  expect(await refusalOf(bomb)).toBe('too-big');
  // The directory of a zip file has the size of each part 24 bytes behind its sign.
  for (let at = bomb.indexOf(ENTRY); at >= 0; at = bomb.indexOf(ENTRY, at + 1)) bomb.writeUInt32LE(100, at + 24);
  expect(['too-big', 'damaged']).toContain(await refusalOf(bomb));
}, 60_000);

test.each([
  [
    'entities that grow',
    '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><worksheet><sheetData><row><c t="inlineStr"><is><t>&c;</t></is></c></row></sheetData></worksheet>'
  ],
  ['a file of another place', '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet/>']
])('a workbook with %s is refused', async (_what, xml) => {
  expect(await refusalOf(await made({ 'xl/worksheets/sheet1.xml': xml }))).toBe('damaged');
});

test('macros, links to other workbooks and pictures are not read at all', async () => {
  const { sheets } = await workbookOf(
    await made({
      'xl/vbaProject.bin': new Uint8Array(MB),
      'xl/externalLinks/externalLink1.xml': '<!DOCTYPE x><broken',
      'xl/media/image1.png': new Uint8Array(100)
    }),
    'register.xlsm'
  );
  expect(sheets.map(linesOf)).toEqual([['A1 “Ref”', 'B1 “Board”']]);
});

test('a comment that says that it is at __proto__ is at no cell, and changes none', async () => {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const file = await made({
    'xl/comments1.xml': `<comments xmlns="${main}"><authors><author/></authors><commentList><comment ref="__proto__" authorId="0"><text><t>x</t></text></comment></commentList></comments>`,
    'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="http://x/relationships/comments" Target="../comments1.xml"/></Relationships>`
  });
  expect(await refusalOf(file)).toBe('damaged');
});

test('a file with a password is said to have one', async () => {
  const locked = Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(512),
    Buffer.from('EncryptedPackage', 'utf16le')
  ]);
  expect(await read(locked)).toMatchObject({
    cannotRead: 'password',
    sentence: 'The file has a password. Open it in Excel, save a copy without a password and try again.'
  });
});

test('workbooks of other kinds are to be saved as .xlsx, in which nothing of them is lost', async () => {
  const flat = Buffer.from(
    '<?xml version="1.0"?>\n<office:document office:mimetype="application/vnd.oasis.opendocument.spreadsheet"/>'
  );
  const binary = await new JSZip().file('xl/workbook.bin', 'x').generateAsync({ type: 'uint8array' });
  expect([await refusalOf(flat, 'a.fods'), await refusalOf(binary, 'a.xlsb')]).toEqual(['other-kind', 'other-kind']);
});

test('what is no workbook is said to be none, whatever its name is', async () => {
  const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
  const zip = await new JSZip().file('a.txt', 'a').generateAsync({ type: 'uint8array' });
  for (const [bytes, name] of [
    [png, 'a.xlsx'],
    [png, 'a.csv'],
    [zip, 'a.xlsx'],
    [Buffer.from('Ref,Board'), 'a.xlsx'],
    [Buffer.from('<html><table>'), 'a.csv'],
    [Buffer.from('<html><table>'), 'a.xls'],
    [Buffer.from('%PDF-1.7'), 'a.csv']
  ] as const)
    expect(await refusalOf(bytes, name)).toBe('not-a-workbook');
  expect(await refusalOf(Buffer.from(' \n'), 'a.csv')).toBe('empty');
});

describe('nothing is taken where the two readers do not have the same cells', () => {
  test.each([
    ['a text that the list of texts does not have', '<row r="1"><c r="A1" t="s"><v>99</v></c></row>'],
    ['two cells at one place', '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'],
    ['a number that is none', '<row r="1"><c r="A1"><v>twelve</v></c></row>'],
    ['a yes or no that was never calculated', '<row r="1"><c r="A1" t="b"><f>B1=1</f></c></row>']
  ])('as with %s', async (_what, data) => {
    expect(await refusalOf(await withSheet(data))).toBe('counts-differ');
  });
});

test.each([
  ['without its sheet', { 'xl/worksheets/sheet1.xml': undefined }],
  ['without its relations', { 'xl/_rels/workbook.xml.rels': undefined }],
  ['with a sheet that is cut off', { 'xl/worksheets/sheet1.xml': sheetXml('').slice(0, 60) }]
])('a workbook %s is damaged or empty', async (_what, parts) => {
  expect(['damaged', 'empty']).toContain(await refusalOf(await made(parts)));
});

test('a cell that is far out of a sheet is refused; a workbook without cells is empty', async () => {
  expect(await refusalOf(await withSheet('<row r="9999999"><c r="A9999999"><v>1</v></c></row>'))).toBe('damaged');
  expect(await refusalOf(await withSheet(''))).toBe('empty');
});

test('every beginning of a file, and a file with a changed byte, gives an answer', async () => {
  const file = await made();
  for (const place of [0.2, 0.5, 0.8]) {
    const cut = Math.floor(file.length * place);
    const changed = Uint8Array.from(file);
    changed[cut] = (changed[cut] ?? 0) ^ 0xff;
    for (const spoilt of [file.slice(0, cut), changed])
      expect(['read', 'damaged', 'not-a-workbook', 'counts-differ', 'empty']).toContain(await refusalOf(spoilt));
  }
}, 60_000);

test('a workbook of more cells than are taken is too big, of each kind', async () => {
  const reader = createWorkbookReader(undefined, undefined, 3);
  const rows = [
    ['a', 'b'],
    ['c', 'd']
  ];
  const bytes = await workbookFile({ sheets: [{ name: 'Register', rows }] });
  expect([await reader.read(bytes, 'a.xlsx'), await reader.read(Buffer.from('a,b\nc,d'), 'a.csv')]).toEqual(
    Array(2).fill(expect.objectContaining({ cannotRead: 'too-big' }))
  );
});

test('5,000 rows of 25 columns are read within 500 MB', async () => {
  const row = (at: number) =>
    Array.from({ length: 25 }, (_, column) =>
      column % 5 === 0 ? { is: 40_000 + at, format: 'dd/mm/yyyy' } : `Cell ${at} ${column}, as people write one`
    );
  const bytes = await workbookFile({
    sheets: [{ name: 'Register', rows: Array.from({ length: 5000 }, (_, at) => row(at)) }]
  });
  const reader = createWorkbookReader(undefined, { ...WORKBOOK_LIMITS, memory: 500 * MB });
  const book = await reader.read(bytes, 'register.xlsx');
  expect('sheets' in book ? book.sheets[0]?.cells.length : book).toBe(125_000);
}, 120_000);
