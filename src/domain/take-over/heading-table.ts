import type { LeftOutRule } from './left-out';

/** What a column of the old spreadsheet can hold, by the headings that people write over it. */
interface HeadingRow {
  readonly column: string;
  /** As a person reads it in a list of choices. */
  readonly title: string;
  readonly headings: readonly string[];
}

/** Headings are compared by their words: see `meaningOf`. The longest that fits is taken. */
export const HEADING_TABLE = [
  {
    column: 'reference',
    title: 'Number in the old spreadsheet',
    headings: [
      'No',
      'No.',
      '#',
      'Ref',
      'SCR no',
      'SCR ref',
      'Case number',
      'Case ref',
      'Row',
      'ID',
      'Our ref',
      'CQC ref'
    ]
  },
  {
    column: 'kind',
    title: 'Adult or child',
    headings: ['Adult/Child', 'Adult or child', 'Type of SCR', 'Type of review']
  },
  {
    column: 'partnership',
    title: 'Board',
    headings: [
      'Board',
      'LSAB',
      'SAB',
      'LSCB',
      'Safeguarding Board',
      'Safeguarding Adults Board',
      'Safeguarding Children Board',
      'Partnership',
      'Safeguarding Partnership'
    ]
  },
  { column: 'commissioner', title: 'PCT', headings: ['PCT', 'Primary care trust', 'Commissioning PCT'] },
  {
    column: 'authority',
    title: 'Local authority',
    headings: ['LA', 'Council', 'Local auth.', 'Local authority', 'Authority']
  },
  { column: 'region', title: 'Region', headings: ['Region', 'CQC region'] },
  {
    column: 'partnershipReference',
    title: 'Reference of the board',
    headings: ['Board ref', 'Their ref', 'LSAB ref', 'LSCB ref', 'SAB ref']
  },
  {
    column: 'initials',
    title: 'Initials of the person',
    headings: ['Initials', 'Initials of Child', 'Initials of Adult', 'SU', 'SU initials', 'Subject', 'Service user']
  },
  {
    column: 'name',
    title: 'Name of the person, of which the initials are kept',
    headings: [
      'Name of child',
      'Name of adult',
      'Name of SU',
      'Name of service user',
      'Child',
      'Adult',
      'Victim',
      'Subject name'
    ]
  },
  {
    column: 'criterion',
    title: 'Why a review is held',
    headings: ['Criterion', 'Criteria', 'Why held', 'Reason for SCR']
  },
  {
    column: 'regulatedService',
    title: 'Whether a regulated service is involved',
    headings: ['Regulated?', 'Regulated service?', 'CQC regulated?']
  },
  {
    column: 'service',
    title: 'Service',
    headings: [
      'Service',
      'Service name',
      'Name of service',
      'Name of home',
      'Home',
      'Care home',
      'Provider',
      'Provider/Service',
      'Location'
    ]
  },
  {
    column: 'locationCodes',
    title: 'Location code',
    headings: ['Location ID', 'Loc code', 'Location code', 'CQC ID', 'Loc ID', 'CQC location ID']
  },
  {
    column: 'notifiedOn',
    title: 'Date we were notified',
    headings: ['Date notified', 'Date rec’d', 'Notification', 'Notified', 'Notification date', 'Notification received']
  },
  {
    column: 'initiatedOn',
    title: 'Date the review was initiated',
    headings: [
      'Date commissioned',
      'SCR agreed',
      'Start',
      'Start date',
      'Commissioned',
      'SCR commissioned',
      'Initiated',
      'SCR start'
    ]
  },
  {
    column: 'inspector',
    title: 'Case inspector',
    headings: ['Inspector', 'Lead', 'CI/CM', 'CI', 'CM', 'Compliance inspector', 'Compliance manager', 'Lead inspector']
  },
  {
    column: 'mentalHealth',
    title: 'Mental health operations involved',
    headings: ['MH Ops?', 'MH', 'MHO', 'Mental health', 'Mental health operations', 'MH Operations']
  },
  { column: 'imrRequested', title: 'IMR requested', headings: ['IMR', 'IMR req’d?', 'IMR needed'] },
  { column: 'imrDue', title: 'Date the IMR is due', headings: ['IMR due', 'IMR deadline'] },
  { column: 'imrAuthor', title: 'IMR author', headings: ['IMR author', 'Author', 'IMR by'] },
  { column: 'imrSent', title: 'IMR provided', headings: ['IMR sent', 'IMR provided', 'IMR submitted', 'IMR to board'] },
  {
    column: 'draft',
    title: 'Draft report received',
    headings: ['Draft', 'Draft rec’d', 'Draft report', 'Draft report rec’d']
  },
  { column: 'published', title: 'Whether it is published', headings: ['Published?', 'Publication', 'Publish?'] },
  { column: 'publicationDate', title: 'Date published', headings: ['Publication date', 'Date published'] },
  {
    column: 'outcome',
    title: 'Outcome',
    headings: ['Outcome', 'Ofsted evaluation', 'Ofsted grade', 'Grade', 'Evaluation']
  },
  {
    column: 'evaluationLetter',
    title: 'Evaluation letter',
    headings: ['Evaluation letter', 'Evaluation letter sent', 'Ofsted letter']
  },
  { column: 'actionPlan', title: 'Action plan received', headings: ['Action plan', 'Action plan rec’d'] },
  { column: 'status', title: 'Status', headings: ['Status', 'State', 'Stage', 'Progress', 'Current position'] },
  { column: 'closed', title: 'Closed', headings: ['Closed', 'Closed?', 'Date closed', 'Closing'] },
  {
    column: 'note',
    title: 'Notes',
    headings: [
      'Update',
      'Updates',
      'Comments',
      'Comment',
      'RAG',
      'Notes',
      'Action',
      'Actions',
      'Latest update',
      'Further info'
    ]
  }
] as const satisfies readonly HeadingRow[];

/** Columns that are left out, each by its rule. */
export const LEFT_OUT_COLUMNS: readonly { readonly rule: LeftOutRule; readonly headings: readonly string[] }[] = [
  { rule: 'date-of-death', headings: ['Date of death', 'DOD', 'Died', 'Death'] },
  {
    rule: 'personal-detail',
    headings: [
      'Date of birth',
      'DOB',
      'Born',
      'Age',
      'Address',
      'Postcode',
      'NHS no',
      'Gender',
      'Sex',
      'M/F',
      'Ethnicity',
      'School'
    ]
  }
];

/** Each word of a heading as the table has it: people shorten them in many ways. */
export const SAME_WORDS: Readonly<Record<string, string>> = {
  received: 'recd',
  rec: 'recd',
  rcvd: 'recd',
  required: 'reqd',
  requested: 'reqd',
  request: 'reqd',
  req: 'reqd',
  number: 'no',
  num: 'no',
  nr: 'no',
  reference: 'ref',
  authority: 'auth',
  organisation: 'org',
  children: 'childrens',
  adult: 'adults',
  boards: 'board',
  lscp: 'lscb',
  sar: 'scr',
  review: 'scr'
};

/** Words round a heading that do not change what it means. */
export const FILLING_WORDS: ReadonlySet<string> = new Set(
  'date of the a an our to for from in is was any been has name details detail scr current latest whether yes y n if please cqc local'.split(
    ' '
  )
);

export type ColumnId = (typeof HEADING_TABLE)[number]['column'];

/** Columns whose cells are dates, or may be. */
export const DATE_COLUMNS: ReadonlySet<ColumnId> = new Set([
  'notifiedOn',
  'initiatedOn',
  'imrRequested',
  'imrDue',
  'imrSent',
  'draft',
  'published',
  'publicationDate',
  'evaluationLetter',
  'actionPlan',
  'closed'
]);

/** Several columns of these are all read: nothing has to be chosen. */
export const MAY_REPEAT: ReadonlySet<ColumnId> = new Set(['note', 'status']);
