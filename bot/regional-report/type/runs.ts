import { xmlText } from '../../xml-text';
import { FACES, type Face } from './faces';
import { faceOf } from './fonts';

const CHARACTERS = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The characters of a text as a reader counts them: a letter with its accents is one. */
export const charactersIn = (text: string): readonly string[] =>
  [...CHARACTERS.segment(text)].map(({ segment }) => segment);

/** A font may draw it, but it says nothing to a reader: a substitute, an object that is missing, a sign of its own. */
const NO_SIGN = /[\ufffd\ufffc\p{Co}]/u;
const hasSign = (character: string): boolean => !NO_SIGN.test(character) && faceOf(character) !== undefined;

/** A text in characters that the fonts have. `isLess`: some are printed as their code. */
export interface Printed {
  readonly shown: string;
  readonly isLess: boolean;
}

/** Hyphens that are not shown, and what only says in which direction words run: a font may draw them. */
const UNSEEN = /[\u034f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g;
/** Spaces of other widths, but for the one that keeps words together. */
const SPACE = /(?!\u00a0)[\p{Z}\t]/gu;

/** Prints a character that no font has as its code, such as [U+0E01], and every space as one. */
export function printedIn(text: string): Printed {
  const plain = xmlText(text).replace(UNSEEN, '').replace(SPACE, ' ').normalize('NFC');
  const all = charactersIn(plain).map(inFonts);
  return { shown: all.map(({ shown }) => shown).join(''), isLess: all.some(({ isLess }) => isLess) };
}

function inFonts(character: string): Printed {
  if (character === '\n' || hasSign(character)) return { shown: character, isLess: false };
  // What nobody can see needs no sign.
  const seen = character.replace(/\p{DI}/gu, '');
  if (seen === '' || hasSign(seen)) return { shown: seen, isLess: false };
  const signs = Array.from(seen).map((sign) => (hasSign(sign) ? sign : codeOf(sign)));
  return { shown: signs.join(''), isLess: true };
}

const codeOf = (sign: string): string =>
  `[U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;

/** A part of a text that is set in one font. */
export interface Run {
  readonly text: string;
  readonly face: Face;
}

/** An accent after the code of its letter is one character with it, which no face has as a whole. */
const settable = (character: string): readonly string[] =>
  character === '\n' || faceOf(character) ? [character] : Array.from(character);

/** Set where no face has a character, which a printed text does not hold, and for a line break at the beginning. */
const [LAST_RESORT] = FACES;

/** A printed text, separated where its font changes. A line break stays in the font before it. */
export function runsIn(printed: string): readonly Run[] {
  const runs: { text: string; face: Face }[] = [];
  for (const character of charactersIn(printed).flatMap(settable)) {
    const last = runs.at(-1);
    const face = character === '\n' ? last?.face : faceOf(character);
    if (last && (!face || last.face === face)) last.text += character;
    else runs.push({ text: character, face: face ?? LAST_RESORT });
  }
  return runs;
}
