import writeXlsxFile, { type CellObject, type SheetData } from 'write-excel-file/node';
import { excelText } from '../../src/domain/excel-text';
import { REPORT_COLUMN_IDS, type ReportColumn } from '../../src/domain/insight/regional-report/columns';
import type { ReportLine } from '../../src/domain/insight/regional-report/line';
import type { IssuedReport } from '../../src/domain/insight/regional-report/report';
import { isLoud, issueWords, NO_LINES } from '../../src/domain/insight/regional-report/words';
import { FONT, INK } from '../papers/word/looks';
import { xmlText } from '../xml-text';
import { RISK_INKS, titleWords } from './marks';

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

const colour = (digits: string): string => `#${digits}`;

/** A cell of text and nothing else: what begins with = + - or @ is text as well, and never runs. */
const text = (value: string, looks: Partial<CellObject> = {}): CellObject => ({
  ...looks,
  value: excelText(xmlText(value)),
  type: String,
  wrap: true,
  alignVertical: 'top'
});

const head = (value: string): CellObject =>
  text(value, { fontWeight: 'bold', textColor: colour(INK.paper), backgroundColor: colour(INK.accent) });

/** A report as an Excel file: its reviews, a row each; its figures; and what has to be known to read it. */
export async function excelReport(issued: IssuedReport): Promise<Uint8Array> {
  const { report } = issued;
  // An earlier report is shown with the columns that it had.
  const columns = REPORT_COLUMN_IDS.filter((column) => report.headings[column] !== '');
  const reviews: SheetData = [
    columns.map((column) => head(report.headings[column])),
    ...report.lines.map((line) => columns.map((column) => cellOf(line, column))),
    ...(report.lines.length === 0 ? [[text(NO_LINES)]] : [])
  ];
  const about: SheetData = [
    [text(titleWords(issued), { fontWeight: 'bold', fontSize: 14, textColor: colour(INK.accent) })],
    [text(issueWords(issued))],
    [text(report.since)],
    [],
    [head('Figure'), head('Number')],
    ...report.figures.map(({ label, figure }) => [text(label), text(figure)]),
    [],
    ...report.notes.map((note) => [text(note)])
  ];
  return writeXlsxFile(
    [
      {
        data: reviews,
        sheet: 'Reviews',
        columns: columns.map((column) => ({ width: WIDTHS[column] })),
        stickyRowsCount: 1,
        stickyColumnsCount: 1,
        orientation: 'landscape'
      },
      { data: about, sheet: 'Report', columns: [{ width: 90 }, { width: 20 }], orientation: 'landscape' }
    ],
    { fontFamily: FONT, fontSize: 10 }
  ).toBuffer();
}

function cellOf(line: ReportLine, column: ReportColumn): CellObject {
  const bold: Partial<CellObject> = isLoud(line, column) ? { fontWeight: 'bold' } : {};
  const inks = RISK_INKS[line.risk];
  return text(
    line.cells[column],
    column === 'risk' ? { ...bold, textColor: colour(inks.ink), backgroundColor: colour(inks.fill) } : bold
  );
}
