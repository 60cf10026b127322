/** What a column of the old spreadsheet can be taken as, in the words of the list from which people choose. */
export const COLUMN_TITLES = {
  reference: 'Number in the old spreadsheet',
  kind: 'Adult or child',
  partnership: 'Board',
  commissioner: 'PCT',
  authority: 'Local authority',
  region: 'Region',
  partnershipReference: 'Reference of the board',
  initials: 'Initials of the person',
  name: 'Name of the person, of which the initials are kept',
  criterion: 'Why a review is held',
  regulatedService: 'Whether a regulated service is involved',
  service: 'Service',
  locationCodes: 'Location code',
  notifiedOn: 'Date we were notified',
  initiatedOn: 'Date the review was initiated',
  inspector: 'Case inspector',
  mentalHealth: 'Mental health operations involved',
  imrRequested: 'IMR requested',
  imrDue: 'Date the IMR is due',
  imrAuthor: 'IMR author',
  imrSent: 'IMR provided',
  draft: 'Draft report received',
  published: 'Whether it is published',
  publicationDate: 'Date published',
  outcome: 'Outcome',
  evaluationLetter: 'Evaluation letter',
  actionPlan: 'Action plan received',
  status: 'Status',
  closed: 'Closed',
  note: 'Notes'
} as const;

export type ColumnId = keyof typeof COLUMN_TITLES;

export const COLUMN_IDS = Object.keys(COLUMN_TITLES) as readonly ColumnId[];

export const isColumnId = (value: string): value is ColumnId => Object.hasOwn(COLUMN_TITLES, value);
