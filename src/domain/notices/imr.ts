import { coverNamers, waitsFor } from '../people/independence';
import { formerHolder, type Notice, type NoticeView } from './notice';
import { holdersOf, rolesIn, type Person } from '../people/people';
import { undatedDuties } from '../duties';
import { seqOf, type Review } from '../review/review';
import { mentalHealthInvolved } from './entry';
import type { DutyId, NoticeId, StepId } from '../ids';
import { term, text, type Text } from '../text';

/** The steps after which a decision can wait for someone who can take it. */
const UNDECIDED: readonly StepId[] = ['request-imr', 'submit-imr', 'step-down', 'declare-interest'];

/** Notices of the IMR: its request, its author, and the director’s decision (KP-8, KP-10, KP-11). */
export const IMR_NOTICES = {
  'imr-request-to-director': {
    after: ['request-imr'],
    to: 'regional-director',
    rule: 'KP-8',
    subject: 'the IMR request',
    headline: (review) =>
      isToDo(review, 'appoint-author')
        ? text`The ${term.partnership} has requested an IMR: appoint an independent author`
        : text`The ${term.partnership} has requested an IMR`
  },
  'imr-request-to-deputy': {
    after: ['request-imr'],
    to: 'deputy-regional-director',
    rule: 'KP-10',
    only: 'where no director can decide',
    subject: 'the IMR request',
    headline: (review) =>
      isToDo(review, 'appoint-author')
        ? text`The ${term.partnership} has requested an IMR and the regional director has a conflict of interest: appoint an independent author`
        : text`The ${term.partnership} has requested an IMR and the regional director has a conflict of interest`,
    recipients: deputiesInstead,
    mayBeNobody: true
  },
  'imr-request-to-mental-health': {
    after: ['request-imr'],
    to: 'mental-health-operations-manager',
    rule: 'KP-4',
    only: 'where mental health operations were involved',
    appliesIf: mentalHealthInvolved,
    ofOwnUnit: true,
    subject: 'the IMR request',
    headline: () => text`The ${term.partnership} has requested an IMR`
  },
  'appointment-to-author': {
    after: ['appoint-author'],
    to: 'imr-author',
    rule: 'KP-10',
    subject: 'the appointment',
    headline: ({ author }) =>
      author ? 'You have been appointed to write the IMR' : 'The IMR author who was appointed has stepped down',
    overtaken: () => 'You were appointed to write the IMR. An author has been appointed again since'
  },
  'appointment-to-former-author': {
    after: ['appoint-author'],
    to: 'imr-author',
    rule: 'KP-10',
    only: 'where there was another author',
    subject: 'the appointment of another author',
    headline: () => 'Another author has been appointed: stop writing the IMR',
    overtaken: () => 'Another author was appointed. An author has been appointed again since',
    recipients: formerHolder,
    mayBeNobody: true,
    farewell: true
  },
  'appointment-to-inspector': {
    after: ['appoint-author'],
    to: 'case-inspector',
    rule: 'KP-10',
    subject: 'the appointment',
    headline: ({ author }) =>
      author ? 'The IMR author has been appointed' : 'The IMR author who was appointed has stepped down',
    overtaken: () => 'An IMR author was appointed. An author has been appointed again since'
  },
  'submission-to-director': {
    after: ['submit-imr'],
    to: 'regional-director',
    rule: 'KP-11',
    only: 'those who may decide',
    subject: 'the submitted IMR',
    headline: (review) =>
      isToDo(review, 'agree-imr')
        ? `Agree or return an IMR: ${review.reference}`
        : `An IMR was submitted for agreement: ${review.reference}`,
    recipients: ({ review, directory, today }) => waitsFor(review, directory, today)
  },
  'agreement-to-inspector': {
    after: ['agree-imr'],
    to: 'case-inspector',
    rule: 'KP-11',
    subject: 'the agreement',
    headline: (review) => {
      if (review.tracks.imr === 'provided')
        return text`The IMR was agreed, and has been provided to the ${term.partnership}`;
      if (!isAgreed(review)) return 'The IMR was agreed, but is being changed: do not provide it yet';
      return isToDo(review, 'provide-imr')
        ? text`The IMR has been agreed: provide it to the ${term.partnership}`
        : 'The IMR has been agreed';
    }
  },
  'agreement-to-author': {
    after: ['agree-imr'],
    to: 'imr-author',
    rule: 'KP-11',
    subject: 'the agreement',
    headline: (review) =>
      isAgreed(review) ? 'The regional director has agreed your IMR' : 'An earlier version of your IMR was agreed',
    overtaken: () => 'An earlier version of your IMR was agreed'
  },
  'return-to-author': {
    after: ['return-imr'],
    to: 'imr-author',
    rule: 'KP-11',
    subject: 'the return for changes',
    headline: ({ tracks }) =>
      tracks.imr === 'returned'
        ? 'The regional director has returned your IMR for changes'
        : 'An earlier version of your IMR was returned for changes',
    overtaken: () => 'An earlier version of your IMR was returned for changes'
  },
  'interest-to-deputy': {
    after: ['declare-interest'],
    to: 'deputy-regional-director',
    rule: 'KP-10',
    only: 'where no director can decide any more',
    appliesIf: (review) => review.tracks.imr !== 'provided',
    subject: 'the interest of the director',
    headline: ({ tracks }) =>
      tracks.imr === 'provided'
        ? 'The regional director has declared an interest in the case'
        : 'The regional director has declared an interest: you decide on the IMR instead',
    recipients: (view) =>
      holdersOf('regional-director', view.review, view.directory, view.today).some(({ id }) => id === view.event.by.id)
        ? deputiesInstead(view)
        : [],
    mayBeNobody: true
  },
  'cover-to-advisor': {
    after: UNDECIDED,
    to: 'national-safeguarding-advisor',
    rule: 'KP-10',
    only: 'where a decision on the IMR waits and nobody can take it',
    subject: 'the decision that nobody can take',
    headline: nameCover,
    recipients: namersOf('national-safeguarding-advisor'),
    mayBeNobody: true
  },
  'cover-to-administrator': {
    after: UNDECIDED,
    to: 'administrator',
    rule: 'KP-10',
    only: 'where a decision on the IMR waits and nobody can take it',
    subject: 'the decision that nobody can take',
    headline: nameCover,
    recipients: namersOf('administrator'),
    mayBeNobody: true
  },
  'stepping-down-to-director': {
    after: ['step-down'],
    to: 'regional-director',
    rule: 'KP-10',
    only: 'those who may decide',
    subject: 'the author stepping down',
    headline: (review) =>
      isToDo(review, 'appoint-author')
        ? 'The IMR author has stepped down: appoint another author'
        : 'The IMR author stepped down',
    recipients: ({ review, directory, today }) => waitsFor(review, directory, today)
  },
  'stepping-down-to-inspector': {
    after: ['step-down'],
    to: 'case-inspector',
    rule: 'KP-10',
    subject: 'the author stepping down',
    headline: (review) =>
      isAgreed(review)
        ? 'The IMR author stepped down. Another author’s IMR has since been agreed'
        : 'The IMR author has stepped down: do not provide the IMR yet'
  },
  'changed-imr-to-inspector': {
    after: ['submit-imr'],
    to: 'case-inspector',
    rule: 'KP-11',
    only: 'where a version had been agreed before',
    appliesIf: (review) => seqOf(review, 'agree-imr') > 0,
    subject: 'the changed IMR',
    headline: (review) =>
      isAgreed(review)
        ? 'The IMR was changed, and has been agreed again'
        : 'The IMR has changed since it was agreed: do not provide it until it is agreed again'
  }
} as const satisfies Partial<Record<NoticeId, Notice>>;

/** A notice demands only what is still to do: its card stays in the chat long after. */
const isToDo = (review: Review, duty: DutyId): boolean => undatedDuties(review).some((open) => open.duty === duty);

/** The latest version is agreed, provided or not. */
const isAgreed = ({ tracks }: Review): boolean => tracks.imr === 'agreed' || tracks.imr === 'provided';

/** The deputies, where no director in post can decide. Where the post is vacant, `noticesFor` informs them anyway. */
function deputiesInstead({ review, directory, today }: NoticeView): readonly Person[] {
  const directors = holdersOf('regional-director', review, directory, today);
  return directors.length > 0 ? waitsFor(review, directory, today).filter((person) => !directors.includes(person)) : [];
}

/** A decision that waits, and nobody who can take it. */
const isUndecided = ({ review, directory, today }: NoticeView): boolean =>
  (isToDo(review, 'appoint-author') || isToDo(review, 'agree-imr')) && waitsFor(review, directory, today).length === 0;

/** Those of a post who name cover (KP-10). */
function namersOf(post: 'national-safeguarding-advisor' | 'administrator') {
  return (view: NoticeView): readonly Person[] =>
    isUndecided(view)
      ? coverNamers(view.review, view.directory, view.today).filter((person) =>
          rolesIn(view.review, person, view.today).includes(post)
        )
      : [];
}

function nameCover(review: Review): Text {
  if (isToDo(review, 'agree-imr')) return `Name cover: nobody can agree or return the IMR of ${review.reference}`;
  return isToDo(review, 'appoint-author')
    ? `Name cover: nobody can appoint the IMR author of ${review.reference}`
    : `A decision on the IMR of ${review.reference} was waiting for cover`;
}
