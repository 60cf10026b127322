import type { SPFI } from '@pnp/sp';
import '@pnp/sp/files/folder.js';
import type { PaperFolder } from '../../domain/need-to-know/paper-folders';
import { Locked } from '../client/sharepoint-client';
import { unlessMissing } from '../client/sharepoint-errors';
import { paperFolder } from './folders';

/**
 * Puts a paper of a review into the recycle bin of the site, from which administrators can restore it. False while
 * someone has it open; one that is not there any more is removed already.
 */
export async function removePaper(
  sp: SPFI,
  { reference, folder, name }: { readonly reference: string; readonly folder: PaperFolder; readonly name: string }
): Promise<boolean> {
  try {
    await unlessMissing(paperFolder(sp, reference, folder).files.getByUrl(name).recycle(), undefined);
    return true;
  } catch (error) {
    if (error instanceof Locked) return false;
    throw error;
  }
}
