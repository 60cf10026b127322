import { lastAnswer, seqOf, type Review } from '../review/review';

/**
 * The entries whose form was recorded. A form that was interrupted before it was, and never sent again, leaves entries
 * with higher numbers than any event speaks of.
 */
export function recordedEntries<E extends { readonly number: number }>(
  review: Review,
  entries: readonly E[]
): readonly E[] {
  if (seqOf(review, 'record-chronology') === 0) return [];
  const highest = lastAnswer(review, 'record-chronology', 'highest');
  return highest === '' ? entries : entries.filter(({ number }) => number <= Number(highest));
}
