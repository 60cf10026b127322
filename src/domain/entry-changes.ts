import { ENTRY_LABELS, entryOf, isEntryField, type EntryField } from './entry';
import type { Given } from './fields';
import type { Review } from './review';

/** The answers of an entry that differ from what the register holds; an answer left empty changes nothing. */
export const changesIn = (given: Given, review: Review): readonly EntryField[] =>
  Object.keys(given).filter(isEntryField).filter((field) => given[field] !== entryOf(review, field));

/** Whether the register says nothing yet, or that it is not known. */
export const isGap = (answer: string): boolean => answer === '' || answer === 'unknown';

/** What a completion or correction records: the changed answers alone, with what stood there before. */
export function changedEntry(given: Given, review: Review): Given {
  const changes = changesIn(given, review);
  const before = changes.filter((field) => entryOf(review, field) !== '').map((field) => `${ENTRY_LABELS[field]}: ${entryOf(review, field)}`);
  return {
    ...Object.fromEntries(changes.map((field) => [field, given[field] ?? ''])),
    ...(given['reason'] ? { reason: given['reason'] } : {}),
    ...(before.length > 0 ? { before: before.join('; ') } : {})
  };
}
