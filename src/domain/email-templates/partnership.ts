import { longDay, ukDay } from '../dates';
import { lastAnswer, type Review } from '../review/review';
import { daysBetween, introduced, type EmailTemplate } from './email-template';
import { term, text, a } from '../text';

/** After so many days without an answer a request is made again. */
const PATIENCE = 28;

const CROSSED = 'If your answer has crossed with this message, please accept our thanks.';

/** The day on which we last heard how the review stands; otherwise the day of the notification. YYYY-MM-DD. */
function lastHeardOn(review: Review): string {
  const begun = review.done['notify-adult'] ?? review.done['notify-child'];
  return lastAnswer(review, 'record-progress', 'heardOn') || (begun ? ukDay(begun.at) : '');
}

const isOverdue = (review: Review, today: string): boolean =>
  lastHeardOn(review) !== '' && daysBetween(lastHeardOn(review), today) > PATIENCE;

const on = (date: string): string => (date ? ` on ${longDay(date)}` : '');

/** To the partnership, while it holds the review (KP-7, KP-9, KP-12, B-1). */
export const PARTNERSHIP_EMAILS = {
  'terms-request': {
    label: 'Request for the terms of reference',
    rule: 'KP-9',
    to: text`the ${term.partnership}`,
    before: 'request-terms',
    records: 'sending',
    fits: () => true,
    about: 'terms of reference',
    says: (review) => [
      `You asked us${on(lastAnswer(review, 'request-imr', 'askedOn'))} for an individual management review (IMR) for ${introduced(review)}.`,
      'Please send us the terms of reference of the review, so that our IMR answers the questions that the review asks. Please also tell us which period it is to cover.',
      dueWords(review)
    ]
  },
  'terms-chaser': {
    label: 'Chaser for the terms of reference',
    rule: 'KP-9',
    to: text`the ${term.partnership}`,
    before: 'receive-terms',
    records: 'answer',
    fits: ({ tracks }) => tracks.terms === 'requested',
    about: 'terms of reference, a reminder',
    says: (review) => [
      `We asked you${on(lastAnswer(review, 'request-terms', 'requestedOn'))} for the terms of reference of ${introduced(review)}. We do not have them yet.`,
      'Our individual management review (IMR) follows the terms of reference. Please send them to us, or tell us when we can expect them.',
      CROSSED
    ]
  },
  'progress-request': {
    label: 'Question about progress',
    rule: 'KP-7',
    to: text`the ${term.partnership}`,
    before: 'record-progress',
    records: 'answer',
    fits: (review, today) => review.tracks.report !== 'final' && !isOverdue(review, today),
    about: 'how the review stands',
    says: (review) => [`This is about ${introduced(review)}.`, ...PROGRESS]
  },
  'progress-chaser': {
    label: 'Chaser about progress',
    rule: 'KP-7',
    to: text`the ${term.partnership}`,
    before: 'record-progress',
    records: 'answer',
    fits: (review, today) => review.tracks.report !== 'final' && isOverdue(review, today),
    about: 'how the review stands, a reminder',
    says: (review) => [
      `We last heard${on(lastHeardOn(review))} how ${introduced(review)} stands.`,
      ...PROGRESS,
      CROSSED
    ]
  },
  'panel-declined': {
    label: 'Answer to a panel invitation',
    rule: 'KP-7',
    to: text`the ${term.partnership}`,
    before: 'decline-panel',
    records: 'sending',
    fits: () => true,
    about: 'your invitation to the panel',
    says: (review) => [
      `Thank you for inviting one of us to sit on the panel of ${introduced(review)}. We have to decline.`,
      text`As the regulator we hold no decision-making authority in ${a(term.review)}, and a place on the panel could bring a conflict of interest with our work of regulation.`,
      'We do want to stay aware of the progress of the review. Please go on telling us how it stands, and send us a copy of the draft report for factual accuracy and comment before it is final. If the panel needs information that we hold, please ask us for it.'
    ]
  },
  'draft-request': {
    label: 'Request for the draft report',
    rule: 'KP-12',
    to: text`the ${term.partnership}`,
    before: 'ask-draft',
    records: 'sending',
    fits: () => true,
    about: 'copy of the draft report',
    says: (review) => [
      `Please send us a copy of the draft report of ${introduced(review)} before it is final, so that we can check what it says of our role for factual accuracy, comment on it, and respond to the findings in good time.`,
      'Please tell us the date by which you would like our comments.'
    ]
  },
  'draft-chaser': {
    label: 'Chaser for the draft report',
    rule: 'KP-12',
    to: text`the ${term.partnership}`,
    before: 'receive-draft',
    records: 'answer',
    fits: ({ tracks }) => tracks.report === 'asked',
    about: 'copy of the draft report, a reminder',
    says: (review) => [
      `We asked you${on(lastAnswer(review, 'ask-draft', 'askedOn'))} for a copy of the draft report of ${introduced(review)}. We do not have it yet.`,
      'We would like to check what it says of our role, and to comment, before the report is final. Please send it to us, or tell us when we can expect it and by when you would like our comments.',
      CROSSED
    ]
  },
  'outcome-request': {
    label: 'Request for outcome and action plan',
    rule: 'B-1',
    to: text`the ${term.partnership}`,
    before: 'record-outcome',
    records: 'answer',
    fits: ({ tracks }) => tracks.outcome === 'awaited',
    about: 'outcome and action plan',
    says: (review) => [
      `When ${introduced(review)} is complete, please tell us its outcome and what is to be learned from it, and send us the action plan.`,
      'We follow up the actions of the organisations that we regulate. Please mark them in the plan, with the date by which each is to be done.'
    ]
  },
  'plan-request': {
    label: 'Request for the action plan',
    rule: 'B-1',
    to: text`the ${term.partnership}`,
    before: 'record-outcome',
    records: 'answer',
    fits: (review) => lastAnswer(review, 'record-outcome', 'actionPlan') === 'no',
    about: 'action plan',
    says: (review) => [
      `Thank you for telling us the outcome of ${introduced(review)}. We do not have the action plan yet.`,
      'Please send it to us, or tell us when we can expect it. We follow up the actions of the organisations that we regulate. Please mark them in the plan, with the date by which each is to be done.'
    ]
  }
} as const satisfies Record<string, EmailTemplate>;

const PROGRESS: readonly string[] = [
  'Please tell us how the review stands: what it has reached, what comes next and when, and whether it needs anything from us.',
  'We take no part in its decisions. We ask so that we stay aware of its progress.'
];

function dueWords(review: Review): string {
  const due = lastAnswer(review, 'request-imr', 'dueOn');
  return due
    ? `You want our IMR by ${longDay(due)}. Please tell us if that changes.`
    : 'Please tell us the date by which you want our IMR.';
}
