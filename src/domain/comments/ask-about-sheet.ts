import type { FieldMessages } from '../fields';
import { seqOf, type Review } from '../review/review';
import { several } from '../several';

/** Asks where what is said of the draft, its sheet of comments and the file of it do not go together. */
export function askAboutSheet(
  { accurate, summary = '' }: { readonly accurate?: string; readonly summary?: string },
  { comments = 0, done }: Pick<Review, 'comments' | 'done'>
): FieldMessages {
  if (accurate === 'yes' && comments > 0)
    return { accurate: `The sheet has ${several(comments, 'comment')} on the draft.` };
  if (accurate === 'corrected' && comments === 0 && summary === '')
    return { summary: 'No comments are kept here. Add them to the sheet first, or enter what we sent.' };
  return seqOf({ done }, 'add-comments') > seqOf({ done }, 'make-comments-file') && isMade(done)
    ? { summary: 'Comments were added after the Word file was made. Have it made again if you have not sent them.' }
    : {};
}

const isMade = (done: Review['done']): boolean => done['make-comments-file'] !== undefined;
