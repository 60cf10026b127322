import { at, checkBox, pdfFile, textField } from './pdf-file';
import { linesIn, refusalOf, saidBy, textOf } from './reading';

test('lines have their page and number, and what stands apart is apart', async () => {
  const file = pdfFile(at(50, 780, 'Derby Safeguarding Adults Board') + at(50, 760, 'Our ref:') + at(200, 760, 'D/4'));
  expect(linesIn(await textOf(file))).toEqual([
    'Derby Safeguarding Adults Board (page 1, line 1)',
    'Our ref: | D/4 (page 1, line 2)'
  ]);
});

test('a letter is understood', async () => {
  const file = pdfFile(
    at(50, 780, 'Derby Safeguarding Adults Board') +
      at(50, 760, 'Our ref: D/4') +
      at(50, 740, 'Review agreed: 2 November 2026') +
      at(50, 720, 'Name of service') +
      at(200, 720, 'Larkmoor House') +
      at(50, 700, 'Initials') +
      at(200, 700, 'MT')
  );
  expect(await saidBy(file)).toEqual({
    partnership: 'Derby Safeguarding Adults Board',
    authority: 'Derby',
    initiatedOn: '2026-11-02',
    service: 'Larkmoor House',
    locationCodes: '1-200000001',
    partnershipReference: 'D/4',
    initials: 'MT'
  });
});

test('a name over two lines of its cell is asked', async () => {
  const file = pdfFile(at(50, 720, 'Name of service') + at(200, 720, 'Larkmoor House') + at(200, 706, 'Nursing Home'));
  expect(await saidBy(file)).toEqual({ service: '?unclear' });
});

test('a label in the middle of its cell meets the second line of the value, which is asked', async () => {
  const file = pdfFile(at(200, 734, 'Saltmarsh Court') + at(50, 720, 'Name of service') + at(200, 720, 'Nursing Home'));
  expect(await saidBy(file)).toEqual({ service: '?unclear' });
});

test('two columns that interleave are asked', async () => {
  const file = pdfFile(at(50, 720, 'Our ref: D/4') + at(300, 720, 'Council House, Derby'));
  expect(await saidBy(file)).toEqual({ partnershipReference: '?unclear' });
});

test.each([
  ['white', '1 1 1 rg'],
  ['white by grey', '1 g'],
  ['without ink', '3 Tr']
])('text drawn %s is asked', async (_how, before) => {
  expect(await saidBy(pdfFile(at(50, 720, 'Initials: MT', before) + at(50, 700, 'Our ref: D/4')))).toEqual({
    partnershipReference: 'D/4',
    initials: '?hidden'
  });
});

test('a field of a form is read beside its label', async () => {
  const file = pdfFile(at(50, 720, 'Local authority') + at(50, 690, 'Initials'), [
    textField('a', 'Derby', [200, 716, 400, 732]),
    textField('b', '', [200, 686, 400, 702])
  ]);
  expect(linesIn(await textOf(file))[0]).toBe('Local authority | Derby (page 1, line 1)');
  expect(await saidBy(file)).toEqual({ authority: 'Derby' });
});

test('ticked boxes of a form are read', async () => {
  const file = pdfFile(at(50, 720, 'Regulated service involved?') + at(240, 720, 'Yes') + at(300, 720, 'No'), [
    checkBox('yes', true, [225, 718, 237, 730]),
    checkBox('no', false, [285, 718, 297, 730])
  ]);
  expect(await saidBy(file)).toEqual({ regulatedService: 'yes' });
});

test('a page without text is a scan', async () => {
  expect(await refusalOf(pdfFile('50 50 400 400 re f'))).toEqual([
    'scan',
    'The file is a scan: a picture of a page, with no text in it. Open it yourself, and enter what it says.'
  ]);
});

test('a file with a password is named', async () => {
  const key = `<${'5a'.repeat(32)}>`;
  const encrypted = `/Encrypt << /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -4 >> /ID [<00> <00>]`;
  expect((await refusalOf(pdfFile(at(50, 720, 'Our ref: D/4'), [], encrypted)))[0]).toBe('password');
});

test('a file that is cut off is damaged', async () => {
  expect((await refusalOf(new Uint8Array(Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type'))))[0]).toBe('damaged');
});
