import { Footer, Header, PageNumber, Paragraph, TabStopType, TextRun, type IRunOptions } from 'docx';
import { INK, STYLE } from './looks';

export const MARKING = 'OFFICIAL – SENSITIVE';

export const marking = (): Paragraph => new Paragraph({ style: STYLE.marking, children: [new TextRun(MARKING)] });

/** A line across a page: one thing at its beginning, one at its end. */
const running = (left: string, right: string | IRunOptions, { width }: { readonly width: number }): Paragraph =>
  new Paragraph({
    style: STYLE.running,
    tabStops: [{ type: TabStopType.RIGHT, position: width }],
    border: {},
    children: [runOf(left), new TextRun({ text: '\t', color: INK.soft }), runOf(right)]
  });

const runOf = (words: string | IRunOptions): TextRun =>
  typeof words === 'string' ? new TextRun(words) : new TextRun(words);

/** What stands above each page: the marking, and what the document is. */
export const headerOf = (title: string, reference: string, look: { readonly width: number }): Header =>
  new Header({ children: [marking(), running(title, reference, look)] });

/** What stands below each page: `left`, which page it is of how many, and the marking. */
export const footerOf = (left: string, look: { readonly width: number }): Footer =>
  new Footer({
    children: [
      running(left, { children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] }, look),
      marking()
    ]
  });
