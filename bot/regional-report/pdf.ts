import pdfmake from 'pdfmake';
import type { Column, Content, Style, TDocumentDefinitions } from 'pdfmake/interfaces';
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
import { INK } from '../papers/word/looks';
import { MARKING } from '../papers/word/running';
import { printableReport } from './printable';
import { figureRows, madeBy, RISK_INKS, wholeTitle } from './marks';
import { svgOf } from './svg';
import { ROBOTO } from './type/faces';
import { FONT_FILES, fontsNeeded, setText } from './type/set-text';

const colour = (digits: string): string => `#${digits}`;
const SIDE = 42;
const CENTIMETRE = 28.35;
const WIDTH = 841.89 - 2 * SIDE;

const BODY = 10;
const RUNNING = 8;
const CELL = 8;

/**
 * What the library reads fonts from before it reads the disk. In Node it is there as well, but its types do not tell.
 */
const { virtualfs } = pdfmake as typeof pdfmake & {
  readonly virtualfs: { readonly writeFileSync: (name: string, bytes: Buffer) => void };
};

/** A report as a PDF file on landscape pages. The same report gives the same words on the same pages. */
export function pdfReport(report: ShownReport): Promise<Uint8Array> {
  const definition = definitionOf(printableReport(report), report);
  const { fonts, contents } = fontsNeeded();
  pdfmake.setFonts(fonts);
  for (const [name, bytes] of contents) virtualfs.writeFileSync(name, bytes);
  // Nothing is fetched, and nothing of the machine is read but the fonts.
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => FONT_FILES.includes(path));
  return pdfmake.createPdf(definition).getBuffer();
}

/** Its pages show what the font has; its properties, which need no font, what was typed. */
function definitionOf(shown: ShownReport, typed: ShownReport): TDocumentDefinitions {
  const { report } = shown;
  const { author, at } = madeBy(typed);
  const stamp = stampOf(shown);
  return {
    pageSize: 'A4',
    pageOrientation: 'landscape',
    pageMargins: [SIDE, 2.2 * CENTIMETRE, SIDE, 1.9 * CENTIMETRE],
    language: 'en-GB',
    displayTitle: true,
    info: {
      title: wholeTitle(typed),
      author,
      subject: standingWords(typed),
      creationDate: new Date(at),
      modDate: new Date(at)
    },
    header: {
      margin: [SIDE, 20, SIDE, 0],
      stack: [
        { text: MARKING, style: 'marking' },
        {
          columns: [
            setText(titleWords(shown), { width: WIDTH / 2, size: RUNNING, style: 'running' }),
            { text: report.region, style: 'running', alignment: 'right' }
          ]
        }
      ]
    },
    footer: (page, pages) => ({
      margin: [SIDE, 8, SIDE, 0],
      stack: [
        {
          columns: [
            setText(standingWords(shown), { width: WIDTH / 2, size: RUNNING, style: 'running' }),
            { text: `Page ${page} of ${pages}`, style: 'running', alignment: 'right' }
          ]
        },
        { text: MARKING, style: 'marking' }
      ]
    }),
    defaultStyle: { font: ROBOTO.name, fontSize: BODY, color: colour(INK.text), lineHeight: 1.15 },
    styles: {
      title: { fontSize: 26, bold: true, color: colour(INK.accent), margin: [0, 6, 0, 2] },
      subtitle: { fontSize: 14, color: colour(INK.soft), margin: [0, 0, 0, 10] },
      heading: { fontSize: 15, bold: true, color: colour(INK.accent), margin: [0, 14, 0, 6] },
      marking: { fontSize: 8, bold: true, alignment: 'center' },
      running: { fontSize: RUNNING, color: colour(INK.soft) },
      pictureHeading: { fontSize: 12, bold: true, margin: [0, 0, 0, 2] },
      pictureWords: { fontSize: 9, color: colour(INK.soft), margin: [0, 0, 0, 6] },
      tableHead: { fontSize: 8.5, bold: true, color: colour(INK.paper), fillColor: colour(INK.accent) }
    },
    content: [
      ...(stamp === '' ? [] : [{ text: stamp, style: 'title' }]),
      { text: report.title, style: 'title' },
      { text: aboutWords(report), style: 'subtitle' },
      ...correctionWords(shown).map((words) => paragraph(words, { bold: true, margin: [0, 0, 0, 6] })),
      paragraph(`${standingWords(shown)}. ${report.since}`, { margin: [0, 0, 0, 8] }),
      ...summary(report),
      { text: FIGURES_HEADING, style: 'heading' },
      figures(report),
      ...pictures(report),
      { text: NOTES_HEADING, style: 'heading' },
      { ul: report.notes.map((note) => paragraph(note, { margin: [0, 0, 0, 3] })) },
      { text: LINES_HEADING, style: 'heading', pageBreak: 'before', margin: [0, 0, 0, 6] },
      report.lines.length === 0 ? { text: NO_LINES } : lines(report)
    ]
  };
}

const paragraph = (words: string, style: Style = {}): Content =>
  setText(words, { width: WIDTH - 20, size: BODY, ...style });

const summary = ({ summary: sentences }: RegionalReport): readonly Content[] =>
  sentences.length === 0
    ? []
    : [
        { text: SUMMARY_HEADING, style: 'heading' },
        { ul: sentences.map((text) => ({ text, margin: [0, 0, 0, 3] })), fontSize: 12 }
      ];

/** Between two pictures. */
const GUTTER = 26;
const PICTURE = (WIDTH - GUTTER) / 2;
/** Of the width: two rows stand on a page. */
const DRAWN = 0.98;

/** Two and two beside each other, none cut by the end of a page. */
function pictures(report: RegionalReport): readonly Content[] {
  const all = drawPictures(report).map(({ heading, sentence, drawing }): Column => ({
    width: PICTURE,
    stack: [
      { text: heading, style: 'pictureHeading' },
      { text: sentence, style: 'pictureWords' },
      { svg: svgOf(drawing), width: PICTURE * DRAWN }
    ]
  }));
  return Array.from({ length: Math.ceil(all.length / 2) }, (_, row): Content => {
    const columns: Content = { columns: all.slice(row * 2, row * 2 + 2), columnGap: GUTTER, margin: [0, 0, 0, 10] };
    return row > 0
      ? { stack: [columns], unbreakable: true }
      : {
          stack: [{ text: picturesHeading(report), style: 'heading', margin: [0, 0, 0, 4] }, columns],
          pageBreak: 'before'
        };
  });
}

const rule = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0,
  hLineColor: () => colour(INK.line),
  paddingTop: () => 4,
  paddingBottom: () => 4
} as const;

const figures = ({ figures: all }: RegionalReport): Content => ({
  table: {
    widths: ['*', 90, '*', 90],
    body: figureRows(all).map((row) =>
      row.map((text, at) => (at % 2 === 0 ? { text, bold: true, color: colour(INK.accent) } : { text }))
    )
  },
  layout: rule
});

/** What the library leaves beside the words of a cell, on both sides together. */
const PADDING = 8;

function lines(report: RegionalReport): Content {
  const page = pageOf(report);
  const widths = page.map(({ share }) => (WIDTH * share) / 100 - PADDING);
  return {
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths,
      body: [
        page.map(({ heading }, at) => setText(heading, { width: widths[at] ?? 0, size: CELL, style: 'tableHead' })),
        ...report.lines.map((line) => page.map((column, at) => cellOf(line, column, widths[at] ?? 0)))
      ]
    },
    layout: rule
  };
}

/** The words of a cell, one below the other; the rating stands in its colour as well. */
function cellOf(line: ReportLine, page: PageColumn, width: number): Content {
  const { fill, ink } = RISK_INKS[line.risk];
  return {
    fontSize: CELL,
    stack: pageParts(line.cells, page).map((column): Content => {
      const text = pageWords(line.cells, column);
      if (column === 'risk')
        return {
          text: [{ text: ` ${text} `, bold: true, color: colour(ink), background: colour(fill) }],
          margin: [0, 0, 0, 2]
        };
      return setText(text, { width, size: CELL, bold: isLoud(line, column), margin: [0, 0, 0, 2] });
    })
  };
}
