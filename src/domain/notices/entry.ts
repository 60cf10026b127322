import type { NoticeId } from '../ids';
import { DUTIES, dutyAmong, owedDuties } from '../duties';
import { entryOf } from '../review/entry';
import { formerHolder, type Notice, type ToldEvent } from './notice';
import { ownersOf } from '../duties/owners';
import { postsOf } from '../people/people';
import { lastAnswer, type Review } from '../review/review';
import { KIND_LABELS } from '../words';
import { text, uncapitalised, type Text } from '../text';

export const mentalHealthInvolved = (review: Review): boolean => entryOf(review, 'mentalHealth') === 'yes';
const area = (review: Review): string => entryOf(review, 'authority');
const kind = (review: Review): Text => uncapitalised(KIND_LABELS[review.kind]);
const hasMoved = ({ given: answers }: ToldEvent): boolean => answers['movedFrom'] !== undefined;

/** Told of a new review, of who has the case, and of what the lead does (KP-1, KP-2, KP-4, KP-5, KP-7). */
export const ENTRY_NOTICES = {
  'initiation-to-director': {
    after: ['notify-adult'],
    to: 'regional-director',
    rule: 'KP-1',
    subject: 'the new review',
    headline: (review) => text`New: ${kind(review)} in ${area(review)}`
  },
  'initiation-to-mental-health': {
    after: ['notify-adult', 'notify-child'],
    to: 'mental-health-operations-manager',
    rule: 'KP-4',
    only: 'where mental health operations were involved',
    appliesIf: mentalHealthInvolved,
    subject: 'the new review',
    headline: (review) => text`Mental health operations were involved: new ${kind(review)} in ${area(review)}`
  },
  'involvement-to-mental-health': {
    after: ['record-mental-health', 'correct-entry'],
    to: 'mental-health-operations-manager',
    rule: 'KP-4',
    only: 'when their involvement turns out, or comes to another region',
    // It has turned yes, or the review has come to another manager’s region.
    appliesIf: (review, event) =>
      mentalHealthInvolved(review) && (event.given['mentalHealth'] !== undefined || hasMoved(event)),
    subject: 'the review',
    headline: (review) => text`Mental health operations were involved: ${kind(review)} in ${area(review)}`
  },
  'initiation-to-inspector': {
    after: ['notify-child', 'pass-to-inspector'],
    to: 'case-inspector',
    rule: 'KP-5',
    subject: 'the notification',
    headline: (review) => text`For information: ${kind(review)} in ${area(review)}`
  },
  'child-initiation-to-communications': {
    after: ['notify-child'],
    to: 'communications',
    rule: 'KP-13',
    subject: 'the review to be published',
    headline: (review) => `A children’s review has begun in ${area(review)}. Its report will be published`
  },
  'authority-to-director': {
    after: ['correct-entry'],
    to: 'regional-director',
    rule: 'KP-1',
    only: 'where the review stays in the region',
    appliesIf: (_review, event) => event.given['authority'] !== undefined && !hasMoved(event),
    subject: 'the corrected authority',
    headline: (review) => text`The authority was corrected: ${kind(review)} in ${area(review)}`
  },
  'move-to-director': {
    after: ['correct-entry'],
    to: 'regional-director',
    rule: 'KP-1',
    only: 'where the review comes from another region',
    appliesIf: (_review, event) => hasMoved(event),
    subject: 'the review that came from another region',
    headline: (review) =>
      text`New in your region, because the authority was corrected: ${kind(review)} in ${area(review)}`
  },
  'move-to-lead': {
    after: ['correct-entry'],
    to: 'regional-safeguarding-lead',
    rule: 'KP-2',
    only: 'where the review comes from another region',
    appliesIf: (_review, event) => hasMoved(event),
    subject: 'the review that came from another region',
    headline: (review) =>
      text`New in your region, because the authority was corrected: ${kind(review)} in ${area(review)}`
  },
  'move-from-director': {
    after: ['correct-entry'],
    to: 'regional-director',
    rule: 'KP-1',
    only: 'where the review goes to another region',
    appliesIf: (_review, event) => hasMoved(event),
    subject: 'the review that went to another region',
    headline: () =>
      'The authority was corrected: the review has gone to another region, whose director answers for it now',
    recipients: ({ event, directory, today }) =>
      directory.people.filter((person) =>
        postsOf(person, today).some(
          ({ post, region }) => post === 'regional-director' && region === event.given['movedFrom']
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
    only: 'where somebody else hands the case over',
    subject: 'the hand-over',
    headline: () => 'The case has been handed over to another inspector',
    recipients: formerHolder,
    mayBeNobody: true,
    farewell: true
  },
  'hand-over-to-inspector': {
    after: ['hand-over'],
    to: 'case-inspector',
    rule: 'KP-2',
    subject: 'the hand-over',
    headline: (review) => text`You are now the inspector of the case: ${kind(review)} in ${area(review)}`
  },
  'membership-to-lead': {
    after: ['record-membership'],
    to: 'regional-safeguarding-lead',
    rule: 'KP-7',
    subject: 'the panel membership',
    headline: () => 'One of us is a member of the panel. We take no decisions in a review: this has to end'
  },
  'membership-to-director': {
    after: ['record-membership'],
    to: 'regional-director',
    rule: 'KP-7',
    subject: 'the panel membership',
    headline: () => 'One of us is a member of the panel. We take no decisions in a review: this has to end'
  },
  'nudge-to-owner': {
    after: ['nudge'],
    to: 'case-inspector',
    rule: 'KP-2',
    only: 'whoever owes the duty',
    subject: 'the nudge',
    headline: (review) => text`Your safeguarding lead asks for this: ${nudgedLabel(review)}`,
    recipients: ({ review, event, directory, today }) => {
      const owed = dutyAmong(owedDuties(review), event.given['duty'] ?? '');
      return owed ? ownersOf(owed, review, directory, today) : [];
    },
    mayBeNobody: true
  },
  'closing-to-inspector': {
    after: ['close', 'reopen'],
    to: 'case-inspector',
    rule: 'KP-2',
    subject: 'the closing',
    headline: (review) =>
      review.tracks.entry === 'closed' ? 'The review has been closed' : 'The review has been reopened'
  }
} as const satisfies Partial<Record<NoticeId, Notice>>;

function nudgedLabel(review: Review): Text {
  const owed = dutyAmong(owedDuties(review), lastAnswer(review, 'nudge', 'duty'));
  return owed ? DUTIES[owed.duty].label : 'it has been done since';
}
