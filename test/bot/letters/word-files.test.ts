import { CheckBox, Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { linesIn, refusalOf, saidBy, textOf } from './reading';
import { header, paragraph, run, said, table, wordFile } from './word-file';

const linesOf = async (body: string, parts?: Readonly<Record<string, string>>) =>
  linesIn(await textOf(await wordFile(body, parts)));

test('paragraphs and tables have their places', async () => {
  expect(await linesOf(said('Derby') + table(['Our ref', 'D/4'], ['Initials', 'MT']) + said('End'))).toEqual([
    'Derby (paragraph 1)',
    'Our ref | D/4 (table 1, row 1, column 1)',
    'Initials | MT (table 1, row 2, column 1)',
    'End (paragraph 2)'
  ]);
});

test('a letter that Word made is understood', async () => {
  const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
  const box = (checked: boolean) =>
    new CheckBox({
      checked,
      checkedState: { value: '2612', font: 'MS Gothic' },
      uncheckedState: { value: '2610', font: 'MS Gothic' }
    });
  const boxes = new TableCell({
    children: [new Paragraph({ children: [box(true), new TextRun(' Yes '), box(false), new TextRun(' No')] })]
  });
  const document = new Document({
    sections: [
      {
        children: [
          new Paragraph('Derby Safeguarding Adults Board'),
          new Paragraph('Our ref:\tD/4'),
          new Table({
            rows: [
              new TableRow({ children: [cell('Name of service'), cell('Larkmoor House')] }),
              new TableRow({ children: [cell('Regulated service involved?'), boxes] })
            ]
          })
        ]
      }
    ]
  });
  expect(await saidBy(new Uint8Array(await Packer.toBuffer(document)))).toEqual({
    partnership: 'Derby Safeguarding Adults Board',
    authority: 'Derby',
    regulatedService: 'yes',
    service: 'Larkmoor House',
    locationCodes: '1-200000001',
    partnershipReference: 'D/4'
  });
});

test('what is deleted is left out, and a line with a tracked change is marked', async () => {
  const body = paragraph(
    run('Review agreed: '),
    `<w:del><w:r><w:delText>1/10/2026</w:delText></w:r></w:del>`,
    `<w:ins>${run('2/11/2026')}</w:ins>`
  );
  expect(await saidBy(await wordFile(body))).toEqual({ initiatedOn: '?changed' });
});

test('a line from which something was moved is marked', async () => {
  const body = paragraph(run('Initials: MT'), `<w:moveFrom>${run(' PQ')}</w:moveFrom>`);
  expect(await saidBy(await wordFile(body))).toEqual({ initials: '?changed' });
});

test.each([
  ['hidden', '<w:vanish/>'],
  ['struck out', '<w:strike/>'],
  ['struck out twice', '<w:dstrike w:val="true"/>'],
  ['white', '<w:color w:val="FFFFFF"/>']
])('what is %s is left out', async (_how, looks) => {
  expect(await linesOf(paragraph(run('Initials: MT', looks), run('Hello')))).toEqual(['Hello (paragraph 1)']);
});

test('a look that is switched off hides nothing', async () => {
  expect(await linesOf(paragraph(run('Hello', '<w:vanish w:val="0"/>')))).toEqual(['Hello (paragraph 1)']);
});

test('what a control shows before it is filled in is left out', async () => {
  const control = (settings: string, text: string) =>
    `<w:sdt><w:sdtPr>${settings}</w:sdtPr><w:sdtContent>${run(text)}</w:sdtContent></w:sdt>`;
  expect(
    await linesOf(
      paragraph(run('Initials: '), control('<w:showingPlcHdr/>', 'Click here')) +
        paragraph(run('Our ref: '), control('', 'D/4'))
    )
  ).toEqual(['Initials:  (paragraph 1)', 'Our ref: D/4 (paragraph 2)']);
});

test('a text box is read once, after the paragraph that holds it', async () => {
  const box = `<w:txbxContent>${said('Our ref: D/4')}</w:txbxContent>`;
  const shape = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
  expect(await linesOf(paragraph(run('Letter'), shape))).toEqual([
    'Letter (paragraph 1)',
    'Our ref: D/4 (paragraph 2)'
  ]);
});

test('a header is read first', async () => {
  expect(
    await linesOf(said('Dear colleague'), { 'word/header1.xml': header(said('Derby Safeguarding Adults Board')) })
  ).toEqual(['Derby Safeguarding Adults Board (paragraph 1)', 'Dear colleague (paragraph 2)']);
});

test('codes of fields are left out, boxes of older forms are read', async () => {
  const field = '<w:r><w:instrText>MERGEFIELD Name</w:instrText></w:r>';
  const box = (checked: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/>${checked}</w:checkBox></w:ffData></w:fldChar></w:r>`;
  expect(await linesOf(paragraph(field, box('<w:checked/>'), run(' Yes '), box(''), run(' No')))).toEqual([
    '☒ Yes ☐ No (paragraph 1)'
  ]);
});

test('a box of the font Wingdings is read', async () => {
  expect(await linesOf(paragraph('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>', run(' Yes')))).toEqual([
    '☒ Yes (paragraph 1)'
  ]);
});

test('line breaks, tabs and entities', async () => {
  expect(
    await linesOf(paragraph(run('A &amp; B&#8217;s'), '<w:r><w:br/></w:r>', run('C'), '<w:r><w:tab/></w:r>', run('D')))
  ).toEqual(['A & B’s (paragraph 1)', 'C\tD (paragraph 1)']);
});

test('a table in a cell is a table of its own', async () => {
  expect(await linesOf(table(['Outer', said('In it') + table(['Our ref', 'D/4'])]))).toEqual([
    'Outer | In it (table 1, row 1, column 1)',
    'Our ref | D/4 (table 2, row 1, column 1)'
  ]);
});

test('a Word file with a password, and one of the older kind, are named', async () => {
  const compound = (text: string) =>
    new Uint8Array(Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from(text, 'utf16le')]));
  expect(await refusalOf(compound('EncryptedPackage'))).toEqual([
    'password',
    'The file has a password. Open it yourself, and paste its text.'
  ]);
  const noMail = ['damaged', 'The mail is damaged, or is not what it says it is. Ask for it again, or paste its text.'];
  expect(await refusalOf(compound('__substg1.0_0037001F'))).toEqual(noMail);
  expect(await refusalOf(compound(`${' '.repeat(2_000_000)}__substg1.0_0037001F`))).toEqual(noMail);
  expect(await refusalOf(compound('EncryptedPackage __substg1.0_0037001F'))).toEqual(noMail);
  expect((await refusalOf(compound('WordDocument')))[0]).toBe('unknown');
});
