import { Paragraph, TabStopType, TextRun, type IRunOptions } from 'docx';
import { INK, STYLE } from './looks';

export const MARKING = 'OFFICIAL – SENSITIVE';

export const marking = (): Paragraph => new Paragraph({ style: STYLE.marking, children: [new TextRun(MARKING)] });

/** A line across a page: one thing at its beginning, one at its end. */
export const running = (left: string, right: string | IRunOptions, { width }: { readonly width: number }): Paragraph =>
  new Paragraph({
    style: STYLE.running,
    tabStops: [{ type: TabStopType.RIGHT, position: width }],
    border: {},
    children: [runOf(left), new TextRun({ text: '\t', color: INK.soft }), runOf(right)]
  });

const runOf = (words: string | IRunOptions): TextRun =>
  typeof words === 'string' ? new TextRun(words) : new TextRun(words);
