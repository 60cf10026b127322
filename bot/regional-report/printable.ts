import type { IssuedReport } from '../../src/domain/insight/regional-report/report';
import { xmlText } from '../xml-text';

/** The characters that Roboto has, as it comes with pdfmake: those of Europe’s Latin, Greek and Cyrillic alphabets. A test reads the font. */
const HAS =
  /[\n\u0020-\u007e\u00a0-\u00ac\u00ae-\u017f\u018f\u0192\u01a0\u01a1\u01af\u01b0\u01f0\u01fa-\u01ff\u0218-\u021b\u0237\u0259\u02bc\u02c6\u02c7\u02d8-\u02dd\u0384-\u038a\u038c\u038e-\u03a1\u03a3-\u03ce\u0400-\u0486\u0488-\u0513\u1e80-\u1e85\u1e9e\u1ea0-\u1ef9\u2010\u2011\u2013-\u2015\u2017-\u201e\u2020-\u2022\u2025-\u2027\u2030\u2032\u2033\u2039\u203a\u2044\u20ac\u2113\u2116\u2122\u2212\u2248\u2260\u2264\u2265\u25cf]/u;

/** What people tick and point with, in characters that the font has. */
const IN_OTHER_SIGNS: Readonly<Record<string, string>> = {
  '☐': '[ ]',
  '☑': '[x]',
  '☒': '[x]',
  '✓': '[tick]',
  '✔': '[tick]',
  '✗': '[x]',
  '✘': '[x]',
  '→': '->',
  '←': '<-',
  '⇒': '=>',
  '▪': '•',
  '■': '•'
};

/** U+FFFD: the font draws it as a question mark in a black diamond. */
const SUBSTITUTE = '\ufffd';
/** In ordinary letters: the narrowest column takes so many at the size of its cells, capitals and signs being wider. */
const LONGEST_WORD = 16;
const WIDE = 1.6;
/** Of any letters, so many fit. */
const PIECE = /[^\s-]{10}(?=[^\s-])/gu;
const BREAK = '\u200b';

const CHARACTERS = new Intl.Segmenter('en', { granularity: 'grapheme' });

export const SUBSTITUTED = `This PDF cannot show some of the characters that were typed: each is printed as ${SUBSTITUTE}. The Word and Excel files have the full text.`;

/** A text in characters that the font of the PDF has; a long word may break, so that it stays in its column. */
export const printable = (text: string): string =>
  [...CHARACTERS.segment(xmlText(text).normalize('NFC'))]
    .map(({ segment }) => inFont(segment))
    .join('')
    .replace(/[^\s-]+/gu, (word) => (widthOf(word) > LONGEST_WORD ? word.replace(PIECE, `$&${BREAK}`) : word));

const widthOf = (word: string): number =>
  Array.from(word).reduce((width, letter) => width + (/[a-z0-9.,:;’']/.test(letter) ? 1 : WIDE), 0);

function inFont(character: string): string {
  if (Array.from(character).every((sign) => HAS.test(sign))) return character;
  const plain = character.replace(/[\ufe0e\ufe0f\u00ad\u200b-\u200f\u2028-\u202f\u2060\ufeff\t]/gu, (sign) =>
    /\s/.test(sign) && sign !== '\ufeff' ? ' ' : ''
  );
  const other = IN_OTHER_SIGNS[plain];
  if (other !== undefined) return other;
  if (Array.from(plain).every((sign) => HAS.test(sign))) return plain;
  const base = plain.normalize('NFD').replace(/\p{M}/gu, '');
  return base !== '' && Array.from(base).every((sign) => HAS.test(sign)) ? base : SUBSTITUTE;
}

/** A report as its PDF shows it, with a note where that is less than was typed. */
export function printableReport(issued: IssuedReport): IssuedReport {
  const { report } = issued;
  const lines = report.lines.map((line) => ({ ...line, cells: mapped(line.cells) }));
  const isLess = lines.some(({ cells }) => Object.values(cells).some((cell) => cell.includes(SUBSTITUTE)));
  return { ...issued, report: { ...report, lines, notes: [...report.notes, ...(isLess ? [SUBSTITUTED] : [])] } };
}

function mapped<Column extends string>(cells: Readonly<Record<Column, string>>): Readonly<Record<Column, string>> {
  const all: Record<Column, string> = { ...cells };
  for (const column in all) all[column] = printable(all[column]);
  return all;
}
