import { codeKey, folded, withoutInvisible, wordKey } from '../input/characters';

/** The texts by which a review can be found. */
export interface Findable {
  readonly reference: string;
  /** The partnership’s reference. */
  readonly ownReference: string;
  /** Separated by commas, as stored. */
  readonly locationCodes: string;
  readonly service: string;
  readonly partnership: string;
  readonly authority: string;
}

/** No stored name is longer. */
const LONGEST = 100;

/** Trims what was typed to one line of reasonable length. */
export const asTyped = (text: string): string =>
  withoutInvisible(text)
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, LONGEST)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trim();

/**
 * Ranks a review by what was typed: 0 for the exact reference or code, then the beginning of one, the beginning of a
 * name, and its words. Nothing where a typed word is missing. Ignores capitals, accents, apostrophes, dashes and what
 * cannot be seen; “&” is “and”.
 */
export function nearness(typed: string, review: Findable): number | undefined {
  const [sought, code] = [wordKey(typed), codeKey(typed)];
  const names = [review.service, review.partnership, review.authority];
  const codes = [review.reference, review.ownReference, ...review.locationCodes.split(/[\s,;]+/)];
  // Nothing but signs.
  if (sought === '') return [...codes, ...names].some((text) => folded(text).includes(folded(typed))) ? 5 : undefined;
  const keys = codes.map(codeKey);
  if (keys.includes(code)) return 0;
  if (keys.some((key) => key.startsWith(code))) return 1;
  const [service = '', ...others] = names.map(wordKey);
  if (service.startsWith(sought)) return 2;
  if (others.some((name) => name.startsWith(sought))) return 3;
  const text = ` ${[review.reference, review.ownReference, review.locationCodes, ...names].map(wordKey).join(' ')}`;
  const words = sought.split(' ');
  if (words.every((word) => text.includes(` ${word}`))) return 4;
  return words.every((word) => text.includes(word)) ? 5 : undefined;
}
