import { ukDay } from '../../src/domain/dates';
import { paperAccess } from '../../src/domain/need-to-know/papers';
import { RegisterDenied } from '../../src/register/client/sharepoint-client';
import type { NamesThere } from '../../src/register/documents/documents';
import { makePaperFolders } from '../../src/register/documents/folders';
import { holdPapers, tooOpenAmong } from '../../src/register/documents/paper-permissions';
import type { PaperworkDependencies } from './paperwork-of-step';

const NOTHING: NamesThere = { imr: [], partnership: [] };

/**
 * Makes the folders of a review, or takes from them what people have there and should not have, so that nothing is
 * filed where they read it. New folders are closed as the library is, until the dispatcher opens them. No request where
 * there is nothing to do. Gives the names of what is in the folders, as far as that is known.
 *
 * The folders are taken as they were read with the review and the Directory, in the same request. Since then the service
 * can have opened them only to people who may read there by a later step, or by the Directory of today. After a later
 * step this one is overtaken, and reads all of it again. What an owner of the site gives by hand in that moment, no
 * reading before an upload is sure to see: the dispatcher takes it back after this step.
 */
export async function readyToFile({
  sp,
  review,
  directory,
  at,
  aside: { held }
}: Pick<PaperworkDependencies, 'sp' | 'review' | 'directory' | 'at' | 'aside'>): Promise<NamesThere> {
  if (!held) throw new Error(`${review.reference}: a paper is to be filed in folders that were not read.`);
  // Where the service may not even read permissions, it has given none.
  if (held === 'denied') return {};
  const isNew = held.scopes.length === 0;
  try {
    if (isNew) await makePaperFolders(sp, review.reference);
    for (const folder of tooOpenAmong(held, paperAccess(review, directory, ukDay(at)))) await holdPapers(sp, folder);
  } catch (fault) {
    if (!(fault instanceof RegisterDenied)) throw fault;
  }
  return isNew ? NOTHING : Object.fromEntries(held.scopes.map(({ folder, names }) => [folder, names]));
}
