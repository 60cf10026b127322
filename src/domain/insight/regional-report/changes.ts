import type { ReportColumn } from './columns';
import type { ReportLine } from './line';

/** What a reader is told when it has changed. What is next and when it is due changes with every step, and stands in the line anyway. */
const WATCHED: readonly ReportColumn[] = [
  'authority',
  'partnership',
  'service',
  'locationCodes',
  'stage',
  'imr',
  'risk',
  'actions',
  'publication'
];

export const NO_CHANGE = 'No change';
export const NEW_IN_REPORT = 'Not in the last report';

/** How a line differs from the one in the last report, a sentence for each difference, under the headings of this one. The line itself says what holds now. */
export function changesOf(
  line: ReportLine,
  before: ReportLine | undefined,
  headings: Readonly<Record<ReportColumn, string>>
): string {
  if (!before) return NEW_IN_REPORT;
  const told = WATCHED.filter(
    (column) => line.cells[column] !== before.cells[column] && !(column === 'imr' && stageTells(line, before))
  );
  const differences = [
    ...told.map(
      (column) => `${headings[column]}: was ${before.cells[column] === '' ? 'empty' : `“${before.cells[column]}”`}`
    ),
    ...(line.risk === before.risk && line.cells.rationale !== before.cells.rationale
      ? ['Risk: the same, with another reason']
      : []),
    ...(line.late === before.late
      ? []
      : [line.late ? 'Attention: something has become late' : 'Attention: nothing is late any more'])
  ];
  return differences.length === 0 ? NO_CHANGE : differences.join('\n');
}

/** Where the stage tells of the IMR before and now, it says what the IMR’s own column would say again. */
const stageTells = (line: ReportLine, before: ReportLine): boolean =>
  line.cells.stage !== before.cells.stage && [line, before].every(({ cells }) => cells.stage.startsWith('IMR '));
