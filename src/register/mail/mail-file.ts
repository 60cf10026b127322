import type { SPFI } from '@pnp/sp';
import '@pnp/sp/files/folder.js';
import '@pnp/sp/folders/list.js';
import { isNameTaken, isRefusal, unlessMissing } from '../client/sharepoint-errors';
import { isThere } from '../documents/folders';
import { LIST } from '../lists/list-names';

/**
 * The folder of SCR Documents in which mail lies as it came. It inherits from the library, which people may not read.
 */
const FOLDER = 'Mail';

const folderOf = (sp: SPFI) => rootOf(sp).folders.getByUrl(FOLDER);

const rootOf = (sp: SPFI) => sp.web.lists.getByTitle(LIST.documents).rootFolder;

const nameOf = (key: string): string => `${key}.eml`;

/** Files a mail as it came, once: one that is there stays. One request, or three for the first. */
export async function fileMail(sp: SPFI, key: string, bytes: Uint8Array): Promise<void> {
  const add = () =>
    folderOf(sp).files.addUsingPath(nameOf(key), new Blob([new Uint8Array(bytes)]), { Overwrite: false });
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
    if (!isRefusal(error) || (await isThere(folderOf(sp)))) throw error;
    try {
      await rootOf(sp).folders.addUsingPath(FOLDER);
    } catch (refusal) {
      // SharePoint refuses a folder that another instance has just made.
      if (!isRefusal(refusal) || !(await isThere(folderOf(sp)))) throw refusal;
    }
    await addOnce();
  }
}

/** A mail as it came; undefined if it is not there. */
export async function mailFile(sp: SPFI, key: string): Promise<Uint8Array | undefined> {
  const bytes = await unlessMissing(folderOf(sp).files.getByUrl(nameOf(key)).getBuffer(), undefined);
  return bytes && new Uint8Array(bytes);
}
