import { inflateSync } from 'node:zlib';

const WOFF = 0x774f_4646;
/** In bytes: what stands before the tables, and what says where one is. */
const WOFF_HEAD = 44;
const WOFF_ENTRY = 20;
const PLAIN_HEAD = 12;
const PLAIN_ENTRY = 16;

/**
 * A font as OpenType, out of its WOFF file (https://www.w3.org/TR/WOFF/); any other file as it is. The reader of fonts
 * takes WOFF as well, but its own decompression fails on some files.
 */
export function openTypeOf(file: Buffer): Buffer {
  if (file.readUInt32BE(0) !== WOFF) return file;
  const count = file.readUInt16BE(12);
  const head = Buffer.alloc(PLAIN_HEAD + count * PLAIN_ENTRY);
  file.copy(head, 0, 4, 8);
  const power = Math.floor(Math.log2(count));
  [count, 2 ** power * PLAIN_ENTRY, power, (count - 2 ** power) * PLAIN_ENTRY].forEach((number, at) =>
    head.writeUInt16BE(number, 4 + at * 2)
  );
  const tables: Buffer[] = [];
  let offset = head.length;
  for (let at = 0; at < count; at += 1) {
    const entry = WOFF_HEAD + at * WOFF_ENTRY;
    const [start, stored, length] = [4, 8, 12].map((place) => file.readUInt32BE(entry + place));
    const part = file.subarray(start, (start ?? 0) + (stored ?? 0));
    const table = stored === length ? part : inflateSync(part);
    const place = PLAIN_HEAD + at * PLAIN_ENTRY;
    // The tag and the checksum.
    file.copy(head, place, entry, entry + 4);
    file.copy(head, place + 4, entry + 16, entry + 20);
    head.writeUInt32BE(offset, place + 8);
    head.writeUInt32BE(table.length, place + 12);
    const padded = Buffer.alloc(Math.ceil(table.length / 4) * 4);
    table.copy(padded);
    tables.push(padded);
    offset += padded.length;
  }
  return Buffer.concat([head, ...tables]);
}
