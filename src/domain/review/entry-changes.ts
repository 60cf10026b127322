import { ENTRY_LABELS, entryOf, isEntryField, type EntryAnswers, type EntryField } from './entry';
import type { Answers } from '../fields';
import type { AnswersOf } from '../forms';
import { authorityNamed } from '../locations/local-authorities';
import type { Review } from './review';

/** The answers of an entry that differ from what the register holds; an answer left empty changes nothing. */
export const changesIn = (given: Answers, review: Review): readonly EntryField[] =>
  Object.keys(given)
    .filter(isEntryField)
    .filter((field) => given[field] !== entryOf(review, field));

/** Whether the register says nothing yet, or that it is not known. */
export const isUnanswered = (answer: string): boolean => answer === '' || answer === 'unknown';

/** What a completion or correction records of the entry: the changed answers alone, with what stood there before. */
export function changedEntry(given: Answers, review: Review): Answers {
  const changes = changesIn(given, review);
  return {
    ...Object.fromEntries(Object.entries(given).filter(([field]) => !isEntryField(field))),
    ...Object.fromEntries(changes.map((field) => [field, given[field] ?? ''])),
    ...before(changes, review)
  };
}

/** What is said of the service is said anew as a whole: what stood there before is noted, whether it was answered again or left out. */
export const serviceAnew = (given: AnswersOf<'record-location'>, review: Review): Answers => ({
  ...given,
  ...before(
    SERVICE_FIELDS.filter((field) => entryOf(review, field) !== (given[field] ?? '')),
    review
  )
});

/** The answers about the service. Whoever names one says that one is involved; whoever says that none is, names none. */
export const SERVICE_FIELDS = ['service', 'locationCodes', 'withoutCode'] as const;

function before(changes: readonly EntryField[], review: Review): Answers {
  const stood = changes
    .filter((field) => entryOf(review, field) !== '')
    .map((field) => `${ENTRY_LABELS[field]}: ${entryOf(review, field)}`);
  return stood.length > 0 ? { before: stood.join('; ') } : {};
}

/** Notes the region that a correction of the authority leads away from. */
export function correctedEntry(given: AnswersOf<'correct-entry'>, review: Review): Answers {
  const authority = authorityNamed(given.authority ?? '');
  return {
    ...changedEntry(given, review),
    ...(authority && authority.region !== review.region ? { movedFrom: review.region } : {})
  };
}

/** A corrected authority may lie in another region, whose director answers for the review from then on. */
export function regionCorrected(given: { readonly authority?: string }): Partial<Review> {
  const authority = authorityNamed(given.authority ?? '');
  return authority ? { region: authority.region } : {};
}

/** What is said of the service replaces all that was said of it before. Naming one says that one is involved; saying that none is names none. */
export function serviceEntered(review: Review, given: EntryAnswers): Partial<Review> {
  const involved = given.regulatedService !== 'no';
  return {
    entry: {
      ...review.entry,
      regulatedService: involved ? 'yes' : 'no',
      ...Object.fromEntries(SERVICE_FIELDS.map((field) => [field, involved ? (given[field] ?? '') : '']))
    }
  };
}
