/** The kinds of documents, as the library shows them. */
export const DOCUMENT_KINDS = {
  imr: 'IMR',
  'draft-report': 'Draft report',
  terms: 'Terms of reference',
  ofsted: 'Ofsted paperwork',
  outcome: 'Outcome and action plan',
  other: 'Other'
} as const;

export type DocumentKind = keyof typeof DOCUMENT_KINDS;
