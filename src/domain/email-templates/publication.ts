import { longDay, ukDay } from '../dates';
import { lastAnswer, type Review } from '../review/review';
import { daysBetween, introduced, type EmailTemplate } from './email-template';
import { term, text } from '../text';

/** After so many days without an answer a request is made again: ten working days. */
const PATIENCE = 14;

const isLongAgo = (at: string | undefined, today: string): boolean =>
  at !== undefined && daysBetween(ukDay(at), today) > PATIENCE;

/** The draft or the final report, from which on we ask whether it will be published. */
const reportAt = ({ done }: Review): string | undefined => (done['receive-draft'] ?? done['finalise-report'])?.at;

const isPlanned = (review: Review): boolean => lastAnswer(review, 'plan-publication', 'plannedOn') !== '';

const isUnsettled = (review: Review): boolean =>
  review.tracks.publication === 'not-known' || (review.tracks.publication === 'intended' && !isPlanned(review));

function plan(review: Review): string {
  const extent = lastAnswer(review, 'plan-publication', 'extent');
  const day = lastAnswer(review, 'plan-publication', 'plannedOn');
  const what =
    extent === 'whole' ? 'The whole report' : extent === 'summary' ? 'A summary of the report' : 'The report';
  return `${what} of ${introduced(review)} is to be published${day ? ` on ${longDay(day)}` : ''}.`;
}

/** Children’s reviews are always published: only form and date are open (KP-13). */
const asked = ({ kind, tracks }: Review): string =>
  kind === 'child' || tracks.publication === 'intended'
    ? 'Please tell us in what form the report will be published, and on what date.'
    : 'Please tell us whether you intend to publish the report and, if so, in what form and on what date.';

const THEN =
  'Our communications team then agrees the arrangements with you and with the communications team of the local authority.';

const TO_BE_AGREED = [
  text`Before then, please let us agree the arrangements with you and with the ${term.partnership}: the date and the hour, who publishes, what each of us says and who answers questions.`,
  'Please tell us whom to speak to.'
];

/** Whether, when and how a report is published (KP-13). */
export const PUBLICATION_EMAILS = {
  'publication-request': {
    label: 'Question about publication',
    rule: 'KP-13',
    to: text`the ${term.partnership}`,
    before: 'plan-publication',
    records: 'answer',
    fits: (review, today) => isUnsettled(review) && !isLongAgo(reportAt(review), today),
    about: 'publication of the report',
    says: (review) => [`This is about ${introduced(review)}.`, asked(review), THEN]
  },
  'publication-chaser': {
    label: 'Chaser about publication',
    rule: 'KP-13',
    to: text`the ${term.partnership}`,
    before: 'plan-publication',
    records: 'answer',
    fits: (review, today) => isUnsettled(review) && isLongAgo(reportAt(review), today),
    about: 'publication of the report, a reminder',
    says: (review) => [
      `We do not know yet what is planned for the report of ${introduced(review)}.`,
      asked(review),
      THEN,
      'If your answer has crossed with this message, please accept our thanks.'
    ]
  },
  'arrangements-request': {
    label: 'Request to agree arrangements',
    rule: 'KP-13',
    to: 'the communications team of the local authority',
    before: 'arrange-publication',
    records: 'answer',
    fits: (review, today) =>
      review.tracks.publication === 'intended' && !isLongAgo(review.done['plan-publication']?.at, today),
    about: 'arrangements for publication',
    says: (review) => [plan(review), ...TO_BE_AGREED]
  },
  'arrangements-chaser': {
    label: 'Chaser about arrangements',
    rule: 'KP-13',
    to: 'the communications team of the local authority',
    before: 'arrange-publication',
    records: 'answer',
    fits: (review, today) =>
      review.tracks.publication === 'intended' && isLongAgo(review.done['plan-publication']?.at, today),
    about: 'arrangements for publication, a reminder',
    says: (review) => [plan(review), 'The arrangements have not been agreed yet.', ...TO_BE_AGREED]
  }
} as const satisfies Record<string, EmailTemplate>;
