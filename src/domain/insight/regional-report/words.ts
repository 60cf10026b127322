import { longDay } from '../../dates';
import type { ReportColumn } from './columns';
import type { ReportLine } from './line';
import { spanWords } from './period';
import type { IssuedReport, RegionalReport } from './report';

export const NOTES_HEADING = 'How to read this report';
export const LINES_HEADING = 'Adult reviews';
export const NO_LINES = 'No adult reviews were open in this region in the period.';

/** “Report 3, issued by Hannah Osei on 2 October 2012”. */
export const issueWords = ({ number, issuedAt, issuedBy }: Omit<IssuedReport, 'report'>): string =>
  `Report ${number}, issued by ${issuedBy} on ${longDay(issuedAt)}`;

/** “South West, 1 July 2012 to 30 September 2012”. */
export const aboutWords = (report: Pick<RegionalReport, 'region' | 'from' | 'until'>): string =>
  `${report.region}, ${spanWords(report)}`;

/** Whether a page sets a cell in bold: what a reader looks for first. */
export const isLoud = (line: ReportLine, column: ReportColumn): boolean =>
  column === 'reference' ||
  column === 'risk' ||
  column === 'stage' ||
  (column === 'attention' && line.late) ||
  (column === 'actions' && line.overdue > 0);
