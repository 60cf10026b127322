import { form } from '../fields';
import { term, text } from '../text';
import { paperReceived } from './papers';

/** The questions about the draft report and our comments on it (KP-12). */

export const DRAFT_REQUEST = form([
  {
    id: 'askedOn',
    type: 'date',
    usuallyToday: true,
    label: 'Date requested',
    past: true,
    missing: 'Enter the date you requested a copy of the draft report.'
  }
]);

export const DRAFT_RECEIPT = form([
  {
    id: 'receivedOn',
    type: 'date',
    usuallyToday: true,
    label: 'Date received',
    past: true,
    missing: 'Enter the date the draft report was received.'
  },
  {
    id: 'commentsDueOn',
    type: 'date',
    label: text`Date the ${term.partnership} wants our comments by`,
    hint: 'Leave empty if they have not said. Our local target then applies.'
  },
  { id: 'draftVersion', type: 'line', label: 'Version of the draft', maxLength: 20 },
  paperReceived('Draft report')
]);

export const COMMENTS = form([
  {
    id: 'sentOn',
    type: 'date',
    usuallyToday: true,
    label: 'Date sent',
    past: true,
    missing: 'Enter the date our comments were sent.'
  },
  {
    id: 'accurate',
    type: 'choice',
    label: 'Was the draft accurate about our role?',
    choices: [
      { value: 'yes', title: 'Yes, nothing to correct' },
      { value: 'corrected', title: 'No, we sent corrections' }
    ],
    missing: 'Select whether the draft was accurate about our role.'
  },
  { id: 'summary', type: 'text', label: 'Summary of our comments', maxLength: 1000 }
]);

export const FINAL_REPORT = form([
  {
    id: 'finalOn',
    type: 'date',
    label: 'Date the report became final',
    past: true,
    missing: 'Enter the date the report became final.'
  },
  {
    id: 'withoutComment',
    type: 'text',
    label: 'Why did we not comment on the draft?',
    needed: 'if we did not',
    maxLength: 500
  },
  paperReceived('Final report')
]);

export const REPORT_FORMS = {
  'ask-draft': DRAFT_REQUEST,
  'receive-draft': DRAFT_RECEIPT,
  'send-comments': COMMENTS,
  'finalise-report': FINAL_REPORT
};
