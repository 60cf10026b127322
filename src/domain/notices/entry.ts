import type { NoticeId } from '../ids';
import { DUTIES, DUTY_IDS, dutyAmong, undatedDuties } from '../duties';
import { entryOf } from '../review/entry';
import { formerHolder, type Notice, type ToldEvent } from './notice';
import { ownersOf } from '../duties/owners';
import { postsOf } from '../people/people';
import { answersIn, lastAnswer, seqOf, type Review } from '../review/review';
import { KIND_LABELS } from '../words';
import { capitalised, text, uncapitalised, type Text } from '../text';

export const mentalHealthInvolved = (review: Review): boolean => entryOf(review, 'mentalHealth') === 'yes';
const area = (review: Review): string => entryOf(review, 'authority');
const kind = (review: Review): Text => uncapitalised(KIND_LABELS[review.kind]);
const hasMoved = (event: ToldEvent): boolean => answersIn(event, 'correct-entry')?.movedFrom !== undefined;

/** Notices of a new review, of its inspector, and of what the lead does (KP-1, KP-2, KP-4, KP-5, KP-7). */
export const ENTRY_NOTICES = {
  'initiation-to-director': {
    after: ['notify-adult'],
    to: 'regional-director',
    rule: 'KP-1',
    subject: 'the new review',
    headline: (review) => text`New ${kind(review)}: ${area(review)}`
  },
  'initiation-to-mental-health': {
    after: ['notify-adult', 'notify-child'],
    to: 'mental-health-operations-manager',
    rule: 'KP-4',
    only: 'where mental health operations were involved',
    appliesIf: mentalHealthInvolved,
    subject: 'the new review',
    headline: (review) => text`New ${kind(review)} involving mental health operations: ${area(review)}`
  },
  'involvement-to-mental-health': {
    after: ['record-mental-health', 'correct-entry'],
    to: 'mental-health-operations-manager',
    rule: 'KP-4',
    only: 'when their involvement becomes known, or the review moves region',
    // The answer has become yes, or another manager’s region is now concerned.
    appliesIf: (review, event) =>
      mentalHealthInvolved(review) &&
      (answersIn(event, 'record-mental-health')?.mentalHealth !== undefined || hasMoved(event)),
    subject: 'the review',
    headline: (review) => text`${capitalised(kind(review))} involving mental health operations: ${area(review)}`
  },
  'initiation-to-inspector': {
    after: ['notify-child', 'pass-to-inspector'],
    to: 'case-inspector',
    rule: 'KP-5',
    subject: 'the notification',
    headline: (review) => text`New ${kind(review)} passed to you: ${area(review)}`
  },
  'child-initiation-to-communications': {
    after: ['notify-child'],
    to: 'communications',
    rule: 'KP-13',
    subject: 'the new review, to be published',
    headline: (review) => text`New ${kind(review)}, to be published: ${area(review)}`
  },
  'authority-to-director': {
    after: ['correct-entry'],
    to: 'regional-director',
    rule: 'KP-1',
    only: 'where the review stays in the region',
    appliesIf: (_review, event) => answersIn(event, 'correct-entry')?.authority !== undefined && !hasMoved(event),
    subject: 'the corrected local authority',
    headline: (review) => text`Local authority corrected: ${kind(review)}, ${area(review)}`
  },
  'move-to-director': {
    after: ['correct-entry'],
    to: 'regional-director',
    rule: 'KP-1',
    only: 'where the review moves from another region',
    appliesIf: (_review, event) => hasMoved(event),
    subject: 'the review moving from another region',
    headline: (review) =>
      text`New in your region, because its authority was corrected: ${kind(review)}, ${area(review)}`
  },
  'move-to-lead': {
    after: ['correct-entry'],
    to: 'regional-safeguarding-lead',
    rule: 'KP-2',
    only: 'where the review moves from another region',
    appliesIf: (_review, event) => hasMoved(event),
    subject: 'the review moving from another region',
    headline: (review) =>
      text`New in your region, because its authority was corrected: ${kind(review)}, ${area(review)}`
  },
  'move-from-director': {
    after: ['correct-entry'],
    to: 'regional-director',
    rule: 'KP-1',
    only: 'where the review moves to another region',
    appliesIf: (_review, event) => hasMoved(event),
    subject: 'the review moving to another region',
    headline: () => 'This review has moved region: its authority was corrected',
    recipients: ({ event, directory, today }) =>
      directory.people.filter((person) =>
        postsOf(person, today).some(
          ({ post, region }) => post === 'regional-director' && region === answersIn(event, 'correct-entry')?.movedFrom
        )
      ),
    mayBeNobody: true,
    farewell: true
  },
  'correction-to-inspector': {
    after: ['correct-entry'],
    to: 'case-inspector',
    rule: 'KP-2',
    subject: 'the correction',
    headline: () => 'The register entry was corrected'
  },
  'hand-over-from-inspector': {
    after: ['hand-over'],
    to: 'case-inspector',
    rule: 'KP-2',
    only: 'where someone else hands over the review',
    subject: 'the handover',
    headline: () => 'This review has been handed over to another inspector',
    recipients: formerHolder,
    mayBeNobody: true,
    farewell: true
  },
  'hand-over-to-inspector': {
    after: ['hand-over'],
    to: 'case-inspector',
    rule: 'KP-2',
    subject: 'the handover',
    headline: (review) => text`You are now the case inspector: ${kind(review)}, ${area(review)}`
  },
  'membership-to-lead': {
    after: ['record-membership'],
    to: 'regional-safeguarding-lead',
    rule: 'KP-7',
    subject: 'the panel membership',
    headline: onPanel
  },
  'membership-to-director': {
    after: ['record-membership'],
    to: 'regional-director',
    rule: 'KP-7',
    subject: 'the panel membership',
    headline: onPanel
  },
  'nudge-to-owner': {
    after: ['nudge'],
    to: 'case-inspector',
    rule: 'KP-2',
    only: 'the person the task is assigned to',
    subject: 'the reminder',
    headline: nudged,
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
    headline: (review) =>
      review.tracks.entry === 'closed' ? 'The review has been closed' : 'The review has been reopened'
  }
} as const satisfies Partial<Record<NoticeId, Notice>>;

function onPanel(review: Review): string {
  return seqOf(review, 'record-membership') > seqOf(review, 'end-membership')
    ? 'One of our people is on the panel: this must end'
    : 'One of our people was on the panel. The membership has ended';
}

/** Of the last reminder. */
function nudged(review: Review): Text {
  const key = lastAnswer(review, 'nudge', 'duty');
  const duty = DUTY_IDS.find((id) => id === key.split('/')[0]);
  const label = duty ? DUTIES[duty].label : '';
  return dutyAmong(undatedDuties(review), key)
    ? text`Reminder from your safeguarding lead: ${label}`
    : text`No longer to do: ${label}`;
}
