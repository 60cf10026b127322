import * as v from 'valibot';
import type { SPFI } from '@pnp/sp';
import '@pnp/sp/files/web.js';
import '@pnp/sp/folders/web.js';
import '@pnp/sp/recycle-bin/index.js';
import { unlessMissing } from '../../../src/register/client/sharepoint-errors';
import { libraryPath } from '../backup/read-documents';

const BinSchema = v.array(v.object({ Id: v.string(), LeafName: v.string(), DirName: v.string() }));

/**
 * Removes the folder of a review with all papers and their versions, and what of it lies in the recycle bin of the
 * site, for good. Throws `Locked` while someone has a paper open.
 */
export async function removePapers(sp: SPFI, reference: string): Promise<void> {
  const folder = `${await libraryPath(sp)}/${reference}`;
  await unlessMissing(sp.web.getFolderByServerRelativePath(folder).delete(), undefined);
  const within = `${folder.slice(1)}/`.toLowerCase();
  const bin = v.parse(BinSchema, await sp.web.recycleBin.select('Id', 'LeafName', 'DirName').top(MOST)());
  for (const { Id, LeafName, DirName } of bin)
    if (`${DirName}/${LeafName}/`.toLowerCase().startsWith(within))
      await unlessMissing(sp.web.recycleBin.getById(Id).delete(), undefined);
}

/** SharePoint gives a hundred where nothing is asked for. */
const MOST = 5000;

/** Removes a mail as it came. */
export async function removeMailFile(sp: SPFI, key: string): Promise<void> {
  const path = `${await libraryPath(sp)}/Mail/${key}.eml`;
  await unlessMissing(sp.web.getFileByServerRelativePath(path).delete(), undefined);
}
