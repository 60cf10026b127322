import { form, type Field, type AnswersTo, type FieldMessages } from '../fields';
import { RISK_LABELS, RISK_LEVELS } from '../review/risk';

/** The questions of those who keep watch over the register (KP-2, KP-6). */

const DUTY: Field<'duty'> = { id: 'duty', type: 'duty', label: 'Duty', missing: 'Choose the duty that this is about.' };

export const WAIVER = form([
  DUTY,
  {
    id: 'reason',
    type: 'text',
    label: 'Why is it not owed?',
    maxLength: 500,
    missing: 'Say why the duty is waived: the reason stays in the history.'
  }
]);

export const NUDGE = form([
  DUTY,
  { id: 'note', type: 'line', label: 'A word with it', hint: 'They are told which duty it is. No personal detail.' }
]);

export const RISK = form([
  {
    id: 'level',
    type: 'choice',
    label: 'Risk',
    choices: RISK_LEVELS.map((value) => ({ value, title: RISK_LABELS[value] })),
    missing: 'Choose red, amber or green.'
  },
  {
    id: 'rationale',
    type: 'text',
    label: 'Why?',
    hint: 'It stands in the regional risk report. No personal detail.',
    maxLength: 500,
    missing: 'Say why: the rationale stands beside the rating.'
  }
]);

export const CLOSING = form([
  {
    id: 'ending',
    type: 'choice',
    label: 'How did the review end?',
    choices: [
      { value: 'completed', title: 'Completed' },
      { value: 'not-held', title: 'It did not go ahead' },
      { value: 'merged', title: 'Merged with another review' },
      { value: 'duplicate', title: 'It was entered twice' }
    ],
    missing: 'Choose how the review ended.'
  },
  {
    id: 'otherReference',
    type: 'line',
    label: 'Reference of the other review',
    hint: 'When it was merged or entered twice.',
    maxLength: 60
  },
  {
    id: 'openActions',
    type: 'text',
    label: 'If actions of organisations that we regulate are still open, why is it closed all the same?',
    maxLength: 500
  },
  {
    id: 'reason',
    type: 'text',
    label: 'Reason',
    maxLength: 500,
    missing: 'Say why the review is closed: the reason stays in the history.'
  }
]);

export const checkClosing = (given: AnswersTo<typeof CLOSING>): FieldMessages =>
  ['merged', 'duplicate'].includes(given['ending'] ?? '') && !given['otherReference']
    ? { otherReference: 'Give the reference of the other review, so that it can be found from here.' }
    : {};

export const REOPENING = form([
  {
    id: 'reason',
    type: 'text',
    label: 'Why is it reopened?',
    maxLength: 500,
    missing: 'Say why the review is reopened: the reason stays in the history.'
  }
]);

export const OVERSIGHT_FORMS = {
  nudge: NUDGE,
  'waive-duty': WAIVER,
  'set-risk': RISK,
  close: CLOSING,
  reopen: REOPENING
};
