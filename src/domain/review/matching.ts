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
  text
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, ' ')
    .trim()
    .slice(0, LONGEST)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trim();

/**
 * Ranks a review by what was typed: 0 for the exact reference or code, then the beginning of one, the beginning of a
 * name, and its words. Nothing where a typed word is missing. Ignores capitals, accents and the shape of an apostrophe.
 */
export function nearness(typed: string, review: Findable): number | undefined {
  const sought = folded(typed);
  const keys = [review.reference, review.ownReference, ...review.locationCodes.split(/[\s,;]+/)].map(folded);
  if (keys.includes(sought)) return 0;
  if (keys.some((key) => key.startsWith(sought))) return 1;
  if (folded(review.service).startsWith(sought)) return 2;
  if ([review.partnership, review.authority].some((name) => folded(name).startsWith(sought))) return 3;
  const text = folded(
    [
      review.reference,
      review.ownReference,
      review.locationCodes,
      review.service,
      review.partnership,
      review.authority
    ].join(' ')
  );
  const beginnings = ` ${wordsOf(text).join(' ')}`;
  const words = wordsOf(sought);
  if (words.length > 0 && words.every((word) => beginnings.includes(` ${word}`))) return 4;
  return sought.split(' ').every((word) => text.includes(word)) ? 5 : undefined;
}

const wordsOf = (text: string): readonly string[] => text.split(BETWEEN).filter((word) => word !== '');

/** Separates the words of a name. */
const BETWEEN = /[^\p{L}\p{N}']+/u;

/** Ignores capitals, accents and the shape of an apostrophe. */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[‘’ʼ`´]/g, "'")
    .toLowerCase();
