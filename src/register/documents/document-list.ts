import * as v from 'valibot';
import type { SPFI } from '@pnp/sp';
import { addressOf } from './document-address';
import { DOCUMENT_KINDS, type DocumentKind } from './document-kinds';
import { allRows, equals, readableRows } from '../client/rows';
import { CellText } from '../client/schemas';
import { siteOf } from '../client/site-address';

/** A document in the library: its address, and the label of its version. */
export interface DocumentListed {
  readonly name: string;
  readonly kind: DocumentKind;
  readonly url: string;
  readonly version: string;
  /** UTC. */
  readonly changedAt: string;
}

const RowSchema = v.object({
  FileLeafRef: v.string(),
  FileRef: v.string(),
  DocumentKind: CellText,
  OData__UIVersionString: v.string(),
  Modified: v.string()
});
const COLUMNS = Object.keys(RowSchema.entries);

/** The documents of a review in the order they were first filed. */
export async function documentsOf(sp: SPFI, reference: string): Promise<readonly DocumentListed[]> {
  const rows = await allRows(sp, 'documents', COLUMNS, equals<'documents'>('Reference', reference));
  return readableRows('documents', RowSchema, rows).map(
    ({ FileLeafRef, FileRef, DocumentKind, OData__UIVersionString, Modified }) => ({
      name: FileLeafRef,
      url: addressOf(siteOf(sp), FileRef),
      kind: kindLabelled(DocumentKind),
      version: OData__UIVersionString,
      changedAt: Modified
    })
  );
}

const isKind = (text: string): text is DocumentKind => Object.hasOwn(DOCUMENT_KINDS, text);

const kindLabelled = (label: string): DocumentKind =>
  Object.keys(DOCUMENT_KINDS)
    .filter(isKind)
    .find((kind) => DOCUMENT_KINDS[kind] === label) ?? 'other';
