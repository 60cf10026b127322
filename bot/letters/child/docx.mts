import { Readable } from 'node:stream';
import { XMLParser } from 'fast-xml-parser';
import JSZip from 'jszip';
import { wordPieces } from './word-pieces.mts';
import { within, type Limits, type PieceRead, type Read } from './wire.mts';

/** In bytes, unpacked: a small file can hold a great deal that is the same. */
const LARGEST_PART = 8 * 1024 * 1024;
/** Of all parts together. */
const LARGEST = 40 * 1024 * 1024;
/** Elements and entities of all parts together: what takes the time of the parser. */
const MOST_MARKS = 300_000;
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
  let marks = MOST_MARKS;
  const pieces: PieceRead[] = [];
  const counts = { paragraph: 0, table: 0 };
  for (const path of [...headers, 'word/document.xml']) {
    const part = await partOf(zip, path, Math.min(left, LARGEST_PART));
    if (part === 'too-big') return { answer: { cannot: 'too-big' } };
    if (part === undefined) return { answer: { cannot: 'damaged' } };
    left -= part.length;
    const xml = textOf(part);
    marks -= marksIn(xml);
    if (marks < 0) return { answer: { cannot: 'too-big' } };
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

function marksIn(xml: string): number {
  let count = 0;
  for (const sign of ['<', '&']) for (let at = xml.indexOf(sign); at >= 0; at = xml.indexOf(sign, at + 1)) count += 1;
  return count;
}

const LESS_THAN = 0x3c;

/** In the encoding that its first bytes show, with a mark for it or without. */
function textOf(part: Buffer): string {
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
