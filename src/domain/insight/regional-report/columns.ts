import { WHY_HELD } from '../../review/criterion';
import { term, capitalised, text, type Text } from '../../text';

/** The columns of the report, in the order of a spreadsheet. */
export const REPORT_COLUMNS = {
  reference: 'Reference',
  movement: 'In the period',
  opened: 'Notified',
  closed: 'Closed',
  authority: 'Local authority',
  partnership: capitalised(term.safeguardingPartnership),
  criterion: WHY_HELD,
  service: 'Service',
  locationCodes: 'Location codes',
  stage: 'Status',
  imr: 'IMR',
  risk: 'Risk',
  direction: 'Direction of risk',
  rationale: 'Reason for the rating',
  attention: 'Attention',
  next: 'Next task',
  due: 'Due',
  actions: 'Overdue actions of regulated organisations',
  publication: 'Publication',
  changes: 'Changed since the last report'
} as const;

export type ReportColumn = keyof typeof REPORT_COLUMNS;
export const REPORT_COLUMN_IDS = Object.keys(REPORT_COLUMNS).filter(isReportColumn);

function isReportColumn(name: string): name is ReportColumn {
  return Object.prototype.hasOwnProperty.call(REPORT_COLUMNS, name);
}

/** Groups columns on a page, which has no room for all of them side by side. The first of each group stands out. */
export interface PageColumn {
  readonly heading: Text;
  readonly columns: readonly ReportColumn[];
  /** Percentage of the width of the page. */
  readonly share: number;
}

export const PAGE_COLUMNS: readonly PageColumn[] = [
  { heading: 'Review', columns: ['reference', 'movement', 'opened', 'closed'], share: 13 },
  { heading: text`Authority and ${term.partnership}`, columns: ['authority', 'partnership'], share: 13 },
  { heading: 'Service', columns: ['service', 'locationCodes', 'criterion'], share: 12 },
  { heading: 'Status', columns: ['stage', 'imr', 'publication'], share: 15 },
  { heading: 'Risk, set by the region', columns: ['risk', 'direction', 'rationale'], share: 16 },
  { heading: 'Attention, from due dates', columns: ['attention', 'next', 'due', 'actions'], share: 16 },
  { heading: 'Changed since the last report', columns: ['changes'], share: 15 }
];

/** Shown before the cells that are unclear without a heading on a page. */
const PAGE_LABELS: Partial<Readonly<Record<ReportColumn, string>>> = {
  opened: REPORT_COLUMNS.opened,
  closed: REPORT_COLUMNS.closed,
  criterion: REPORT_COLUMNS.criterion,
  imr: REPORT_COLUMNS.imr,
  publication: REPORT_COLUMNS.publication,
  next: 'Next',
  due: REPORT_COLUMNS.due,
  actions: 'Overdue actions'
};

/** The columns whose cells are a day, in words, or empty. */
const DAYS: readonly ReportColumn[] = ['opened', 'closed', 'due'];
export const isDayColumn = (column: ReportColumn): boolean => DAYS.includes(column);

type Cells = Readonly<Record<ReportColumn, string>>;

/** The columns of the page of a report: without those that are empty in every line, as before a second report. */
export function pageOf({
  lines,
  pageHeadings
}: {
  readonly lines: readonly { readonly cells: Cells }[];
  readonly pageHeadings: readonly string[];
}): readonly (PageColumn & { readonly heading: string })[] {
  const used = PAGE_COLUMNS.map((page, at) => ({ ...page, heading: pageHeadings[at] ?? '' })).filter(
    (page) => lines.length === 0 || lines.some(({ cells }) => pageParts(cells, page).length > 0)
  );
  const whole = used.reduce((sum, { share }) => sum + share, 0);
  return used.map((page) => ({ ...page, share: (page.share / whole) * 100 }));
}

/** What a page shows of a line in one of its columns: nothing empty, and the status of the IMR once. */
export const pageParts = (cells: Cells, { columns }: Pick<PageColumn, 'columns'>): readonly ReportColumn[] =>
  columns.filter((column) => cells[column] !== '' && !(column === 'imr' && cells.stage.startsWith('IMR ')));

/** The words of one cell on a page. */
export function pageWords(cells: Cells, column: ReportColumn): string {
  const words = cells[column];
  // A page would break codes at their hyphen.
  if (column === 'locationCodes') return words.replace(/[\s,;]+/g, '\n');
  const label = PAGE_LABELS[column];
  return label === undefined ? words : `${label}: ${words}`;
}
