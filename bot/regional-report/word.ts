import { Document, HeadingLevel, PageOrientation, Paragraph, ShadingType, TextRun } from 'docx';
import { ukDay } from '../../src/domain/dates';
import { pageOf, pageParts, pageWords, type PageColumn } from '../../src/domain/insight/regional-report/columns';
import type { ReportLine } from '../../src/domain/insight/regional-report/line';
import type { ShownReport } from '../../src/domain/insight/regional-report/report';
import {
  aboutWords,
  correctionWords,
  isLoud,
  LINES_HEADING,
  NO_LINES,
  NOTES_HEADING,
  stampOf,
  standingWords,
  titleWords
} from '../../src/domain/insight/regional-report/words';
import { A4, LANDSCAPE, STYLE, STYLES } from '../papers/word/looks';
import { packed } from '../papers/word/packed';
import { footerOf, headerOf } from '../papers/word/running';
import { factTable, headedTable, runsOf } from '../papers/word/table';
import { figureRows, madeBy, RISK_INKS, wholeTitle } from './marks';

const LOUD = { bold: true };
/** Labels and figures in turn, across the page. */
const FIGURE_WIDTHS = [5600, 1967, 5600, 1967] as const;

/** A report as a Word file on landscape pages. The same report gives the same bytes. */
export async function wordReport(shown: ShownReport): Promise<Uint8Array> {
  const { report } = shown;
  const { author, at } = madeBy(shown);
  const stamp = stampOf(shown);
  const page = pageOf(report);
  const document = new Document({
    title: wholeTitle(shown),
    styles: STYLES,
    sections: [
      {
        properties: { page: { size: { ...A4, orientation: PageOrientation.LANDSCAPE }, margin: LANDSCAPE.margin } },
        headers: { default: headerOf(titleWords(shown), report.region, LANDSCAPE) },
        footers: { default: footerOf(standingWords(shown), LANDSCAPE) },
        children: [
          ...(stamp === '' ? [] : [new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(stamp)] })]),
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(report.title)] }),
          new Paragraph({ style: STYLE.subtitle, spacing: { after: 160 }, children: [...runsOf(aboutWords(report))] }),
          ...correctionWords(shown).map((words) => new Paragraph({ children: [...runsOf(words, LOUD)] })),
          new Paragraph({ children: [...runsOf(`${standingWords(shown)}. ${report.since}`)] }),
          factTable(figureRows(report.figures), FIGURE_WIDTHS),
          new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new TextRun(NOTES_HEADING)] }),
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
