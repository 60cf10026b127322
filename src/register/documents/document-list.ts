import * as v from 'valibot';
import type { SPFI } from '@pnp/sp';
import '@pnp/sp/files/folder.js';
import '@pnp/sp/folders/list.js';
import { addressOf } from './document-address';
import { DOCUMENT_KINDS, type DocumentKind } from './document-kinds';
import { unlessMissing } from '../client/sharepoint-errors';
import { LIST } from '../lists/list-names';
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

const FileSchema = v.object({
  Name: v.string(),
  ServerRelativeUrl: v.string(),
  UIVersionLabel: v.string(),
  TimeLastModified: v.string(),
  ListItemAllFields: v.object({ Id: v.number(), DocumentKind: CellText })
});

/**
 * The documents of a review in the order they were first filed: those in its folder. Their columns do not say whose
 * they are, because a copy of a Word file brings those of the document it was copied from.
 */
export async function documentsOf(sp: SPFI, reference: string): Promise<readonly DocumentListed[]> {
  const { files } = sp.web.lists.getByTitle(LIST.documents).rootFolder.folders.getByUrl(reference);
  const found = await unlessMissing<unknown, readonly never[]>(
    files
      .select(...Object.keys(FileSchema.entries), 'ListItemAllFields/Id', 'ListItemAllFields/DocumentKind')
      .expand('ListItemAllFields')(),
    []
  );
  return [...v.parse(v.array(FileSchema), found)]
    .sort((a, b) => a.ListItemAllFields.Id - b.ListItemAllFields.Id)
    .map(({ Name, ServerRelativeUrl, UIVersionLabel, TimeLastModified, ListItemAllFields }) => ({
      name: Name,
      url: addressOf(siteOf(sp), ServerRelativeUrl),
      kind: kindLabelled(ListItemAllFields.DocumentKind),
      version: UIVersionLabel,
      changedAt: TimeLastModified
    }));
}

const isKind = (text: string): text is DocumentKind => Object.hasOwn(DOCUMENT_KINDS, text);

const kindLabelled = (label: string): DocumentKind =>
  Object.keys(DOCUMENT_KINDS)
    .filter(isKind)
    .find((kind) => DOCUMENT_KINDS[kind] === label) ?? 'other';
