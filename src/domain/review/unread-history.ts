/** Why nothing is recorded that needs all that was recorded before. */
export const UNREAD_HISTORY =
  'The history of this review cannot be read in full now, so nothing has been recorded. Try again later.';
