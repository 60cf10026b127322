import { asCode, isLocationCode } from '../locations/location-codes';
import { isOfPlaces } from './bodies';
import { isOfDates } from './days-asked';
import { isInitials } from './initials';
import type { Label } from './labels';
import type { Place } from './letter-text';
import type { CellRead, Row, Segment } from './segments';
import { withoutSigns } from './signs';

/** A label with what stands at it. */
export interface Pair {
  readonly label: Label;
  /** As it is written. */
  readonly labelText: string;
  readonly said: string;
  readonly place: Place;
  readonly isQuoted: boolean;
  readonly isChanged: boolean;
  readonly isHidden: boolean;
  /** It cannot be told where what was said begins or ends: it may be two things, or a part of one. */
  readonly isUnclear: boolean;
}

/** Every label of a text with its value, if it has one. Work in proportion to the text. */
export const pairsOf = (rows: readonly Row[]): readonly Pair[] =>
  rows.flatMap((row, at) => row.cells.flatMap((cell, column) => pairsInCell(rows, at, column, cell)));

interface Said {
  readonly said: string;
  readonly isUnclear: boolean;
  readonly from: readonly Segment[];
}

function pairsInCell(rows: readonly Row[], at: number, column: number, cell: CellRead): readonly Pair[] {
  return cell.flatMap((segment, line): readonly Pair[] => {
    const { label } = segment;
    if (!label) return [];
    const next = cell.findIndex((other, index) => index > line && other.label !== undefined);
    const under = cell.slice(line + 1, next < 0 ? undefined : next);
    return valuesAt({ rows, at, column, segment, under, isLast: next < 0 }).flatMap(({ said, isUnclear, from }) =>
      said === '' ? [] : [pairOf(label, segment, { said, isUnclear, from }, rows[at])]
    );
  });
}

const pairOf = (label: Label, segment: Segment, { said, isUnclear, from }: Said, row: Row | undefined): Pair => ({
  label,
  labelText: segment.labelText,
  said,
  place: from[0]?.place ?? segment.place,
  isQuoted: row?.piece.isQuoted === true,
  isChanged: [segment, ...from].some(({ isChanged }) => isChanged === true),
  isHidden: from.some(({ isHidden }) => isHidden === true),
  isUnclear: isUnclear || segment.holdsAnother || hasColon(said)
});

interface At {
  readonly rows: readonly Row[];
  readonly at: number;
  readonly column: number;
  readonly segment: Segment;
  /** The lines below the label in its cell. */
  readonly under: CellRead;
  /** No other label follows in the cell. */
  readonly isLast: boolean;
}

/** The value on the line or in the cell of a label, else in the next cell, else below it. */
function valuesAt(o: At): readonly Said[] {
  const row = o.rows[o.at];
  if (!row) return [];
  const { segment, under } = o;
  const isTable = row.piece.table !== undefined;
  const beside = o.isLast ? row.cells[o.column + 1] : undefined;
  const besideValue = beside?.some(isLabelOfItsOwn(segment)) === true ? undefined : beside;
  const besideText = textOf(besideValue ?? []);
  const choices = isChoice(segment) ? choicesAt(o, row) : undefined;
  if (choices && choices.said !== '') return [choices];
  if (segment.rest !== '')
    return [
      {
        said: segment.rest,
        isUnclear:
          under.length > 0 ||
          besideText !== '' ||
          (!isTable && goesOn(o, segment)) ||
          answersAgain(o.rows[o.at + 1], segment),
        from: [segment]
      }
    ];
  if (under.length > 0) return [{ said: textOf(under), isUnclear: under.length > 1 || besideText !== '', from: under }];
  if (besideValue && (isTable || besideText !== '')) {
    const further = row.cells[o.column + 2] ?? [];
    const isFollowed = further.some(({ text, label }) => text !== '' && !label);
    const last = besideValue.at(-1);
    return [
      {
        said: besideText,
        isUnclear:
          besideValue.length > 1 ||
          isFollowed ||
          (!isTable && last !== undefined && goesOn(o, last)) ||
          answersAgain(o.rows[o.at + 1], segment),
        from: besideValue
      }
    ];
  }
  return isTable ? belowInTable(o, row) : belowOnLines(o, row);
}

/** Names whose last line may be one of our labels: “Hampshire”, and below it “Safeguarding Adults Board”. */
const NAMES: ReadonlySet<string> = new Set(['partnership', 'authority', 'commissioner', 'service']);

const isLabelOfItsOwn =
  (of: Segment) =>
  ({ label, hasColon: ends }: Segment, at: number, cell: CellRead): boolean =>
    label !== undefined &&
    !(
      at > 0 &&
      !ends &&
      cell[0]?.label === undefined &&
      label.announces === of.label?.announces &&
      NAMES.has(label.announces)
    );

const textOf = (cell: CellRead): string =>
  cell
    .map(({ text }) => text)
    .join(' ')
    .trim();

const isChoice = ({ label }: Segment): boolean =>
  label?.announces === 'regulatedService' || label?.announces === 'mentalHealth';

/** Boxes to tick may have a cell each: all that stands up to the next label. */
function choicesAt({ column, segment, under }: At, { cells }: Row): Said {
  const behind = cells.slice(column + 1);
  const next = behind.findIndex((cell) => cell.some(({ label }) => label));
  const said = [segment.rest, textOf(under), ...behind.slice(0, next < 0 ? undefined : next).map(textOf)];
  return { said: said.join(' ').trim(), isUnclear: false, from: [segment] };
}

/** The column of a table whose first row has labels, beside other headings or alone. Several values are each one. */
function belowInTable({ rows, at, column }: At, { piece, cells }: Row): readonly Said[] {
  const heads = cells.flat().filter(({ text }) => text !== '');
  const labels = heads.filter(({ label }) => label);
  const areHeads = heads.every(({ text, label, rest }) => (label ? rest === '' : !/[\d:]/.test(text)));
  if (!areHeads || (labels.length < heads.length && labels.length < FEWEST_HEADS)) return [];
  const found: Said[] = [];
  for (const below of rows.slice(at + 1, at + 1 + MOST_BELOW)) {
    if (below.piece.table !== piece.table || below.cells.some((cell) => cell.some(({ label }) => label))) break;
    const cell = below.cells[column] ?? [];
    found.push({ said: textOf(cell), isUnclear: cell.length > 1 || below.cells.length !== cells.length, from: cell });
  }
  return found;
}

const MOST_BELOW = 30;
/** With fewer labels beside other words, a row is no row of headings. */
const FEWEST_HEADS = 2;
/** A value has few words; a sentence below a heading is none. */
const LONGEST_BELOW = 120;

/** The next line, where the label stands alone on its own and nothing else can be meant. */
function belowOnLines({ rows, at, column, segment }: At, { cells, piece }: Row): readonly Said[] {
  // A heading has a blank line below it, and no colon.
  const next = segment.hasColon && rows[at + 1]?.isBlank === true ? at + 2 : at + 1;
  const below = rows[next];
  if (!below || below.isBlank || below.piece.table !== undefined || below.piece.isQuoted !== piece.isQuoted) return [];
  if (below.cells.some((cell) => cell.some(({ label }) => label))) return [];
  // Of lines with as many parts, each part stands below its own.
  const isColumn = cells.length === below.cells.length;
  const [first] = (isColumn || column === 0 ? below.cells[column] : undefined) ?? [];
  if (!first || first.text.length > LONGEST_BELOW || hasColon(first.text)) return [];
  const after = rows[next + 1];
  const isAlone = cells.length === 1 && below.cells.length === 1 && segment.hasColon;
  return [{ said: first.text, isUnclear: !isAlone || isOther(after), from: [first] }];
}

const hasColon = (text: string): boolean => /:(?!\d|\/\/)/.test(text);

/** Words without a label, which may belong to the value above. */
const isOther = (row: Row | undefined): boolean =>
  row !== undefined &&
  !row.isBlank &&
  !row.cells.some((cell) => cell.some(({ label, text }) => label ?? hasColon(text)));

/** A line that is as long as lines are broken at. */
const BROKEN_AT = 60;
const UNFINISHED = /(?:[,&/–-]|\b(?:and|of|the|for|at|with))$/i;
const GOES_ON = /^(?:[\p{Ll}&(,]|and\b)/u;

/** Whether a name may go on in the line below, or have begun in the line above, as in a cell of a PDF file. */
function goesOn({ rows, at, segment }: At, value: Segment): boolean {
  const [above, below] = [rows[at - 1], rows[at + 1]];
  if (value !== segment && (isInColumn(above, value) || isInColumn(below, value))) return true;
  if (!isOther(below)) return false;
  const first = below?.cells[0]?.[0]?.text ?? '';
  const written = rows[at]?.piece.cells.reduce((sum, { text }) => sum + text.length, 0) ?? 0;
  const isParagraph = value.place.paragraph !== undefined;
  return UNFINISHED.test(value.text) || (!isParagraph && (GOES_ON.test(first) || written >= BROKEN_AT));
}

/** Whether nothing but another answer to the same label stands in the line or row below. */
function answersAgain(below: Row | undefined, { label }: Segment): boolean {
  const [only, other] = (below?.cells.flat() ?? []).filter(({ text }) => text !== '');
  if (!label || !only || other || only.label) return false;
  const { text } = withoutSigns(only.text);
  switch (label.announces) {
    case 'initiatedOn':
      return /\d/.test(text) && isOfDates(text);
    case 'authority':
      return isOfPlaces(text);
    case 'locationCodes':
      return isLocationCode(asCode(text));
    case 'initials':
      return isInitials(text, true);
    default:
      return false;
  }
}

/** In points. */
const SAME_COLUMN = 6;

/** Whether a line of a page has nothing but words that begin where the value does. */
const isInColumn = (row: Row | undefined, { left }: Segment): boolean => {
  const [cell, other] = row?.cells ?? [];
  const begins = cell?.[0]?.left;
  return (
    left !== undefined &&
    begins !== undefined &&
    !other &&
    cell?.[0]?.label === undefined &&
    Math.abs(begins - left) <= SAME_COLUMN
  );
};
