import {
  isIssued,
  type Issue,
  type ReadReport,
  type ShownReport
} from '../../src/domain/insight/regional-report/report';
import { isRightToLeft } from './type/lines';
import { charactersIn, printedIn, type Printed } from './type/runs';

/** In ordinary letters: the narrowest column takes so many at the size of its cells, capitals and signs being wider. */
const LONGEST_WORD = 16;
const WIDE = 1.6;
/** Of any letters, so many fit. */
const PIECE = 10;
const BREAK = '\u200b';

export const SUBSTITUTED =
  'This PDF cannot show some of the characters that were typed: each is printed as its code, such as [U+0E01]. The Word and Excel files have them.';

/**
 * A text in characters that the fonts of the PDF have. A long word may break, so that it stays in its column; where
 * lines run from right to left, they are broken when they are set.
 */
export function printable(text: string): Printed {
  const { shown, isLess } = printedIn(text);
  if (isRightToLeft(shown)) return { shown, isLess };
  return {
    shown: shown.replace(/[^\s-]+/gu, (word) => (widthOf(word) > LONGEST_WORD ? inPieces(word) : word)),
    isLess
  };
}

/** A character that is printed as its code, which stays whole. */
const CODE = /(\[U\+[0-9A-F]{4,6}\])/;

const inPieces = (word: string): string =>
  word
    .split(CODE)
    .flatMap((part, at) => (at % 2 === 1 ? [part] : piecesOf(charactersIn(part))))
    .join(BREAK);

const piecesOf = (characters: readonly string[]): readonly string[] =>
  Array.from({ length: Math.ceil(characters.length / PIECE) }, (_, at) =>
    characters.slice(at * PIECE, (at + 1) * PIECE).join('')
  );

const widthOf = (word: string): number =>
  charactersIn(word).reduce((width, letter) => width + (/[a-z0-9.,:;’']/.test(letter) ? 1 : WIDE), 0);

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
