import {
  isIssued,
  type Issue,
  type ReadReport,
  type ShownReport
} from '../../src/domain/insight/regional-report/report';
import { xmlText } from '../xml-text';

/**
 * The characters that Roboto has, as it comes with pdfmake: those of Europe’s Latin, Greek and Cyrillic alphabets, and
 * signs. A test reads the font.
 */
const HAS =
  /[\n\u0020-\u007e\u00a0-\u00ac\u00ae-\u017f\u018f\u0192\u01a0\u01a1\u01af\u01b0\u01f0\u01fa-\u01ff\u0218-\u021b\u0237\u0259\u02bc\u02c6\u02c7\u02c9\u02d8-\u02dd\u02f3\u0384-\u038a\u038c\u038e-\u03a1\u03a3-\u03ce\u03d1\u03d2\u03d6\u0400-\u0486\u0488-\u0513\u1e00\u1e01\u1e3e\u1e3f\u1e80-\u1e85\u1e9e\u1ea0-\u1ef9\u1f4d\u2010\u2011\u2013-\u2015\u2017-\u201e\u2020-\u2022\u2025-\u2027\u2030\u2032\u2033\u2039\u203a\u203c\u2044\u2070\u2074-\u208e\u20a3\u20a4\u20a6-\u20ac\u20b1\u20b9\u20ba\u20bc\u20bd\u20c1\u2105\u2113\u2116\u2122\u212e\u215b-\u215e\u2202\u2206\u220f\u2211\u2212\u221a\u221e\u222b\u2248\u2260\u2264\u2265\u25a0\u25ca\u25cb\u25cf\ufb01-\ufb04]/u;

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
  '▪': '•'
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

export const SUBSTITUTED = `This PDF cannot show some of the characters that were typed: each is printed as ${SUBSTITUTE}, or without its accent. The Word and Excel files have the full text.`;

/** `isLess`: it shows less than was typed, an accent or a character. */
interface Printed {
  readonly shown: string;
  readonly isLess: boolean;
}

/** A text in characters that the font of the PDF has; a long word may break, so that it stays in its column. */
export function printable(text: string): Printed {
  const all = [...CHARACTERS.segment(xmlText(text).normalize('NFC'))].map(({ segment }) => inFont(segment));
  const shown = all.map((each) => each.shown).join('');
  return {
    shown: shown.replace(/[^\s-]+/gu, (word) =>
      widthOf(word) > LONGEST_WORD ? word.replace(PIECE, `$&${BREAK}`) : word
    ),
    isLess: all.some(({ isLess }) => isLess)
  };
}

const widthOf = (word: string): number =>
  Array.from(word).reduce((width, letter) => width + (/[a-z0-9.,:;’']/.test(letter) ? 1 : WIDE), 0);

const isInFont = (text: string): boolean => Array.from(text).every((sign) => HAS.test(sign));

/** Spaces of other widths are spaces; what nobody can see needs no substitute. */
function inFont(character: string): Printed {
  if (isInFont(character)) return { shown: character, isLess: false };
  const plain = character.replace(/\p{DI}/gu, '').replace(/[\p{Z}\t]/gu, (space) => (HAS.test(space) ? space : ' '));
  const other = IN_OTHER_SIGNS[plain];
  if (other !== undefined) return { shown: other, isLess: false };
  if (isInFont(plain)) return { shown: plain, isLess: false };
  const base = plain.normalize('NFD').replace(/\p{M}/gu, '');
  return { shown: base !== '' && isInFont(base) ? base : SUBSTITUTE, isLess: true };
}

/** A report as its PDF shows it, with a note where that is less than was typed. */
export function printableReport<Shown extends ShownReport>(typed: Shown): Shown {
  const { report } = typed;
  const less = new Set<string>();
  const shown = (text: string): string => {
    const printed = printable(text);
    if (printed.isLess) less.add(text);
    return printed.shown;
  };
  const issue = isIssued(typed) ? shownIssue(typed, shown) : {};
  const pageHeadings = report.pageHeadings.map(shown);
  const figures = report.figures.map(({ label, figure }) => ({ label: shown(label), figure: shown(figure) }));
  const lines = report.lines.map((line) => ({ ...line, cells: mapped(line.cells, shown) }));
  const notes = report.notes.map(shown);
  return {
    ...typed,
    ...issue,
    report: { ...report, pageHeadings, figures, lines, notes: [...notes, ...(less.size > 0 ? [SUBSTITUTED] : [])] }
  };
}

/** The people and the reason that it names. */
function shownIssue(
  { issuedBy, corrects, replacedBy }: ReadReport,
  shown: (text: string) => string
): Pick<ReadReport, 'issuedBy' | 'corrects' | 'replacedBy'> {
  const by = <By extends Issue>(issue: By): By => ({ ...issue, issuedBy: shown(issue.issuedBy) });
  return {
    issuedBy: shown(issuedBy),
    ...(corrects ? { corrects: { ...by(corrects), reason: shown(corrects.reason) } } : {}),
    ...(replacedBy ? { replacedBy: by(replacedBy) } : {})
  };
}

function mapped<Column extends string>(
  cells: Readonly<Record<Column, string>>,
  shown: (text: string) => string
): Readonly<Record<Column, string>> {
  const all: Record<Column, string> = { ...cells };
  for (const column in all) all[column] = shown(all[column]);
  return all;
}
