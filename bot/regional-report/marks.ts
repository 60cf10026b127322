import type { ReportColumn } from '../../src/domain/regional-report/columns';
import type { ReportLine } from '../../src/domain/regional-report/line';
import { longDay } from '../../src/domain/dates';
import { spanWords } from '../../src/domain/regional-report/period';
import type { Figure, IssuedReport } from '../../src/domain/regional-report/report';

/** A fill and an ink upon it, six hexadecimal digits each, at least 4.5 to 1 apart. The word of the rating always stands with them. */
export const RISK_INKS: Readonly<Record<ReportLine['risk'], { readonly fill: string; readonly ink: string }>> = {
  red: { fill: '9B1C1C', ink: 'FFFFFF' },
  amber: { fill: 'F5C451', ink: '3D2B00' },
  green: { fill: '1F6B3A', ink: 'FFFFFF' },
  unrated: { fill: 'E4E8EA', ink: '1F2A2E' }
};

/** Words that a page sets in bold: what a reader looks for first. */
export const isLoud = (line: ReportLine, column: ReportColumn): boolean =>
  column === 'reference' || column === 'risk' || column === 'stage' || (column === 'attention' && line.late) || (column === 'actions' && line.overdue > 0);

/** “Issued by …, 2 October 2012: report 3”. */
export const issueWords = ({ number, issuedAt, issuedBy }: IssuedReport): string => `Report ${number}, issued by ${issuedBy} on ${longDay(issuedAt)}`;

export const titleWords = ({ report }: IssuedReport): string => `${report.title}: ${report.region}, ${spanWords(report)}`;

export const NO_LINES = 'No adult review of the region was open, opened or closed in the period.';

/** Figures, two and two beside each other: down the first column, then down the second. */
export function figureRows(figures: readonly Figure[]): readonly (readonly string[])[] {
  const half = Math.ceil(figures.length / 2);
  return figures.slice(0, half).map(({ label, figure }, at) => [label, figure, figures[half + at]?.label ?? '', figures[half + at]?.figure ?? '']);
}

export const NOTES_HEADING = 'How to read this report';
export const LINES_HEADING = 'Adult reviews';
