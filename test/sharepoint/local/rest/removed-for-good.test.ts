import '@pnp/sp/files/folder.js';
import '@pnp/sp/files/web.js';
import '@pnp/sp/folders/web.js';
import '@pnp/sp/recycle-bin/index.js';
import { openProvisionedSite, type LocalSite } from '../../../register/local-site';

const LIBRARY = '/sites/scr/SCR Documents';

let site: LocalSite;
beforeEach(async () => {
  site = await openProvisionedSite();
  const library = site.sp.web.getFolderByServerRelativePath(LIBRARY);
  await library.folders.addUsingPath('A');
  await library.folders.addUsingPath('AB');
  await site.sp.web.getFolderByServerRelativePath(`${LIBRARY}/A`).folders.addUsingPath('IMR');
  for (const folder of ['A/IMR', 'AB'])
    await site.sp.web
      .getFolderByServerRelativePath(`${LIBRARY}/${folder}`)
      .files.addUsingPath('paper.txt', new Blob(['words']));
});
afterEach(() => site.close());

const names = async (): Promise<readonly unknown[]> =>
  (await site.sp.web.lists.getByTitle('SCR Documents').items.select('FileRef')<{ FileRef: string }[]>()).map(
    ({ FileRef }) => FileRef.slice(LIBRARY.length + 1)
  );

test('a folder is removed with all that is in it and nothing else, and is not in the recycle bin', async () => {
  await site.sp.web.getFolderByServerRelativePath(`${LIBRARY}/A`).delete();
  expect(await names()).toEqual(['AB', 'AB/paper.txt']);
  await expect(site.sp.web.recycleBin()).resolves.toEqual([]);
});

test('what was recycled is removed for good, once', async () => {
  await site.sp.web.getFileByServerRelativePath(`${LIBRARY}/AB/paper.txt`).recycle();
  const [recycled] = await site.sp.web.recycleBin<{ Id: string }[]>();
  const item = site.sp.web.recycleBin.getById(recycled?.Id ?? '');
  await item.delete();
  await expect(site.sp.web.recycleBin()).resolves.toEqual([]);
  await expect(item.delete()).rejects.toThrow(/404/);
});
