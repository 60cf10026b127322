import type { Answers } from '../../src/domain/fields';
import type { Papers } from '../../src/domain/imr/papers-now';
import type { Review } from '../../src/domain/review/review';

/** The papers that a spec says nothing of: what was handed in, and the document as it was when it was submitted. */
export const papersFor = (review: Review | undefined, given: Answers): Papers => {
  const url = given['document'] ?? review?.done['submit-imr']?.given['document'];
  const handedIn = given['paper'] ? { handedIn: { name: given['paper'], size: 1000, beginning: '25504446' } } : {};
  return { ...handedIn, ...(url ? { document: { url, version: '1.0', hash: `hash of ${url}` } } : {}) };
};
