import { COMMENT_COLUMNS, LONGEST_COMMENT } from '../comments/comment';
import { commentsIn } from '../comments/comments-form';
import { several } from '../several';
import { form, type Answers, type AnswersTo, type FieldMessages } from '../fields';

/** The questions about the sheet of our comments on the draft report (KP-12). */

/** How many comments a review has. */
interface Sheet {
  readonly comments?: number;
}

/** One comment, or pasted rows. */
const ONE_COMMENT = 'unless you paste rows';

export const SHEET = form([
  {
    id: 'page',
    type: 'line',
    label: COMMENT_COLUMNS.page,
    needed: ONE_COMMENT,
    maxLength: LONGEST_COMMENT.page,
    hint: 'For example 12, 4.2 or “whole report”. To paste rows instead, leave this and the next fields empty.'
  },
  {
    id: 'says',
    type: 'text',
    label: COMMENT_COLUMNS.says,
    maxLength: LONGEST_COMMENT.says,
    hint: 'Leave empty where the draft leaves something out.'
  },
  {
    id: 'correction',
    type: 'text',
    label: COMMENT_COLUMNS.correction,
    needed: ONE_COMMENT,
    maxLength: LONGEST_COMMENT.correction,
    hint: 'Or what we comment. Use roles and initials, never names.'
  },
  {
    id: 'source',
    type: 'text',
    label: COMMENT_COLUMNS.source,
    maxLength: LONGEST_COMMENT.source,
    hint: 'The record or document that shows it.'
  },
  {
    id: 'rows',
    type: 'rows',
    label: 'Rows of a spreadsheet',
    needed: 'if you enter nothing above',
    hint: 'Paste them here. Columns: page, what the draft says, what is accurate, source. For another order, include the row of headings.'
  }
]);

export const checkComments = (given: AnswersTo<typeof SHEET>): FieldMessages => commentsIn(given).problems;

/** Asks about rows that say the same. */
export function askAboutRepeats(given: AnswersTo<typeof SHEET>): FieldMessages {
  const { comments } = commentsIn(given);
  const different = new Set(comments.map((comment) => JSON.stringify(comment)));
  const repeats = comments.length - different.size;
  return repeats > 0 ? { rows: `${several(repeats, 'row')} with the same words as another.` } : {};
}

export const addComments = (
  { comments = 0 }: Sheet,
  given: AnswersTo<typeof SHEET>,
  { seq }: { readonly seq: number }
): Sheet & { readonly sheetChanged: number } => ({
  comments: comments + commentsIn(given).comments.length,
  sheetChanged: seq
});

/** Each draft has a sheet of its own. */
export const beginSheet = ({ comments }: Sheet): Sheet => (comments === undefined ? {} : { comments: 0 });

/** Notes how many comments the sheet had. */
export const noteComments = (_given: Answers, { comments }: Sheet): { readonly comments?: string } =>
  comments ? { comments: String(comments) } : {};

export const COMMENT_FORMS = { 'add-comments': SHEET, 'make-comments-file': form<never>([]) };
