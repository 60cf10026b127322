import type { Say } from '../../../src/domain/text';
import { APPENDIX, LAST_COLUMN, WITHOUT_ENTRIES } from '../imr/chronology-appendix';
import { FIRST_HEADING, templateTexts } from '../imr/sections';
import { readDocx } from './docx';
import { pdfPages } from './pdf-pages';

/** How much is in a document: the words that someone has written, and its pages, as far as the file says either. */
interface Measured {
  readonly words?: number;
  readonly pages?: number;
}

/** `name` is that of the file; `say` is for the kind of the review. */
export async function measured(name: string, bytes: Uint8Array, say: Say): Promise<Measured> {
  if (/\.pdf$/i.test(name)) {
    const pages = pdfPages(bytes);
    return pages === undefined ? {} : { pages };
  }
  const read = /\.docx$/i.test(name) ? await readDocx(bytes) : undefined;
  if (!read) return {};
  const words = wordsIn(written(read.paragraphs, say));
  return { words, ...(read.pages === undefined ? {} : { pages: read.pages }) };
}

/**
 * What someone has written: without our first page, the headings and prompts of our own file, and the chronology that
 * the service puts into it.
 */
function written(paragraphs: readonly string[], say: Say): readonly string[] {
  const texts = paragraphs.map((paragraph) => paragraph.trim());
  const [begins, appendix] = [texts.indexOf(say(FIRST_HEADING)), texts.indexOf(APPENDIX)];
  const ours = new Set(templateTexts(say));
  if (begins < 0 || appendix < begins) return texts.filter((text) => !ours.has(text));
  const chronology = texts.slice(appendix);
  return [
    ...texts.slice(begins, appendix).filter((text) => !ours.has(text)),
    // With entries, all of it comes from the register.
    ...(chronology.includes(LAST_COLUMN) ? [] : chronology.filter((text) => !WITHOUT_ENTRIES.includes(text)))
  ];
}

const wordsIn = (paragraphs: readonly string[]): number =>
  paragraphs.reduce((sum, paragraph) => sum + (paragraph.match(/\S+/g) ?? []).filter(isWord).length, 0);

const isWord = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);
