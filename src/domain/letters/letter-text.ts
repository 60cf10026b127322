import { withLineFeeds } from '../input/characters';
import type { Text } from '../text';

/** What was read of a letter, mail or form, before anything in it is understood. */
export interface LetterText {
  /** In their order, each attachment behind the text that it came with. */
  readonly pieces: readonly Piece[];
  /** Of a mail. */
  readonly subject?: string;
  /** The day in the United Kingdom on which a mail was received, YYYY-MM-DD. Absent: no mail, or it does not say. */
  readonly receivedOn?: string;
  /** The day on which its sender’s program says that it was sent, where no receipt is known. */
  readonly sentOn?: string;
  /** The names of a mail’s attachments, in their order. A name may be a person’s: it is looked at and never shown. */
  readonly attached: readonly string[];
  /** What was not read, in sentences. */
  readonly notes: readonly Text[];
}

/** A line of a text, or a row of a table. */
export interface Piece {
  readonly cells: readonly Cell[];
  /** The number of its table. Absent: a line, whose cells are what stands apart on it. */
  readonly table?: number;
  /** It belongs to an earlier mail, below or above the one that was sent. */
  readonly isQuoted?: true;
  /** A line of the head of a mail, of which the names were left out. */
  readonly isShortened?: true;
}

export interface Cell {
  /** May have several lines in a table. */
  readonly text: string;
  readonly place: Place;
  /** Where it begins on its page, in points from the left. PDF files only. */
  readonly left?: number;
  /** Someone’s tracked change is in it. */
  readonly isChanged?: true;
  /** It is in the file, but may not be seen: white, or drawn with no ink, as behind a scan. */
  readonly isHidden?: true;
}

/** Where something stands: numbers from 1. Of a mail’s attachment, its number among them. */
export interface Place {
  readonly attachment?: number;
  readonly page?: number;
  readonly line?: number;
  readonly paragraph?: number;
  readonly table?: number;
  readonly row?: number;
  readonly column?: number;
  /** In a field of a form. */
  readonly field?: true;
  /** In the subject or the time of receipt of a mail. */
  readonly head?: 'subject' | 'receipt';
}

/** More is not read: no letter has so many lines. */
export const MOST_LINES = 3_000;
/** Characters of a line, or of a cell of a table. */
export const LONGEST_LINE = 2_000;
/** Characters of all lines together. */
export const MOST_CHARACTERS = 150_000;

/** “attachment 1, page 2, line 5”, as it stands behind a quotation. */
export function placeWords({ attachment, page, line, paragraph, table, row, column, field, head }: Place): string {
  const numbered = (
    [
      ['attachment', attachment],
      ['page', page],
      ['table', table],
      ['row', row],
      ['column', column],
      ['paragraph', paragraph],
      ['line', line]
    ] as const
  ).flatMap(([word, number]) => (number === undefined ? [] : [`${word} ${number}`]));
  const others = [...(field ? ['form field'] : []), ...(head ? [HEADS[head]] : [])];
  return [...numbered, ...others].join(', ');
}

const HEADS = { subject: 'subject of the mail', receipt: 'receipt of the mail' };

/** What stands apart is looked at by itself, which takes as long as so many characters do. */
const OF_A_PART = 16;
const partsIn = (text: string): number => text.slice(0, LONGEST_LINE).split(/\n|\t| {3,40}/).length;

/** Keeps a text within what is read, and says what was left out. The same for every kind of file. */
export function withinLimits(read: LetterText): LetterText {
  let left = MOST_CHARACTERS;
  const kept = read.pieces.slice(0, MOST_LINES).filter(({ cells }) => {
    left -= cells.reduce((sum, { text }) => sum + Math.min(text.length, LONGEST_LINE) + partsIn(text) * OF_A_PART, 0);
    return left >= 0;
  });
  const isCut = kept.length < read.pieces.length;
  const isTooLong = kept.some(({ cells }) => cells.some(({ text }) => text.length > LONGEST_LINE));
  const hasHead = kept.some(({ isShortened }) => isShortened);
  if (!isCut && !isTooLong && !hasHead) return read;
  const shortened = (piece: Piece): Piece => ({
    ...piece,
    cells: piece.cells.map((cell) => ({ ...cell, text: cell.text.slice(0, LONGEST_LINE) }))
  });
  return {
    ...read,
    pieces: isTooLong ? kept.map(shortened) : kept,
    notes: [
      ...read.notes,
      ...(hasHead
        ? ['In the head of an earlier or forwarded mail, “…” stands for names and subjects, which are left out.']
        : []),
      ...(isCut ? ['It is too long to be read to its end. Check what comes later.'] : []),
      ...(isTooLong
        ? [`Only the first ${LONGEST_LINE.toLocaleString('en-GB')} characters of a long line were read.`]
        : [])
    ]
  };
}

/** The lines of a text with their places. `attachment` is the number of the file they are in. */
export const linesOf = (text: string, attachment?: number): readonly Piece[] =>
  withLineFeeds(text)
    .split('\n', MOST_LINES + 1)
    .map((line, index) => ({
      cells: [{ text: line, place: { ...(attachment === undefined ? {} : { attachment }), line: index + 1 } }]
    }));
