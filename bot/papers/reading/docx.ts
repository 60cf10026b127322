import { Readable } from 'node:stream';
import { XMLParser } from 'fast-xml-parser';
import JSZip from 'jszip';
import * as v from 'valibot';

/** The text of a Word file, paragraph by paragraph, and its pages, where the program that saved it counted them. */
interface WordFile {
  readonly paragraphs: readonly DocxParagraph[];
  readonly pages?: number;
}

export interface DocxParagraph {
  readonly text: string;
  readonly isInTable: boolean;
}

/** In bytes, unpacked: a small file can hold a great deal that is the same. */
const LARGEST_PART = 20 * 1024 * 1024;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: true,
  trimValues: false,
  parseTagValue: false
});

/** Reads a Word file; nothing where it is none that can be read. */
export async function readDocx(bytes: Uint8Array): Promise<WordFile | undefined> {
  try {
    const zip = await JSZip.loadAsync(bytes);
    const [body, properties] = await Promise.all([partOf(zip, 'word/document.xml'), partOf(zip, 'docProps/app.xml')]);
    if (body === undefined) return undefined;
    const pages = Number(/<Pages>(\d{1,5})<\/Pages>/.exec(properties ?? '')?.[1] ?? 0);
    return { paragraphs: paragraphsIn(parser.parse(body)), ...(pages > 0 ? { pages } : {}) };
  } catch {
    // Not a Word file, whatever its name says, or a damaged one.
    return undefined;
  }
}

/** A part of the file as text; nothing where there is none, or it is too large. */
async function partOf(zip: JSZip, path: string): Promise<string | undefined> {
  const file = zip.file(path);
  if (!file) return undefined;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of new Readable().wrap(file.nodeStream())) {
    const piece = Buffer.from(v.parse(v.instance(Uint8Array), chunk));
    size += piece.length;
    if (size > LARGEST_PART) return undefined;
    chunks.push(piece);
  }
  return Buffer.concat(chunks).toString('utf8');
}

const NodeSchema = v.record(v.string(), v.unknown());
const NodesSchema = v.array(NodeSchema);
const TextsSchema = v.array(v.object({ '#text': v.optional(v.string(), '') }));

/** What a program that knows no newer shapes shows instead: the same text once more. */
const SAID_TWICE = 'mc:Fallback';
const SPACES = ['w:tab', 'w:br', 'w:cr'];

function paragraphsIn(parsed: unknown): readonly DocxParagraph[] {
  const paragraphs: DocxParagraph[] = [];
  const walk = (nodes: unknown, current: { text: string }, isInTable: boolean): void => {
    for (const node of v.parse(NodesSchema, nodes)) {
      for (const [name, inside] of Object.entries(node)) {
        if (name === SAID_TWICE || name === ':@') continue;
        if (SPACES.includes(name)) current.text += ' ';
        else if (name === 'w:t') current.text += textIn(inside);
        else if (name === 'w:p') {
          const own = { text: '' };
          walk(inside, own, isInTable);
          paragraphs.push({ text: own.text, isInTable });
        } else if (Array.isArray(inside)) walk(inside, current, isInTable || name === 'w:tbl');
      }
    }
  };
  walk(parsed, { text: '' }, false);
  return paragraphs;
}

const textIn = (nodes: unknown): string =>
  v
    .parse(TextsSchema, nodes)
    .map((node) => node['#text'])
    .join('');
