import type { SPFI } from '@pnp/sp';
import '@pnp/sp/files/folder.js';
import '@pnp/sp/folders/list.js';
import { unlessMissing } from '../client/sharepoint-errors';
import { fileOnce, folderNamed } from '../documents/file-once';

/**
 * The folder of SCR Documents in which mail lies as it came. It inherits from the library, which people may not read.
 */
const FOLDER = 'Mail';

const nameOf = (key: string): string => `${key}.eml`;

/** Files a mail as it came, once: one that is there stays. One request, or three for the first. */
export const fileMail = (sp: SPFI, key: string, bytes: Uint8Array): Promise<void> =>
  fileOnce(sp, FOLDER, nameOf(key), bytes);

/** A mail as it came; undefined if it is not there. */
export async function mailFile(sp: SPFI, key: string): Promise<Uint8Array | undefined> {
  const bytes = await unlessMissing(folderNamed(sp, FOLDER).files.getByUrl(nameOf(key)).getBuffer(), undefined);
  return bytes && new Uint8Array(bytes);
}
