/** What a document of a review is, as the library offers it. */
export const DOCUMENT_KINDS = {
  imr: 'IMR',
  'draft-report': 'Draft report',
  terms: 'Terms of reference',
  ofsted: 'Ofsted paperwork',
  outcome: 'Outcome and action plan',
  other: 'Other'
} as const;

export type DocumentKind = keyof typeof DOCUMENT_KINDS;
