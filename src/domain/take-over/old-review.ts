import { checkFields, form, type Answers, type AnswersTo, type Field, type FieldMessages } from '../fields';
import { checkNotification, NOTIFICATION, type CHILD_NOTIFICATION } from '../forms/notification';
import { EVALUATION } from '../forms/outcome';
import { text, term } from '../text';
import type { Kind } from '../words';

/** What the old spreadsheet can say of one review: the answers of the step that takes it over. */

const choice = <Id extends string>(
  id: Id,
  label: Field['label'],
  titles: Readonly<Record<string, string>>
): Field<Id> => ({
  id,
  type: 'choice',
  label,
  choices: Object.entries(titles).map(([value, title]) => ({ value, title }))
});

const pastDay = <Id extends string>(id: Id, label: Field['label']): Field<Id> => ({
  id,
  type: 'date',
  label,
  past: true
});

/** Notes grow for years in the old spreadsheet; a list item takes about 60,000 characters. */
const LONGEST_NOTE = 20_000;

/** What a notification does not ask. Nothing here claims what a guard protects: an IMR is never agreed. */
const BEYOND_NOTIFICATION = form([
  { id: 'withoutCode', type: 'line', label: 'Why is there no location code?' },
  choice('imr', 'IMR', { requested: 'Requested', provided: 'Provided' }),
  pastDay('imrProvidedOn', 'Date the IMR was provided'),
  choice('report', 'Report of the review', {
    asked: 'Draft requested',
    received: 'Draft received',
    commented: 'Comments sent',
    final: 'Final report received'
  }),
  pastDay('receivedOn', 'Date the draft report was received'),
  choice('publication', 'Publication', {
    intended: 'Intended',
    'not-intended': 'Not intended',
    arranged: 'Arranged',
    published: 'Published'
  }),
  { id: 'plannedOn', type: 'date', label: 'Planned date of publication' },
  pastDay('publishedOn', 'Date published'),
  choice('outcome', 'Outcome', {
    received: 'Outcome received',
    evaluated: 'Evaluated by Ofsted',
    'not-evaluated': 'Not evaluated by Ofsted'
  }),
  choice('closed', 'Closed', { yes: 'Yes' }),
  pastDay('closedOn', 'Date closed'),
  choice('ending', 'How it ended', {
    'not-known': 'Not known',
    'not-held': 'Did not go ahead',
    duplicate: 'Recorded twice'
  }),
  { id: 'sameAs', type: 'line', label: 'Old number of the row it repeats' },
  { id: 'inspector', type: 'person', label: 'Case inspector' },
  { id: 'formerPeople', type: 'line', label: 'People named in the old spreadsheet' },
  { id: 'oldNumber', type: 'line', label: 'Number in the old spreadsheet' },
  { id: 'note', type: 'text', label: 'Notes of the old spreadsheet', maxLength: LONGEST_NOTE },
  { id: 'source', type: 'line', label: 'Place in the old spreadsheet', missing: 'Enter the sheet and the row.' }
]);

const KIND_OF_REVIEW: Field<'kind'> = {
  id: 'kind',
  type: 'choice',
  label: 'Kind of review',
  choices: [
    { value: 'adult', title: 'Adult' },
    { value: 'child', title: 'Children’s' }
  ],
  missing: text`Enter whether the ${term.reviewShort} is of an adult or of a child.`
};

/** It decides the region. */
const ENTER_AUTHORITY = 'Enter the local authority.';

const GRADE = EVALUATION.filter(({ id }) => id === 'grade').map((field) => ({ ...field, missing: undefined }));

/** The questions of each kind, which check what is taken. Only kind, authority and source are needed. */
export const OLD_REVIEW = (kind: Kind): readonly Field[] => [
  KIND_OF_REVIEW,
  ...NOTIFICATION[kind]
    .filter(({ id }) => id !== 'mail' && id !== 'inspector')
    .map((field) => ({ ...field, missing: field.id === 'authority' ? ENTER_AUTHORITY : undefined })),
  ...BEYOND_NOTIFICATION,
  ...(kind === 'child' ? GRADE : [])
];

export type OldField =
  | 'kind'
  | 'grade'
  | keyof AnswersTo<typeof BEYOND_NOTIFICATION>
  | Exclude<keyof AnswersTo<typeof CHILD_NOTIFICATION>, 'mail'>;

/** All answers are text, days YYYY-MM-DD; a key is absent where nothing is known. */
export type OldReview = { readonly [Id in OldField]?: string };

const withoutAbsent = (review: OldReview): Answers =>
  Object.fromEntries(
    Object.entries<string | undefined>(review).flatMap(([id, answer]) => (answer === undefined ? [] : [[id, answer]]))
  );

/** Checks the answers as the forms of notifications are checked: what is recorded, or what is wrong with which field. */
export function checkOldReview(
  review: OldReview,
  today: string
): { readonly review: OldReview; readonly problems: FieldMessages } {
  const kind = review.kind === 'child' ? 'child' : 'adult';
  const checked = checkFields(OLD_REVIEW(kind), withoutAbsent(review), today);
  if (!checked.ok) return { review, problems: checked.problems };
  return { review: checked.given, problems: checkNotification(checked.given) };
}
