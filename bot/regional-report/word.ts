import { Document, HeadingLevel, ImageRun, PageOrientation, Paragraph, SectionType, ShadingType, TextRun } from 'docx';
import { ukDay } from '../../src/domain/dates';
import { pageOf, pageParts, pageWords, type PageColumn } from '../../src/domain/insight/regional-report/columns';
import type { ReportLine } from '../../src/domain/insight/regional-report/line';
import { drawPictures } from '../../src/domain/insight/regional-report/draw-pictures';
import type { RegionalReport, ShownReport } from '../../src/domain/insight/regional-report/report';
import {
  aboutWords,
  correctionWords,
  FIGURES_HEADING,
  isLoud,
  LINES_HEADING,
  NO_LINES,
  NOTES_HEADING,
  picturesHeading,
  stampOf,
  standingWords,
  SUMMARY_HEADING,
  titleWords
} from '../../src/domain/insight/regional-report/words';
import { A4, LANDSCAPE, STYLE, STYLES } from '../papers/word/looks';
import { packed } from '../papers/word/packed';
import { footerOf, headerOf } from '../papers/word/running';
import { factTable, headedTable, runsOf } from '../papers/word/table';
import { figureRows, madeBy, RISK_INKS, wholeTitle } from './marks';
import { pngOf } from './png';
import { svgOf } from './svg';

const LOUD = { bold: true };
/** Labels and figures in turn, across the page. */
const FIGURE_WIDTHS = [5600, 1967, 5600, 1967] as const;

/** A report as a Word file on landscape pages. The same report gives the same bytes. */
export async function wordReport(shown: ShownReport): Promise<Uint8Array> {
  const { report } = shown;
  const { author, at } = madeBy(shown);
  const stamp = stampOf(shown);
  const page = pageOf(report);
  const paper = {
    properties: { page: { size: { ...A4, orientation: PageOrientation.LANDSCAPE }, margin: LANDSCAPE.margin } },
    headers: { default: headerOf(titleWords(shown), report.region, LANDSCAPE) },
    footers: { default: footerOf(standingWords(shown), LANDSCAPE) }
  };
  const pictures = await picturesOf(report);
  const document = new Document({
    title: wholeTitle(shown),
    styles: STYLES,
    sections: [
      {
        ...paper,
        children: [
          ...(stamp === '' ? [] : [new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(stamp)] })]),
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(report.title)] }),
          new Paragraph({ style: STYLE.subtitle, spacing: { after: 160 }, children: [...runsOf(aboutWords(report))] }),
          ...correctionWords(shown).map((words) => new Paragraph({ children: [...runsOf(words, LOUD)] })),
          new Paragraph({ children: [...runsOf(`${standingWords(shown)}. ${report.since}`)] }),
          ...summary(report.summary),
          heading(FIGURES_HEADING),
          factTable(figureRows(report.figures), FIGURE_WIDTHS)
        ]
      },
      ...(pictures.length === 0
        ? []
        : [{ ...paper, properties: { ...paper.properties, column: COLUMNS }, children: pictures }]),
      {
        ...paper,
        properties: { ...paper.properties, type: SectionType.CONTINUOUS },
        children: [
          heading(NOTES_HEADING),
          ...report.notes.map(
            (note) => new Paragraph({ bullet: { level: 0 }, spacing: { after: 60 }, children: [...runsOf(note)] })
          ),
          new Paragraph({
            heading: HeadingLevel.HEADING_1,
            pageBreakBefore: true,
            spacing: { before: 0 },
            children: [new TextRun(LINES_HEADING)]
          }),
          report.lines.length === 0
            ? new Paragraph({ children: [new TextRun(NO_LINES)] })
            : headedTable({
                headings: page.map(({ heading }) => heading),
                widths: page.map(({ share }) => Math.floor((LANDSCAPE.width * share) / 100)),
                rows: report.lines.map((line) => page.map((column) => cellOf(line, column)))
              })
        ]
      }
    ]
  });
  return packed(document, {
    title: wholeTitle(shown),
    subject: standingWords(shown),
    author,
    day: ukDay(at)
  });
}

const heading = (words: string): Paragraph =>
  new Paragraph({ heading: HeadingLevel.HEADING_1, spacing: { before: 240 }, children: [new TextRun(words)] });

const summary = (sentences: readonly string[]): readonly Paragraph[] =>
  sentences.length === 0
    ? []
    : [
        heading(SUMMARY_HEADING),
        ...sentences.map(
          (sentence) => new Paragraph({ bullet: { level: 0 }, spacing: { after: 80 }, children: [...runsOf(sentence)] })
        )
      ];

/** The pictures stand in two columns. In twips. */
const COLUMNS = { count: 2, space: 600, equalWidth: true };
/** In pixels, as Word counts the size of a picture: they fit a column. */
const PICTURE_WIDTH = 400;

/** Each picture under its heading and a sentence, kept together on one page. */
async function picturesOf(report: RegionalReport): Promise<readonly Paragraph[]> {
  const drawn = drawPictures(report);
  if (drawn.length === 0) return [];
  const paragraphs = await Promise.all(
    drawn.map(async ({ id, heading: words, sentence, drawing }, at) => {
      const svg = svgOf(drawing);
      return [
        new Paragraph({
          heading: HeadingLevel.HEADING_2,
          keepNext: true,
          keepLines: true,
          children: [new TextRun(words)]
        }),
        new Paragraph({ keepNext: true, keepLines: true, children: [...runsOf(sentence)] }),
        new Paragraph({
          keepLines: true,
          children: [
            new ImageRun({
              type: 'svg',
              data: Buffer.from(svg),
              // Word before 2016, and other readers, show this one.
              fallback: { type: 'png', data: await pngOf(svg) },
              transformation: { width: PICTURE_WIDTH, height: (PICTURE_WIDTH * drawing.height) / drawing.width },
              // Without a number of its own it has that of the process: another file each time.
              altText: { id: `${at + 1}`, name: id, title: words, description: `${words}. ${sentence}` }
            })
          ]
        })
      ];
    })
  );
  return [heading(picturesHeading(report)), ...paragraphs.flat()];
}

/** The words of a cell, a paragraph each; the rating stands in its colour as well. */
function cellOf(line: ReportLine, page: PageColumn): readonly Paragraph[] {
  return pageParts(line.cells, page).map((column) => {
    const words = pageWords(line.cells, column);
    const { fill, ink } = RISK_INKS[line.risk];
    if (column === 'risk')
      return new Paragraph({
        style: STYLE.cell,
        children: [
          new TextRun({
            ...LOUD,
            text: ` ${words} `,
            color: ink,
            shading: { type: ShadingType.CLEAR, fill, color: 'auto' }
          })
        ]
      });
    return new Paragraph({ style: STYLE.cell, children: [...runsOf(words, isLoud(line, column) ? LOUD : {})] });
  });
}
