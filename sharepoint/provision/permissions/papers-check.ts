import type { SPFI } from '@pnp/sp';
import { ukDay } from '../../../src/domain/dates';
import { PAPER_FOLDERS } from '../../../src/domain/need-to-know/paper-folders';
import { paperAccess } from '../../../src/domain/need-to-know/papers';
import { readDirectory } from '../../../src/register/directory/directory';
import { otherScopes, type OtherScope } from '../../../src/register/documents/other-scopes';
import { comparePapers, holdPapers, isTooOpen } from '../../../src/register/documents/paper-permissions';
import { LIST } from '../../../src/register/lists/list-names';
import { resetScope } from '../../../src/register/permissions/scope';
import { everyReview } from '../../../src/register/reviews/reviews';
import type { Difference } from './difference';
import { commandLine } from '../../../src/register/command-line';

/**
 * Who may do what with the papers of each review, by its state and the Directory today; and what else in the library
 * has permissions of its own, which is open whatever becomes of the review.
 */
export async function checkPapers(sp: SPFI): Promise<readonly Difference[]> {
  const today = ukDay(new Date().toISOString());
  const [directory, reviews] = await Promise.all([readDirectory(sp), everyReview(sp)]);
  const { otherwise } = await comparePapers(
    sp,
    reviews.map(({ review }) => ({ reference: review.reference, access: paperAccess(review, directory, today) }))
  );
  const references = new Set(reviews.map(({ review }) => review.reference));
  const others = await otherScopes(sp, references);
  const folders = otherwise.map((folder): Difference => {
    const { reference, folder: id, shared } = folder.scope;
    const name = `${reference}/${PAPER_FOLDERS[id]} of ${LIST.documents}`;
    const found = isTooOpen(folder)
      ? shared.length > 0
        ? `Papers in ${name} are shared: ${shared.join(', ')}.`
        : `${name} is open to people who should not read it.`
      : folder.wish
        ? `${name} is not open to everyone who should read it.`
        : `${name} has permissions of its own, although its review is closed.`;
    return {
      found,
      change: {
        sentence: `Give ${name} the permissions of its review.`,
        make: (site: SPFI) => holdPapers(site, folder)
      },
      ...(isTooOpen(folder) && { takesAway: true as const })
    };
  });
  return [...folders, ...others.map(differenceOf)];
}

/** Papers of a review that cannot be read are named, and stay as they are: nobody knows who may read them. */
const differenceOf = ({ path, place, paperOf }: OtherScope): Difference =>
  paperOf === undefined
    ? {
        found: `${path} of ${LIST.documents} has permissions of its own.`,
        change: {
          sentence: `Give ${path} of ${LIST.documents} the permissions of the folder that it is in.`,
          make: (sp) => resetScope(sp, place)
        },
        takesAway: true
      }
    : {
        found: `${path} of ${LIST.documents} has permissions of its own, and no review ${paperOf} can be read. Run “${commandLine('repair')}”, then run this again.`
      };
