import { form, optional, type AnswersTo, type Field, type FieldMessages, type Form } from '../fields';
import { ENDINGS } from '../review/endings';
import { term, text } from '../text';
import { CHILD_NOTIFICATION, ADULT_NOTIFICATION } from './notification';
import { GRADE } from './outcome';

/**
 * What a row of the old register can say of a review. All but the local authority may be missing there, and a gap stays
 * a gap. Nothing here can say that an IMR was agreed: the old register has no agreement on record (KP-11).
 */

type NotAsked = 'mail' | 'inspector';

/** The questions of the notification, but for those that only a new one has; all but the authority may be unanswered. */
const entryOf = <Id extends string>(notification: Form<Id>): Form<Exclude<Id, NotAsked>> =>
  notification
    .filter((field): field is Field<Exclude<Id, NotAsked>> => field.id !== 'mail' && field.id !== 'inspector')
    .map((field) => (field.id === 'authority' ? field : optional(field)));

const INSPECTOR: Field<'inspector'> = {
  id: 'inspector',
  type: 'person',
  label: 'Case inspector',
  hint: 'Only if they are in post today. Leave empty if the inspector of the old register has left.'
};

/** People whom the old register names, as text: independence from them cannot be checked (KP-10). */
const FORMER_PEOPLE: Field<'formerPeople'> = {
  id: 'formerPeople',
  type: 'line',
  label: 'Staff named in the old register',
  hint: 'The regional director sees them when an IMR author is appointed, because their independence cannot be checked.'
};

const WITHOUT_CODE: Field<'withoutCode'> = {
  id: 'withoutCode',
  type: 'line',
  label: 'Why is there no location code?',
  needed: 'if the service has none'
};

const COURSE = form([
  {
    id: 'imr',
    type: 'choice',
    label: 'IMR',
    choices: [
      { value: 'requested', title: 'Requested' },
      { value: 'provided', title: 'Provided, with no agreement on record' }
    ]
  },
  { id: 'imrProvidedOn', type: 'date', label: 'Date the IMR was provided', past: true },
  {
    id: 'report',
    type: 'choice',
    label: 'Draft report',
    choices: [
      { value: 'asked', title: 'Requested' },
      { value: 'received', title: 'Received' },
      { value: 'commented', title: 'Comments sent' },
      { value: 'final', title: 'Report final' }
    ]
  },
  { id: 'receivedOn', type: 'date', label: 'Date the draft report was received', past: true },
  { id: 'plannedOn', type: 'date', label: 'Planned date of publication' },
  { id: 'publishedOn', type: 'date', label: 'Date published', past: true }
]);

const PUBLICATION: Field<'publication'> = {
  id: 'publication',
  type: 'choice',
  label: 'Publication',
  choices: [
    { value: 'intended', title: 'Will be published' },
    { value: 'not-intended', title: 'Will not be published' },
    { value: 'arranged', title: 'Arrangements agreed' },
    { value: 'published', title: 'Published' }
  ]
};

/** All reviews about children are published (KP-13). */
const CHILD_PUBLICATION: Field<'publication'> = {
  ...PUBLICATION,
  choices: (PUBLICATION.choices ?? []).filter(({ value }) => value !== 'not-intended')
};

const ADULT_OUTCOME: Field<'outcome'> = {
  id: 'outcome',
  type: 'choice',
  label: 'Outcome',
  choices: [{ value: 'received', title: 'Outcome received' }]
};

const CHILD_OUTCOME = form([
  {
    id: 'outcome',
    type: 'choice',
    label: 'Ofsted’s evaluation',
    choices: [
      { value: 'evaluated', title: 'Evaluated' },
      { value: 'not-evaluated', title: 'Will not be evaluated' }
    ]
  },
  { ...optional(GRADE), label: 'Grade' }
]);

const CLOSED = form([
  { id: 'closed', type: 'choice', label: 'Is it closed?', choices: [{ value: 'yes', title: 'Yes' }] },
  { id: 'closedOn', type: 'date', label: 'Date it was closed', past: true },
  {
    id: 'ending',
    type: 'choice',
    label: 'How did it end?',
    choices: [
      ...ENDINGS.filter(({ value }) => ['not-held', 'duplicate'].includes(value)).map(({ value, title }) => ({
        value,
        title
      })),
      { value: 'not-known', title: 'Not known' }
    ]
  },
  {
    id: 'sameAs',
    type: 'line',
    label: 'The other review',
    needed: 'if it was recorded twice',
    hint: 'Its reference, or its number in the old register.',
    maxLength: 60
  }
]);

const SOURCE = form([
  { id: 'oldNumber', type: 'line', label: 'Number in the old register', maxLength: 60 },
  { id: 'note', type: 'text', label: 'Notes of the old register', maxLength: 20_000 },
  { id: 'source', type: 'line', label: 'Where it was' },
  { id: 'file', type: 'unseen', label: 'File', maxLength: 64 }
]);

export const TAKE_OVER = {
  adult: form([
    ...entryOf(ADULT_NOTIFICATION),
    WITHOUT_CODE,
    INSPECTOR,
    FORMER_PEOPLE,
    ...COURSE,
    PUBLICATION,
    ADULT_OUTCOME,
    ...CLOSED,
    ...SOURCE
  ]),
  child: form([
    ...entryOf(CHILD_NOTIFICATION),
    WITHOUT_CODE,
    INSPECTOR,
    FORMER_PEOPLE,
    ...COURSE,
    CHILD_PUBLICATION,
    ...CHILD_OUTCOME,
    ...CLOSED,
    ...SOURCE
  ])
};

type TakenOver = AnswersTo<(typeof TAKE_OVER)['adult']> & AnswersTo<(typeof TAKE_OVER)['child']>;

/**
 * Rules across the answers of a row. A review may have been initiated after we were notified: the old register often
 * has the day on which we were told of the case.
 */
export function checkTakeOver(given: TakenOver): FieldMessages {
  return {
    ...(given.closed !== 'yes' && (given.ending || given.closedOn)
      ? { closed: 'Select whether it is closed, or leave the date and the ending empty.' }
      : {}),
    ...(given.ending === 'duplicate' && !given.sameAs
      ? { sameAs: 'Enter the reference of the other review, or its number in the old register.' }
      : {}),
    ...(given.publishedOn && given.publication !== 'published'
      ? { publication: 'Select “Published”, or leave the date of publication empty.' }
      : {})
  };
}

export const UNDO_TAKE_OVER = form([
  {
    id: 'reason',
    type: 'line',
    label: 'Why are you taking this review out of the register?',
    missing: text`Enter why you are taking this ${term.review} out of the register. The reason stays in the history.`
  }
]);

export const TAKE_OVER_FORMS = {
  'take-over-adult': TAKE_OVER.adult,
  'take-over-child': TAKE_OVER.child,
  'undo-take-over': UNDO_TAKE_OVER
};
