import { AUTHOR, folderAs, numberOf, READ } from './permissions';
import { errorOf, refusal, startTenant, type Tenant, type Who } from './tenant';

const DENIED = { status: 403, code: '-2147024891, System.UnauthorizedAccessException' };
const PAPERS = '/sites/test/Papers';
const MARK = 'said in confidence';
let tenant: Tenant;
/** A private library with a folder for each of two reviews; the author may edit in the first, and not delete. */
beforeAll(async () => {
  tenant = await startTenant();
  const { web } = tenant.sp('app');
  await web.lists.add('Papers', '', 101);
  for (const path of ['A', 'A/IMR', 'B']) await web.folders.addUsingPath(`Papers/${path}`);
  for (const path of ['A', 'A/IMR', 'B'])
    await web
      .getFolderByServerRelativePath(`${PAPERS}/${path}`)
      .files.addUsingPath(`${path.replace('/', ' ')}.txt`, `${MARK} in ${path}`);
  await web.lists.getByTitle('Papers').breakRoleInheritance(false, true);
  const { data } = await web.roleDefinitions.add('Writer', '', 70, {
    High: Number(AUTHOR.High),
    Low: Number(AUTHOR.Low)
  });
  await folderAs(tenant, 'app', `${PAPERS}/A/IMR`).breakRoleInheritance(false, true);
  await folderAs(tenant, 'app', `${PAPERS}/A/IMR`).roleAssignments.add(await numberOf(tenant, 'author'), data.Id);
  await folderAs(tenant, 'app', `${PAPERS}/A`).roleAssignments.add(await numberOf(tenant, 'regional'), READ);
});
afterAll(() => tenant.close());
const papers = (who: Who) => tenant.sp(who).web.lists.getByTitle('Papers');
const at = (who: Who, path: string) => tenant.sp(who).web.getFolderByServerRelativePath(`${PAPERS}/${path}`);
const file = (who: Who, path: string) => tenant.sp(who).web.getFileByServerRelativePath(`${PAPERS}/${path}`);
const names = (rows: readonly { FileLeafRef?: string; Name?: string }[]) =>
  rows.map(({ FileLeafRef, Name }) => FileLeafRef ?? Name).sort();

describe('what is permitted is reached by its address, and the rest is left out', () => {
  test('of items, files and folders, and of what is expanded', async () => {
    expect(names(await papers('author').items.select('FileLeafRef')())).toEqual(['A IMR.txt', 'IMR']);
    expect(names(await papers('regional').items.select('FileLeafRef')())).toEqual(['A', 'A.txt']);
    expect(names(await papers('app').items.select('FileLeafRef')())).toHaveLength(6);
    expect(names(await at('author', 'A/IMR').files())).toEqual(['A IMR.txt']);
    expect(names(await papers('author').rootFolder.folders())).toEqual([]);
    expect(names(await papers('regional').rootFolder.folders())).toEqual(['A']);
    expect(names(await at('regional', 'A').folders())).toEqual([]);
    const opened = await at('regional', 'A').select('Files', 'Folders').expand('Files', 'Folders')<{
      Files: { Name: string }[];
      Folders: { Name: string }[];
    }>();
    expect([names(opened.Files), names(opened.Folders)]).toEqual([['A.txt'], []]);
    const batch = tenant.sp('author').batched();
    const inBatch = batch[0].web.lists.getByTitle('Papers').items.select('FileLeafRef')();
    await batch[1]();
    expect(names(await inBatch)).toEqual(['A IMR.txt', 'IMR']);
  });
  test('a filter and a page go over what is permitted only', async () => {
    expect(await papers('author').items.filter("FileLeafRef eq 'B.txt'")()).toEqual([]);
    expect(await papers('author').items.filter('FSObjType eq 0')()).toHaveLength(1);
    const [first] = await papers('author').items.select('FileLeafRef').top(1)();
    expect(first).toMatchObject({ FileLeafRef: 'IMR' });
  });
  test('the number of items of a list is that of all', async () => {
    expect((await papers('author').select('ItemCount')()).ItemCount).toBe(6);
  });
  test.each<[Who, string]>([
    ['author', 'A/A.txt'],
    ['author', 'B/B.txt'],
    ['regional', 'A/IMR/A IMR.txt'],
    ['visitor', 'A/A.txt'],
    ['owner', 'A/IMR/A IMR.txt']
  ])('%s does not read %s, its columns or its versions', async (who, path) => {
    const one = file(who, path);
    for (const attempt of [() => one(), () => one.getText(), () => one.versions(), () => one.listItemAllFields()])
      expect(await refusal(attempt())).toMatchObject(DENIED);
    const page = await tenant.ask(`/Papers/${encodeURI(path)}`, { who });
    expect([page.status, (await page.text()).includes(MARK)]).toEqual([404, false]);
    const { Id } = await file('app', path).listItemAllFields.select('Id')<{ Id: number }>();
    const item = await tenant.ask(`/_api/web/lists/getByTitle('Papers')/items(${Id})`, { who });
    expect([403, 404]).toContain(item.status);
  });
  test('a new folder inherits from the one it is in', async () => {
    await tenant.sp('app').web.folders.addUsingPath('Papers/A/IMR/Later');
    await at('app', 'A/IMR/Later').files.addUsingPath('later.txt', 'x');
    expect(names(await at('author', 'A/IMR').folders())).toEqual(['Later']);
    expect(names(await papers('regional').items.select('FileLeafRef')())).toEqual(['A', 'A.txt']);
    await at('app', 'A/IMR/Later').recycle();
    expect(names(await papers('author').items.select('FileLeafRef')())).toEqual(['A IMR.txt', 'IMR']);
  });
});

describe('to edit without deleting', () => {
  const mine = () => file('author', 'A/IMR/A IMR.txt');
  test('is to save, to add and to restore an earlier version', async () => {
    await mine().setContent('the second');
    await at('author', 'A/IMR').files.addUsingPath('A IMR.txt', 'the third', { Overwrite: true });
    await at('author', 'A/IMR').files.addUsingPath('more.txt', 'x');
    const item = await mine().getItem();
    await item.update({ Title: 'My account', FileLeafRef: 'A IMR.txt' });
    await mine().versions.restoreByLabel('2.0');
    expect(await mine().getText()).toBe('the second');
    expect((await mine().versions()).map(({ VersionLabel }) => VersionLabel)).toEqual(['1.0', '2.0', '3.0', '4.0']);
  });
  test('is not to rename, move, delete or recycle', async () => {
    const item = await mine().getItem();
    for (const attempt of [
      () => item.update({ FileLeafRef: 'renamed.txt' }),
      () => item.validateUpdateListItem([{ FieldName: 'FileLeafRef', FieldValue: 'renamed.txt' }]),
      () => mine().moveByPath(`${PAPERS}/A/IMR/moved.txt`, false),
      () => mine().delete(),
      () => mine().recycle(),
      () => item.delete(),
      () => item.recycle(),
      () => at('author', 'A/IMR').recycle()
    ])
      expect(await refusal(attempt())).toMatchObject(DENIED);
    const moved = await tenant.ask(
      `/_api/web/getFileByServerRelativePath(decodedUrl='${PAPERS}/A/IMR/A IMR.txt')/moveto(newurl='${PAPERS}/A/IMR/moved.txt',flags=1)`,
      { who: 'author', method: 'POST' }
    );
    expect(await errorOf(moved)).toMatchObject(DENIED);
    expect(names(await at('app', 'A/IMR').files())).toEqual(['A IMR.txt', 'more.txt']);
  });
  test('and with deleting all of that is possible', async () => {
    await file('app', 'A/IMR/more.txt').moveByPath(`${PAPERS}/A/moved.txt`, false);
    expect(names(await at('regional', 'A').files())).toEqual(['A.txt', 'moved.txt']);
    const item = await file('app', 'A/moved.txt').getItem();
    await item.update({ FileLeafRef: 'renamed.txt' });
    await file('app', 'A/renamed.txt').recycle();
    expect(names(await at('app', 'A').files())).toEqual(['A.txt']);
  });
  test('to read is not to edit', async () => {
    for (const attempt of [
      () => file('regional', 'A/A.txt').setContent('x'),
      () => file('regional', 'A/A.txt').versions.restoreByLabel('1.0'),
      () => at('regional', 'A').files.addUsingPath('A.txt', 'x', { Overwrite: true }),
      () => at('regional', 'A').files.addUsingPath('new.txt', 'x'),
      () => at('regional', 'A').folders.addUsingPath('New')
    ])
      expect(await refusal(attempt())).toMatchObject(DENIED);
  });
});

describe('what a person may do is answered', () => {
  test('to themselves, for the site, a list, a folder and an item', async () => {
    const mine = await folderAs(tenant, 'author', `${PAPERS}/A/IMR`).getCurrentUserEffectivePermissions();
    expect(mine).toMatchObject(AUTHOR);
    expect(await papers('author').select('EffectiveBasePermissions')()).toMatchObject({
      EffectiveBasePermissions: { High: '48', Low: '134287360' }
    });
    expect(await tenant.sp('visitor').web.getCurrentUserEffectivePermissions()).toMatchObject({
      High: '176',
      Low: '138612833'
    });
    expect(await papers('author').items.select('FileLeafRef', 'EffectiveBasePermissions')()).toMatchObject([
      { FileLeafRef: 'IMR', EffectiveBasePermissions: AUTHOR },
      {}
    ]);
    expect(await refusal(folderAs(tenant, 'author', `${PAPERS}/B`).getCurrentUserEffectivePermissions())).toMatchObject(
      DENIED
    );
  });
  test('of others, to those who see permissions', async () => {
    const place = folderAs(tenant, 'app', `${PAPERS}/A/IMR`);
    expect(await place.getUserEffectivePermissions('i:0#.f|membership|aled@example.test')).toMatchObject(AUTHOR);
    expect(await place.getUserEffectivePermissions('i:0#.f|membership|rhian@example.test')).toMatchObject({
      High: '0',
      Low: '0'
    });
    expect(
      await refusal(
        folderAs(tenant, 'author', `${PAPERS}/A/IMR`).getUserEffectivePermissions('i:0#.f|membership|ada@example.test')
      )
    ).toMatchObject(DENIED);
  });
});
