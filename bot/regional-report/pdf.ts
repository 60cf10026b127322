import pdfmake from 'pdfmake';
import type { Content, TDocumentDefinitions, TFontDictionary } from 'pdfmake/interfaces';
import { pageOf, pageParts, pageWords, type PageColumn } from '../../src/domain/insight/regional-report/columns';
import type { ReportLine } from '../../src/domain/insight/regional-report/line';
import type { RegionalReport, ShownReport } from '../../src/domain/insight/regional-report/report';
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
import { INK } from '../papers/word/looks';
import { MARKING } from '../papers/word/running';
import { fontFile } from '../program-files';
import { printableReport } from './printable';
import { figureRows, madeBy, RISK_INKS, wholeTitle } from './marks';

/**
 * Roboto comes with the library, under the Apache licence, and has the letters of Welsh and Polish; the fonts that
 * every reader has do not.
 */
const face = (name: string): string => fontFile(`Roboto-${name}.ttf`);
const FONTS = {
  Roboto: { normal: face('Regular'), bold: face('Medium'), italics: face('Italic'), bolditalics: face('MediumItalic') }
} as const satisfies TFontDictionary;
const FACES: readonly string[] = Object.values(FONTS.Roboto);

const colour = (digits: string): string => `#${digits}`;
const SIDE = 42;
const CENTIMETRE = 28.35;

/** A report as a PDF file on landscape pages. The same report gives the same words on the same pages. */
export function pdfReport(report: ShownReport): Promise<Uint8Array> {
  pdfmake.setFonts(FONTS);
  // Nothing is fetched, and nothing of the machine is read but the fonts.
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => FACES.includes(path));
  return pdfmake.createPdf(definitionOf(printableReport(report), report)).getBuffer();
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
            { text: titleWords(shown), style: 'running' },
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
            { text: standingWords(shown), style: 'running' },
            { text: `Page ${page} of ${pages}`, style: 'running', alignment: 'right' }
          ]
        },
        { text: MARKING, style: 'marking' }
      ]
    }),
    defaultStyle: { font: 'Roboto', fontSize: 10, color: colour(INK.text), lineHeight: 1.15 },
    styles: {
      title: { fontSize: 26, bold: true, color: colour(INK.accent), margin: [0, 6, 0, 2] },
      subtitle: { fontSize: 14, color: colour(INK.soft), margin: [0, 0, 0, 10] },
      heading: { fontSize: 15, bold: true, color: colour(INK.accent), margin: [0, 14, 0, 6] },
      marking: { fontSize: 8, bold: true, alignment: 'center' },
      running: { fontSize: 8, color: colour(INK.soft) },
      cell: { fontSize: 8 },
      tableHead: { fontSize: 8.5, bold: true, color: colour(INK.paper), fillColor: colour(INK.accent) }
    },
    content: [
      ...(stamp === '' ? [] : [{ text: stamp, style: 'title' }]),
      { text: report.title, style: 'title' },
      { text: aboutWords(report), style: 'subtitle' },
      ...correctionWords(shown).map((text): Content => ({ text, bold: true, margin: [0, 0, 0, 6] })),
      { text: `${standingWords(shown)}. ${report.since}`, margin: [0, 0, 0, 12] },
      figures(report),
      { text: NOTES_HEADING, style: 'heading' },
      { ul: report.notes.map((note) => ({ text: note, margin: [0, 0, 0, 3] })) },
      { text: LINES_HEADING, style: 'heading', pageBreak: 'before', margin: [0, 0, 0, 6] },
      report.lines.length === 0 ? { text: NO_LINES } : lines(report)
    ]
  };
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

const WIDTH = 841.89 - 2 * SIDE;
/** What the library leaves beside the words of a cell, on both sides together. */
const PADDING = 8;

function lines(report: RegionalReport): Content {
  const page = pageOf(report);
  return {
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: page.map(({ share }) => (WIDTH * share) / 100 - PADDING),
      body: [
        page.map(({ heading }) => ({ text: heading, style: 'tableHead' })),
        ...report.lines.map((line) => page.map((column) => cellOf(line, column)))
      ]
    },
    layout: rule
  };
}

/** The words of a cell, one below the other; the rating stands in its colour as well. */
function cellOf(line: ReportLine, page: PageColumn): Content {
  const { fill, ink } = RISK_INKS[line.risk];
  return {
    style: 'cell',
    stack: pageParts(line.cells, page).map((column): Content => {
      const text = pageWords(line.cells, column);
      if (column === 'risk')
        return {
          text: [{ text: ` ${text} `, bold: true, color: colour(ink), background: colour(fill) }],
          margin: [0, 0, 0, 2]
        };
      return { text, bold: isLoud(line, column), margin: [0, 0, 0, 2] };
    })
  };
}
