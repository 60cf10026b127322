import * as v from 'valibot';
import type { SPFI } from '@pnp/sp';
import '@pnp/sp/folders/list.js';
import { PAPER_FOLDER_IDS, PAPER_FOLDERS, type PaperFolder } from '../../domain/need-to-know/paper-folders';
import { isRefusal, unlessMissing } from '../client/sharepoint-errors';
import { inOneRequest } from '../client/one-request';
import { LIST } from '../lists/list-names';

/** All that a review has in the library. Papers are in the two folders of it. */
const reviewFolder = (sp: SPFI, reference: string) =>
  sp.web.lists.getByTitle(LIST.documents).rootFolder.folders.getByUrl(reference);

/** One of the two folders of a review. */
export const paperFolder = (sp: SPFI, reference: string, folder: PaperFolder) =>
  reviewFolder(sp, reference).folders.getByUrl(PAPER_FOLDERS[folder]);

/**
 * Makes the folders of a review that are not there, in one request, whose parts SharePoint carries out in their order.
 * They inherit from the library, which people may not read.
 */
export async function makePaperFolders(sp: SPFI, reference: string): Promise<void> {
  const refusals: unknown[] = [];
  const unlessRefused = (add: Promise<unknown>): Promise<void> =>
    add.then(
      () => undefined,
      (error: unknown) => {
        if (!isRefusal(error)) throw error;
        refusals.push(error);
      }
    );
  await inOneRequest(sp, (batch) => [
    unlessRefused(batch.web.lists.getByTitle(LIST.documents).rootFolder.folders.addUsingPath(reference)),
    ...PAPER_FOLDER_IDS.map((id) =>
      unlessRefused(reviewFolder(batch, reference).folders.addUsingPath(PAPER_FOLDERS[id]))
    )
  ]);
  // SharePoint refuses a folder that someone has just made, which is fine as long as it exists.
  if (refusals.length === 0) return;
  const there = await Promise.all(PAPER_FOLDER_IDS.map((id) => isThere(paperFolder(sp, reference, id))));
  if (there.includes(false)) throw refusals[0];
}

/** For a folder that does not exist, SharePoint answers with 404 or with `Exists` false. */
export async function isThere(folder: Pick<ReturnType<typeof reviewFolder>, 'select'>): Promise<boolean> {
  const answer = await unlessMissing(folder.select('Exists')<unknown>(), undefined);
  return answer !== undefined && v.parse(v.object({ Exists: v.boolean() }), answer).Exists;
}
