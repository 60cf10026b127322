import type { PaperFolder } from './paper-folders';

/** The kinds of documents, as the library shows them. */
export const DOCUMENT_KINDS = {
  imr: 'IMR',
  'draft-report': 'Draft report',
  'final-report': 'Final report',
  terms: 'Terms of reference',
  ofsted: 'Ofsted paperwork',
  outcome: 'Outcome and action plan',
  comments: 'Our comments on the draft report',
  other: 'Other'
} as const;

export type DocumentKind = keyof typeof DOCUMENT_KINDS;

export const DOCUMENT_KIND_IDS = Object.keys(DOCUMENT_KINDS) as readonly DocumentKind[];

/** Where documents of a kind are filed: what the service makes of an IMR apart from what we are sent. */
export const folderFor = (kind: DocumentKind): PaperFolder => (kind === 'imr' ? 'imr' : 'partnership');
