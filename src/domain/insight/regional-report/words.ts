import { longDay } from '../../dates';
import { withoutEnd } from '../../input/characters';
import type { ReportColumn } from './columns';
import type { ReportLine } from './line';
import { spanWords, type Span } from './period';
import { isIssued, type Issue, type RegionalReport, type ShownReport } from './report';

export const SUMMARY_HEADING = 'Summary';
export const FIGURES_HEADING = 'Figures';
export const PICTURES_HEADING = 'Pictures';

/** What stands over the pictures: they are of the day of the report, which may be later than its period. */
export const picturesHeading = ({ asOf, until }: Pick<RegionalReport, 'asOf' | 'until'>): string =>
  until < asOf
    ? `${PICTURES_HEADING}: the region on ${longDay(asOf)}, with reviews notified since the period`
    : PICTURES_HEADING;

export const NOTES_HEADING = 'How to read this report';
export const LINES_HEADING = 'Adult reviews';
export const NO_LINES = 'No adult reviews were open in this region in the period.';

const DRAFT = 'Draft: not issued';

/** “Report 3, issued by Hannah Osei on 2 October 2012”. */
export const issueWords = ({ number, issuedAt, issuedBy }: Issue): string =>
  `Report ${number}, issued by ${issuedBy} on ${longDay(issuedAt)}`;

/** That a report was issued, or that it is a draft. */
export const standingWords = (shown: ShownReport): string =>
  isIssued(shown) ? issueWords(shown) : `${DRAFT}, made on ${longDay(shown.report.asOf)}`;

/** What stands over a report, on each of its pages, so that nobody takes it for the one that counts; or empty. */
export function stampOf(shown: ShownReport): string {
  if (!isIssued(shown)) return DRAFT;
  if (shown.replacedBy) return `Replaced by report ${shown.replacedBy.number}`;
  return shown.corrects ? `Corrected: replaces report ${shown.corrects.number}${forPeriod(shown.corrects)}` : '';
}

/** The title under its stamp, in one line. */
export const titleWords = (shown: ShownReport): string =>
  [stampOf(shown), shown.report.title].filter((words) => words !== '').join('. ');

/** Which report an issued one replaces and why, and which one replaced it: a sentence each. */
export const correctionWords = (shown: ShownReport): readonly string[] =>
  isIssued(shown)
    ? [
        ...(shown.corrects
          ? [
              `Corrected: replaces ${theReport(shown.corrects)}${forPeriod(shown.corrects)}, because: ${reasonOf(shown.corrects)}.`
            ]
          : []),
        ...(shown.replacedBy ? [`Replaced by ${theReport(shown.replacedBy)}. This one no longer counts.`] : [])
      ]
    : [];

const forPeriod = ({ period }: { readonly period?: Span }): string => (period ? `, for ${spanWords(period)}` : '');

const theReport = ({ number, issuedAt, issuedBy }: Issue): string =>
  `the report issued on ${longDay(issuedAt)} by ${issuedBy} (report ${number})`;

/** Followed by the full stop of the sentence that it stands in. */
const reasonOf = ({ reason }: { readonly reason: string }): string => withoutEnd(reason);

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
