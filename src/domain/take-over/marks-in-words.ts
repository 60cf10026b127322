import { WHY_IT_CAME_BACK } from './heading-table';
import { shownOf } from './shown';
import type { Cell, Content, Sheet } from '../workbooks/workbook';

/**
 * A workbook of rows that came back cannot have comments, nor strike a part of a text through: both are said in the
 * words of their cell, and are comment and struck part again when it is read.
 */

const STRUCK = '[struck out: ';
const NOTE = '[note: ';
const END = ']';

/** A cell as it can be written: all of it is struck through, or nothing. */
export interface Writable {
  readonly content: Content;
  readonly isStruck: boolean;
  readonly fill?: string;
  /** What its words cannot say, in a sentence. */
  readonly lost?: string;
}

/** The cell as it can be written. A content that a file of values cannot hold is said to be lost. */
export function writable(cell: Cell): Writable {
  const { content, struck, comment, fill } = cell;
  const marks = fill === undefined ? {} : { fill };
  if (content.kind === 'error' || content.kind === 'not-calculated')
    return { content: text(''), isStruck: false, ...marks, lost: lostOf(shownOf(content), struck, comment) };
  const isAll = struck !== undefined && (content.kind !== 'text' || struck.trim() === content.text.trim());
  if (comment === undefined && (struck === undefined || isAll)) return { content, isStruck: isAll, ...marks };
  const words = wordsOf(content);
  const part = struck === undefined || isAll ? words : words.replace(struck, () => `${STRUCK}${struck}${END}`);
  const all = comment === undefined ? part : `${part} ${NOTE}${comment}${END}`.trimStart();
  const back = marksIn({ ...cell, content: text(all), struck: undefined, comment: undefined });
  const isSame =
    wordsOf(back.content).trim() === words.trim() &&
    back.comment === comment &&
    (isAll || back.struck?.trim() === struck?.trim());
  return isSame
    ? { content: text(all), isStruck: isAll, ...marks }
    : { content, isStruck: isAll, ...marks, lost: lostOf(undefined, isAll ? undefined : struck, comment) };
}

const text = (words: string): Content => ({ kind: 'text', text: words });

/** Its words with all that it holds, not as a narrow column shows it. */
const wordsOf = (content: Content): string =>
  content.kind === 'date' && content.precision === 'day' && content.time === undefined
    ? content.day.split('-').reverse().join('/')
    : content.kind === 'number' && isShortened(content)
      ? String(content.number)
      : shownOf(content);

/** “1.02E+11”: digits are left out of what is shown. */
export const isShortened = ({ shown }: Extract<Content, { kind: 'number' }>): boolean => /\dE[+-]?\d/i.test(shown);

const lostOf = (value: string | undefined, struck: string | undefined, comment: string | undefined): string =>
  [
    ...(value === undefined ? [] : [`${value} stood there and is left out.`]),
    ...(struck === undefined ? [] : [`“${struck}” was struck through.`]),
    ...(comment === undefined ? [] : [`Its comment was “${comment}”.`])
  ].join(' ');

/** The sheet with comments and struck parts where words say them, if it is one of rows that came back. */
export const withMarksInWords = (sheet: Sheet): Sheet =>
  sheet.cells.some(({ content }) => content.kind === 'text' && content.text === WHY_IT_CAME_BACK)
    ? { ...sheet, cells: sheet.cells.map(marksIn) }
    : sheet;

function marksIn(cell: Cell): Cell {
  if (cell.content.kind !== 'text') return cell;
  const all = cell.content.text;
  const noteAt = all.endsWith(END) ? all.indexOf(NOTE) : -1;
  const comment = noteAt < 0 ? cell.comment : all.slice(noteAt + NOTE.length, -END.length);
  const part = noteAt < 0 ? all : all.slice(0, noteAt).trim();
  const from = part.indexOf(STRUCK);
  const to = from < 0 ? -1 : part.indexOf(END, from);
  const inPart = to < 0 ? undefined : part.slice(from + STRUCK.length, to);
  const words = inPart === undefined ? part : `${part.slice(0, from)}${inPart}${part.slice(to + END.length)}`;
  // All of a cell that is struck through is so without the words for its comment.
  const struck = inPart ?? (cell.struck === undefined ? undefined : words);
  return {
    row: cell.row,
    column: cell.column,
    content: text(words),
    ...(struck === undefined ? {} : { struck }),
    ...(cell.fill === undefined ? {} : { fill: cell.fill }),
    ...(comment === undefined ? {} : { comment })
  };
}
