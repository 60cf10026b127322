import writeXlsxFile, { type CellObject, type Image, type SheetData } from 'write-excel-file/node';
import { excelText } from '../../src/domain/excel-text';
import { isDayColumn, REPORT_COLUMN_IDS, type ReportColumn } from '../../src/domain/insight/regional-report/columns';
import type { ReportLine } from '../../src/domain/insight/regional-report/line';
import { drawPictures } from '../../src/domain/insight/regional-report/draw-pictures';
import type { RegionalReport, ShownReport } from '../../src/domain/insight/regional-report/report';
import {
  correctionWords,
  isLoud,
  NO_LINES,
  PICTURES_HEADING,
  stampOf,
  standingWords
} from '../../src/domain/insight/regional-report/words';
import { readDay } from '../../src/domain/input/day';
import { FONT, INK } from '../papers/word/looks';
import { xmlText } from '../xml-text';
import { RISK_INKS, wholeTitle } from './marks';
import { pngOf } from './png';
import { svgOf } from './svg';

/** In characters, as Excel counts the width of a column. */
const WIDTHS: Readonly<Record<ReportColumn, number>> = {
  reference: 18,
  movement: 12,
  opened: 18,
  closed: 18,
  authority: 24,
  partnership: 34,
  criterion: 26,
  service: 30,
  locationCodes: 20,
  stage: 26,
  imr: 22,
  risk: 14,
  direction: 16,
  rationale: 40,
  attention: 32,
  next: 34,
  due: 18,
  actions: 24,
  publication: 30,
  changes: 44
};

/** A picture, the names of what was counted, and up to five numbers. */
const PICTURE_COLUMNS = [58, 26, 11, 11, 11, 11, 11].map((width) => ({ width }));

const DAY_FORMAT = 'd mmmm yyyy';
const COUNT_FORMAT = '#,##0';

const colour = (digits: string): string => `#${digits}`;

/** A cell of text and nothing else: what begins with = + - or @ is text as well, and never runs. */
const text = (value: string, looks: Partial<CellObject> = {}): CellObject => ({
  wrap: true,
  alignVertical: 'top',
  ...looks,
  value: excelText(xmlText(value)),
  type: String
});

const head = (value: string): CellObject =>
  text(value, { fontWeight: 'bold', textColor: colour(INK.paper), backgroundColor: colour(INK.accent) });

/** A day as Excel sorts and filters it, shown as it is in the report. Empty, or no day: as text. */
function day(words: string, looks: Partial<CellObject>): CellObject {
  const read = readDay(words);
  return 'day' in read && read.day !== ''
    ? { ...looks, value: new Date(read.day), type: Date, format: DAY_FORMAT, align: 'left', alignVertical: 'top' }
    : text(words, looks);
}

/** A count as Excel adds it up; “2 of 5” is text. */
const figure = (words: string): CellObject => (/^\d{1,15}$/.test(words) ? count(Number(words)) : text(words));

const count = (value: number): CellObject => ({ value, type: Number, format: COUNT_FORMAT, alignVertical: 'top' });

/**
 * A report as an Excel file: its reviews, a row each; its summary, its figures, and what has to be known to read it;
 * and its pictures with their numbers. The name of the first sheet is seen before anything else, so it says that a
 * report does not count; a row above the headings would stand in the way of sorting.
 */
export async function excelReport(shown: ShownReport): Promise<Uint8Array> {
  const { report } = shown;
  const stamp = stampOf(shown);
  // An earlier report is shown with the columns that it had.
  const columns = REPORT_COLUMN_IDS.filter((column) => report.headings[column] !== '');
  const reviews: SheetData = [
    columns.map((column) => head(report.headings[column])),
    ...report.lines.map((line) => columns.map((column) => cellOf(line, column))),
    ...(report.lines.length === 0 ? [[text(NO_LINES)]] : [])
  ];
  const about: SheetData = [
    [text(wholeTitle(shown), { fontWeight: 'bold', fontSize: 14, textColor: colour(INK.accent) })],
    ...correctionWords(shown).map((words) => [text(words, { fontWeight: 'bold' })]),
    [text(standingWords(shown))],
    [text(report.since)],
    [],
    ...report.summary.map((sentence) => [text(sentence)]),
    [],
    [head('Figure'), head('Number')],
    ...report.figures.map(({ label, figure: number }) => [text(label), figure(number)]),
    [],
    ...report.notes.map((note) => [text(note)])
  ];
  const pictures = await picturesOf(report);
  return writeXlsxFile(
    [
      {
        data: reviews,
        sheet: stamp === '' ? 'Reviews' : sheetName(stamp),
        columns: columns.map((column) => ({ width: WIDTHS[column] })),
        stickyRowsCount: 1,
        stickyColumnsCount: 1,
        orientation: 'landscape'
      },
      { data: about, sheet: 'Report', columns: [{ width: 90 }, { width: 20 }], orientation: 'landscape' },
      ...(pictures.images.length === 0
        ? []
        : [{ ...pictures, sheet: PICTURES_HEADING, columns: PICTURE_COLUMNS, orientation: 'landscape' as const }])
    ],
    { fontFamily: FONT, fontSize: 10 }
  ).toBuffer();
}

/** In pixels. Excel counts the height of a row in points, and has this one where nothing else is said. */
const ROW = 20;
const ABOVE = 3;

interface Sheet {
  readonly data: SheetData;
  readonly images: Image[];
}

/** The pictures one below the other, each with its numbers as a table on its right. */
async function picturesOf(report: RegionalReport): Promise<Sheet> {
  const data: SheetData = [];
  const images: Image[] = [];
  for (const { heading, sentence, drawing, columns, rows } of drawPictures(report)) {
    images.push({
      content: Buffer.from(await pngOf(svgOf(drawing))),
      contentType: 'image/png',
      width: drawing.width,
      height: drawing.height,
      dpi: 96,
      anchor: { row: data.length + ABOVE, column: 1 },
      title: heading,
      description: sentence
    });
    const table: SheetData = [
      [null, ...columns.map(head)],
      ...rows.map(({ name, figures }) => [null, day(name, { wrap: false }), ...figures.map(count)])
    ];
    const least = Math.ceil(drawing.height / ROW) + 1;
    data.push(
      [text(heading, { fontWeight: 'bold', fontSize: 12, wrap: false })],
      [text(sentence, { wrap: false })],
      ...table,
      ...Array.from({ length: Math.max(1, least - table.length) }, () => [])
    );
  }
  return { data, images };
}

/** Excel takes up to 31 characters, and no colon. */
const sheetName = (stamp: string): string => stamp.replace(':', ',').slice(0, 31);

function cellOf(line: ReportLine, column: ReportColumn): CellObject {
  const bold: Partial<CellObject> = isLoud(line, column) ? { fontWeight: 'bold' } : {};
  if (isDayColumn(column)) return day(line.cells[column], bold);
  const inks = RISK_INKS[line.risk];
  return text(
    line.cells[column],
    column === 'risk' ? { ...bold, textColor: colour(inks.ink), backgroundColor: colour(inks.fill) } : bold
  );
}
