import { LIST } from './list-names';
import { DOCUMENT_KINDS } from '../../domain/need-to-know/document-kinds';
import type { ListShape } from './column';

/** The documents of reviews: a folder for each, named by its reference, with the two of its papers. */
export const DOCUMENTS_LIBRARY = {
  kind: 'library',
  title: LIST.documents,
  private: true,
  description: 'IMRs, draft reports and other papers, in two folders for each review. Every version is kept.',
  view: ['DocIcon', 'LinkFilename', 'Reference', 'DocumentKind', '_UIVersionString', 'Modified', 'Editor'],
  columns: [
    {
      name: 'Reference',
      title: 'Reference',
      type: 'text',
      description: 'Our reference for the review.',
      indexed: true
    },
    {
      name: 'DocumentKind',
      title: 'Type of document',
      type: 'choice',
      description: 'What the document is.',
      choices: Object.values(DOCUMENT_KINDS)
    },
    {
      name: 'Hash',
      title: 'Hash',
      type: 'text',
      description: 'The SHA-256 hash of the document, if the service filed it.'
    }
  ]
} as const satisfies ListShape;
