import { form, optional, type Field, type Form, type AnswersTo, type FieldMessages } from '../fields';
import { ADULT_NOTIFICATION, AUTHORITY, CHILD_NOTIFICATION, SERVICE } from './notification';

/** The questions that complete and correct a register entry (KP-2 to KP-5). */

/** An answer that is corrected here, and taken away by “Correct an answer” alone. */
const correctable = <Id extends string>(field: Field<Id>): Field<Id> => ({ ...optional(field), staysIfEmpty: true });

/** The service, mental health operations and the inspector are recorded and corrected by their own steps. */
const ASKED_ELSEWHERE = ['regulatedService', 'service', 'locationCodes', 'mentalHealth', 'inspector', 'mail'] as const;
type AskedElsewhere = (typeof ASKED_ELSEWHERE)[number];

const asked = <Id extends string>(notification: Form<Id>): Form<Exclude<Id, AskedElsewhere>> =>
  notification.filter(
    (field): field is Field<Exclude<Id, AskedElsewhere>> => !ASKED_ELSEWHERE.some((id) => id === field.id)
  );

/** An answer that may be missing, or not yet known. */
const mayBeGap = ({ missing, choices = [] }: Field): boolean =>
  missing === undefined || choices.some(({ value }) => value === 'unknown');

/** Questions that may still be unanswered. All are optional: an empty answer changes nothing. */
export const COMPLETION = {
  adult: asked(ADULT_NOTIFICATION).filter(mayBeGap).map(optional),
  child: asked(CHILD_NOTIFICATION).filter(mayBeGap).map(optional)
};

/** Either the code or the reason why there is none. */
const NEEDS_CODE = 'unless you say why there is none';

export const LOCATION = form([
  {
    id: 'regulatedService',
    type: 'choice',
    label: 'Is a service that we regulate involved?',
    needed: 'if none is involved',
    choices: [
      { value: 'yes', title: 'Yes' },
      { value: 'no', title: 'No regulated service is involved' }
    ]
  },
  ...SERVICE.map((field) => (field.id === 'locationCodes' ? { ...field, needed: NEEDS_CODE } : field)),
  {
    id: 'withoutCode',
    type: 'line',
    label: 'Why is there no location code?',
    needed: 'if the service has none',
    hint: 'For example, the service has closed, or the review is of a whole company.'
  }
]);

/** “No regulated service involved” is an answer; empty is not (KP-3). */
export function checkLocation(given: AnswersTo<typeof LOCATION>): FieldMessages {
  if (given['regulatedService'] === 'no') return {};
  const problems: Record<string, string> = {};
  if (!given['service'])
    problems['service'] = 'Enter the name of the service, or select that no regulated service is involved.';
  if (!given['locationCodes'] && !given['withoutCode'])
    problems['locationCodes'] = 'Enter the location code, or why there is none.';
  return problems;
}

/** What is entered of a service where none is involved is not kept. */
export function askAboutNoService(given: AnswersTo<typeof LOCATION>): FieldMessages {
  if (given['regulatedService'] !== 'no') return {};
  const entered = (['service', 'locationCodes', 'withoutCode'] as const).filter((id) => given[id]);
  return Object.fromEntries(entered.map((id) => [id, NOT_KEPT]));
}

const NOT_KEPT = 'This is not kept, because “No regulated service is involved” is selected.';

export const PROFILE = form([
  {
    id: 'capturedOn',
    type: 'date',
    usuallyToday: true,
    label: 'Date it was captured in the quality and risk profile',
    past: true,
    missing: 'Enter the date it was captured in the quality and risk profile.'
  },
  { id: 'profileReference', type: 'line', label: 'Reference of the item', maxLength: 60 }
]);

export const MENTAL_HEALTH = form([
  {
    id: 'mentalHealth',
    type: 'choice',
    label: 'Have mental health operations been involved in the service?',
    choices: [
      { value: 'yes', title: 'Yes' },
      { value: 'no', title: 'No' }
    ],
    missing: 'Select whether mental health operations have been involved in the service: yes or no.'
  },
  {
    id: 'basis',
    type: 'line',
    label: 'How do you know?',
    hint: 'For example, you asked the mental health operations manager.'
  }
]);

export const ACKNOWLEDGEMENT = form([
  {
    id: 'acknowledgedOn',
    type: 'date',
    label: 'Date sent',
    past: true,
    missing: 'Enter the date the acknowledgement was sent.'
  },
  {
    id: 'acknowledgedAt',
    type: 'time',
    label: 'Time sent',
    missing: 'Enter the time the acknowledgement was sent, for example 14:30.'
  },
  { id: 'text', type: 'text', label: 'Text that was sent', missing: 'Enter the text that was sent.' }
]);

const INSPECTOR: Field<'inspector'> = {
  id: 'inspector',
  type: 'person',
  label: 'Inspector',
  hint: 'A compliance inspector or manager.',
  missing: 'Select the inspector.'
};

export const PASSING = form([INSPECTOR]);

export const HAND_OVER = form([
  INSPECTOR,
  {
    id: 'reason',
    type: 'line',
    label: 'Why are you handing over this review?',
    missing: 'Enter why you are handing over this review.'
  }
]);

const CORRECTION_REASON: Field<'reason'> = {
  id: 'reason',
  type: 'line',
  label: 'Why are you correcting the entry?',
  hint: 'The previous answer stays in the history.',
  missing: 'Enter why you are correcting the entry. The reason stays in the history.'
};

export const CORRECTION = {
  adult: form([...asked(ADULT_NOTIFICATION).map(correctable), CORRECTION_REASON]),
  child: form([...asked(CHILD_NOTIFICATION).map(correctable), CORRECTION_REASON])
};

export const AUTHORITY_CORRECTION = form([AUTHORITY, CORRECTION_REASON]);

export const ENTRY_FORMS = {
  'notify-adult': ADULT_NOTIFICATION,
  'notify-child': CHILD_NOTIFICATION,
  acknowledge: ACKNOWLEDGEMENT,
  'pass-to-inspector': PASSING,
  'record-location': LOCATION,
  'confirm-profile': PROFILE,
  'record-mental-health': MENTAL_HEALTH,
  'complete-entry': COMPLETION,
  'correct-entry': CORRECTION,
  'correct-authority': AUTHORITY_CORRECTION,
  'hand-over': HAND_OVER
};
