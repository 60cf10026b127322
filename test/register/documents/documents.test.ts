import { createHash } from 'node:crypto';
import { Document as WordFile, Packer } from 'docx';
import '@pnp/sp/files/web.js';
import '@pnp/sp/folders/web.js';
import { documentName } from '../../../src/register/documents/document-name';
import { documentsOf } from '../../../src/register/documents/document-list';
import { RegisterUnavailable } from '../../../src/register/client/sharepoint-client';
import { DocumentOpen } from '../../../src/register/documents/document-file';
import { fileDocument, type Document } from '../../../src/register/documents/documents';
import { readDocument } from '../../../src/register/documents/read-document';
import { openProvisionedSite, type LocalSite } from '../local-site';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const document = (text: string, more: Partial<Document> = {}): Document => ({
  reference: 'SCR-A-2012-0001',
  name: 'IMR.docx',
  kind: 'imr',
  bytes: bytesOf(text),
  hash: createHash('sha256').update(text).digest('hex'),
  ...more
});

let site: LocalSite;
beforeAll(async () => {
  site = await openProvisionedSite();
}, 20_000);
afterAll(() => site.close());

const origin = (): string => new URL(site.sp.web.toUrl()).origin;
async function read(address: string) {
  const found = await readDocument(site.sp, 'SCR-A-2012-0001', address);
  return typeof found === 'string' ? found : { ...found, bytes: new TextDecoder().decode(found.bytes) };
}

describe('a document', () => {
  it('is filed in the folder of its review, as one version with its columns filled in', async () => {
    const filed = await fileDocument(site.sp, document('first'));
    expect(filed).toEqual({
      url: `${origin()}/sites/scr/SCR%20Documents/SCR-A-2012-0001/IMR/IMR.docx`,
      version: '1.0'
    });
    expect(await site.rows('SCR Documents', "Reference eq 'SCR-A-2012-0001'")).toMatchObject([
      { FileLeafRef: 'IMR.docx', DocumentKind: 'IMR', Hash: document('first').hash, OData__UIVersionString: '1.0' }
    ]);
    expect(await read(filed.url)).toEqual({ ...filed, name: 'IMR.docx', bytes: 'first' });
  });

  it('is left as it is when the same is filed again', async () => {
    site.requests.length = 0;
    await expect(fileDocument(site.sp, document('first'))).resolves.toMatchObject({ version: '1.0' });
    expect(site.requests.filter((request) => !request.startsWith('GET '))).toEqual([]);
  });

  it('becomes the version before when another is filed under its name', async () => {
    const filed = await fileDocument(site.sp, document('second'));
    expect(filed.version).toBe('2.0');
    expect(await read(filed.url)).toMatchObject({ version: '2.0', bytes: 'second' });
    expect(await site.rows('SCR Documents', 'FSObjType eq 0')).toMatchObject([{ Hash: document('second').hash }]);
  });

  it('that someone has written in since is not filed over with the same', async () => {
    const { url } = await fileDocument(site.sp, document('ours', { name: 'Changed.docx' }));
    await site.sp.web.getFileByServerRelativePath(decodeURIComponent(new URL(url).pathname)).setContent('theirs');
    await expect(fileDocument(site.sp, document('ours', { name: 'Changed.docx' }))).resolves.toEqual({
      url,
      version: '2.0'
    });
    expect(await read(url)).toMatchObject({ version: '2.0', bytes: 'theirs' });
  });

  it('goes beside another of its name when that is to stay', async () => {
    for (const [text, url] of [
      ['new', /Changed%20\(2\)\.docx$/],
      ['newer', /Changed%20\(3\)\.docx$/],
      ['new', /Changed%20\(2\)\.docx$/]
    ] as const) {
      await expect(
        fileDocument(site.sp, document(text, { name: 'Changed.docx', reference: 'SCR-A-2012-0001', beside: true }))
      ).resolves.toEqual({ url: expect.stringMatching(url), version: '1.0' });
    }
  });

  it('has its columns filled in later when that was interrupted', async () => {
    await site.sp.web
      .getFolderByServerRelativePath('SCR Documents/SCR-A-2012-0001/From the partnership')
      .files.addUsingPath('Half.docx', 'half');
    await expect(fileDocument(site.sp, document('half', { name: 'Half.docx', kind: 'terms' }))).resolves.toEqual({
      url: `${origin()}/sites/scr/SCR%20Documents/SCR-A-2012-0001/From%20the%20partnership/Half.docx`,
      version: '1.0'
    });
    expect(await site.rows('SCR Documents', "FileLeafRef eq 'Half.docx'")).toMatchObject([
      { DocumentKind: 'Terms of reference', Reference: 'SCR-A-2012-0001' }
    ]);
  });

  it('is filed once by two who file it at once, in a folder that neither found', async () => {
    const one = document('same', { reference: 'SCR-A-2012-0002' });
    const [first, second] = await Promise.all([fileDocument(site.sp, one), fileDocument(site.sp, one)]);
    expect(first.url).toBe(second.url);
    expect(await site.rows('SCR Documents', "Reference eq 'SCR-A-2012-0002'")).toHaveLength(1);
  });

  it('is filed without a look at a name that was free, and what has taken that meanwhile is seen by the upload', async () => {
    const there = { imr: ['ANOTHER.docx'] };
    const free = document('free', { name: 'Free.docx', reference: 'SCR-A-2012-0002', beside: true });
    site.requests.length = 0;
    const { url } = await fileDocument(site.sp, free, there);
    expect(site.requests).toHaveLength(2);
    await expect(fileDocument(site.sp, free, there)).resolves.toMatchObject({ url });
    const other = { ...free, ...document('other', { name: 'Free.docx', reference: 'SCR-A-2012-0002' }) };
    await expect(fileDocument(site.sp, other, there)).resolves.toMatchObject({
      url: url.replace('Free', 'Free%20(2)')
    });
  });

  it('is listed with the others of its review, no matter who filed them', async () => {
    expect(
      (await documentsOf(site.sp, 'SCR-A-2012-0001')).map(({ name, kind, version }) => [name, kind, version])
    ).toEqual([
      ['IMR.docx', 'imr', '2.0'],
      ['Changed.docx', 'imr', '2.0'],
      ['Changed (2).docx', 'imr', '1.0'],
      ['Changed (3).docx', 'imr', '1.0'],
      ['Half.docx', 'terms', '1.0']
    ]);
    await expect(documentsOf(site.sp, 'SCR-A-2012-0009')).resolves.toEqual([]);
  });

  it('is listed by its folder: a copy of a paper of another review brings the columns of that one', async () => {
    const word = await Packer.toBuffer(new WordFile({ sections: [] }));
    const { url } = await fileDocument(site.sp, document('', { name: 'Paper.docx', bytes: word, hash: 'h' }));
    const copied = await readDocument(site.sp, 'SCR-A-2012-0001', url);
    if (typeof copied === 'string') throw new Error(copied);
    const { folders } = site.sp.web.lists.getByTitle('SCR Documents').rootFolder;
    await fileDocument(site.sp, document('', { name: 'Own.csv', reference: 'SCR-A-2012-0003' }));
    const { files } = folders.getByUrl('SCR-A-2012-0003').folders.getByUrl('IMR');
    await files.addUsingPath('Copy.docx', new Blob([new Uint8Array(copied.bytes)]));
    expect(await site.rows('SCR Documents', "FileLeafRef eq 'Copy.docx'")).toMatchObject([
      { Reference: 'SCR-A-2012-0001' }
    ]);
    expect((await documentsOf(site.sp, 'SCR-A-2012-0003')).map(({ name }) => name)).toEqual(['Own.csv', 'Copy.docx']);
    expect((await documentsOf(site.sp, 'SCR-A-2012-0001')).map(({ name }) => name)).not.toContain('Copy.docx');
  });

  it('is of the IMR by its folder, whatever a copied column says', async () => {
    const inFolder = (name: string) =>
      site.sp.web.getFolderByServerRelativePath(`SCR Documents/SCR-A-2012-0004/${name}`).files;
    await fileDocument(site.sp, document('ours', { reference: 'SCR-A-2012-0004' }));
    await fileDocument(site.sp, document('terms', { reference: 'SCR-A-2012-0004', name: 'Terms.docx', kind: 'terms' }));
    for (const [file, kind] of [
      ['IMR/IMR.docx', 'Terms of reference'],
      ['From the partnership/Terms.docx', 'IMR']
    ]) {
      const item = await site.sp.web
        .getFileByServerRelativePath(`/sites/scr/SCR Documents/SCR-A-2012-0004/${file}`)
        .getItem();
      await item.update({ DocumentKind: kind });
    }
    await inFolder('From the partnership').addUsingPath('Draft.docx', 'draft');
    expect((await documentsOf(site.sp, 'SCR-A-2012-0004')).map(({ name, kind }) => [name, kind])).toEqual([
      ['IMR.docx', 'imr'],
      ['Terms.docx', 'other'],
      ['Draft.docx', 'other']
    ]);
  });

  it('that someone has open is never filed over: the next goes beside it', async () => {
    const { url } = await fileDocument(site.sp, document('theirs', { name: 'Open.docx' }));
    await site.fault({ status: 423, match: 'POST .*/addusingpath.*Open\\.docx' });
    await expect(fileDocument(site.sp, document('ours', { name: 'Open.docx' }))).resolves.toMatchObject({
      url: expect.stringMatching(/Open%20\(2\)\.docx$/)
    });
    expect(await read(url)).toMatchObject({ version: '1.0', bytes: 'theirs' });
  });

  it('is filed although it is opened before its columns are filled in', async () => {
    await site.fault({ status: 423, match: 'POST .*/validateupdatelistitem' });
    const { url } = await fileDocument(site.sp, document('early', { name: 'Early.docx' }));
    expect(await read(url)).toMatchObject({ bytes: 'early' });
  });

  it('that cannot be read while someone has it open is told of as open', async () => {
    const { url } = await fileDocument(site.sp, document('theirs', { name: 'Locked.docx' }));
    await site.fault({ status: 423, match: 'GET .*\\$value' });
    await expect(readDocument(site.sp, 'SCR-A-2012-0001', url)).rejects.toThrow(DocumentOpen);
    expect(await read(url)).toMatchObject({ bytes: 'theirs' });
  });

  it('is uploaded again after a save conflict, and not for ever', async () => {
    await site.fault({ status: 409, match: 'POST .*/addusingpath.*Conflict', count: 2 });
    await expect(fileDocument(site.sp, document('x', { name: 'Conflict.docx' }))).resolves.toMatchObject({
      version: '1.0'
    });
    await site.fault({ status: 409, match: 'POST .*/addusingpath.*Always', count: 3 });
    await expect(fileDocument(site.sp, document('x', { name: 'Always.docx' }))).rejects.toThrow(RegisterUnavailable);
  });

  it('keeps every byte', async () => {
    const bytes = new Uint8Array(70_000).map((_, index) => index % 256);
    const { url } = await fileDocument(site.sp, document('', { name: 'Bytes.bin', bytes }));
    const found = await readDocument(site.sp, 'SCR-A-2012-0001', url);
    expect(typeof found === 'string' ? found : Buffer.from(found.bytes).equals(Buffer.from(bytes))).toBe(true);
  });
});

describe('a name', () => {
  it.each([
    ['IMR SCR-A-2012-0001 1.0.docx', 'IMR SCR-A-2012-0001 1.0.docx'],
    ['a#b%c"d*e:f<g>h?i/j\\k|l.docx', 'a-b-c-d-e-f-g-h-i-j-k-l.docx'],
    ['  ..~$hidden.docx ', '$hidden.docx'],
    ['Draft.', 'Draft'],
    ['CON.docx', 'Document CON.docx'],
    ['_vti_x', 'Document _vti_x'],
    ['', 'Document'],
    ['???', '-'],
    ['tab\tand\nline.docx', 'tab-and-line.docx'],
    ['Adroddiad Llŷn 🕯.docx', 'Adroddiad Llŷn 🕯.docx']
  ])('%j becomes %j', (text, name) => {
    expect(documentName(text)).toBe(name);
  });

  it('is cut where SharePoint would refuse it, and keeps its ending', async () => {
    const name = documentName(`${'Ł'.repeat(300)}.docx`);
    expect(name).toMatch(/^Ł{115}\.docx$/);
    await expect(fileDocument(site.sp, document('long', { name }))).resolves.toMatchObject({ version: '1.0' });
  });
});
