/** What is no language: addresses, queries, markup, styles, formats. */
const NO_LANGUAGE = [
  /^(https?|api):|\.aspx\b|^<\?xml|^(rgba?|rect|calc)\(/,
  /^[\w.*/+-]+\/[\w.*/+-]+(;.*)?$/,
  /\b(SELECT|INSERT|UPDATE|DELETE|CREATE|PRAGMA|BEGIN|COMMIT|ROLLBACK) /,
  /\b(eq|ne|le|ge|lt|gt) (datetime)?['{]|startswith\(|substringof\(/,
  /\d(px|rem|em|fr|ms|s|%)\b.*(;|,|\s\d)|\d(px|rem)( |$)|\b(solid|dashed|ease(-in)?) |minmax\(|var\(--/,
  /^(max|min)-age=|default-src|^Bearer |^utf-8$|;\s?charset=/,
  /^[A-Za-z]+\/\d/,
  /^[MLHVZmlhvz]\s?[\d{.-]/,
  /^@(media|container)|^create (table|index)|^:|^&|^\.[a-z]|^#[0-9a-f]{3,8}$|^> /
];

const outsideGaps = (words: string): string => words.replace(/\{[^{}]*\}/g, ' ').replace(/…/g, ' ');

/** Whether it reads as language: at least two words, one of them outside the gaps. */
export function isProse(words: string): boolean {
  if (NO_LANGUAGE.some((pattern) => pattern.test(words))) return false;
  return /\p{L}{2,}/u.test(outsideGaps(words)) && /\S\s+\S/.test(words.trim());
}

/** One word, or one term, that could be a label: no id, no code. */
export const isWord = (words: string): boolean => /^\p{L}[\p{Ll}’-]*[.:…]?$|^\p{Lu}{2,5}s?$|^\{[^{}]+\}$/u.test(words);
