import { LONGEST } from '../review/action-plan';
import { ACTION_STATE_LABELS, ACTION_STATES } from '../review/actions';
import { form, type AnswersTo, type Field, type FieldMessages } from '../fields';
import { paperReceived } from './papers';

/** The questions about the outcome of the review, and its action plan (B-1 to B-3). */

export const OUTCOME = form([
  {
    id: 'completedOn',
    type: 'date',
    label: 'Date the review was completed',
    past: true,
    missing: 'Enter the date the review was completed.'
  },
  {
    id: 'lessons',
    type: 'text',
    label: 'Lessons to be learnt',
    hint: 'What agencies will do differently.',
    maxLength: 1500,
    missing: 'Enter the lessons to be learnt.'
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
    missing: 'Select whether the action plan has been received.'
  },
  paperReceived('Outcome and action plan')
]);

export const GRADE: Field<'grade'> = {
  id: 'grade',
  type: 'choice',
  label: 'Ofsted’s evaluation',
  choices: [
    { value: 'outstanding', title: 'Outstanding' },
    { value: 'good', title: 'Good' },
    { value: 'adequate', title: 'Adequate' },
    { value: 'inadequate', title: 'Inadequate' }
  ],
  missing: 'Select Ofsted’s evaluation.'
};

export const EVALUATION = form([
  GRADE,
  { id: 'letterOn', type: 'date', label: 'Date of the letter', past: true, missing: 'Enter the date of the letter.' }
]);

export const NO_EVALUATION = form([
  {
    id: 'basis',
    type: 'line',
    label: 'How do you know?',
    missing: 'Enter how you know that Ofsted will not evaluate the review, for example from its letter.'
  }
]);

export const PAPERWORK = form([
  {
    id: 'receivedOn',
    type: 'date',
    usuallyToday: true,
    label: 'Date received',
    past: true,
    missing: 'Enter the date the paperwork was received.'
  },
  {
    id: 'papers',
    type: 'line',
    label: 'What was received',
    missing: 'Enter what was received, for example overview report and IMRs.'
  },
  {
    id: 'filedAt',
    type: 'link',
    label: 'Where it is filed',
    hint: 'The address, starting with https://, of paperwork that is kept elsewhere.'
  },
  paperReceived('Ofsted paperwork')
]);

export const REGULATORY_USE = form([
  {
    id: 'usedIn',
    type: 'line',
    label: 'Where was it used?',
    hint: 'For example, the plan for the next inspection.',
    missing: 'Enter where it was used.'
  },
  { id: 'use', type: 'text', label: 'What was used', maxLength: 500, missing: 'Enter what was used.' }
]);

/** One action, or pasted rows. */
const ONE_ACTION = 'unless you paste rows';

export const ACTION_PLAN = form([
  {
    id: 'organisation',
    type: 'line',
    label: 'Organisation',
    needed: ONE_ACTION,
    hint: 'The organisation that has to act. To paste the rows of an action plan instead, leave this and the next fields empty.',
    maxLength: LONGEST.organisation
  },
  {
    id: 'regulated',
    type: 'choice',
    label: 'Do we regulate it?',
    needed: 'unless the pasted rows say',
    hint: 'For pasted rows, this applies to those that do not say.',
    choices: [
      { value: 'yes', title: 'Yes' },
      { value: 'no', title: 'No' }
    ]
  },
  { id: 'locationCode', type: 'line', label: 'Location code of the organisation', maxLength: LONGEST.locationCode },
  { id: 'action', type: 'text', label: 'Action', needed: ONE_ACTION, maxLength: LONGEST.action },
  { id: 'due', type: 'date', label: 'Due date' },
  {
    id: 'rows',
    type: 'rows',
    label: 'Rows of the action plan',
    needed: 'if you enter no action above',
    hint: 'Paste them from a spreadsheet. Columns: organisation, action, due, regulated (yes or no), location code. For another order, include the row of headings.'
  }
]);

export const ACTION_NEWS = form([
  { id: 'item', type: 'action', label: 'Action', missing: 'Select the action.' },
  {
    id: 'state',
    type: 'choice',
    label: 'Status',
    choices: ACTION_STATES.map((value) => ({ value, title: ACTION_STATE_LABELS[value] })),
    missing: 'Select the status of the action.'
  },
  { id: 'due', type: 'date', label: 'New due date, if it has changed' },
  {
    id: 'evidence',
    type: 'text',
    label: 'Evidence',
    needed: 'to close the action',
    hint: 'What was seen and when, or why the action is no longer needed.',
    maxLength: 500
  }
]);

/** An action is closed with evidence only (B-3). */
export const checkActionNews = (given: AnswersTo<typeof ACTION_NEWS>): FieldMessages =>
  ['done', 'not-accepted', 'superseded'].includes(given['state'] ?? '') && !given['evidence']
    ? { evidence: 'Enter the evidence that it was done, or why it is no longer needed.' }
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
