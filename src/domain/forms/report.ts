import { ACTION_STATE_LABELS, ACTION_STATES } from '../actions';
import type { Field, Given, Sentences } from '../fields';

/** The questions about the panel, progress, the draft report, its publication, and what came of the review (KP-7, KP-12, KP-13, B-1 to B-3). */

export const PANEL_INVITATION: readonly Field[] = [
  { id: 'invitedOn', type: 'date', label: 'Date of the invitation', past: true, missing: 'Give the date of the invitation to the panel.' },
  { id: 'declinedOn', type: 'date', label: 'Date it was declined', past: true, missing: 'Give the date on which the invitation was declined. A text ready to send is on the card of the review.' }
];

export const PANEL_MEMBERSHIP: readonly Field[] = [
  { id: 'since', type: 'date', label: 'Member of the panel since', past: true, missing: 'Give the date since which one of us has been a member of the panel.' },
  { id: 'reason', type: 'text', label: 'How did it come about?', maxLength: 500, missing: 'Say how it came about. Use posts, not names.' }
];

export const PANEL_LEAVING: readonly Field[] = [{ id: 'leftOn', type: 'date', label: 'Date the membership ended', past: true, missing: 'Give the date on which the membership ended.' }];

export const PROGRESS: readonly Field[] = [
  { id: 'heardOn', type: 'date', label: 'Date', past: true, missing: 'Give the date on which you heard.' },
  {
    id: 'source',
    type: 'choice',
    label: 'From whom?',
    choices: [
      { value: 'partnership', title: 'The partnership' },
      { value: 'provider', title: 'The provider' },
      { value: 'other', title: 'Somebody else' }
    ],
    missing: 'Choose who told you.'
  },
  { id: 'note', type: 'text', label: 'How does the review stand?', hint: 'Where it has got to and what comes next. No names, nothing said in confidence.', maxLength: 1000, missing: 'Say how the review stands, in a sentence.' }
];

export const DRAFT_REQUEST: readonly Field[] = [{ id: 'askedOn', type: 'date', label: 'Date asked', past: true, missing: 'Give the date on which you asked for a copy of the draft report.' }];

export const DRAFT_RECEIPT: readonly Field[] = [
  { id: 'receivedOn', type: 'date', label: 'Date received', past: true, missing: 'Give the date on which the draft report was received.' },
  { id: 'commentsDueOn', type: 'date', label: 'Date the partnership wants our comments by', hint: 'Leave empty if they have not said: then our local target counts.' },
  { id: 'draftVersion', type: 'line', label: 'Version of the draft', maxLength: 20 }
];

export const COMMENTS: readonly Field[] = [
  { id: 'sentOn', type: 'date', label: 'Date sent', past: true, missing: 'Give the date on which our comments were sent.' },
  {
    id: 'accurate',
    type: 'choice',
    label: 'Was the draft accurate about our role?',
    choices: [
      { value: 'yes', title: 'Yes, there was nothing to correct' },
      { value: 'corrected', title: 'No, we sent corrections' }
    ],
    missing: 'Say whether the draft was accurate about our role.'
  },
  { id: 'summary', type: 'text', label: 'What we said, in short', maxLength: 1000 }
];

export const FINAL_REPORT: readonly Field[] = [
  { id: 'finalOn', type: 'date', label: 'Date the report became final', past: true, missing: 'Give the date on which the report became final.' },
  { id: 'withoutComment', type: 'text', label: 'If we did not comment on the draft, why?', maxLength: 500 }
];

export const PUBLICATION: readonly Field[] = [
  {
    id: 'extent',
    type: 'choice',
    label: 'What will be published?',
    choices: [
      { value: 'whole', title: 'The whole report' },
      { value: 'summary', title: 'A summary' },
      { value: 'unknown', title: 'Not yet known' }
    ],
    missing: 'Choose what will be published.'
  },
  { id: 'plannedOn', type: 'date', label: 'Planned date', hint: 'Leave empty if it is not known yet.' }
];

export const NO_PUBLICATION: readonly Field[] = [{ id: 'reason', type: 'line', label: 'Why will it not be published?', missing: 'Say why the partnership does not intend to publish the report.' }];

export const ARRANGEMENTS: readonly Field[] = [
  { id: 'authorityAgreedOn', type: 'date', label: 'Agreed with the local authority’s communications on', past: true, missing: 'Give the date on which the local authority’s communications agreed.' },
  { id: 'partnershipAgreedOn', type: 'date', label: 'Agreed with the safeguarding partnership on', past: true, missing: 'Give the date on which the safeguarding partnership agreed.' },
  { id: 'plannedOn', type: 'date', label: 'Date of publication', missing: 'Give the date of publication that was agreed.' },
  { id: 'arrangements', type: 'text', label: 'What was agreed', maxLength: 1000, missing: 'Say what was agreed, in a sentence.' }
];

export const PUBLISHED: readonly Field[] = [
  { id: 'publishedOn', type: 'date', label: 'Date published', past: true, missing: 'Give the date on which the report was published.' },
  { id: 'link', type: 'link', label: 'Address of the report', hint: 'Leave empty if there is none.' }
];

export const OUTCOME: readonly Field[] = [
  { id: 'completedOn', type: 'date', label: 'Date the review was completed', past: true, missing: 'Give the date on which the partnership completed the review.' },
  { id: 'lessons', type: 'text', label: 'What is to be learned', hint: 'What agencies will do differently from now on.', maxLength: 1500, missing: 'Say in a sentence what is to be learned.' },
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
];

export const EVALUATION: readonly Field[] = [
  {
    id: 'grade',
    type: 'choice',
    label: 'Evaluation',
    choices: [
      { value: 'outstanding', title: 'Outstanding' },
      { value: 'good', title: 'Good' },
      { value: 'adequate', title: 'Adequate' },
      { value: 'inadequate', title: 'Inadequate' },
      { value: 'not-evaluated', title: 'Ofsted does not evaluate this review' }
    ],
    missing: 'Choose how Ofsted evaluated the review.'
  },
  { id: 'letterOn', type: 'date', label: 'Date of the letter', past: true, missing: 'Give the date of the letter.' }
];

export const PAPERWORK: readonly Field[] = [
  { id: 'receivedOn', type: 'date', label: 'Date received', past: true, missing: 'Give the date on which the paperwork was received.' },
  { id: 'papers', type: 'line', label: 'What was received', missing: 'Say which papers were received, for example overview report and IMRs.' },
  { id: 'filedAt', type: 'link', label: 'Where it is filed', hint: 'The address in SCR Documents, beginning with https://.' }
];

export const REGULATORY_USE: readonly Field[] = [
  { id: 'usedIn', type: 'line', label: 'Where was it used?', hint: 'For example the plan of the next inspection.', missing: 'Say where what was learned has been used.' },
  { id: 'use', type: 'text', label: 'What was used', maxLength: 500, missing: 'Say in a sentence what was used.' }
];

export const ACTION_PLAN: readonly Field[] = [
  { id: 'organisation', type: 'line', label: 'Organisation that has to act', hint: 'Or leave these five empty and paste the rows of the plan below.' },
  {
    id: 'regulated',
    type: 'choice',
    label: 'Do we regulate it?',
    choices: [
      { value: 'yes', title: 'Yes' },
      { value: 'no', title: 'No' }
    ]
  },
  { id: 'locationCode', type: 'line', label: 'Its location code', maxLength: 60 },
  { id: 'action', type: 'text', label: 'What has to be done', maxLength: 500 },
  { id: 'due', type: 'date', label: 'By when' },
  { id: 'rows', type: 'rows', label: 'Rows pasted from the action plan', hint: 'Columns: organisation, action, due, regulated (yes or no), location code. A heading row tells another order.' }
];

export const ACTION_NEWS: readonly Field[] = [
  { id: 'item', type: 'action', label: 'Action', missing: 'Choose the action that this is about.' },
  {
    id: 'state',
    type: 'choice',
    label: 'How does it stand?',
    choices: ACTION_STATES.map((value) => ({ value, title: ACTION_STATE_LABELS[value] })),
    missing: 'Choose how the action stands.'
  },
  { id: 'evidence', type: 'text', label: 'What shows it', hint: 'What was seen and when, or why it is no longer asked for.', maxLength: 500 }
];

/** An action is not over without something that shows it (B-3). */
export const checkActionNews = (given: Given): Sentences =>
  ['done', 'not-accepted', 'superseded'].includes(given['state'] ?? '') && !given['evidence'] ? { evidence: 'Say what shows that it was done, or why it is no longer asked for.' } : {};
