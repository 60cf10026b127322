import type { FieldMessages } from '../fields';
import { seqOf, type Review } from '../review/review';
import { several } from '../several';

/** Asks where what is said of the draft, its sheet of comments and the file of it do not go together. */
export function askAboutSheet(
  { accurate, summary = '' }: { readonly accurate?: string; readonly summary?: string },
  review: Pick<Review, 'comments' | 'sheetChanged' | 'done'>
): FieldMessages {
  const { comments = 0 } = review;
  if (accurate === 'yes' && comments > 0)
    return { accurate: `The sheet has ${several(comments, 'comment')} on the draft.` };
  if (accurate === 'corrected' && comments === 0 && summary === '')
    return { summary: 'No comments are kept here. Add them to the sheet first, or enter what we sent.' };
  return review.done['make-comments-file'] && !isFileOfSheet(review)
    ? { summary: 'The comments have changed since the Word file was made. Have it made again if you have not sent it.' }
    : {};
}

/** Whether the Word file that was made last has the comments as they are now. */
export const isFileOfSheet = (review: Pick<Review, 'sheetChanged' | 'done'>): boolean =>
  seqOf(review, 'make-comments-file') > (review.sheetChanged ?? 0);
