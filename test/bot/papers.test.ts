import JSZip from 'jszip';
import '@pnp/sp/files/web.js';
import { createCommands, type StepResult } from '../../bot/commands/handle-command';
import { hashOf } from '../../bot/papers/imr/imr-document';
import { createSiteSettings } from '../../bot/settings/site-settings';
import type { Answers } from '../../src/domain/fields';
import type { Person } from '../../src/domain/people/people';
import type { StepId } from '../../src/domain/steps';
import { readChronology } from '../../src/register/chronology';
import { documentsOf } from '../../src/register/documents/document-list';
import { readDocument } from '../../src/register/documents/documents';
import { author, director, inspector, TODAY, WINTERBOURNE } from '../domain/builders';
import { oursIn, RENAMED, TYPED } from '../domain/renamed';
import { openProvisionedSite, type LocalSite } from '../register/local-site';

jest.setTimeout(30_000);

const ENTRY = {
  date: '3 May 2011',
  time: '2.30pm',
  source: 'Inspection file',
  event: 'An ambulance was called',
  action: 'Visit brought forward',
  comment: 'In time'
};

let site: LocalSite;
let reference = '';
let clock = Date.parse('2012-08-07T09:30:00Z');
const now = (): string => new Date((clock += 60_000)).toISOString();
const commands = () =>
  createCommands({
    sp: site.sp,
    site: createSiteSettings({ now, log: { event: () => undefined, fault: () => undefined } }),
    now,
    afterCommand: () => undefined
  });

const take = ({ id }: Person, step: StepId, given: Answers = {}): Promise<StepResult> =>
  commands().handleCommand({
    actorId: id,
    step,
    given,
    ...(step === 'notify-adult' ? { key: `form-${clock}`, anyway: true } : { reference })
  });
async function taken(by: Person, step: StepId, given: Answers = {}) {
  const outcome = await take(by, step, given);
  if (!outcome.ok) throw new Error(`${outcome.refusal.sentence} ${JSON.stringify(outcome.refusal.fields)}`);
  return outcome;
}
async function refusal(by: Person, step: StepId, given: Answers = {}) {
  const outcome = await take(by, step, given);
  if (outcome.ok) throw new Error('Not refused');
  return outcome.refusal;
}
const version = (number: string): Answers => ({ version: number });
const submits = (number: string, document = ''): Promise<StepResult & { ok: true }> =>
  taken(author, 'submit-imr', { version: number, independent: 'yes', document });
const lastGiven = async (step: StepId): Promise<Answers> =>
  (await history()).filter((row) => row.step === step).at(-1)?.given ?? {};
async function history(): Promise<readonly { step: string; given: Answers }[]> {
  const [row] = await site.rows('SCR Register', `Reference eq '${reference}'`);
  return (JSON.parse(String(row?.['Pending'])) as { event: { step: string; given: Answers } }[]).map(
    ({ event }) => event
  );
}
const fileAt = (url: string) => site.sp.web.getFileByServerRelativePath(decodeURIComponent(new URL(url).pathname));
const edit = (url: string, text: string): Promise<unknown> => fileAt(url).setContent(text);
async function body(url: string): Promise<string> {
  const read = await readDocument(site.sp, url);
  return typeof read === 'string'
    ? read
    : ((await (await JSZip.loadAsync(read.bytes)).file('word/document.xml')?.async('string')) ?? '');
}
/** The words of every part of a Word file. */
async function partsOf(url: string): Promise<readonly string[]> {
  const read = await readDocument(site.sp, url);
  const zip = await JSZip.loadAsync(typeof read === 'string' ? '' : read.bytes);
  const files = zip.file(/^(word\/(document|header\d|footer\d)|docProps\/core)\.xml$/);
  const texts = await Promise.all(files.map((file) => file.async('string')));
  return texts.map((xml) => xml.replace(/<[^>]*>/g, ''));
}

beforeAll(async () => {
  site = await openProvisionedSite();
  await site.add('SCR Directory', {
    Title: author.name,
    PersonId: author.id,
    Post: 'Compliance manager',
    Region: 'West Midlands',
    HoldingKey: 'author'
  });
}, 30_000);
afterAll(() => site.close());

beforeEach(async () => {
  reference = (await taken(inspector, 'notify-adult', WINTERBOURNE)).stored.review.reference;
  await taken(inspector, 'request-imr', { askedOn: TODAY });
  await taken(director, 'appoint-author', { author: author.id });
});

describe('the chronology', () => {
  it('takes an entry in three requests, and nothing of it comes into the register or the history', async () => {
    site.requests.length = 0;
    await taken(author, 'record-chronology', ENTRY);
    expect(site.requests).toHaveLength(3);
    await expect(readChronology(site.sp, reference)).resolves.toEqual([
      { ...ENTRY, date: { on: '2011-05-03', about: false }, time: '14:30', number: 1 }
    ]);
    expect(await lastGiven('record-chronology')).toEqual({ entries: '1', highest: '1' });
    expect(JSON.stringify(await site.rows('SCR Register', `Reference eq '${reference}'`))).not.toMatch(
      /mbulance|Inspection file/
    );
  });

  it('takes rows as they were pasted, each once however often they are sent', async () => {
    const rows = `Event\tDate\tSource\r\n${Array.from({ length: 120 }, (_, index) => `"Visit ${index}\nby an inspector"\t${(index % 28) + 1}/5/2011\tLog ${index}`).join('\r\n')}\r\n`;
    await taken(author, 'record-chronology', { rows });
    await expect(taken(author, 'record-chronology', { rows })).resolves.toMatchObject({ repeated: true });
    const entries = await readChronology(site.sp, reference);
    expect([entries.length, entries[119]]).toEqual([
      120,
      expect.objectContaining({ number: 120, event: 'Visit 119\nby an inspector', source: 'Log 119' })
    ]);
    expect((await history()).filter(({ step }) => step === 'record-chronology')).toHaveLength(1);
  });

  it('says which rows cannot be read, or that a paste is too long, and takes none', async () => {
    expect(
      (
        await refusal(author, 'record-chronology', {
          rows: 'Date\tEvent\tSource\nsummer\tVisit\tLog\n2011\tVisit\tLog'
        })
      ).fields?.['rows']
    ).toMatch(/^Row 2: “summer” is not a date/);
    expect((await refusal(author, 'record-chronology', { rows: 'a\t"b' })).fields?.['rows']).toMatch(
      /cannot be told apart/
    );
    expect((await refusal(author, 'record-chronology', { rows: 'x'.repeat(20_001) })).fields?.['rows']).toMatch(
      /it has 20,001\./
    );
    await expect(readChronology(site.sp, reference)).resolves.toEqual([]);
  });

  it('is added to by its author alone', async () => {
    expect((await refusal(inspector, 'record-chronology', ENTRY)).code).toBe('not-your-role');
    await expect(readChronology(site.sp, reference)).resolves.toEqual([]);
  });

  it('is completed when the service stopped between the entries and the save', async () => {
    const real = globalThis.fetch;
    jest.spyOn(globalThis, 'fetch').mockImplementation(async (url, init) => {
      if (new Headers(init?.headers).get('x-http-method') === 'MERGE') throw new TypeError('gone');
      return real(url, init);
    });
    await expect(take(author, 'record-chronology', ENTRY)).rejects.toThrow('SharePoint could not be reached');
    jest.restoreAllMocks();
    await expect(readChronology(site.sp, reference)).resolves.toHaveLength(1);
    await expect(taken(author, 'record-chronology', ENTRY)).resolves.toMatchObject({ repeated: false });
    await expect(readChronology(site.sp, reference)).resolves.toHaveLength(1);
    expect(await lastGiven('record-chronology')).toEqual({ entries: '1', highest: '1' });
  });

  it('has an entry struck, which keeps the reason to itself', async () => {
    await taken(author, 'record-chronology', ENTRY);
    await taken(author, 'strike-chronology', { number: '1', reason: 'It concerns another person' });
    expect((await readChronology(site.sp, reference))[0]?.struck).toMatchObject({
      by: author.name,
      reason: 'It concerns another person'
    });
    expect(await lastGiven('strike-chronology')).toEqual({ number: '1' });
    expect((await refusal(author, 'strike-chronology', { number: '1', reason: 'Again' })).fields?.['number']).toMatch(
      /no entry 1 that stands/
    );
  });
});

describe('the Word file', () => {
  it('is made on submission with the chronology, without what was struck, and filed with a file for a spreadsheet', async () => {
    await taken(author, 'record-chronology', ENTRY);
    await taken(author, 'record-chronology', { ...ENTRY, event: 'Of another service' });
    await taken(author, 'strike-chronology', { number: '2', reason: 'Not ours' });
    await submits('1.0');
    const { document = '', hash, libraryVersion } = await lastGiven('submit-imr');
    expect((await documentsOf(site.sp, reference)).map(({ name, kind }) => [name, kind])).toEqual([
      [`IMR ${reference} version 1.0.docx`, 'imr'],
      [`Chronology ${reference}.csv`, 'imr']
    ]);
    const text = await body(document);
    expect(text).toContain('An ambulance was called');
    expect(text).toContain(`“I have had no part in the case, or in regulating the service.”`);
    expect(text).not.toContain('Of another service');
    const read = await readDocument(site.sp, document);
    expect(typeof read === 'string' ? read : [hashOf(read.bytes), read.version]).toEqual([hash, libraryVersion]);
  });

  it('and its file for a spreadsheet call things as the site does, and keep what was typed', async () => {
    const kept = await site.rows('SCR Settings', "startswith(Key,'label/')");
    const { items } = site.sp.web.lists.getByTitle('SCR Settings');
    for (const { Id, Key } of kept)
      await items
        .getById(Number(Id))
        .update({ Value: Object.entries(RENAMED).find(([label]) => Key === `label/${label}`)?.[1] });
    await taken(author, 'record-chronology', { ...ENTRY, event: TYPED });
    await submits('1.0');
    const { document = '' } = await lastGiven('submit-imr');
    for (const { Id, Value } of kept) await items.getById(Number(Id)).update({ Value });
    const parts = await partsOf(document);
    expect(parts.join('')).toContain('Safeguarding adults review, held by');
    expect(
      [...parts, await fileAt(document.replace(/[^/]*$/, `Chronology ${reference}.csv`)).getText()].map((text) => [
        text.split(TYPED).length - 1,
        oursIn(text)
      ])
    ).toEqual([...parts.map((part) => [part.includes(TYPED) ? 1 : 0, []]), [1, []]]);
  });

  it('is made without a chronology all the same, which is said', async () => {
    await expect(submits('1.0')).resolves.toMatchObject({
      warnings: { chronology: expect.stringMatching(/^An IMR normally includes a chronology/) }
    });
  });

  it('is made once by a double press, and once more by nobody', async () => {
    await submits('1.0');
    await expect(submits('1.0')).resolves.toMatchObject({ repeated: true });
    expect(await documentsOf(site.sp, reference)).toHaveLength(1);
  });

  it('can be made before, written in, and submitted as it was written', async () => {
    await taken(author, 'make-imr-file', version('1.0'));
    const { document = '' } = await lastGiven('make-imr-file');
    expect(await body(document)).toContain('declares independence on submitting this review.');
    await edit(document, 'what the author has written');
    await taken(author, 'record-chronology', ENTRY);
    await expect(submits('1.0')).resolves.toMatchObject({
      warnings: { document: expect.stringMatching(/^The chronology has changed since the Word file was made/) }
    });
    expect(await lastGiven('submit-imr')).toMatchObject({
      document,
      hash: hashOf(new TextEncoder().encode('what the author has written')),
      libraryVersion: '2.0'
    });
  });

  it('that was written in is never made over', async () => {
    await taken(author, 'make-imr-file', version('1.0'));
    const { document: first = '' } = await lastGiven('make-imr-file');
    await edit(first, 'what the author has written');
    await taken(author, 'record-chronology', ENTRY);
    await taken(author, 'make-imr-file', version('1.0'));
    const { document: second = '' } = await lastGiven('make-imr-file');
    expect(second).toMatch(/version%201\.0%20\(2\)\.docx$/);
    expect(await fileAt(first).getText()).toBe('what the author has written');
  });

  it('may be another file of the library, by any address that people copy; no other document is taken', async () => {
    await taken(author, 'make-imr-file', version('0.1'));
    const { document = '' } = await lastGiven('make-imr-file');
    const { UniqueId } = await fileAt(document)();
    await submits(
      '1.0',
      `${new URL(document).origin}/sites/scr/_layouts/15/Doc.aspx?sourcedoc=%7B${UniqueId}%7D&action=default`
    );
    expect((await lastGiven('submit-imr'))['document']).toBe(document);
    const refused = await refusal(author, 'submit-imr', {
      version: '2.0',
      independent: 'yes',
      document: 'https://elsewhere.example/imr.docx'
    });
    expect(refused.fields).toEqual({
      document: expect.stringMatching(/not the address of a file in the SCR Documents library/)
    });
  });
});

describe('KP-11: the director agrees one exact version', () => {
  it('whose label and hash are on the decision; a change after it stops the provision, until it is submitted and agreed again', async () => {
    await submits('1.0');
    const submitted = await lastGiven('submit-imr');
    await taken(director, 'agree-imr', version('1.0'));
    expect(await lastGiven('agree-imr')).toEqual({
      ...version('1.0'),
      document: submitted['document'],
      hash: submitted['hash'],
      libraryVersion: '1.0'
    });

    await edit(submitted['document'] ?? '', 'a late change');
    expect((await refusal(inspector, 'provide-imr', { ...version('1.0'), providedOn: TODAY })).sentence).toMatch(
      /^The document has changed since version 1\.0 was agreed, so what it says now is not agreed\. Do not provide it\./
    );

    await submits('1.1');
    expect(await lastGiven('submit-imr')).toMatchObject({ document: submitted['document'], libraryVersion: '2.0' });
    await taken(director, 'agree-imr', version('1.1'));
    await taken(inspector, 'provide-imr', { ...version('1.1'), providedOn: TODAY });
    expect(await lastGiven('provide-imr')).toMatchObject({
      libraryVersion: '2.0',
      hash: hashOf(new TextEncoder().encode('a late change'))
    });
  });

  it('and not one that has changed, or gone, since it was submitted', async () => {
    await submits('1.0');
    const { document = '' } = await lastGiven('submit-imr');
    await edit(document, 'changed meanwhile');
    expect((await refusal(director, 'agree-imr', version('1.0'))).sentence).toMatch(
      /^The document has changed since version 1\.0 was submitted/
    );
    await fileAt(document).delete();
    expect((await refusal(director, 'agree-imr', version('1.0'))).sentence).toMatch(/not in the library any more/);
    await taken(director, 'return-imr', { ...version('1.0'), reasons: 'Please submit it again.' });
  });

  it('looks at the document for nobody who may not decide', async () => {
    await submits('1.0');
    site.requests.length = 0;
    expect((await refusal(inspector, 'agree-imr', version('1.0'))).code).toBe('not-your-role');
    expect(site.requests).toHaveLength(1);
  });
});
