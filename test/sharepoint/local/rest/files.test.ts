import { refusal, startTenant, type Tenant } from './tenant';

let tenant: Tenant;
beforeAll(async () => { tenant = await startTenant(); await tenant.sp('owner').web.lists.add('Documents', '', 101); });
afterAll(() => tenant.close());

test('a file is added, found, read, replaced and removed in a document library', async () => {
  const { web } = tenant.sp('member');
  const folder = web.getFolderByServerRelativePath('/sites/test/Documents');
  const bytes = new Uint8Array([0, 255, 1, 254, 10, 13]);
  const added = await folder.files.addUsingPath("O'Brien & co.bin", new Blob([bytes]), { Overwrite: false });
  expect(added).toMatchObject({ Name: "O'Brien & co.bin", ServerRelativeUrl: "/sites/test/Documents/O'Brien & co.bin", Length: '6' });
  expect(await refusal(folder.files.addUsingPath("o'brien & CO.bin", 'x', { Overwrite: false }))).toMatchObject({ status: 400, code: expect.stringContaining('-2130575257') });
  expect((await folder.files()).map(({ Name }) => Name)).toEqual(["O'Brien & co.bin"]);
  const file = web.getFileByServerRelativePath("/sites/test/Documents/O'Brien & co.bin");
  expect(new Uint8Array(await file.getBuffer())).toEqual(bytes);
  await file.setContent('text now');
  expect(await file.getText()).toBe('text now');
  const item = await file.getItem();
  await item.update({ Title: 'A report' });
  expect(await web.lists.getByTitle('Documents').items.select('Title', 'FileLeafRef', 'FileRef')()).toMatchObject([{ Title: 'A report', FileLeafRef: "O'Brien & co.bin", FileRef: "/sites/test/Documents/O'Brien & co.bin" }]);
  const download = await tenant.ask("/Documents/O'Brien%20&%20co.bin", { who: 'visitor' });
  expect([download.status, download.headers.get('content-type'), await download.text()]).toEqual([200, 'application/octet-stream', 'text now']);
  await file.delete();
  expect(await refusal(file())).toMatchObject({ status: 404, code: '-2130575338, Microsoft.SharePoint.SPException' });
});
