/**
 * The sheet of our comments on a draft report, which the partnership has asked for factual accuracy and comment
 * (KP-12). The comments are in the history of the review; here is what one is.
 */
export const COMMENT_COLUMNS = {
  page: 'Page or paragraph',
  says: 'What the draft says',
  correction: 'What is accurate',
  source: 'Source'
} as const;

export type CommentColumn = keyof typeof COMMENT_COLUMNS;

/** Each column as text; empty where nothing was entered. */
export type Comment = { readonly [C in CommentColumn]: string };

/** In one sheet. */
export const MOST_COMMENTS = 200;

/** In characters: a card has room for what is typed. */
export const LONGEST_COMMENT = { page: 60, says: 1500, correction: 1500, source: 500 } as const;
