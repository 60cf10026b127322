import type { SPFI } from '@pnp/sp';
import { fileOnce } from './documents/file-once';

/** The folder of SCR Documents with the files of the old register. It inherits from the library, which people may not read. */
const FOLDER = 'Old register';

/** Files a workbook whole, once: it stays the proof of what was read. One request, or three for the first. */
export const fileOldRegister = (
  sp: SPFI,
  { hash, name, bytes }: { readonly hash: string; readonly name: string; readonly bytes: Uint8Array }
): Promise<void> => fileOnce(sp, FOLDER, `${hash}${endingOf(name)}`, bytes);

/** The name that it had can name a person. */
const endingOf = (name: string): string => /\.[a-z]{1,5}$/i.exec(name)?.[0].toLowerCase() ?? '';
