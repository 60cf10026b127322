import JSZip from 'jszip';
import { imrDocument } from '../../../../bot/papers/imr/imr-document';
import { measured } from '../../../../bot/papers/reading/document-facts';
import { withWords } from '../../../../sharepoint/local/demo/write-imr';
import { STANDARD_TERMS } from '../../../../src/domain/terminology';
import { sayIn } from '../../../../src/domain/text';
import { sayAdult } from '../../speaking';

const FACTS = {
  reference: 'SCR-A-2012-0001',
  kind: 'Adult serious case review',
  partnership: 'South Gloucestershire Safeguarding Adults Board',
  authority: 'South Gloucestershire',
  partnershipReference: 'SG/12/03',
  service: 'Winterbourne View Hospital',
  termsReceivedOn: '2012-09-01',
  author: 'Imran Sheikh',
  day: '2012-09-24'
};
const ENTRY = {
  number: 1,
  date: { on: '2011-05-03', about: false },
  time: '14:30',
  source: 'Inspection file',
  event: 'An ambulance was called',
  action: 'Visit brought forward',
  comment: ''
};
const LATER = { ...ENTRY, number: 2, date: { on: '2012-01-09', about: false } };

async function changed(file: Uint8Array, path: string, change: (text: string) => string): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(file);
  zip.file(path, change((await zip.file(path)?.async('string')) ?? ''));
  return zip.generateAsync({ type: 'uint8array' });
}
const docx = (body: string): Promise<Uint8Array> =>
  new JSZip()
    .file('word/document.xml', `<?xml version="1.0"?><w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`)
    .generateAsync({ type: 'uint8array' });
const words = async (bytes: Uint8Array, say = sayAdult) => (await measured('IMR.docx', bytes, say)).words;

describe('the words that someone has written', () => {
  it.each([
    ['without entries', []],
    ['with a chronology and its gaps', [ENTRY, LATER]]
  ])('are none in the file that the service makes, %s, also in a site’s own words', async (_, entries) => {
    const say = sayIn(
      { ...STANDARD_TERMS, partnership: 'board', 'adult-review': 'safeguarding adults review' },
      'adult'
    );
    expect(await words(await imrDocument(FACTS, entries, sayAdult))).toBe(0);
    expect(await words(await imrDocument(FACTS, entries, say), say)).toBe(0);
  });

  it('are counted as a person counts them, wherever they stand between our own', async () => {
    const made = await imrDocument(FACTS, [ENTRY], sayAdult);
    expect(await words(await withWords(made, 'The manager’s file – of 2011 – was seen.'))).toBe(7);
    expect(await words(await withWords(made, ' '))).toBe(0);
  });

  it.each([
    ['without entries, which asks for it', []],
    ['with entries and gaps', [ENTRY, LATER]]
  ])('count what is written below a chronology %s', async (_, entries) => {
    const made = await imrDocument(FACTS, entries, sayAdult);
    const said = await changed(made, 'word/document.xml', (xml) =>
      xml.replace(/<w:sectPr(?![\s\S]*<w:sectPr)/, '<w:p><w:r><w:t>We had no contact.</w:t></w:r></w:p><w:sectPr')
    );
    expect(await words(said)).toBe(4);
  });

  it('are all the words of a file of the author’s own, once each', async () => {
    const twice =
      '<w:p><w:r><w:t>One </w:t></w:r><w:r><w:t>two</w:t><w:tab/><w:t>three</w:t></w:r></w:p>' +
      '<w:p><mc:AlternateContent><mc:Choice><w:p><w:r><w:t>four</w:t></w:r></w:p></mc:Choice>' +
      '<mc:Fallback><w:p><w:r><w:t>four</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent></w:p>' +
      '<w:p><w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>';
    expect(await words(await docx(twice))).toBe(4);
  });

  it('are not known of what is damaged, unpacks to too much or is of another kind; only the last is taken unread', async () => {
    expect(await measured('IMR.docx', new TextEncoder().encode('no zip'), sayAdult)).toEqual({ isUnreadable: true });
    expect(await measured('IMR.odt', new TextEncoder().encode('any'), sayAdult)).toEqual({});
    expect(await words(await docx('<w:p>'))).toBe(0);
    const bomb = await new JSZip()
      .file('word/document.xml', '<w:p/>'.repeat(4_000_000))
      .generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
    expect(await measured('IMR.docx', bomb, sayAdult)).toEqual({ isUnreadable: true });
  });
});

describe('the pages', () => {
  it('are what the program that saved the file counted', async () => {
    const made = await imrDocument(FACTS, [], sayAdult);
    const saved = await changed(made, 'docProps/app.xml', () => '<Properties><Pages>14</Pages></Properties>');
    expect((await measured('IMR.docx', saved, sayAdult)).pages).toBe(14);
    expect(await measured('IMR.docx', made, sayAdult)).not.toHaveProperty('pages');
  });

  it.each([
    ['%PDF-1.7\n1 0 obj<</Linearized 1/L 90/H[ 5 6]/O 12/E 7/N 31/T 8>>endobj', 31],
    ['%PDF-1.4\n2 0 obj<</Type /Pages /Kids [3 0 R 4 0 R] /Count 12>> 3 0 obj<</Type/Pages/Count 7>>', 12],
    ['%PDF-1.5\n5 0 obj<</Type/ObjStm/N 12/First 90>>stream', undefined],
    ['%PDF-1.4\n/Outlines <</Count 40>>', undefined]
  ])('of a PDF are what it says openly: %s', async (text, pages) => {
    expect(await measured('IMR.PDF', Buffer.from(text, 'latin1'), sayAdult)).toEqual(
      pages === undefined ? {} : { pages }
    );
  });

  it('are not those of a file that only has the name of a PDF', async () => {
    const named = Buffer.from('not a PDF /Type /Pages /Count 3', 'latin1');
    expect(await measured('IMR.pdf', named, sayAdult)).toEqual({ isUnreadable: true });
  });
});
