import type { Field, Given, Sentences } from '../fields';
import { RISK_LABELS, RISK_LEVELS } from '../risk';
import type { Kind } from '../words';
import { ADULT_NOTIFICATION, CHILD_NOTIFICATION, SERVICE } from './notification';

/** The questions that complete, correct and settle an entry of the register (KP-2 to KP-5). */

const optional = (field: Field): Field => ({ ...field, missing: undefined });

/** Every answer of the entry, none of them asked for again: what stays empty stays as it is. */
export const ENTRY: Readonly<Record<Kind, readonly Field[]>> = {
  adult: ADULT_NOTIFICATION.map(optional),
  child: CHILD_NOTIFICATION.filter(({ id }) => id !== 'inspector').map(optional)
};

export const LOCATION: readonly Field[] = [
  {
    id: 'regulatedService',
    type: 'choice',
    label: 'Is a service that we regulate involved?',
    choices: [
      { value: 'yes', title: 'Yes' },
      { value: 'no', title: 'No: no regulated service is involved' }
    ]
  },
  ...SERVICE,
  { id: 'withoutCode', type: 'line', label: 'If it has no code, why?', hint: 'For example a service that has closed, or a review of a whole company.' }
];

/** “No regulated service involved” is an answer; empty is not (KP-3). */
export function checkLocation(given: Given): Sentences {
  if (given['regulatedService'] === 'no') return {};
  const problems: Record<string, string> = {};
  if (!given['service']) problems['service'] = 'Enter the name of the service, or answer that no regulated service is involved.';
  if (!given['locationCodes'] && !given['withoutCode']) problems['locationCodes'] = 'Enter the location code of the service, or say why it has none.';
  return problems;
}

export const PROFILE: readonly Field[] = [
  { id: 'capturedOn', type: 'date', label: 'Date it was captured in the quality and risk profile', past: true, missing: 'Give the date on which the review was captured in the quality and risk profile of the service.' },
  { id: 'profileReference', type: 'line', label: 'Reference of the item', maxLength: 60 }
];

export const MENTAL_HEALTH: readonly Field[] = [
  {
    id: 'mentalHealth',
    type: 'choice',
    label: 'Have mental health operations been involved in the service?',
    choices: [
      { value: 'yes', title: 'Yes' },
      { value: 'no', title: 'No' }
    ],
    missing: 'Say whether mental health operations have been involved in the service: yes or no.'
  },
  { id: 'basis', type: 'line', label: 'How do you know?', hint: 'For example: asked the mental health operations manager.' }
];

export const ACKNOWLEDGEMENT: readonly Field[] = [
  { id: 'acknowledgedOn', type: 'date', label: 'Date sent', past: true, missing: 'Give the date on which the acknowledgement was sent.' },
  { id: 'acknowledgedAt', type: 'time', label: 'Time sent', missing: 'Give the time at which the acknowledgement was sent, for example 14:30.' },
  { id: 'text', type: 'text', label: 'Text that was sent', missing: 'Paste the text of the acknowledgement that was sent.' }
];

const INSPECTOR: Field = { id: 'inspector', type: 'person', label: 'Inspector', hint: 'A compliance inspector or manager.', missing: 'Choose the inspector or manager.' };

export const PASSING: readonly Field[] = [INSPECTOR];

export const HAND_OVER: readonly Field[] = [INSPECTOR, { id: 'reason', type: 'line', label: 'Why does the case change hands?', missing: 'Say why the case changes hands.' }];

export const CORRECTION_REASON: Field = { id: 'reason', type: 'line', label: 'Why is the entry corrected?', hint: 'What was there before stays in the history.', missing: 'Say why the entry is corrected: the reason stays with the old answer in the history.' };

const DUTY: Field = { id: 'duty', type: 'duty', label: 'Duty', missing: 'Choose the duty that this is about.' };

export const WAIVER: readonly Field[] = [DUTY, { id: 'reason', type: 'text', label: 'Why is it not owed?', maxLength: 500, missing: 'Say why the duty is waived: the reason stays in the history.' }];

export const NUDGE: readonly Field[] = [DUTY, { id: 'note', type: 'line', label: 'A word with it', hint: 'They are told which duty it is. No personal detail.' }];

export const RISK: readonly Field[] = [
  { id: 'level', type: 'choice', label: 'Risk', choices: RISK_LEVELS.map((value) => ({ value, title: RISK_LABELS[value] })), missing: 'Choose red, amber or green.' },
  { id: 'rationale', type: 'text', label: 'Why?', hint: 'It stands in the regional risk report. No personal detail.', maxLength: 500, missing: 'Say why: the rationale stands beside the rating.' }
];

export const CLOSING: readonly Field[] = [
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
  { id: 'otherReference', type: 'line', label: 'Reference of the other review', hint: 'When it was merged or entered twice.', maxLength: 60 },
  { id: 'reason', type: 'text', label: 'Reason', maxLength: 500, missing: 'Say why the review is closed: the reason stays in the history.' }
];

export const checkClosing = (given: Given): Sentences =>
  ['merged', 'duplicate'].includes(given['ending'] ?? '') && !given['otherReference'] ? { otherReference: 'Give the reference of the other review, so that it can be found from here.' } : {};

export const REOPENING: readonly Field[] = [{ id: 'reason', type: 'text', label: 'Why is it reopened?', maxLength: 500, missing: 'Say why the review is reopened: the reason stays in the history.' }];
