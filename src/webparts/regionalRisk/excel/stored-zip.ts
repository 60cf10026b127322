/** A file within a zip file. */
interface Part {
  readonly path: string;
  readonly text: string;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** Zip 2.0, names in UTF-8. */
const VERSION = 20;
const UTF_8 = 0x0800;
/** 1 January 1980, the earliest date in a zip file. */
const FIRST_DAY = 0x0021;

/**
 * A zip file of a few texts, as they are: a library that compresses would do so in a worker made on the spot, which a
 * strict content security policy forbids.
 */
export function storedZip(parts: readonly Part[]): Uint8Array {
  const encoder = new TextEncoder();
  const files = parts.map(({ path, text }) => {
    const [name, bytes] = [encoder.encode(path), encoder.encode(text)];
    return { name, bytes, check: crc32(bytes) };
  });
  const local: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let at = 0;
  for (const { name, bytes, check } of files) {
    const facts: readonly Figure[] = [
      [2, VERSION],
      [2, UTF_8],
      [2, 0],
      [2, 0],
      [2, FIRST_DAY],
      [4, check],
      [4, bytes.length],
      [4, bytes.length],
      [2, name.length],
      [2, 0]
    ];
    const header = numbers([[4, LOCAL], ...facts]);
    local.push(header, name, bytes);
    central.push(numbers([[4, CENTRAL], [2, VERSION], ...facts, [2, 0], [2, 0], [2, 0], [4, 0], [4, at]]), name);
    at += header.length + name.length + bytes.length;
  }
  const size = central.reduce((sum, { length }) => sum + length, 0);
  const end = numbers([
    [4, END],
    [2, 0],
    [2, 0],
    [2, files.length],
    [2, files.length],
    [4, size],
    [4, at],
    [2, 0]
  ]);
  return joined([...local, ...central, end]);
}

/** How many bytes, and the number in them. */
type Figure = readonly [bytes: 2 | 4, value: number];

function numbers(all: readonly Figure[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(all.reduce((sum, [bytes]) => sum + bytes, 0)));
  let at = 0;
  for (const [bytes, value] of all) {
    if (bytes === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += bytes;
  }
  return new Uint8Array(view.buffer);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

const TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** The checksum of zip files. */
const crc32 = (bytes: Uint8Array): number =>
  (bytes.reduce((sum, byte) => (sum >>> 8) ^ (TABLE[(sum ^ byte) & 0xff] ?? 0), 0xffffffff) ^ 0xffffffff) >>> 0;
