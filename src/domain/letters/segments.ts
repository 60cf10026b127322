import { endsWithLabel, labelOf, type Label } from './labels';
import type { Cell, Piece, Place } from './letter-text';
import { withoutEmphasis } from './signs';

/** What stands together in a line or cell: a label, a label with its value, or other words. */
export interface Segment {
  readonly text: string;
  readonly place: Place;
  readonly left?: number;
  readonly isChanged?: true;
  readonly isHidden?: true;
  readonly label?: Label;
  /** The label as it is written, without its colon. */
  readonly labelText: string;
  /** What stands behind the label, on its line. */
  readonly rest: string;
  /** The label ends with a colon or a question mark. */
  readonly hasColon: boolean;
  /** Another label follows on the same line, without a gap. */
  readonly holdsAnother: boolean;
}

/** The segments of a cell: one for each of its lines. */
export type CellRead = readonly Segment[];

export interface Row {
  readonly piece: Piece;
  readonly cells: readonly CellRead[];
  readonly isBlank: boolean;
}

/** Stands apart on a line: a tab, more spaces than end a sentence, or dots that lead to an answer. */
const GAP = /\t| {3,40}|\.{4,40}/;
const MOST_SEGMENTS = 40;

/** A line or row as segments. Work in proportion to its text. */
export function rowOf(piece: Piece): Row {
  const cells =
    piece.table === undefined
      ? piece.cells.flatMap((cell) =>
          withoutBars(cell.text)
            .split(GAP, MOST_SEGMENTS)
            .filter((part, _at, parts) => parts.length === 1 || part.trim() !== '')
            .map((part) => [segmentOf(part, cell)])
        )
      : piece.cells.map((cell) => {
          const lines = cell.text.split('\n', MOST_SEGMENTS).filter((line) => line.trim() !== '');
          return (lines.length > 0 ? lines : ['']).map((line) => segmentOf(line, cell));
        });
  return { piece, cells, isBlank: cells.every((cell) => cell.every(({ text }) => text === '')) };
}

/** “| Local authority | Devon |”: a row of a table in plain text, as its cells apart. */
function withoutBars(text: string): string {
  const plain = text.trim();
  return plain.length > 2 && plain.startsWith('|') && plain.endsWith('|')
    ? plain.slice(1, -1).split('|').join('\t')
    : text;
}

/** “|---|:--:|”: the line below the headings of such a table, which says nothing. */
export const isRuled = ({ cells, table }: Piece): boolean =>
  table === undefined && cells.length > 0 && cells.every(({ text }) => /^\s{0,9}\|[\s:|-]{1,200}$/.test(text));

/** No label with its colon is longer. */
const LONGEST_HEAD = 90;

function segmentOf(part: string, { place, left, isChanged, isHidden }: Cell): Segment {
  const text = withoutEmphasis(part).trim();
  const of = {
    text,
    place,
    ...(left === undefined ? {} : { left }),
    ...(isChanged === undefined ? {} : { isChanged }),
    ...(isHidden === undefined ? {} : { isHidden })
  };
  const end = text.slice(0, LONGEST_HEAD).search(/[:：?]/);
  if (end >= 0) {
    const labelText = text.slice(0, end).trim();
    const label = labelOf(labelText, true);
    const rest = text
      .slice(end + 1)
      .replace(/^\s*:/, '')
      .trim();
    if (label) return { ...of, label, labelText, rest, hasColon: true, holdsAnother: holdsLabel(rest) };
  }
  const whole = labelOf(text);
  return {
    ...of,
    ...(whole ? { label: whole } : {}),
    labelText: whole ? text : '',
    rest: '',
    hasColon: false,
    holdsAnother: false
  };
}

const MOST_COLONS = 12;

/** Whether a label stands before any colon of a text, as in “D/4 Your ref: X”. */
const holdsLabel = (rest: string): boolean =>
  rest
    .split(':', MOST_COLONS)
    .slice(0, -1)
    .some((before) => endsWithLabel(before.slice(-LONGEST_HEAD)));
