import type { Say } from '../../../src/domain/text';
import { APPENDIX, isOfAppendix } from '../imr/chronology-appendix';
import { FIRST_HEADING, templateTexts } from '../imr/sections';
import { readDocx, type DocxParagraph } from './docx';
import { isPdf, pdfPages } from './pdf-pages';

/** How much is in a document: the words that someone has written, and its pages, as far as the file says either. */
interface Measured {
  readonly words?: number;
  readonly pages?: number;
  /** It is not what its name says, is damaged or has a password. */
  readonly isUnreadable?: true;
}

/** `name` is that of the file; `say` is for the kind of the review. */
export async function measured(name: string, bytes: Uint8Array, say: Say): Promise<Measured> {
  if (/\.pdf$/i.test(name)) {
    if (!isPdf(bytes)) return { isUnreadable: true };
    const pages = pdfPages(bytes);
    return pages === undefined ? {} : { pages };
  }
  if (!/\.docx$/i.test(name)) return {};
  const read = await readDocx(bytes);
  if (!read) return { isUnreadable: true };
  const words = wordsIn(written(read.paragraphs, say));
  return { words, ...(read.pages === undefined ? {} : { pages: read.pages }) };
}

/**
 * What someone has written: without our first page, the headings and prompts of our own file, and the chronology that
 * the service puts into it, whose table comes from the register.
 */
function written(paragraphs: readonly DocxParagraph[], say: Say): readonly string[] {
  const texts = paragraphs.map(({ text }) => text.trim());
  const [begins, appendix] = [texts.indexOf(say(FIRST_HEADING)), texts.indexOf(APPENDIX)];
  const ours = new Set(templateTexts(say));
  if (begins < 0 || appendix < begins) return texts.filter((text) => !ours.has(text));
  return texts.filter((text, index) => {
    if (index < begins) return false;
    return index < appendix ? !ours.has(text) : !paragraphs[index]?.isInTable && !isOfAppendix(text);
  });
}

const wordsIn = (paragraphs: readonly string[]): number =>
  paragraphs.reduce((sum, paragraph) => sum + (paragraph.match(/\S+/g) ?? []).filter(isWord).length, 0);

const isWord = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);
