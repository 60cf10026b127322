import JSZip from 'jszip';
import { xmlInOrder } from '../../reading/child/xml-in-order.mts';
import { hasTypes, partOf, textOf } from '../../reading/child/zip-parts.mts';
import { wordPieces } from './word-pieces.mts';
import { within, type Limits, type PieceRead, type Read } from './wire.mts';

/** In bytes, unpacked: a small file can hold a great deal that is the same. */
const LARGEST_PART = 8 * 1024 * 1024;
/** Of all parts together. */
const LARGEST = 40 * 1024 * 1024;
/** Elements and entities of all parts together: what takes the time of the parser. */
const MOST_MARKS = 300_000;
const MOST_HEADERS = 6;

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
    const file = zip.file(path);
    if (!file) return { answer: { cannot: 'damaged' } };
    const part = await partOf(file, Math.min(left, LARGEST_PART));
    if (part === 'too-big') return { answer: { cannot: 'too-big' } };
    left -= part.length;
    const xml = textOf(part);
    marks -= marksIn(xml);
    if (marks < 0) return { answer: { cannot: 'too-big' } };
    if (hasTypes(xml)) return { answer: { cannot: 'damaged' } };
    for (const piece of wordPieces(xmlInOrder(xml), counts)) pieces.push(piece);
  }
  const { pieces: kept, isCut } = within(pieces, limits);
  return { answer: { pieces: kept, attachments: [], notes: isCut ? [{ cut: true }] : [] } };
}

function marksIn(xml: string): number {
  let count = 0;
  for (const sign of ['<', '&']) for (let at = xml.indexOf(sign); at >= 0; at = xml.indexOf(sign, at + 1)) count += 1;
  return count;
}
