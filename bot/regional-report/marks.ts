import type { ReportLine } from '../../src/domain/insight/regional-report/line';
import type { Figure, IssuedReport } from '../../src/domain/insight/regional-report/report';
import { aboutWords } from '../../src/domain/insight/regional-report/words';

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

export const titleWords = ({ report }: IssuedReport): string => `${report.title}: ${aboutWords(report)}`;

/** Figures, two and two beside each other: down the first column, then down the second. */
export function figureRows(figures: readonly Figure[]): readonly (readonly string[])[] {
  const half = Math.ceil(figures.length / 2);
  return figures
    .slice(0, half)
    .map(({ label, figure }, at) => [label, figure, figures[half + at]?.label ?? '', figures[half + at]?.figure ?? '']);
}
