import { longDay } from '../dates';
import { entryOf } from '../review/entry';
import { profileItems } from '../insight/profile';
import { lastAnswer } from '../review/review';
import { introduced, type EmailTemplate } from './email-template';
import { text, term, a } from '../text';

/** How the words of an answer begin that the service sent. */
export const SENT_BY_SERVICE = 'Sent by the service from the mailbox.';

/** What records an acknowledgement that the service sent (KP-5). */
export const acknowledgedBy = (sent: { readonly on: string; readonly at: string; readonly words: string }) => ({
  acknowledgedOn: sent.on,
  acknowledgedAt: sent.at,
  text: `${SENT_BY_SERVICE}\n\n${sent.words}`
});

const on = (date: string): string => (date ? ` on ${longDay(date)}` : '');

/** Emails for a new review, and for the end of a children’s review (KP-3, KP-5, B-2). */
export const ENTRY_EMAILS = {
  acknowledgement: {
    label: 'Acknowledgement',
    rule: 'KP-5',
    to: 'sender',
    before: 'acknowledge',
    records: 'sending',
    recordsSent: acknowledgedBy,
    fits: () => true,
    subject: (review) => text`Your notification of ${review}`,
    says: (review) => [
      text`Thank you for your notification of ${a(term.reviewOfKind)}, which reached us${on(entryOf(review, 'notifiedOn'))}. Our reference is ${review.reference}.`,
      'We pass the notification to the inspector of the service for information, as part of our regulatory work.',
      'When you write to us about the review, please quote our reference and your own reference for the child, and never a name.'
    ]
  },
  'profile-item': {
    label: 'Item for the quality and risk profile',
    rule: 'KP-3',
    to: 'profile',
    before: 'confirm-profile',
    records: 'answer',
    fits: () => true,
    subject: (review) => text`Item for the quality and risk profile: ${review}`,
    says: (review) => [
      'Please add this to the quality and risk profile of each location, and tell me when it is there.',
      ...profileItems(review).map(
        ({ locationCode, reference, text: item }) => text`Location ${locationCode}, our reference ${reference}\n${item}`
      )
    ]
  },
  'evaluation-request': {
    label: 'Request for Ofsted’s evaluation',
    rule: 'B-2',
    to: 'ofsted',
    before: 'record-evaluation',
    records: 'answer',
    fits: ({ tracks }) => tracks.outcome === 'awaited',
    subject: (review) => text`Your evaluation of ${review}`,
    says: (review) => [
      text`This is about ${introduced(review)}.`,
      'When you have evaluated the review, please send us your evaluation with full copies of the overview report, the individual management reviews and the action plan. If you will not evaluate it, tell us so.'
    ]
  },
  'paperwork-request': {
    label: 'Request for Ofsted’s paperwork',
    rule: 'B-2',
    to: 'ofsted',
    before: 'record-paperwork',
    records: 'answer',
    fits: ({ tracks }) => tracks.outcome === 'evaluated',
    subject: (review) => text`Paperwork of ${review}`,
    says: (review) => [
      text`Thank you for your letter${on(lastAnswer(review, 'record-evaluation', 'letterOn'))} about ${introduced(review)}.`,
      'Please send us full copies of the paperwork: the overview report, the individual management reviews and the action plan.'
    ]
  }
} as const satisfies Record<string, EmailTemplate>;
