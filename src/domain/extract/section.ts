/** The parts of an extract, in order. */
export const PARTS = {
  entry: 'Register entry',
  people: 'People and status',
  history: 'History',
  putRight: 'Withdrawn or corrected',
  chronology: 'Chronology',
  comments: 'Comments on the draft report',
  actions: 'Actions',
  ratings: 'Risk ratings',
  tasks: 'Tasks',
  informed: 'Who was informed',
  mails: 'Mails',
  papers: 'Papers',
  drafts: 'Forms saved for later',
  oldRegister: 'The old register',
  elsewhere: 'Not in this extract'
} as const;

/** A part of an extract as it is written out: paragraphs, then a table. */
export interface Section {
  readonly title: string;
  readonly paragraphs?: readonly string[];
  readonly table?: ExtractTable;
}

export interface ExtractTable {
  readonly headings: readonly string[];
  /** Shares of the width of the page, one for each heading. */
  readonly shares: readonly number[];
  /** A cell is a text, which may have several lines. */
  readonly rows: readonly (readonly string[])[];
}

/** A part with a table, or with a sentence where there is nothing in it. */
export const tabled = (title: string, none: string, table: ExtractTable): Section =>
  table.rows.length === 0 ? { title, paragraphs: [none] } : { title, table };
