import type { ReportLine } from '../../src/domain/insight/regional-report/line';
import { isIssued, type Figure, type ShownReport } from '../../src/domain/insight/regional-report/report';
import { aboutWords, titleWords } from '../../src/domain/insight/regional-report/words';

/**
 * A fill and an ink upon it, six hexadecimal digits each, at least 4.5 to 1 apart. The word of the rating always stands
 * with them.
 */
export const RISK_INKS: Readonly<Record<ReportLine['risk'], { readonly fill: string; readonly ink: string }>> = {
  red: { fill: '9B1C1C', ink: 'FFFFFF' },
  amber: { fill: 'F5C451', ink: '3D2B00' },
  green: { fill: '1F6B3A', ink: 'FFFFFF' },
  unrated: { fill: 'E4E8EA', ink: '1F2A2E' }
};

/** What a file is called among its properties, and where it has one line for all. */
export const wholeTitle = (shown: ShownReport): string => `${titleWords(shown)}: ${aboutWords(shown.report)}`;

/** Whom a file names as its author, and the day or time that it says it was made. */
export const madeBy = (shown: ShownReport): { readonly author: string; readonly at: string } =>
  isIssued(shown) ? { author: shown.issuedBy, at: shown.issuedAt } : { author: '', at: shown.report.asOf };

/** Figures, two and two beside each other: down the first column, then down the second. */
export function figureRows(figures: readonly Figure[]): readonly (readonly string[])[] {
  const half = Math.ceil(figures.length / 2);
  return figures
    .slice(0, half)
    .map(({ label, figure }, at) => [label, figure, figures[half + at]?.label ?? '', figures[half + at]?.figure ?? '']);
}
