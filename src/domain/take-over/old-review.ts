import { checkFields, type Answers, type AnswersTo, type Field, type FieldMessages } from '../fields';
import { checkTakeOver, TAKE_OVER } from '../forms/take-over';
import { term, text } from '../text';
import type { Kind } from '../words';

/** What the old spreadsheet can say of one review: the answers of the step that takes it over. */

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

/** The questions of each kind, which check what is taken. Only kind and authority are needed. */
export const OLD_REVIEW = (kind: Kind): readonly Field[] => [
  KIND_OF_REVIEW,
  ...TAKE_OVER[kind].map((field) => (field.id === 'authority' ? { ...field, missing: ENTER_AUTHORITY } : field))
];

/** It is entered in the workbook, where nothing is selected. It decides the region. */
const ENTER_AUTHORITY = 'Enter the local authority.';

export type OldField =
  'kind' | Exclude<keyof AnswersTo<(typeof TAKE_OVER)['adult']> | keyof AnswersTo<(typeof TAKE_OVER)['child']>, 'file'>;

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
  const { publication, ...problems } = checkTakeOver(checked.given);
  return { review: checked.given, problems: { ...problems, ...(publication && { publication: NOT_PUBLISHED }) } };
}

/** What the form asks the lead to select is entered in the workbook. */
const NOT_PUBLISHED =
  'One cell has the date it was published, and another says that it is not published. Correct the one that is wrong.';
