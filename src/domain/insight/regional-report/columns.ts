import { term, capitalised, text, type Text } from '../../text';
/** What a line of the report says of a review, in the order of a spreadsheet. */
export const REPORT_COLUMNS = {
  reference: 'Reference',
  movement: 'In the period',
  opened: 'Notified',
  closed: 'Closed',
  authority: 'Local authority',
  partnership: capitalised(term.safeguardingPartnership),
  service: 'Service',
  locationCodes: 'Location codes',
  stage: 'Where it stands',
  imr: 'IMR',
  risk: 'Risk',
  direction: 'Direction of the risk',
  rationale: 'Reason for the rating',
  attention: 'Attention',
  next: 'Next duty',
  due: 'Due',
  actions: 'Actions of regulated organisations overdue',
  publication: 'Publication',
  changes: 'Changed since the last report'
} as const;

export type ReportColumn = keyof typeof REPORT_COLUMNS;
export const REPORT_COLUMN_IDS = Object.keys(REPORT_COLUMNS).filter(isReportColumn);

export function isReportColumn(name: string): name is ReportColumn {
  return Object.prototype.hasOwnProperty.call(REPORT_COLUMNS, name);
}

/** How the columns stand together on a page, where there is no room for one beside the other: the first of each is set off. */
export interface PageColumn {
  readonly heading: Text;
  readonly columns: readonly ReportColumn[];
  /** Of the width of the page, in hundredths. */
  readonly share: number;
}

export const PAGE_COLUMNS: readonly PageColumn[] = [
  { heading: 'Review', columns: ['reference', 'movement', 'opened', 'closed'], share: 13 },
  { heading: text`Authority and ${term.partnership}`, columns: ['authority', 'partnership'], share: 13 },
  { heading: 'Service', columns: ['service', 'locationCodes'], share: 12 },
  { heading: 'Where it stands', columns: ['stage', 'imr', 'publication'], share: 15 },
  { heading: 'Risk, set by the region', columns: ['risk', 'direction', 'rationale'], share: 16 },
  { heading: 'Attention, from due dates', columns: ['attention', 'next', 'due', 'actions'], share: 16 },
  { heading: 'Changed since the last report', columns: ['changes'], share: 15 }
];

/** Columns whose words need their heading before them when they stand below others. */
const NAMED: readonly ReportColumn[] = ['opened', 'closed', 'imr', 'publication', 'next', 'due', 'actions'];
const SHORT: Partial<Readonly<Record<ReportColumn, string>>> = { next: 'Next', actions: 'Actions overdue' };

/** The words of a line in one column of a page; what is empty is left out. */
export const pageCell = (
  cells: Readonly<Record<ReportColumn, string>>,
  { columns }: Pick<PageColumn, 'columns'>
): readonly string[] =>
  columns.filter((column) => cells[column] !== '').map((column) => pageWords(cells[column], column));

/** Codes stand one below the other: a page would break them at their hyphen. */
const pageWords = (words: string, column: ReportColumn): string =>
  column === 'locationCodes'
    ? words.replace(/[\s,;]+/g, '\n')
    : `${NAMED.includes(column) ? `${SHORT[column] ?? REPORT_COLUMNS[column]}: ` : ''}${words}`;
