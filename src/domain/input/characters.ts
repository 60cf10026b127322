/** Soft hyphens, zero-width spaces and joiners, direction marks, variation selectors, and halves of characters. */
const INVISIBLE = /[\p{DI}\p{Cf}\p{Cs}]/gu;
/** Every hyphen, dash and minus sign, which files and phones put in for each other. */
const DASH = /[\p{Pd}\u2043\u2212\u02d7]/gu;
const SLASH = /[\u2044\u2215]/g;
/** Spaces, tabs, line breaks, and the blank signs of Braille, music and hieroglyphs. */
const SPACE = /[\p{Z}\p{Cc}\s\u2800\u{1d159}\u{13441}\u{13442}]+/gu;
/** What cells of a spreadsheet are copied with. */
const BREAK = /[\t\n]/g;
/** Signs that end a sentence, and no date, time or code. */
const END = /[.,;]$/;
/** What is typed as an apostrophe, or in place of one. */
const APOSTROPHE = /['‘’‛ʹʻʼʽ`´′＇]/g;

/** Letters that have no accent to take away, as people type them without their keyboard. */
const LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ς: 'σ'
};

/** A text without what nobody can see, such as the soft hyphens of a PDF file. */
export const withoutInvisible = (text: string): string => text.replace(INVISIBLE, '');

/** Ordinary dashes, letters and digits in place of those that look like them, without what nobody can see. */
export const plainCharacters = (text: string): string =>
  withoutInvisible(text.normalize('NFKC')).replace(DASH, '-').replace(SLASH, '/').trim();

/** The same on one line with single spaces. For references, dates, times and headings, wherever they come from. */
export const plainLine = (text: string): string => plainCharacters(text).replace(SPACE, ' ').trim();

/** A plain line in small letters without accents: how any two texts are compared. */
export const folded = (text: string): string =>
  plainLine(text.normalize('NFKD').replace(/\p{M}/gu, ''))
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/\p{Ll}/gu, (letter) => LETTERS[letter] ?? letter);

/**
 * The words of a name or heading, by which it is found: “St. Mary’s & All Saints” is “st marys and all saints”, and
 * “Łucja O’Grady” is “lucja ogrady”.
 */
export const wordKey = (text: string): string =>
  // Before as well: an acute accent that stands alone becomes a space when letters are taken apart.
  folded(text.replace(APOSTROPHE, ''))
    .replace(APOSTROPHE, '')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** A code or reference without what separates its parts: “SG/12–003” is “sg12003”. */
export const codeKey = (text: string): string => wordKey(text).replace(/ /g, '');

/** Line breaks as one character each: a browser on Windows sends two, and Word has others within a paragraph. */
export const withLineFeeds = (text: string): string => text.replace(/\r\n?|[\v\f\x85\u2028\u2029]/g, '\n');

/** Whether nothing of a text can be seen. */
export const isBlank = (text: string): boolean => withoutInvisible(text).replace(SPACE, '') === '';

/** What makes the letters after it be read in another order than they are stored and searched in. */
const OVERRIDE = /[\u202d\u202e]/g;

/**
 * A text as it was typed, without the space round it and without what turns its letters round; empty where nothing of
 * it can be seen.
 */
export const asEntered = (typed: string): string =>
  isBlank(typed) ? '' : withLineFeeds(typed).replace(OVERRIDE, '').trim();

/** An entered text on one line: a tab or a line break is a space. */
export const onOneLine = (text: string): string => text.replace(BREAK, ' ');

/** A line without the full stop of its sentence. */
export const withoutEnd = (line: string): string => line.replace(END, '').trimEnd();
