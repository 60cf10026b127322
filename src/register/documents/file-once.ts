import type { SPFI } from '@pnp/sp';
import '@pnp/sp/files/folder.js';
import '@pnp/sp/folders/list.js';
import { isNameTaken, isRefusal } from '../client/sharepoint-errors';
import { LIST } from '../lists/list-names';
import { isThere } from './folders';

const rootOf = (sp: SPFI) => sp.web.lists.getByTitle(LIST.documents).rootFolder;

/** A folder at the top of SCR Documents that is of no review. It inherits from the library, which people may not read. */
export const folderNamed = (sp: SPFI, folder: string) => rootOf(sp).folders.getByUrl(folder);

/** Files something in such a folder, once: what is there stays. One request, or three for the first of the folder. */
export async function fileOnce(sp: SPFI, folder: string, name: string, bytes: Uint8Array): Promise<void> {
  const add = () =>
    folderNamed(sp, folder).files.addUsingPath(name, new Blob([new Uint8Array(bytes)]), { Overwrite: false });
  const addOnce = async (): Promise<void> => {
    try {
      await add();
    } catch (error) {
      if (!(await isNameTaken(error))) throw error;
    }
  };
  try {
    await addOnce();
  } catch (error) {
    if (!isRefusal(error) || (await isThere(folderNamed(sp, folder)))) throw error;
    try {
      await rootOf(sp).folders.addUsingPath(folder);
    } catch (refusal) {
      // SharePoint refuses a folder that another instance has just made.
      if (!isRefusal(refusal) || !(await isThere(folderNamed(sp, folder)))) throw refusal;
    }
    await addOnce();
  }
}
