import '@pnp/sp/files/web.js';
import '@pnp/sp/folders/web.js';
import type { DocumentKind } from '../../../src/domain/need-to-know/document-kinds';
import { fileDocument } from '../../../src/register/documents/documents';
import { imrFilesOf, readAmong, readDocument, readPaper } from '../../../src/register/documents/read-document';
import { openProvisionedSite, type LocalSite } from '../local-site';

let site: LocalSite;
const files = (name: string, text: string, kind: DocumentKind = 'imr') =>
  fileDocument(site.sp, {
    reference: 'SCR-A-2012-0001',
    name,
    kind,
    bytes: new TextEncoder().encode(text),
    hash: text
  });
beforeAll(async () => {
  site = await openProvisionedSite();
  await files('IMR.docx', 'first');
}, 20_000);
afterAll(() => site.close());

const origin = (): string => new URL(site.sp.web.toUrl()).origin;
async function read(address: string) {
  const found = await readDocument(site.sp, 'SCR-A-2012-0001', address);
  return typeof found === 'string' ? found : { ...found, bytes: new TextDecoder().decode(found.bytes) };
}

describe('an address', () => {
  it('may be any that people copy for a document', async () => {
    const path = '/sites/scr/SCR%20Documents/SCR-A-2012-0001/IMR/IMR.docx';
    const { UniqueId } = await site.sp.web.getFileByServerRelativePath(decodeURIComponent(path))();
    const viewer = `/_layouts/15/Doc.aspx?sourcedoc=%7B${UniqueId.toUpperCase()}%7D&file=IMR.docx&action=default&mobileredirect=true`;
    for (const address of [
      path,
      `${path}?web=1`,
      path.toUpperCase(),
      `/:w:/r${path}?d=w123&csf=1&web=1`,
      `/sites/scr${viewer}`,
      `/:w:/r/sites/scr${viewer}`
    ]) {
      expect([address, await read(`${origin()}${address}`)]).toMatchObject([
        address,
        { name: 'IMR.docx', url: `${origin()}${path}` }
      ]);
    }
  });

  it('from before its review had two folders finds the paper in either', async () => {
    await files('Their terms.docx', 'terms', 'terms');
    const before = `${origin()}/sites/scr/SCR%20Documents/SCR-A-2012-0001`;
    expect(await read(`${before}/IMR.docx`)).toMatchObject({ bytes: 'first', url: `${before}/IMR/IMR.docx` });
    expect(await read(`${before}/Drafts/IMR.docx`)).toMatchObject({ url: `${before}/IMR/IMR.docx` });
    expect(await read(`${before}/Their%20terms.docx`)).toMatchObject({ bytes: 'terms' });
  });

  it('that was recorded finds its paper among those read, also where the site or the folder has moved since', async () => {
    await files('Our IMR 100%.docx', 'ours');
    const found = await imrFilesOf(site.sp, 'SCR-A-2012-0001');
    const folder = '/sites/scr/SCR%20Documents/SCR-A-2012-0001';
    for (const address of [
      `${origin()}${folder}/IMR/Our%20IMR%20100%25.docx`,
      `https://before.sharepoint.com${folder}/IMR/Our%20IMR%20100%25.docx`,
      `${origin()}${folder}/Our%20IMR%20100%25.docx`
    ])
      expect([address, await readAmong(site.sp, found, address)]).toMatchObject([
        address,
        { name: 'Our IMR 100%.docx' }
      ]);
    for (const address of [`${origin()}${folder}/IMR/None.docx`, '', 'not an address'])
      expect(await readAmong(site.sp, found, address)).toBe('not there');
  });

  it.each([
    'not an address',
    '/sites/scr/SCR%20Documents/SCR-A-2012-0001/IMR/IMR.docx',
    'https://elsewhere.example/sites/scr/SCR%20Documents/SCR-A-2012-0001/IMR/IMR.docx'
  ])('outside the site is not there: %s', async (address) => {
    site.requests.length = 0;
    await expect(readDocument(site.sp, 'SCR-A-2012-0001', address)).resolves.toBe('not there');
    expect(site.requests).toEqual([]);
  });

  it.each([
    '/sites/other/SCR%20Documents/IMR.docx',
    '/sites/scr/Elsewhere/Secret.docx',
    '/sites/scr/SCR%20Documents/../Elsewhere/Secret.docx',
    '/sites/scr/SCR%20Documents/%2e%2e/Elsewhere/Secret.docx',
    '/sites/scr/SCR%20Documents/SCR-A-2012-0001/IMR/None.docx',
    '/sites/scr/SCR%20Documents/SCR-A-2012-0001/None.docx',
    '/sites/scr/SCR%20Documents/SCR-A-2012-0001',
    '/sites/scr/SCR%20Documents',
    '/sites/scr/SCR%20Documents/SCR-A-2012-0002/IMR/IMR.docx',
    '/sites/scr/SCR%20Documents/SCR-A-2012-0001/../SCR-A-2012-0002/IMR/IMR.docx',
    '/sites/scr/SCR%20Documents/SCR-A-2012-00012/IMR.docx',
    '/sites/scr/%E0%A4%A',
    '/:w:/s/scr/EaBcDeFg'
  ])('outside the folder of the review, or of no file, is not there: %s', async (path) => {
    await site.sp.web.lists.ensure('Elsewhere', '', 101);
    await site.sp.web
      .getFolderByServerRelativePath('Elsewhere')
      .files.addUsingPath('Secret.docx', 'secret', { Overwrite: true });
    await expect(readDocument(site.sp, 'SCR-A-2012-0001', `${origin()}${path}`)).resolves.toBe('not there');
  });
});

test('a paper is read by its folder and name', async () => {
  await files('Same.docx', 'of the partnership', 'terms');
  await files('Same.docx', 'ours');
  const of = async (folder: 'imr' | 'partnership', name = 'Same.docx') => {
    const found = await readPaper(site.sp, { reference: 'SCR-A-2012-0001', folder, name });
    return typeof found === 'string' ? found : new TextDecoder().decode(found.bytes);
  };
  expect([await of('imr'), await of('partnership'), await of('imr', 'None.docx')]).toEqual([
    'ours',
    'of the partnership',
    'not there'
  ]);
  await expect(readPaper(site.sp, { reference: 'SCR-A-2012-0009', folder: 'imr', name: 'Same.docx' })).resolves.toBe(
    'not there'
  );
});
