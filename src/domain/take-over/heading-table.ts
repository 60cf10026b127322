import type { ColumnId } from './column-titles';
import type { LeftOutRule } from './left-out';

/**
 * What a column of the old spreadsheet holds, by the headings that people write over it. Headings are compared by their
 * words (see `meaningOf`), and the longest that fits is taken.
 */
export const HEADING_TABLE: Readonly<Record<ColumnId, string>> = {
  reference: 'No · Ref · SCR no · SCR ref · Case number · Case ref · Row · ID · Our ref · CQC ref',
  kind: 'Adult/Child · Adult or child · Type of SCR · Type of review',
  partnership:
    'Board · LSAB · SAB · LSCB · Safeguarding Board · Safeguarding Adults Board · Safeguarding Children Board · Partnership · Safeguarding Partnership',
  commissioner: 'PCT · Primary care trust · Commissioning PCT',
  authority: 'LA · Council · Local auth. · Local authority · Authority',
  region: 'Region · CQC region',
  partnershipReference: 'Board ref · Their ref · LSAB ref · LSCB ref · SAB ref',
  initials: 'Initials · Initials of Child · Initials of Adult · SU · SU initials · Subject · Service user',
  name: 'Name of child · Name of adult · Name of SU · Name of service user · Child · Adult · Victim · Subject name',
  criterion: 'Criterion · Criteria · Why held · Reason for SCR',
  regulatedService: 'Regulated? · Regulated service? · CQC regulated?',
  service:
    'Service · Service name · Name of service · Name of home · Home · Care home · Provider · Provider/Service · Location',
  locationCodes: 'Location ID · Loc code · Location code · CQC ID · Loc ID · CQC location ID',
  notifiedOn: 'Date notified · Date rec’d · Notification · Notified · Notification date · Notification received',
  initiatedOn:
    'Date commissioned · SCR agreed · Start · Start date · Commissioned · SCR commissioned · Initiated · SCR start',
  inspector: 'Inspector · Lead · CI/CM · CI · CM · Compliance inspector · Compliance manager · Lead inspector',
  mentalHealth: 'MH Ops? · MH · MHO · Mental health · Mental health operations · MH Operations',
  imrRequested: 'IMR · IMR req’d? · IMR needed',
  imrDue: 'IMR due · IMR deadline',
  imrAuthor: 'IMR author · Author · IMR by',
  imrSent: 'IMR sent · IMR provided · IMR submitted · IMR to board',
  draft: 'Draft · Draft rec’d · Draft report · Draft report rec’d',
  published: 'Published? · Publication',
  publicationDate: 'Publication date · Date published',
  outcome: 'Outcome · Ofsted evaluation · Ofsted grade · Grade · Evaluation',
  evaluationLetter: 'Evaluation letter · Evaluation letter sent · Ofsted letter',
  actionPlan: 'Action plan · Action plan rec’d',
  status: 'Status · State · Stage · Current position',
  closed: 'Closed · Closed? · Date closed · Closing',
  note: 'Update · Updates · Comments · Comment · RAG · Notes · Action · Actions · Latest update · Further info'
};

/** The heading of the column that says why a row came back. */
export const WHY_IT_CAME_BACK = 'Why it was not taken over';

/** Columns that are left out, each by its rule. */
export const LEFT_OUT_HEADINGS: { readonly [Rule in LeftOutRule]?: string } = {
  'came-back': WHY_IT_CAME_BACK,
  'date-of-death': 'Date of death · DOD · Died · Death',
  'personal-detail':
    'Date of birth · DOB · Born · Age · Address · Postcode · NHS no · Gender · Sex · M/F · Ethnicity · School'
};

/**
 * Headings that cells of reviews have as their values, too: no IMR, a death, a closed review, initials such as LA. They
 * do not show that a row below headings is one of headings itself.
 */
export const ALSO_VALUES =
  'No · ID · LA · SU · CI · CM · CI/CM · MH · MHO · Adult · Child · Victim · Subject · Service user · Home · Care home · School · Service · Death · Died · Born · Age · Sex · Closed · Closing · Current position · Published? · Publication · Notified · Notification · Commissioned · SCR commissioned · SCR agreed · Initiated · Start · IMR · IMR req’d? · IMR needed · IMR due · IMR sent · IMR provided · IMR submitted · IMR to board · Draft · Draft report · Draft rec’d · Draft report rec’d · Evaluation · Evaluation letter · Evaluation letter sent · Action plan · Action plan rec’d · Outcome · PCT · Lead · Provider';

/** Each word of a heading as it is compared: people shorten them in many ways. */
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
  children: 'childrens',
  adult: 'adults',
  boards: 'board',
  lscp: 'lscb',
  sar: 'scr',
  review: 'scr'
};

/** Words round a heading that do not change what it means. */
export const FILLING_WORDS: ReadonlySet<string> = new Set(
  'date of the a an our to for from in is was any been has name details detail scr current latest whether yes y n if cqc local'.split(
    ' '
  )
);

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

/** Several columns of these are all read, such as LSAB and LSCB: nothing has to be chosen. */
export const MAY_REPEAT: ReadonlySet<ColumnId> = new Set(['partnership', 'note', 'status']);
