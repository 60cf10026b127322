import { MOST_COMMENTS } from '../comments/comment';
import { commentsIn } from '../comments/comments-form';
import { UNREAD_HISTORY } from '../review/unread-history';
import type { GuardRows } from './guard';

/** Guards of the draft report and our comments on it (KP-12). */
export const REPORT_GUARDS = {
  'commented-or-why': {
    condition: 'We have commented on the draft report, or there is a reason why not',
    rule: 'KP-12',
    field: 'withoutComment',
    refuse: ({ review, given }) =>
      review.tracks.report === 'commented' || given['withoutComment']
        ? undefined
        : 'Enter why we did not comment on the draft, or record our comments first.'
  },
  'sheet-has-room': {
    condition: 'The sheet has room for more comments',
    rule: 'KP-12',
    field: 'rows',
    refuse: ({ review: { comments = 0 }, given }) =>
      comments + commentsIn(given).comments.length > MOST_COMMENTS
        ? `Enter fewer comments. The sheet has ${comments}, and can have up to ${MOST_COMMENTS}.`
        : undefined
  },
  'sheet-to-send': {
    condition: 'There are comments on the draft report',
    rule: 'KP-12',
    refuseUpfront: ({ review }) =>
      review.comments
        ? undefined
        : 'There are no comments on this draft yet. Select “Add comments on the draft report” first.'
  },
  'history-readable': {
    condition: 'The whole history of the review can be read',
    rule: 'KP-12',
    refuse: ({ past }) => (past ? undefined : UNREAD_HISTORY)
  }
} satisfies GuardRows;
