import { Readable } from 'node:stream';
import type { JSZipObject } from 'jszip';

/** A part of a zip file, unpacked as far as `most` bytes go, whatever size the file says that it has. */
export async function partOf(file: JSZipObject, most: number): Promise<Buffer | 'too-big'> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of new Readable().wrap(file.nodeStream())) {
    const piece = chunk as Buffer;
    size += piece.length;
    if (size > most) return 'too-big';
    chunks.push(piece);
  }
  return Buffer.concat(chunks);
}

/**
 * Whether XML has types of its own, which files of Office never have: entities are how XML is made to grow, or to read
 * other files.
 */
export const hasTypes = (xml: string): boolean => /<!(?:DOCTYPE|ENTITY)/i.test(xml);

const LESS_THAN = 0x3c;

/** The XML of a part, in the encoding that its first bytes show, with a mark for it or without. */
export function textOf(part: Buffer): string {
  const [first = 0, second = 0] = part;
  const isLittle = (first === 0xff && second === 0xfe) || (first === LESS_THAN && second === 0);
  const isBig = (first === 0xfe && second === 0xff) || (first === 0 && second === LESS_THAN);
  const even = part.subarray(0, part.length - (part.length % 2));
  const text = isLittle
    ? even.toString('utf16le')
    : isBig
      ? Buffer.from(even).swap16().toString('utf16le')
      : part.toString('utf8');
  return text.replace(/^\ufeff/, '');
}
