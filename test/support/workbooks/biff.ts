/** What .xls files are written of ([MS-XLS]), for tests: nothing of it is the library that reads them. */

/** Numbers of two bytes each. */
export const shorts = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 2);
  values.forEach((value, at) => bytes.writeUInt16LE(value, at * 2));
  return bytes;
};

export const long = (value: number): Buffer => shorts(value & 0xffff, value >>> 16);

export const double = (value: number): Buffer => {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value);
  return bytes;
};

export const record = (type: number, ...data: readonly Buffer[]): Buffer => {
  const all = Buffer.concat(data);
  return Buffer.concat([shorts(type, all.length), all]);
};

export const CONTINUE = 0x003c;
/** What a record holds at most. */
export const MOST = 8224;

const isWide = (text: string): boolean => /[^\0-\u00ff]/.test(text);
const signs = (text: string, wide: boolean): Buffer => Buffer.from(text, wide ? 'utf16le' : 'latin1');

/** A text behind its length, in one or two bytes. */
export const textOf = (text: string, bytesOfLength: 1 | 2): Buffer =>
  Buffer.concat([
    bytesOfLength === 1 ? Buffer.from([text.length]) : shorts(text.length),
    Buffer.from([isWide(text) ? 1 : 0]),
    signs(text, isWide(text))
  ]);

/** A text that is listed, with the fonts of its pieces. */
export interface Listed {
  readonly text: string;
  readonly runs: readonly (readonly [from: number, font: number])[];
}

/** The list of texts: a record, and those that continue it. A part of a text is as wide as it has to be. */
export function listOfTexts(texts: readonly Listed[], most: number): Buffer {
  const parts: number[][] = [[...long(texts.length), ...long(texts.length)]];
  const partFor = (bytes: number, begin: readonly number[] = []): number[] => {
    const last = parts.at(-1) ?? [];
    if (last.length + bytes <= most) return last;
    const next = [...begin];
    parts.push(next);
    return next;
  };
  for (const { text, runs } of texts) {
    let wide = isWide(text);
    const flags = (wide ? 1 : 0) + (runs.length > 0 ? 8 : 0);
    const head = [...shorts(text.length), flags, ...(runs.length > 0 ? shorts(runs.length) : [])];
    partFor(head.length).push(...head);
    for (let at = 0; at < text.length; at += 1) {
      const isFull = (parts.at(-1)?.length ?? 0) + (wide ? 2 : 1) > most;
      if (isFull) wide = isWide(text.slice(at));
      partFor(isFull ? most : 0, [wide ? 1 : 0]).push(...signs(text.charAt(at), wide));
    }
    for (const run of runs) partFor(4).push(...shorts(...run));
  }
  return Buffer.concat(parts.map((part, at) => record(at === 0 ? 0x00fc : CONTINUE, Buffer.from(part))));
}

/** A comment: an object, its text in parts, and the note that says where it is. Rows and columns count from 0. */
export function comment(id: number, row: number, column: number, text: string, author: string): Buffer {
  const wide = isWide(text);
  const step = Math.floor((MOST - 1) / 2);
  const parts = Array.from({ length: Math.ceil(text.length / step) }, (_, at) =>
    record(CONTINUE, Buffer.from([wide ? 1 : 0]), signs(text.slice(at * step, (at + 1) * step), wide))
  );
  return Buffer.concat([
    record(0x005d, shorts(0x15, 0x12, 0x19, id, 0x4011, 0, 0, 0, 0, 0, 0), shorts(0, 0)),
    record(0x01b6, shorts(0x0212, 0, 0, 0, 0, text.length, 16, 0, 0)),
    ...parts,
    record(CONTINUE, shorts(0, 0, 0, 0, text.length, 0, 0, 0)),
    record(0x001c, shorts(row, column, 0, id), textOf(author, 2), Buffer.alloc(1))
  ]);
}
