import { daysBetween, longDay, ukDay } from '../dates';
import { lastAnswer, type Review } from '../review/review';
import { introduced, type EmailTemplate } from './email-template';
import { term, text, a } from '../text';

/** In days, after which a request is made again. */
const PATIENCE = 28;

const CROSSED = 'If you have already replied, please ignore this reminder.';

const FOLLOWED_UP =
  'We follow up the actions of the organisations that we regulate. It helps us if the plan shows which those are, and when each action is due.';

/** The day on which progress was last recorded, or else that of the notification. YYYY-MM-DD. */
function lastHeardOn(review: Review): string {
  const begun = review.done['notify-adult'] ?? review.done['notify-child'];
  return lastAnswer(review, 'record-progress', 'heardOn') || (begun ? ukDay(begun.at) : '');
}

const isOverdue = (review: Review, today: string): boolean =>
  lastHeardOn(review) !== '' && daysBetween(lastHeardOn(review), today) > PATIENCE;

const on = (date: string): string => (date ? ` on ${longDay(date)}` : '');

/** Emails to the partnership during the review (KP-7, KP-9, KP-12, B-1). */
export const PARTNERSHIP_EMAILS = {
  'terms-request': {
    label: 'Request for the terms of reference',
    rule: 'KP-9',
    to: 'partnership',
    before: 'request-terms',
    records: 'sending',
    recordsSent: (sent) => ({ requestedOn: sent.on }),
    fits: () => true,
    subject: (review) => text`Terms of reference for ${review}`,
    says: (review) => [
      text`You requested an individual management review (IMR)${on(lastAnswer(review, 'request-imr', 'askedOn'))} for ${introduced(review)}.`,
      'Please send us the terms of reference of the review, with the period that our IMR should cover and the date by which you need it.',
      ...dueWords(review)
    ]
  },
  'terms-chaser': {
    label: 'Reminder about the terms of reference',
    rule: 'KP-9',
    to: 'partnership',
    before: 'receive-terms',
    records: 'answer',
    fits: ({ tracks }) => tracks.terms === 'requested',
    subject: (review) => text`Reminder: terms of reference for ${review}`,
    says: (review) => [
      text`We requested the terms of reference for ${introduced(review)}${on(lastAnswer(review, 'request-terms', 'requestedOn'))}. We do not have them yet.`,
      'Our individual management review (IMR) follows the terms of reference. Please send them to us, or tell us when we can expect them.',
      CROSSED
    ]
  },
  'progress-request': {
    label: 'Request for progress',
    rule: 'KP-7',
    to: 'partnership',
    before: 'record-progress',
    records: 'answer',
    fits: (review, today) => review.tracks.report !== 'final' && !isOverdue(review, today),
    subject: (review) => text`Progress of ${review}`,
    says: (review) => [text`This is about ${introduced(review)}.`, ...PROGRESS]
  },
  'progress-chaser': {
    label: 'Reminder about progress',
    rule: 'KP-7',
    to: 'partnership',
    before: 'record-progress',
    records: 'answer',
    fits: (review, today) => review.tracks.report !== 'final' && isOverdue(review, today),
    subject: (review) => text`Reminder: progress of ${review}`,
    says: (review) => [
      text`We last heard about the progress of ${introduced(review)}${on(lastHeardOn(review))}.`,
      ...PROGRESS,
      CROSSED
    ]
  },
  'panel-declined': {
    label: 'Reply to a panel invitation',
    rule: 'KP-7',
    to: 'partnership',
    before: 'decline-panel',
    records: 'sending',
    fits: () => true,
    subject: (review) => text`Your panel invitation for ${review}`,
    says: (review) => [
      text`Thank you for inviting one of our staff to be a member of the panel of ${introduced(review)}. We have to decline.`,
      text`As the regulator we hold no decision-making authority in ${a(term.review)}, and a place on the panel could be a conflict of interest with our regulatory work.`,
      'We want to stay aware of the progress of the review, so please keep us informed of it. If the panel needs information that we hold, it can ask us.'
    ]
  },
  'draft-request': {
    label: 'Request for the draft report',
    rule: 'KP-12',
    to: 'partnership',
    before: 'ask-draft',
    records: 'sending',
    recordsSent: (sent) => ({ askedOn: sent.on }),
    fits: () => true,
    subject: (review) => text`Copy of the draft report of ${review}`,
    says: (review) => [
      text`Please send us a copy of the draft report of ${introduced(review)} before it is final, with the date by which you need our comments.`,
      'We will check what it says about our role for factual accuracy, comment on it and respond to the findings in good time.'
    ]
  },
  'draft-chaser': {
    label: 'Reminder about the draft report',
    rule: 'KP-12',
    to: 'partnership',
    before: 'receive-draft',
    records: 'answer',
    fits: ({ tracks }) => tracks.report === 'asked',
    subject: (review) => text`Reminder: copy of the draft report of ${review}`,
    says: (review) => [
      text`We requested a copy of the draft report of ${introduced(review)}${on(lastAnswer(review, 'ask-draft', 'askedOn'))}. We do not have it yet.`,
      'Please send it to us, or tell us when we can expect it. We want to check what it says about our role, and to comment, before the report is final.',
      CROSSED
    ]
  },
  'outcome-request': {
    label: 'Request for the outcome and action plan',
    rule: 'B-1',
    to: 'partnership',
    before: 'record-outcome',
    records: 'answer',
    fits: ({ tracks }) => tracks.outcome === 'awaited',
    subject: (review) => text`Outcome and action plan of ${review}`,
    says: (review) => [
      text`When ${introduced(review)} is complete, please send us its outcome, the lessons to be learnt and the action plan.`,
      FOLLOWED_UP
    ]
  },
  'plan-request': {
    label: 'Request for the action plan',
    rule: 'B-1',
    to: 'partnership',
    before: 'record-outcome',
    records: 'answer',
    fits: (review) => lastAnswer(review, 'record-outcome', 'actionPlan') === 'no',
    subject: (review) => text`Action plan of ${review}`,
    says: (review) => [
      text`Thank you for notifying us of the outcome of ${introduced(review)}. We do not have the action plan yet.`,
      'Please send it to us, or tell us when we can expect it.',
      FOLLOWED_UP
    ]
  }
} as const satisfies Record<string, EmailTemplate>;

const PROGRESS: readonly string[] = [
  'Please tell us how the review is progressing: what it has reached, and what comes next and when.',
  'We take no part in its decisions. We ask because we should stay aware of its progress.'
];

function dueWords(review: Review): readonly string[] {
  const due = lastAnswer(review, 'request-imr', 'dueOn');
  return due ? [`We understand that you need it by ${longDay(due)}.`] : [];
}
