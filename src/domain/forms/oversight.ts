import { form, type Field, type AnswersTo, type FieldMessages } from '../fields';
import { ENDINGS, endingNamed } from '../review/endings';
import { RISK_LABELS, RISK_LEVELS } from '../review/risk';

/** The questions of those who monitor the register (KP-2, KP-6). */

const DUTY: Field<'duty'> = { id: 'duty', type: 'duty', label: 'Task', missing: 'Select the task.' };

export const WAIVER = form([
  DUTY,
  {
    id: 'reason',
    type: 'text',
    label: 'Why are you waiving this task?',
    maxLength: 500,
    missing: 'Enter why you are waiving this task. The reason stays in the history.'
  }
]);

export const NUDGE = form([
  DUTY,
  { id: 'note', type: 'line', label: 'Note', hint: 'The reminder names the task. No personal detail.' }
]);

export const RISK = form([
  {
    id: 'level',
    type: 'choice',
    label: 'Risk rating',
    choices: RISK_LEVELS.map((value) => ({ value, title: RISK_LABELS[value] })),
    missing: 'Select red, amber or green.'
  },
  {
    id: 'rationale',
    type: 'text',
    label: 'Reason for the rating',
    hint: 'It is shown in the regional risk report. No personal detail.',
    maxLength: 500,
    missing: 'Enter the reason for the rating.'
  }
]);

export const CLOSING = form([
  {
    id: 'ending',
    type: 'choice',
    label: 'How did the review end?',
    choices: ENDINGS.filter(({ isOfOldRegister }) => !isOfOldRegister).map(({ value, title }) => ({ value, title })),
    missing: 'Select how the review ended.'
  },
  {
    id: 'otherReference',
    type: 'line',
    label: 'Reference of the other review',
    needed: 'if it was merged or recorded twice',
    hint: 'For example, SCR-A-2026-0001.',
    maxLength: 60
  },
  {
    id: 'openActions',
    type: 'text',
    label: 'Why are you closing the review with open actions?',
    needed: 'if actions of organisations that we regulate are open',
    maxLength: 500
  },
  {
    id: 'reason',
    type: 'text',
    label: 'Why are you closing the review?',
    maxLength: 500,
    missing: 'Enter why you are closing the review. The reason stays in the history.'
  }
]);

export const checkClosing = (given: AnswersTo<typeof CLOSING>): FieldMessages =>
  endingNamed(given['ending'])?.namesAnother && !given['otherReference']
    ? { otherReference: 'Enter the reference of the other review.' }
    : {};

export const REOPENING = form([
  {
    id: 'reason',
    type: 'text',
    label: 'Why are you reopening the review?',
    maxLength: 500,
    missing: 'Enter why you are reopening the review. The reason stays in the history.'
  }
]);

export const LEGAL_HOLD = form([
  {
    id: 'hold',
    type: 'choice',
    label: 'Is this review on legal hold?',
    choices: [
      { value: 'yes', title: 'Yes: nothing of it is erased' },
      { value: 'no', title: 'No: it can be erased when its time has come' }
    ],
    missing: 'Select whether this review is on legal hold.'
  },
  {
    id: 'reason',
    type: 'text',
    label: 'Why?',
    hint: 'For example the inquiry, claim or request that it is kept for. No personal detail.',
    maxLength: 500,
    missing: 'Enter why. The reason stays in the history.'
  }
]);

export const OVERSIGHT_FORMS = {
  nudge: NUDGE,
  'waive-duty': WAIVER,
  'set-risk': RISK,
  close: CLOSING,
  reopen: REOPENING,
  'legal-hold': LEGAL_HOLD
};
