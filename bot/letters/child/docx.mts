import { Readable } from 'node:stream';
import { XMLParser } from 'fast-xml-parser';
import JSZip from 'jszip';
import { wordPieces } from './word-pieces.mts';
import { within, type Limits, type PieceRead, type Read } from './wire.mts';

/** In bytes, unpacked: a small file can hold a great deal that is the same. */
const LARGEST_PART = 20 * 1024 * 1024;
/** Of all parts together. */
const LARGEST = 40 * 1024 * 1024;
const MOST_HEADERS = 6;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  htmlEntities: true
});

/** The paragraphs and tables of a Word file, those of its headers first. */
export async function readDocx(bytes: Uint8Array, limits: Limits): Promise<Read> {
  const zip = await JSZip.loadAsync(bytes);
  const headers = Object.keys(zip.files)
    .filter((path) => /^word\/header\d{1,3}\.xml$/.test(path))
    .sort()
    .slice(0, MOST_HEADERS);
  let left = LARGEST;
  const pieces: PieceRead[] = [];
  const counts = { paragraph: 0, table: 0 };
  for (const path of [...headers, 'word/document.xml']) {
    const part = await partOf(zip, path, Math.min(left, LARGEST_PART));
    if (part === 'too-big') return { answer: { cannot: 'too-big' } };
    if (part === undefined) return { answer: { cannot: 'damaged' } };
    left -= part.length;
    const xml = textOf(part);
    // A document of Word has no types of its own: entities are how XML is made to grow, or to read other files.
    if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) return { answer: { cannot: 'damaged' } };
    for (const piece of wordPieces(parser.parse(xml), counts)) pieces.push(piece);
  }
  const { pieces: kept, isCut } = within(pieces, limits);
  return { answer: { pieces: kept, attachments: [], notes: isCut ? [{ cut: true }] : [] } };
}

async function partOf(zip: JSZip, path: string, most: number): Promise<Buffer | 'too-big' | undefined> {
  const file = zip.file(path);
  if (!file) return undefined;
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

const textOf = (part: Buffer): string =>
  part[0] === 0xff && part[1] === 0xfe
    ? part.toString('utf16le').slice(1)
    : part[0] === 0xfe && part[1] === 0xff
      ? Buffer.from(part).swap16().toString('utf16le').slice(1)
      : part.toString('utf8');
