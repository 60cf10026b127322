import { ENTRY_LABELS, entryOf, isEntryField, type EntryAnswers, type EntryField } from './entry';
import type { Answers } from '../fields';
import type { AnswersOf } from '../forms';
import { authorityNamed } from '../locations/local-authorities';
import { answersIn, type Review, type ReviewEvent } from './review';
import { codesIn } from './service-involved';
import { STANDARD_TERMS } from '../terminology';
import { sayIn } from '../text';

/** The answers of an entry that differ from what the register holds; an answer left empty changes nothing. */
export const changesIn = (given: Answers, review: Review): readonly EntryField[] =>
  Object.keys(given)
    .filter(isEntryField)
    .filter((field) => given[field] !== entryOf(review, field));

/** Whether an answer is empty or “not yet known”. */
export const isUnanswered = (answer: string): boolean => answer === '' || answer === 'unknown';

/** Records only the answers that changed, with the previous ones. */
export function changedEntry(given: Answers, review: Review): Answers {
  const changes = changesIn(given, review);
  return {
    ...Object.fromEntries(Object.entries(given).filter(([field]) => !isEntryField(field))),
    ...Object.fromEntries(changes.map((field) => [field, given[field] ?? ''])),
    ...before(changes, review)
  };
}

/**
 * Records all answers about the service, which replace the previous ones whether they are answered again or left empty.
 */
export const serviceAnew = (given: AnswersOf<'record-location'>, review: Review): Answers => ({
  ...given,
  ...before(
    SERVICE_FIELDS.filter((field) => entryOf(review, field) !== (given[field] ?? '')),
    review
  )
});

/** The answers about the service. Naming a service means that one is involved. */
export const SERVICE_FIELDS = ['service', 'locationCodes', 'withoutCode'] as const;

/** The previous answers. They are stored, so in the standard terms, whatever a site calls things. */
function before(changes: readonly EntryField[], review: Review): Answers {
  const say = sayIn(STANDARD_TERMS, review.kind);
  const stood = changes
    .filter((field) => entryOf(review, field) !== '')
    .map((field) => `${say(ENTRY_LABELS[field])}: ${entryOf(review, field)}`);
  return stood.length > 0 ? { before: stood.join('; ') } : {};
}

/** Records the previous region, where a corrected authority moves the review to another. */
export function correctedEntry(
  given: AnswersOf<'correct-entry'> | AnswersOf<'correct-authority'>,
  review: Review
): Answers {
  const authority = authorityNamed(given.authority ?? '');
  return {
    ...changedEntry(given, review),
    ...(authority && authority.region !== review.region ? { movedFrom: review.region } : {})
  };
}

/** What an event says of the local authority, where it corrects the entry; nothing where it does something else. */
export const authorityCorrected = (
  event: Pick<ReviewEvent, 'step' | 'given'>
): AnswersOf<'correct-authority'> | undefined =>
  answersIn(event, 'correct-authority') ?? answersIn(event, 'correct-entry');

/** A corrected authority may lie in another region, whose director answers for the review from then on. */
export function regionCorrected(given: { readonly authority?: string }): Partial<Review> {
  const authority = authorityNamed(given.authority ?? '');
  return authority ? { region: authority.region } : {};
}

/** Duties are reckoned from the corrected day, where they were reckoned from the day that we were notified. */
export function notifiedCorrected({ done }: Review, { notifiedOn }: EntryAnswers): Partial<Review> {
  const { 'notify-adult': adult, 'notify-child': child } = done;
  if (!notifiedOn || (adult ?? child)?.on === undefined) return {};
  return {
    done: {
      ...done,
      ...(adult ? { 'notify-adult': { ...adult, on: notifiedOn } } : {}),
      ...(child ? { 'notify-child': { ...child, on: notifiedOn } } : {})
    }
  };
}

/**
 * What is said of the service replaces all that was said of it before. Naming one says that one is involved; saying
 * that none is names none.
 */
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

/** Whether `before`, which an event noted, says that the answer until then was that they were involved (KP-4). */
export const wereInvolved = (before: string | undefined): boolean => before === `${ENTRY_LABELS.mentalHealth}: yes`;

/** The codes of a children’s review that the register does not hold yet: their inspectors have to be told (KP-5). */
export function codesNewlyNamed(given: AnswersOf<'record-location'>, review: Review): { readonly newCodes?: string } {
  const known = codesIn(entryOf(review, 'locationCodes'));
  const codes = codesIn(given.locationCodes ?? '').filter((code) => !known.includes(code));
  return review.kind === 'child' && codes.length > 0 ? { newCodes: codes.join(', ') } : {};
}
