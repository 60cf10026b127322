/** The records of an .xls file of Excel 97 to 2003, one behind the other: [MS-XLS] 2.1.4. */
export interface BiffRecord {
  readonly type: number;
  readonly data: Buffer;
  /** Where the next one begins. */
  readonly next: number;
}

export const TYPE = {
  formula: 0x0006,
  end: 0x000a,
  note: 0x001c,
  password: 0x002f,
  font: 0x0031,
  continued: 0x003c,
  object: 0x005d,
  columns: 0x007d,
  sheet: 0x0085,
  palette: 0x0092,
  numbers: 0x00bd,
  blanks: 0x00be,
  looks: 0x00e0,
  texts: 0x00fc,
  textInList: 0x00fd,
  objectText: 0x01b6,
  blank: 0x0201,
  number: 0x0203,
  text: 0x0204,
  richText: 0x00d6,
  yesNoOrError: 0x0205,
  textOfFormula: 0x0207,
  shortNumber: 0x027e,
  begin: 0x0809
} as const;

const HEAD = 4;

/** The records from a place to the end of the part of the file that begins there. Throws where it has none. */
export function* recordsFrom(stream: Buffer, start: number): Generator<BiffRecord> {
  let depth = 0;
  for (let at = start; ;) {
    const type = stream.readUInt16LE(at);
    const next = at + HEAD + stream.readUInt16LE(at + 2);
    if (next > stream.length || (at === start && type !== TYPE.begin)) throw new Error('The records are cut off.');
    if (type === TYPE.begin) depth += 1;
    // A chart within a sheet has records of its own, which are none of the sheet’s.
    if (depth === 1) yield { type, data: stream.subarray(at + HEAD, next), next };
    if (type === TYPE.end) depth -= 1;
    if (depth === 0) return;
    at = next;
  }
}

/** The data of the records that continue one, each in a part of its own. */
export function continuations(stream: Buffer, { next }: BiffRecord): readonly Buffer[] {
  const parts: Buffer[] = [];
  for (let at = next; at + HEAD <= stream.length && stream.readUInt16LE(at) === TYPE.continued;) {
    const end = at + HEAD + stream.readUInt16LE(at + 2);
    parts.push(stream.subarray(at + HEAD, end));
    at = end;
  }
  return parts;
}

/** A text of the list of texts: how long it is, and from where on which font has it, as of [MS-XLS] 2.5.293. */
export interface ListedText {
  readonly length: number;
  readonly runs: readonly { readonly from: number; readonly font: number }[];
}

const IS_WIDE = 0x01;
const HAS_MORE = 0x04;
const HAS_RUNS = 0x08;
const HEAD_OF_LIST = 8;

/** The list of texts, from the record and those that continue it ([MS-XLS] 2.4.265). Throws where it is cut off. */
export function listedTexts(parts: readonly Buffer[]): readonly ListedText[] {
  let part = 0;
  let at = HEAD_OF_LIST;
  const room = (): number => (parts[part]?.length ?? 0) - at;
  const turn = (): void => {
    part += 1;
    at = 0;
    if (part >= parts.length) throw new Error('The list of texts is cut off.');
  };
  const byte = (): number => {
    if (room() <= 0) turn();
    const value = parts[part]?.[at] ?? 0;
    at += 1;
    return value;
  };
  const short = (): number => byte() + byte() * 0x100;
  const skip = (bytes: number): void => {
    for (let left = bytes; left > 0;) {
      if (room() <= 0) turn();
      const step = Math.min(left, room());
      at += step;
      left -= step;
    }
  };
  const skipSigns = (signs: number, isWide: boolean): void => {
    let width = isWide ? 2 : 1;
    for (let left = signs; left > 0;) {
      const step = Math.min(left, Math.floor(room() / width));
      at += step * width;
      left -= step;
      if (left === 0) return;
      // Each part of a text says anew how wide its signs are.
      turn();
      width = (byte() & IS_WIDE) === 0 ? 1 : 2;
    }
  };
  const text = (): ListedText => {
    const length = short();
    const flags = byte();
    const count = (flags & HAS_RUNS) === 0 ? 0 : short();
    const more = (flags & HAS_MORE) === 0 ? 0 : short() + short() * 0x10000;
    skipSigns(length, (flags & IS_WIDE) !== 0);
    const runs = Array.from({ length: count }, () => ({ from: short(), font: short() }));
    skip(more);
    return { length, runs };
  };
  const unique = parts[0]?.readUInt32LE(4) ?? 0;
  const texts: ListedText[] = [];
  while (texts.length < unique) texts.push(text());
  return texts;
}

/** A text in parts, each of which says first how wide its signs are: that of an object ([MS-XLS] 2.4.329). */
export function textInParts(parts: readonly Buffer[], length: number): string {
  let text = '';
  for (const part of parts) {
    if (text.length >= length) break;
    text += signs(part.subarray(1), ((part[0] ?? 0) & IS_WIDE) !== 0);
  }
  if (text.length < length) throw new Error('The text of an object is cut off.');
  return text.slice(0, length);
}

/** A text of which the number of its signs and their width are said before ([MS-XLS] 2.5.240 and 2.5.294). */
export function textAt(data: Buffer, at: number, bytesOfLength: 1 | 2): string {
  const length = data.readUIntLE(at, bytesOfLength);
  const isWide = (data.readUInt8(at + bytesOfLength) & IS_WIDE) !== 0;
  const start = at + bytesOfLength + 1;
  return signs(data.subarray(start, start + length * (isWide ? 2 : 1)), isWide);
}

const signs = (bytes: Buffer, isWide: boolean): string => bytes.toString(isWide ? 'utf16le' : 'latin1');
