import { longDay } from '../dates';
import { entryOf } from '../review/entry';
import { profileItems } from '../insight/profile';
import { lastAnswer } from '../review/review';
import { introduced, type EmailTemplate } from './email-template';
import { text, term, a } from '../text';

const on = (date: string): string => (date ? ` on ${longDay(date)}` : '');

/** When a review is entered, and what is asked for at its end in the case of a child (KP-3, KP-5, B-2). */
export const ENTRY_EMAILS = {
  acknowledgement: {
    label: 'Acknowledgement',
    rule: 'KP-5',
    to: 'whoever sent the notification',
    before: 'acknowledge',
    records: 'sending',
    fits: () => true,
    about: 'your notification',
    says: (review) => [
      text`Thank you for your notification of ${a(term.reviewOfKind)}, which reached us${on(entryOf(review, 'notifiedOn'))}. Our reference is ${review.reference}; please give it when you write to us.`,
      'We pass the notification to the inspector of the service for information, as part of our work of regulation.',
      'When you write to us about the review, please use your own reference for the child and never a name.'
    ]
  },
  'profile-item': {
    label: 'Item for the quality and risk profile',
    rule: 'KP-3',
    to: 'whoever keeps the quality and risk profile',
    before: 'confirm-profile',
    records: 'answer',
    fits: () => true,
    about: 'item for the quality and risk profile',
    says: (review) => [
      'Please enter this in the quality and risk profile of each location, and tell me when it is there.',
      ...profileItems(review).map(
        ({ locationCode, reference, text }) => `Location ${locationCode}, our reference ${reference}\n${text}`
      )
    ]
  },
  'evaluation-request': {
    label: 'Request for Ofsted’s evaluation',
    rule: 'B-2',
    to: 'Ofsted',
    before: 'record-evaluation',
    records: 'answer',
    fits: ({ tracks }) => tracks.outcome === 'awaited',
    about: 'your evaluation and the paperwork',
    says: (review) => [
      `This is about ${introduced(review)}.`,
      'Please tell us when you have evaluated the review, and send us full copies of the paperwork then: the overview report, the individual management reviews and the action plan. If you do not evaluate it, please tell us that.'
    ]
  },
  'paperwork-request': {
    label: 'Request for Ofsted’s paperwork',
    rule: 'B-2',
    to: 'Ofsted',
    before: 'record-paperwork',
    records: 'answer',
    fits: ({ tracks }) => tracks.outcome === 'evaluated',
    about: 'paperwork',
    says: (review) => [
      `Thank you for your letter${on(lastAnswer(review, 'record-evaluation', 'letterOn'))} about ${introduced(review)}.`,
      'Please send us full copies of the paperwork: the overview report, the individual management reviews and the action plan.'
    ]
  }
} as const satisfies Record<string, EmailTemplate>;
