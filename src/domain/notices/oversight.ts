import type { NoticeId } from '../ids';
import { DUTIES, dutyOfKey, dutyAmong, undatedDuties } from '../duties';
import type { Notice } from './notice';
import { ownersOf } from '../duties/owners';
import { endingNamed } from '../review/endings';
import { answersIn, lastAnswer, type Review } from '../review/review';
import { text, type Text } from '../text';

/** Notices of what the lead does: reminding, closing and reopening (KP-2, KP-7). */
export const OVERSIGHT_NOTICES = {
  'nudge-to-owner': {
    after: ['nudge'],
    to: 'case-inspector',
    rule: 'KP-2',
    only: 'the person the task is assigned to',
    subject: 'the reminder',
    headline: nudged,
    overtaken: () => 'The safeguarding lead sent a reminder about this review, and has sent another since',
    recipients: ({ review, event, directory, today }) => {
      const owed = dutyAmong(undatedDuties(review), answersIn(event, 'nudge')?.duty ?? '');
      return owed ? ownersOf(owed, review, directory, today) : [];
    },
    mayBeNobody: true
  },
  'closing-to-inspector': {
    after: ['close', 'reopen'],
    to: 'case-inspector',
    rule: 'KP-2',
    subject: 'the closing or reopening',
    headline: closedOrReopened
  },
  'closing-to-director': {
    after: ['close', 'reopen'],
    to: 'regional-director',
    rule: 'KP-7',
    subject: 'the closing or reopening',
    headline: closedOrReopened
  }
} as const satisfies Partial<Record<NoticeId, Notice>>;

/** Of the last reminder. */
function nudged(review: Review): Text {
  const key = lastAnswer(review, 'nudge', 'duty');
  const named = dutyOfKey(key);
  const label = named ? DUTIES[named.duty].label : '';
  return dutyAmong(undatedDuties(review), key)
    ? text`Reminder from the safeguarding lead: ${label}`
    : text`No longer to do: ${label}`;
}

/** How it ended, for those who do not open the card. */
function closedOrReopened(review: Review): string {
  if (review.tracks.entry !== 'closed') return 'The review has been reopened';
  const how = endingNamed(lastAnswer(review, 'close', 'ending'))?.notice;
  return how ? `The review has been closed: ${how}` : 'The review has been closed';
}
