import { Document, HeadingLevel, PageOrientation, Paragraph, TextRun, type FileChild, type Table } from 'docx';
import { A4, LANDSCAPE, STYLE, STYLES } from '../../../bot/papers/word/looks';
import { packed } from '../../../bot/papers/word/packed';
import { footerOf, headerOf } from '../../../bot/papers/word/running';
import { factTable, headedTable, runsOf } from '../../../bot/papers/word/table';
import { longDay, ukDay } from '../../../src/domain/dates';
import type { Extract } from '../../../src/domain/extract/extract';
import type { ExtractTable, Section } from '../../../src/domain/extract/section';

const LABEL_WIDTH = 3600;

/** What stands on the first page of a file, below its title. */
interface FirstPage {
  readonly title: string;
  readonly facts: readonly (readonly string[])[];
  readonly prompts: readonly string[];
}

/** Parts of an extract as a Word file. The same parts give the same bytes. */
export function extractDocument(
  { review: { reference }, madeBy, madeAt }: Pick<Extract, 'review' | 'madeBy' | 'madeAt'>,
  { title, facts, prompts }: FirstPage,
  sections: readonly Section[]
): Promise<Uint8Array> {
  const named = `${title}, ${reference}`;
  const document = new Document({
    title: named,
    styles: STYLES,
    sections: [
      {
        properties: { page: { size: { ...A4, orientation: PageOrientation.LANDSCAPE }, margin: LANDSCAPE.margin } },
        headers: { default: headerOf(title, reference, LANDSCAPE) },
        footers: { default: footerOf(longDay(ukDay(madeAt)), LANDSCAPE) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(title)] }),
          factTable(facts, [LABEL_WIDTH, LANDSCAPE.width - LABEL_WIDTH]),
          ...prompts.map((prompt) => new Paragraph({ style: STYLE.prompt, children: [...runsOf(prompt)] })),
          ...sections.flatMap(partOf)
        ]
      }
    ]
  });
  return packed(document, { title: named, subject: reference, author: madeBy.name, day: ukDay(madeAt) });
}

const partOf = ({ title, paragraphs = [], table }: Section): readonly FileChild[] => [
  new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(title)] }),
  ...paragraphs.map((paragraph) => new Paragraph({ children: [...runsOf(paragraph)] })),
  ...(table ? [tableOf(table)] : [])
];

const tableOf = ({ headings, shares, rows }: ExtractTable): Table =>
  headedTable({ headings, rows, widths: shares.map((share) => Math.floor((LANDSCAPE.width * share) / 100)) });
