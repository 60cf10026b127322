import { Document, Footer, Header, PageOrientation, SectionType, type ISectionOptions } from 'docx';
import { longDay } from '../../../src/domain/dates';
import type { Say } from '../../../src/domain/text';
import type { ChronologyEntry } from '../../../src/domain/imr/chronology';
import { chronologyAppendix } from './chronology-appendix';
import { A4, LANDSCAPE, NUMBERING, PORTRAIT, STYLES } from '../word/looks';
import { packed } from '../word/packed';
import { footerOf, headerOf, marking } from '../word/running';
import { writtenSections } from './sections';
import { TITLE, titlePage, type ImrFacts } from './title-page';

/**
 * The IMR as a Word file: its first page, the sections for the author to write in, and the chronology (KP-8). The same
 * facts and entries give the same bytes. `say` is for the kind of the review.
 */
export async function imrDocument(facts: ImrFacts, entries: readonly ChronologyEntry[], say: Say): Promise<Uint8Array> {
  const title = `${TITLE}, ${facts.reference}`;
  const document = new Document({
    title,
    styles: STYLES,
    numbering: NUMBERING,
    sections: [
      page(facts, PORTRAIT, { titlePage: true, children: [...titlePage(facts, say), ...writtenSections(say)] }),
      page(facts, LANDSCAPE, { titlePage: false, children: [...chronologyAppendix(entries)] })
    ]
  });
  return packed(document, {
    title,
    subject: facts.kind,
    author: facts.author,
    day: facts.day
  });
}

type Page = typeof PORTRAIT | typeof LANDSCAPE;

const page = (
  facts: ImrFacts,
  look: Page,
  { titlePage: isTitle, children }: { readonly titlePage: boolean; readonly children: ISectionOptions['children'] }
): ISectionOptions => ({
  properties: {
    type: SectionType.NEXT_PAGE,
    titlePage: isTitle,
    page: {
      size: { ...A4, orientation: look === LANDSCAPE ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
      margin: look.margin
    }
  },
  headers: {
    default: headerOf(TITLE, facts.reference, look),
    ...(isTitle ? { first: new Header({ children: [marking()] }) } : {})
  },
  footers: {
    default: footerOf(longDay(facts.day), look),
    ...(isTitle ? { first: new Footer({ children: [marking()] }) } : {})
  },
  children
});
