import type { ReportColumn } from './columns';
import type { ReportLine } from './line';

/** The columns whose changes are reported. The next task changes with every step, and is in the line anyway. */
const WATCHED: readonly ReportColumn[] = [
  'authority',
  'partnership',
  'criterion',
  'service',
  'locationCodes',
  'stage',
  'imr',
  'risk',
  'actions',
  'publication'
];

const NO_CHANGE = 'No change';
const NEW_IN_REPORT = 'Not in the last report';

/**
 * How a line differs from that of the last report, in a sentence for each difference. The line itself has the current
 * values.
 */
// A report from before it said why a review is held says nothing of it.
export function changesOf(
  line: ReportLine,
  before: ReportLine | undefined,
  headings: Readonly<Record<ReportColumn, string>>
): string {
  if (!before) return NEW_IN_REPORT;
  const told = WATCHED.filter(
    (column) =>
      !(column === 'criterion' && before.cells.criterion === '') &&
      line.cells[column] !== asNow(before.cells[column]) &&
      !(column === 'imr' && stageTells(line, before))
  );
  const differences = [
    ...told.map(
      (column) => `${headings[column]}: was ${before.cells[column] === '' ? 'empty' : `“${before.cells[column]}”`}`
    ),
    ...(line.risk === before.risk && line.cells.rationale !== before.cells.rationale
      ? ['Risk: same rating, new reason']
      : []),
    ...(line.late === before.late ? [] : [line.late ? 'Attention: now overdue' : 'Attention: no longer overdue'])
  ];
  return differences.length === 0 ? NO_CHANGE : differences.join('\n');
}

/** The words of earlier reports for what is called otherwise now: another name is no change of the review. */
const RENAMED: Readonly<Record<string, string>> = {
  'In the register': 'Notified',
  'Draft report draft requested': 'Draft report requested',
  'Draft report draft received': 'Draft report received',
  'Draft report final': 'Report final'
};

const asNow = (cell: string): string => RENAMED[cell] ?? cell;

/** Where both statuses are about the IMR, the IMR column would repeat the change. */
const stageTells = (line: ReportLine, before: ReportLine): boolean =>
  line.cells.stage !== asNow(before.cells.stage) && [line, before].every(({ cells }) => cells.stage.startsWith('IMR '));
