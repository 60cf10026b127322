import type { SPFI } from '@pnp/sp';
import { paperAccess } from '../../src/domain/need-to-know/papers';
import type { Directory } from '../../src/domain/people/people';
import type { Review } from '../../src/domain/review/review';
import { RegisterDenied } from '../../src/register/client/sharepoint-client';
import { makePaperFolders } from '../../src/register/documents/folders';
import { comparePapers, holdPapers, isTooOpen } from '../../src/register/documents/paper-permissions';

/**
 * Makes the folders of a review, or takes from them what people have there and should not have, so that nothing is
 * filed where they read it. New folders are closed as the library is, until the dispatcher opens them.
 */
export async function readyToFile(sp: SPFI, review: Review, directory: Directory, today: string): Promise<void> {
  try {
    const { reference } = review;
    const { otherwise, folders } = await comparePapers(sp, [
      { reference, access: paperAccess(review, directory, today) }
    ]);
    if (folders === 0) await makePaperFolders(sp, reference);
    for (const folder of otherwise.filter(isTooOpen)) await holdPapers(sp, folder);
  } catch (fault) {
    // Where the service may not even read permissions, it has given none.
    if (!(fault instanceof RegisterDenied)) throw fault;
  }
}
