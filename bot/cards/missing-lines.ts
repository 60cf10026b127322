import { missingReviews } from '../../src/domain/review/missing';
import type { Element } from './card';
import { words } from './elements';

/** What a list lacks because it cannot be read, by reference. */
export const missingLines = (missing: readonly string[]): readonly Element[] =>
  missingReviews(missing).map((sentence) => words(sentence, { color: 'Attention' }));
