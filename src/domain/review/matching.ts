/** The texts by which a review can be found. */
export interface Findable {
  readonly reference: string;
  /** How the partnership calls it. */
  readonly ownReference: string;
  /** Parted by commas, as they are kept. */
  readonly locationCodes: string;
  readonly service: string;
  readonly partnership: string;
  readonly authority: string;
}

/** Longer than any name that is kept on a line would be typed. */
const LONGEST = 100;

/** What was typed, as one line without space round it, and no longer than anybody types. */
export const asTyped = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, ' ')
    .trim()
    .slice(0, LONGEST)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trim();

/**
 * How near a review is to what was typed: 0 is the very reference or code, then the beginning of one, then the beginning of a name,
 * then its words. Nothing where some word that was typed is nowhere. Capitals, accents and the shape of an apostrophe do not count.
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

/** What stands between two words of a name. */
const BETWEEN = /[^\p{L}\p{N}']+/u;

/** One spelling for what people write in several. */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[‘’ʼ`´]/g, "'")
    .toLowerCase();
