import { errorOf, refusal, startTenant, type Tenant } from './tenant';

const bytes = new Uint8Array([0, 255, 1, 254, 10, 13]);
const TAKEN = { status: 400, code: expect.stringContaining('-2130575257') };
const GONE = { status: 404, code: '-2130575338, Microsoft.SharePoint.SPException' };

let tenant: Tenant;
beforeAll(async () => {
  tenant = await startTenant();
  await tenant.sp('owner').web.lists.add('Documents', '', 101);
});
afterAll(() => tenant.close());
const documents = () => tenant.sp('member').web.lists.getByTitle('Documents');

test('a file is added, found, read, replaced and removed in a document library', async () => {
  const { web } = tenant.sp('member');
  const folder = web.getFolderByServerRelativePath('/sites/test/Documents');
  const added = await folder.files.addUsingPath("O'Brien & co.bin", new Blob([bytes]), { Overwrite: false });
  expect(added).toMatchObject({
    Name: "O'Brien & co.bin",
    ServerRelativeUrl: "/sites/test/Documents/O'Brien & co.bin",
    Length: '6'
  });
  expect(await refusal(folder.files.addUsingPath("o'brien & CO.bin", 'x', { Overwrite: false }))).toMatchObject(TAKEN);
  expect((await folder.files()).map(({ Name }) => Name)).toEqual(["O'Brien & co.bin"]);
  const file = web.getFileByServerRelativePath("/sites/test/Documents/O'Brien & co.bin");
  expect(new Uint8Array(await file.getBuffer())).toEqual(bytes);
  await file.setContent('text now');
  expect(await file.getText()).toBe('text now');
  const item = await file.getItem();
  await item.update({ Title: 'A report' });
  expect(await documents().items.select('Title', 'FileLeafRef', 'FileRef')()).toMatchObject([
    { Title: 'A report', FileLeafRef: "O'Brien & co.bin", FileRef: "/sites/test/Documents/O'Brien & co.bin" }
  ]);
  const download = await tenant.ask("/Documents/O'Brien%20&%20co.bin", { who: 'visitor' });
  expect([download.status, download.headers.get('content-type'), await download.text()]).toEqual([
    200,
    'application/octet-stream',
    'text now'
  ]);
  await file.delete();
  expect(await refusal(file())).toMatchObject(GONE);
});

describe('folders', () => {
  test('are made once, by every way there is, and hold files of the same name', async () => {
    const { web } = tenant.sp('member');
    expect(await web.folders.addUsingPath('Documents/One')).toMatchObject({
      Name: 'One',
      ServerRelativeUrl: '/sites/test/Documents/One',
      ItemCount: 0
    });
    expect(await refusal(web.folders.addUsingPath('/sites/test/Documents/one'))).toMatchObject(TAKEN);
    await documents().rootFolder.folders.addUsingPath('Two');
    await documents().rootFolder.folders.getByUrl('Two').addSubFolderUsingPath('Inner');
    expect(await refusal(documents().rootFolder.folders.addUsingPath('None/Inner'))).toMatchObject({
      status: 404,
      code: expect.stringContaining('-2147024893')
    });
    for (const path of ['One', 'Two', 'Two/Inner'])
      await web.getFolderByServerRelativePath(`Documents/${path}`).files.addUsingPath('same.txt', `in ${path}`);
    expect((await documents().rootFolder.folders()).map(({ Name }) => Name)).toEqual(['One', 'Two']);
    expect(await documents().rootFolder.folders.getByUrl('Two')()).toMatchObject({ ItemCount: 2 });
    expect(await documents().rootFolder.folders.getByUrl('Two').files.getByUrl('same.txt').getText()).toBe('in Two');
    expect(await web.getFileByServerRelativePath('/sites/test/Documents/Two/Inner/same.txt').getText()).toBe(
      'in Two/Inner'
    );
    expect(await documents().items.filter('FSObjType eq 1').select('FileRef', 'FileSystemObjectType')()).toMatchObject([
      { FileRef: '/sites/test/Documents/One', FileSystemObjectType: 1 },
      {},
      {}
    ]);
    expect(
      await documents()
        .items.filter("FileDirRef eq '/sites/test/Documents/Two' and FSObjType eq 0")
        .select('FileLeafRef', 'FileDirRef')()
    ).toMatchObject([{ FileLeafRef: 'same.txt', FileDirRef: '/sites/test/Documents/Two' }]);
  });
  test('that are not there take no file', async () => {
    expect(
      await refusal(documents().rootFolder.folders.getByUrl('None').files.addUsingPath('x.txt', 'x'))
    ).toMatchObject({ status: 404 });
  });
  test.each(['a:b', 'a?b', 'a|b', 'a<b', 'ends.', ' begins', 'x'.repeat(256), `${'x'.repeat(200)}/${'y'.repeat(200)}`])(
    'and files are not called “%s”',
    async (name) => {
      const answer = await tenant.ask(
        `/_api/web/GetFolderByServerRelativePath(decodedurl='Documents')/Files/AddUsingPath(decodedurl='${encodeURIComponent(name)}')`,
        { who: 'member', method: 'POST', body: 'x' }
      );
      expect((await errorOf(answer)).status).toBe(400);
    }
  );
});

describe('a library that keeps versions', () => {
  const file = () => documents().rootFolder.files.getByUrl('draft.txt');
  const label = async () => (await file().select('UIVersionLabel')()).UIVersionLabel;

  test('raises the label with every change of the file or its columns, and keeps what was there', async () => {
    expect(await documents().rootFolder.files.addUsingPath('draft.txt', 'first')).toMatchObject({
      UIVersionLabel: '1.0',
      UIVersion: 512,
      MajorVersion: 1
    });
    await documents().rootFolder.files.addUsingPath('draft.txt', 'second', { Overwrite: true });
    expect(await label()).toBe('2.0');
    const item = await file().getItem();
    await item.update({ Title: 'Draft' });
    expect(await label()).toBe('3.0');
    expect(await file().versions()).toMatchObject([
      { VersionLabel: '1.0', ID: 512, Size: 5 },
      { VersionLabel: '2.0', Size: 6 }
    ]);
    expect(await file().versions.getById(512).getText()).toBe('first');
    expect(await (await tenant.ask('/_vti_history/1024/Documents/draft.txt', { who: 'visitor' })).text()).toBe(
      'second'
    );
  });
  test('keeps the label when columns are filled in after an upload', async () => {
    const item = await file().getItem();
    const before = await file().select('UIVersionLabel', 'ETag')();
    expect(
      await item.validateUpdateListItem([{ FieldName: 'Title', FieldValue: 'Still the same version' }], true)
    ).toMatchObject([{ FieldName: 'Title', HasException: false }]);
    expect(
      await file()
        .select('UIVersionLabel', 'ListItemAllFields/Title', 'ListItemAllFields/OData__UIVersionString')
        .expand('ListItemAllFields')()
    ).toMatchObject({
      UIVersionLabel: before.UIVersionLabel,
      ListItemAllFields: { Title: 'Still the same version', OData__UIVersionString: before.UIVersionLabel }
    });
    expect((await file().select('ETag')()).ETag).not.toBe(before.ETag);
    expect(
      await item.validateUpdateListItem(
        [
          { FieldName: 'Title', FieldValue: 'lost' },
          { FieldName: 'None', FieldValue: '' }
        ],
        true
      )
    ).toMatchObject([{ HasException: false }, { HasException: true }]);
    expect(await file().expand('ListItemAllFields')()).toMatchObject({
      ListItemAllFields: { Title: 'Still the same version' }
    });
  });
  test('finds the file by its unique id', async () => {
    const { UniqueId } = await file()();
    expect(await tenant.sp('member').web.getFileById(UniqueId)()).toMatchObject({ Name: 'draft.txt' });
    expect(await refusal(tenant.sp('member').web.getFileById('00000000-0000-4000-8000-000000000000')())).toMatchObject(
      GONE
    );
  });
  test('stops when it is told to', async () => {
    await tenant.sp('owner').web.lists.getByTitle('Documents').update({ EnableVersioning: false });
    const before = await label();
    await file().setContent('without a trace');
    expect(await label()).toBe(before);
    await tenant.sp('owner').web.lists.getByTitle('Documents').update({ EnableVersioning: true });
  });
});

test('who may read reads files and changes none', async () => {
  const { web } = tenant.sp('visitor');
  const folder = web.getFolderByServerRelativePath('Documents');
  expect(await web.getFileByServerRelativePath('/sites/test/Documents/draft.txt').getText()).toBe('without a trace');
  for (const work of [
    () => folder.files.addUsingPath('x', 'x'),
    () => folder.folders.addUsingPath('x'),
    () => web.getFileByServerRelativePath('/sites/test/Documents/draft.txt').setContent('x')
  ]) {
    expect(await refusal(work())).toMatchObject({ status: 403 });
  }
});
