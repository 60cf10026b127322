import { LONGEST } from '../review/action-plan';
import { ACTION_STATE_LABELS, ACTION_STATES } from '../review/actions';
import { form, type AnswersTo, type FieldMessages } from '../fields';
import { term, text } from '../text';

/** The questions about what came of the review, and its action plan (B-1 to B-3). */

export const OUTCOME = form([
  {
    id: 'completedOn',
    type: 'date',
    label: 'Date the review was completed',
    past: true,
    missing: text`Give the date on which the ${term.partnership} completed the review.`
  },
  {
    id: 'lessons',
    type: 'text',
    label: 'What is to be learned',
    hint: 'What agencies will do differently from now on.',
    maxLength: 1500,
    missing: 'Say in a sentence what is to be learned.'
  },
  {
    id: 'actionPlan',
    type: 'choice',
    label: 'Has the action plan been received?',
    choices: [
      { value: 'yes', title: 'Yes' },
      { value: 'no', title: 'Not yet' },
      { value: 'none', title: 'There is none' }
    ],
    missing: 'Say whether the action plan has been received.'
  }
]);

export const EVALUATION = form([
  {
    id: 'grade',
    type: 'choice',
    label: 'Evaluation',
    choices: [
      { value: 'outstanding', title: 'Outstanding' },
      { value: 'good', title: 'Good' },
      { value: 'adequate', title: 'Adequate' },
      { value: 'inadequate', title: 'Inadequate' }
    ],
    missing: 'Choose how Ofsted evaluated the review.'
  },
  { id: 'letterOn', type: 'date', label: 'Date of the letter', past: true, missing: 'Give the date of the letter.' }
]);

export const NO_EVALUATION = form([
  {
    id: 'basis',
    type: 'line',
    label: 'How do you know?',
    missing: 'Say how you know that Ofsted does not evaluate the review, for example from its letter.'
  }
]);

export const PAPERWORK = form([
  {
    id: 'receivedOn',
    type: 'date',
    label: 'Date received',
    past: true,
    missing: 'Give the date on which the paperwork was received.'
  },
  {
    id: 'papers',
    type: 'line',
    label: 'What was received',
    missing: 'Say which papers were received, for example overview report and IMRs.'
  },
  {
    id: 'filedAt',
    type: 'link',
    label: 'Where it is filed',
    hint: 'The address in SCR Documents, beginning with https://.'
  }
]);

export const REGULATORY_USE = form([
  {
    id: 'usedIn',
    type: 'line',
    label: 'Where was it used?',
    hint: 'For example the plan of the next inspection.',
    missing: 'Say where what was learned has been used.'
  },
  { id: 'use', type: 'text', label: 'What was used', maxLength: 500, missing: 'Say in a sentence what was used.' }
]);

export const ACTION_PLAN = form([
  {
    id: 'organisation',
    type: 'line',
    label: 'Organisation that has to act',
    hint: 'Or leave this and the next ones empty and paste the rows of the plan below.',
    maxLength: LONGEST.organisation
  },
  {
    id: 'regulated',
    type: 'choice',
    label: 'Do we regulate it?',
    hint: 'Of pasted rows: what counts for those that do not say.',
    choices: [
      { value: 'yes', title: 'Yes' },
      { value: 'no', title: 'No' }
    ]
  },
  { id: 'locationCode', type: 'line', label: 'Its location code', maxLength: LONGEST.locationCode },
  { id: 'action', type: 'text', label: 'What has to be done', maxLength: LONGEST.action },
  { id: 'due', type: 'date', label: 'By when' },
  {
    id: 'rows',
    type: 'rows',
    label: 'Rows pasted from the action plan',
    hint: 'Columns: organisation, action, due, regulated (yes or no), location code. A heading row tells another order.'
  }
]);

export const ACTION_NEWS = form([
  { id: 'item', type: 'action', label: 'Action', missing: 'Choose the action that this is about.' },
  {
    id: 'state',
    type: 'choice',
    label: 'How does it stand?',
    choices: ACTION_STATES.map((value) => ({ value, title: ACTION_STATE_LABELS[value] })),
    missing: 'Choose how the action stands.'
  },
  { id: 'due', type: 'date', label: 'New date, if it was moved' },
  {
    id: 'evidence',
    type: 'text',
    label: 'What shows it',
    hint: 'What was seen and when, or why it is no longer asked for.',
    maxLength: 500
  }
]);

/** An action is not over without something that shows it (B-3). */
export const checkActionNews = (given: AnswersTo<typeof ACTION_NEWS>): FieldMessages =>
  ['done', 'not-accepted', 'superseded'].includes(given['state'] ?? '') && !given['evidence']
    ? { evidence: 'Say what shows that it was done, or why it is no longer asked for.' }
    : {};

export const OUTCOME_FORMS = {
  'record-outcome': OUTCOME,
  'record-evaluation': EVALUATION,
  'rule-out-evaluation': NO_EVALUATION,
  'record-paperwork': PAPERWORK,
  'add-actions': ACTION_PLAN,
  'update-action': ACTION_NEWS,
  'record-use': REGULATORY_USE
};
