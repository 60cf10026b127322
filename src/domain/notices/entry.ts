import type { NoticeId, StepId } from '../ids';
import { entryOf } from '../review/entry';
import { authorityCorrected, wereInvolved } from '../review/entry-changes';
import { formerHolder, type Notice, type NoticeView, type ToldEvent } from './notice';
import { inspectsAt, postsOf, rolesIn, type Person } from '../people/people';
import { answersIn, seqOf, type Review } from '../review/review';
import { locationCodesOf } from '../review/service-involved';
import { KIND_LABELS, type Post } from '../words';
import { capitalised, text, uncapitalised, type Text } from '../text';

export const mentalHealthInvolved = (review: Review): boolean => entryOf(review, 'mentalHealth') === 'yes';
const area = (review: Review): string => entryOf(review, 'authority');
const kind = (review: Review): Text => uncapitalised(KIND_LABELS[review.kind]);
const hasMoved = (event: ToldEvent): boolean => authorityCorrected(event)?.movedFrom !== undefined;
const handedOverAgain = (): string => 'This review was handed over, and has been handed over again since';

/** Steps after which a review may lie in another region. */
const CORRECTS_AUTHORITY: readonly StepId[] = ['correct-entry', 'correct-authority'];

/** Of several that were handed over at once, people are told in one list. */
const isOneOfSeveral = (event: ToldEvent): boolean => answersIn(event, 'hand-over')?.together !== undefined;

/** Notices of a new review, of its inspector, and of what the lead does (KP-1, KP-2, KP-4, KP-5, KP-7). */
export const ENTRY_NOTICES = {
  'initiation-to-director': {
    after: ['notify-adult'],
    to: 'regional-director',
    rule: 'KP-1',
    subject: 'the new review',
    headline: (review) => text`New ${kind(review)}: ${area(review)}`
  },
  'initiation-to-lead': {
    after: ['notify-adult', 'notify-child'],
    to: 'regional-safeguarding-lead',
    rule: 'KP-2',
    subject: 'the new review',
    headline: (review) => text`New ${kind(review)}: ${area(review)}`
  },
  'initiation-to-mental-health': {
    after: ['notify-adult', 'notify-child'],
    to: 'mental-health-operations-manager',
    rule: 'KP-4',
    only: 'where mental health operations were involved',
    appliesIf: mentalHealthInvolved,
    ofOwnUnit: true,
    subject: 'the new review',
    headline: (review) =>
      mentalHealthInvolved(review)
        ? text`New ${kind(review)} involving mental health operations: ${area(review)}`
        : notInvolved(review)
  },
  'involvement-to-mental-health': {
    after: ['record-mental-health', ...CORRECTS_AUTHORITY],
    to: 'mental-health-operations-manager',
    rule: 'KP-4',
    only: 'when their involvement becomes known, or the review moves region',
    // The answer has become yes, or another manager’s region is now concerned.
    appliesIf: (review, event) =>
      mentalHealthInvolved(review) &&
      (answersIn(event, 'record-mental-health')?.mentalHealth !== undefined || hasMoved(event)),
    ofOwnUnit: true,
    subject: 'the review',
    headline: aboutInvolvement
  },
  'no-involvement-to-mental-health': {
    after: ['record-mental-health'],
    to: 'mental-health-operations-manager',
    rule: 'KP-4',
    only: 'where they had been informed that they were involved',
    appliesIf: (review, event) =>
      !mentalHealthInvolved(review) && wereInvolved(answersIn(event, 'record-mental-health')?.before),
    subject: 'what was found out about their involvement',
    headline: aboutInvolvement
  },
  'involvement-to-inspector': {
    after: ['record-mental-health'],
    to: 'case-inspector',
    rule: 'KP-4',
    only: 'where someone else finds out',
    appliesIf: (_review, event) => answersIn(event, 'record-mental-health')?.mentalHealth !== undefined,
    subject: 'the involvement of mental health operations',
    headline: (review) =>
      mentalHealthInvolved(review)
        ? 'Mental health operations have been involved in the service'
        : 'Mental health operations have not been involved in the service'
  },
  'initiation-to-inspector': {
    after: ['notify-child', 'pass-to-inspector'],
    to: 'case-inspector',
    rule: 'KP-5',
    subject: 'the notification',
    headline: (review) => text`New ${kind(review)} passed to you for information: ${area(review)}`,
    forInformation: true
  },
  'initiation-to-service-inspectors': {
    after: ['notify-child', 'pass-to-inspector', 'record-location', ...CORRECTS_AUTHORITY],
    to: 'compliance-inspector',
    rule: 'KP-5',
    only: 'in children’s reviews that have been passed on, those in the region who inspect a service named in it',
    appliesIf: ({ kind: of, inspector }, event) =>
      of === 'child' && inspector !== undefined && (authorityCorrected(event) === undefined || hasMoved(event)),
    ofOwnUnit: true,
    subject: 'the notification',
    headline: (review) => text`New ${kind(review)} of a service that you inspect, for information: ${area(review)}`,
    recipients: ofNewServices,
    mayBeNobody: true,
    forInformation: true
  },
  'child-initiation-to-communications': {
    after: ['notify-child'],
    to: 'communications',
    rule: 'KP-13',
    subject: 'the new review, to be published',
    headline: (review) => text`New ${kind(review)}, to be published: ${area(review)}`
  },
  'authority-to-director': {
    after: CORRECTS_AUTHORITY,
    to: 'regional-director',
    rule: 'KP-1',
    only: 'where the review stays in the region',
    appliesIf: (_review, event) => authorityCorrected(event)?.authority !== undefined && !hasMoved(event),
    subject: 'the corrected local authority',
    headline: (review) => text`Local authority corrected: ${kind(review)}, ${area(review)}`
  },
  'move-to-director': {
    after: CORRECTS_AUTHORITY,
    to: 'regional-director',
    rule: 'KP-1',
    only: 'where the review moves from another region',
    appliesIf: (_review, event) => hasMoved(event),
    subject: 'the review moving from another region',
    headline: (review) =>
      text`New in your region, because its authority was corrected: ${kind(review)}, ${area(review)}`
  },
  'move-to-lead': {
    after: CORRECTS_AUTHORITY,
    to: 'regional-safeguarding-lead',
    rule: 'KP-2',
    only: 'where the review moves from another region',
    appliesIf: (_review, event) => hasMoved(event),
    subject: 'the review moving from another region',
    headline: (review) =>
      text`New in your region, because its authority was corrected: ${kind(review)}, ${area(review)}`
  },
  'move-from-director': {
    after: CORRECTS_AUTHORITY,
    to: 'regional-director',
    rule: 'KP-1',
    only: 'where the review moves to another region',
    appliesIf: (_review, event) => hasMoved(event),
    subject: 'the review moving to another region',
    headline: () => 'This review has moved region: its authority was corrected',
    recipients: ofFormerRegion('regional-director'),
    mayBeNobody: true,
    farewell: true
  },
  'move-from-lead': {
    after: CORRECTS_AUTHORITY,
    to: 'regional-safeguarding-lead',
    rule: 'KP-2',
    only: 'where the review moves to another region',
    appliesIf: (_review, event) => hasMoved(event),
    subject: 'the review moving to another region',
    headline: () => 'This review has moved region: its authority was corrected',
    recipients: ofFormerRegion('regional-safeguarding-lead'),
    mayBeNobody: true,
    farewell: true
  },
  'correction-to-inspector': {
    after: CORRECTS_AUTHORITY,
    to: 'case-inspector',
    rule: 'KP-2',
    subject: 'the correction',
    headline: () => 'The register entry was corrected'
  },
  'hand-over-from-inspector': {
    after: ['hand-over'],
    to: 'case-inspector',
    rule: 'KP-2',
    only: 'where someone else hands over the review, and no others with it',
    appliesIf: (_review, event) => !isOneOfSeveral(event),
    subject: 'the handover',
    headline: () => 'This review has been handed over to another inspector',
    overtaken: handedOverAgain,
    recipients: formerHolder,
    mayBeNobody: true,
    farewell: true
  },
  'hand-over-to-inspector': {
    after: ['hand-over'],
    to: 'case-inspector',
    rule: 'KP-2',
    only: 'where no others are handed over with it',
    appliesIf: (_review, event) => !isOneOfSeveral(event),
    subject: 'the handover',
    headline: (review) => text`You are now the case inspector: ${kind(review)}, ${area(review)}`,
    overtaken: handedOverAgain
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
  }
} as const satisfies Partial<Record<NoticeId, Notice>>;

/** Who held a post in the region that a review has left. */
function ofFormerRegion(held: Post) {
  return ({ event, directory, today }: NoticeView): readonly Person[] =>
    directory.people.filter((person) =>
      postsOf(person, today).some(
        ({ post, region }) => post === held && region === authorityCorrected(event)?.movedFrom
      )
    );
}

/** Those who inspect a service named so far, or only a newly named one; not the case inspector, who has a notice. */
function ofNewServices({ review, event, directory, today }: NoticeView): readonly Person[] {
  const located = answersIn(event, 'record-location');
  const codes = located ? (located.newCodes ?? '') : locationCodesOf(review);
  return directory.people.filter(
    (person) =>
      person.id !== review.inspector?.id &&
      rolesIn(review, person, today).length > 0 &&
      inspectsAt(person, codes, today)
  );
}

function aboutInvolvement(review: Review): Text {
  return mentalHealthInvolved(review)
    ? text`${capitalised(kind(review))} involving mental health operations: ${area(review)}`
    : notInvolved(review);
}

const notInvolved = (review: Review): Text =>
  text`Mental health operations were not involved after all: ${kind(review)}, ${area(review)}`;

function onPanel(review: Review): string {
  return seqOf(review, 'record-membership') > seqOf(review, 'end-membership')
    ? 'One of our people is on the panel: this must end'
    : 'One of our people was on the panel. The membership has ended';
}
