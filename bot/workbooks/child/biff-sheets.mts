import {
  continuations,
  listedTexts,
  recordsFrom,
  textAt,
  textInParts,
  TYPE,
  type BiffRecord,
  type ListedText
} from './biff-records.mts';
import type { CountedKind } from './wire.mts';

/** What the records of an .xls file say of its cells; rows and columns count from 0. */
export interface BiffSheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** Those with a content, as often as they are there. */
  readonly cells: readonly BiffCell[];
  readonly comments: readonly BiffComment[];
  /** First and last of columns side by side. */
  readonly hiddenColumns: readonly (readonly [number, number])[];
}

export interface BiffCell {
  readonly row: number;
  readonly column: number;
  readonly kind: CountedKind;
  readonly looks: BiffLooks;
  /** Of a text in the list of texts. */
  readonly listed?: ListedText;
}

export interface BiffComment {
  readonly row: number;
  readonly column: number;
  readonly author: string;
  readonly text: string;
  /** Those of its cell, where it has no content. */
  readonly looks: BiffLooks;
}

export interface BiffLooks {
  readonly isStruck: boolean;
  readonly fill: BiffFill;
}

/** A number in the list of colours, or a colour of the workbook’s own list, RRGGBB. */
export type BiffFill = { readonly indexed: number } | { readonly rgb: string } | undefined;

export interface BiffBook {
  readonly sheets: readonly BiffSheet[];
  /** By the numbers of fonts. */
  readonly struckFonts: ReadonlySet<number>;
}

const VERSION_8 = 0x0600;
const OLDER_BEGINNINGS: readonly number[] = [0x0009, 0x0209, 0x0409];
const WORKSHEET = 0;
const STRIKES = 0x08;
/** No font has this number. */
const NO_FONT = 4;
const FIRST_OWN_COLOUR = 8;
const IS_HIDDEN = 0x01;
/** Always, or when the file is opened: how programs write a formula that they do not calculate themselves. */
const IS_TO_CALCULATE = 0x03;
const FORMULA_KINDS: readonly CountedKind[] = ['text', 'yes-no', 'error'];
const PLAIN: BiffLooks = { isStruck: false, fill: undefined };

/**
 * What the stream of an .xls file holds, or why it is not read. `most` is how many cells all sheets together may have.
 * Throws where the records are not what they say.
 */
export function biffBook(stream: Buffer, most: number): BiffBook | 'password' | 'other-kind' | 'too-big' {
  if (OLDER_BEGINNINGS.includes(stream.readUInt16LE(0))) return 'other-kind';
  const fonts: boolean[] = [];
  const looks: Buffer[] = [];
  const places: { readonly at: number; readonly name: string; readonly isHidden: boolean }[] = [];
  let palette: readonly string[] = [];
  let texts: readonly ListedText[] = [];
  for (const record of recordsFrom(stream, 0)) {
    const { type, data } = record;
    if (type === TYPE.begin && data.readUInt16LE(0) !== VERSION_8) return 'other-kind';
    if (type === TYPE.password) return 'password';
    if (type === TYPE.font) fonts.push((data.readUInt16LE(2) & STRIKES) !== 0);
    if (type === TYPE.looks) looks.push(data);
    if (type === TYPE.palette) palette = coloursOf(data);
    if (type === TYPE.texts) texts = listedTexts([data, ...continuations(stream, record)]);
    if (type === TYPE.sheet && data.readUInt8(5) === WORKSHEET)
      places.push({ at: data.readUInt32LE(0), name: textAt(data, 6, 1), isHidden: (data.readUInt8(4) & 0x03) !== 0 });
  }
  const struckFonts = new Set(fonts.flatMap((isStruck, at) => (isStruck ? [at < NO_FONT ? at : at + 1] : [])));
  const styles = looks.map((data) => looksOf(data, struckFonts, palette));
  const sheets: BiffSheet[] = [];
  let left = most;
  for (const { at, name, isHidden } of places) {
    const sheet = sheetAt(stream, at, { styles, texts, most: left });
    if (sheet === 'too-big') return sheet;
    left -= sheet.cells.length;
    sheets.push({ name, isHidden, ...sheet });
  }
  return { sheets, struckFonts };
}

const coloursOf = (data: Buffer): readonly string[] =>
  Array.from({ length: data.readUInt16LE(0) }, (_, at) => data.toString('hex', 2 + at * 4, 5 + at * 4).toUpperCase());

/** [MS-XLS] 2.4.353 and 2.5.20. */
function looksOf(data: Buffer, struckFonts: ReadonlySet<number>, palette: readonly string[]): BiffLooks {
  const isStruck = struckFonts.has(data.readUInt16LE(0));
  const pattern = data.readUInt32LE(14) >>> 26;
  if (pattern === 0) return { isStruck, fill: undefined };
  const indexed = data.readUInt16LE(18) & 0x7f;
  const rgb = palette[indexed - FIRST_OWN_COLOUR];
  return { isStruck, fill: rgb === undefined ? { indexed } : { rgb } };
}

interface Listed {
  readonly styles: readonly BiffLooks[];
  readonly texts: readonly ListedText[];
  readonly most: number;
}

function sheetAt(
  stream: Buffer,
  start: number,
  { styles, texts, most }: Listed
): Omit<BiffSheet, 'name' | 'isHidden'> | 'too-big' {
  const comments = commentsAt(stream, start);
  const cells: BiffCell[] = [];
  const hiddenColumns: (readonly [number, number])[] = [];
  let formula: Buffer | undefined;
  const placeOf = (data: Buffer, number = data.readUInt16LE(4)) => ({
    row: data.readUInt16LE(0),
    column: data.readUInt16LE(2),
    looks: styles[number] ?? PLAIN
  });
  const blank = (row: number, column: number, number: number): void => {
    const comment = comments.get(`${row},${column}`);
    if (comment) comments.set(`${row},${column}`, { ...comment, looks: styles[number] ?? PLAIN });
  };
  // It counts, so that this is noticed.
  const textIsMissing = (): void => {
    if (formula) cells.push({ ...placeOf(formula), kind: 'text' });
    formula = undefined;
  };
  for (const { type, data } of recordsFrom(stream, start)) {
    switch (type) {
      case TYPE.columns:
        if ((data.readUInt16LE(8) & IS_HIDDEN) !== 0) hiddenColumns.push([data.readUInt16LE(0), data.readUInt16LE(2)]);
        break;
      case TYPE.blank:
        blank(data.readUInt16LE(0), data.readUInt16LE(2), data.readUInt16LE(4));
        break;
      case TYPE.blanks:
        for (let at = 4; at + 2 < data.length; at += 2)
          blank(data.readUInt16LE(0), data.readUInt16LE(2) + (at - 4) / 2, data.readUInt16LE(at));
        break;
      case TYPE.numbers:
        for (let at = 4; at + 6 < data.length; at += 6) {
          const place = placeOf(data, data.readUInt16LE(at));
          cells.push({ ...place, column: place.column + (at - 4) / 6, kind: 'number' });
        }
        break;
      case TYPE.textInList: {
        const listed = texts[data.readUInt32LE(6)];
        // A text that the list does not have is lost: it counts, so that this is noticed.
        if (listed?.length !== 0) cells.push({ ...placeOf(data), kind: 'text', ...(listed ? { listed } : {}) });
        break;
      }
      case TYPE.formula: {
        textIsMissing();
        const kind = kindOfFormula(data);
        if (kind === 'text') formula = data;
        else if (kind) cells.push({ ...placeOf(data), kind });
        break;
      }
      case TYPE.textOfFormula:
        if (formula && data.readUInt16LE(0) > 0) cells.push({ ...placeOf(formula), kind: 'text' });
        formula = undefined;
        break;
      default: {
        const kind = kindOf(type, data);
        if (kind) cells.push({ ...placeOf(data), kind });
      }
    }
    if (cells.length > most) return 'too-big';
  }
  textIsMissing();
  return { cells, comments: [...comments.values()], hiddenColumns };
}

function kindOf(type: number, data: Buffer): CountedKind | undefined {
  switch (type) {
    case TYPE.number:
    case TYPE.shortNumber:
      return 'number';
    case TYPE.text:
    case TYPE.richText:
      return data.readUInt16LE(6) === 0 ? undefined : 'text';
    case TYPE.yesNoOrError:
      return data.readUInt8(7) === 0 ? 'yes-no' : 'error';
    default:
      return undefined;
  }
}

/** [MS-XLS] 2.4.127 and 2.5.133; a text follows in a record of its own, and nothing does where it is empty. */
function kindOfFormula(data: Buffer): CountedKind | undefined {
  if (data.readUInt16LE(12) !== 0xffff) {
    const isZero = data.readDoubleLE(6) === 0;
    return isZero && (data.readUInt16LE(14) & IS_TO_CALCULATE) !== 0 ? 'not-calculated' : 'number';
  }
  return FORMULA_KINDS[data.readUInt8(6)];
}

/** The comments of a sheet by “row,column”: each is an object with a text, and a note that says where it is. */
function commentsAt(stream: Buffer, start: number): Map<string, BiffComment> {
  const comments = new Map<string, BiffComment>();
  const texts = new Map<number, string>();
  let object = -1;
  for (const record of recordsFrom(stream, start)) {
    const { type, data } = record;
    if (type === TYPE.object) object = data.readUInt16LE(6);
    if (type === TYPE.objectText) texts.set(object, textOfObject(stream, record));
    if (type !== TYPE.note) continue;
    const [row, column] = [data.readUInt16LE(0), data.readUInt16LE(2)];
    const text = texts.get(data.readUInt16LE(6)) ?? '';
    comments.set(`${row},${column}`, { row, column, author: textAt(data, 8, 2), text, looks: PLAIN });
  }
  return comments;
}

const textOfObject = (stream: Buffer, record: BiffRecord): string =>
  textInParts(continuations(stream, record), record.data.readUInt16LE(10));
