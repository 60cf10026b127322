import { daysBetween, longDay, ukDay } from '../dates';
import { lastAnswer, type Review } from '../review/review';
import { introduced, type EmailTemplate } from './email-template';
import { term, text, type Text } from '../text';

/** In days, after which a request is made again. */
const PATIENCE = 14;

const isLongAgo = (at: string | undefined, today: string): boolean =>
  at !== undefined && daysBetween(ukDay(at), today) > PATIENCE;

/** When we received the draft report, or the report became final: from then on we ask whether it will be published. */
const reportAt = ({ done }: Review): string | undefined => (done['receive-draft'] ?? done['finalise-report'])?.at;

const isPlanned = (review: Review): boolean => lastAnswer(review, 'plan-publication', 'plannedOn') !== '';

const isUnsettled = (review: Review): boolean =>
  review.tracks.publication === 'not-known' || (review.tracks.publication === 'intended' && !isPlanned(review));

function plan(review: Review): Text {
  const extent = lastAnswer(review, 'plan-publication', 'extent');
  const day = lastAnswer(review, 'plan-publication', 'plannedOn');
  const what =
    extent === 'whole' ? 'The whole report' : extent === 'summary' ? 'A summary of the report' : 'The report';
  return text`${what} of ${introduced(review)} will be published${day ? ` on ${longDay(day)}` : ''}.`;
}

/** Children’s reviews are always published: we only ask in what form and when (KP-13). */
const asked = ({ kind, tracks }: Review): string =>
  kind === 'child' || tracks.publication === 'intended'
    ? 'Please tell us in what form the report will be published, and when.'
    : 'Please tell us whether you intend to publish the report and, if so, in what form and when.';

const THEN =
  'Our communications team will then agree the arrangements with you and the communications team of the local authority.';

const TO_BE_AGREED = text`Please tell us whom to contact, so that we can agree the arrangements with you and the ${term.partnership}: the date and time, who publishes, what each of us says and who answers questions.`;

/** Whether, when and how a report is published (KP-13). */
export const PUBLICATION_EMAILS = {
  'publication-request': {
    label: 'Request for publication plans',
    rule: 'KP-13',
    to: 'partnership',
    before: 'plan-publication',
    records: 'answer',
    fits: (review, today) => isUnsettled(review) && !isLongAgo(reportAt(review), today),
    subject: (review) => text`Publication of the report of ${review}`,
    says: (review) => [text`This is about ${introduced(review)}.`, asked(review), THEN]
  },
  'publication-chaser': {
    label: 'Reminder about publication plans',
    rule: 'KP-13',
    to: 'partnership',
    before: 'plan-publication',
    records: 'answer',
    fits: (review, today) => isUnsettled(review) && isLongAgo(reportAt(review), today),
    subject: (review) => text`Reminder: publication of the report of ${review}`,
    says: (review) => [
      text`We do not yet know whether and when the report of ${introduced(review)} will be published.`,
      asked(review),
      THEN,
      'If you have already replied, please ignore this reminder.'
    ]
  },
  'arrangements-request': {
    label: 'Request to agree publication arrangements',
    rule: 'KP-13',
    to: 'communications',
    before: 'arrange-publication',
    records: 'answer',
    fits: (review, today) =>
      review.tracks.publication === 'intended' && !isLongAgo(review.done['plan-publication']?.at, today),
    subject: (review) => text`Arrangements to publish the report of ${review}`,
    says: (review) => [plan(review), TO_BE_AGREED]
  },
  'arrangements-chaser': {
    label: 'Reminder about publication arrangements',
    rule: 'KP-13',
    to: 'communications',
    before: 'arrange-publication',
    records: 'answer',
    fits: (review, today) =>
      review.tracks.publication === 'intended' && isLongAgo(review.done['plan-publication']?.at, today),
    subject: (review) => text`Reminder: arrangements to publish the report of ${review}`,
    says: (review) => [plan(review), 'The arrangements have not been agreed yet.', TO_BE_AGREED]
  }
} as const satisfies Record<string, EmailTemplate>;
