import * as v from 'valibot';
import type { SPFI } from '@pnp/sp';
import '@pnp/sp/files/folder.js';
import { PAPER_FOLDER_IDS, type PaperFolder } from '../../domain/need-to-know/paper-folders';
import { addressOf } from './document-address';
import { DOCUMENT_KINDS, type DocumentKind } from '../../domain/need-to-know/document-kinds';
import { unlessMissing } from '../client/sharepoint-errors';
import { paperFolder } from './folders';
import { CellText } from '../client/schemas';
import { siteOf } from '../client/site-address';

/** A document in the library: its address, and the label of its version. */
export interface DocumentListed {
  readonly name: string;
  readonly kind: DocumentKind;
  readonly folder: PaperFolder;
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
 * The documents of a review in the order they were first filed: those in its two folders, read together. Their columns
 * do not say whose they are, nor which are of the IMR, because a copy of a Word file brings those of the document it
 * was copied from.
 */
export async function documentsOf(sp: SPFI, reference: string): Promise<readonly DocumentListed[]> {
  const found = await Promise.all(PAPER_FOLDER_IDS.map((folder) => filesIn(sp, reference, folder)));
  return found
    .flat()
    .sort((a, b) => a.ListItemAllFields.Id - b.ListItemAllFields.Id)
    .map(({ Name, ServerRelativeUrl, UIVersionLabel, TimeLastModified, ListItemAllFields, folder }) => ({
      name: Name,
      url: addressOf(siteOf(sp), ServerRelativeUrl),
      kind: kindIn(folder, ListItemAllFields.DocumentKind),
      folder,
      version: UIVersionLabel,
      changedAt: TimeLastModified
    }));
}

async function filesIn(sp: SPFI, reference: string, folder: PaperFolder) {
  const found = await unlessMissing<unknown, readonly never[]>(
    paperFolder(sp, reference, folder)
      .files.select(...Object.keys(FileSchema.entries), 'ListItemAllFields/Id', 'ListItemAllFields/DocumentKind')
      .expand('ListItemAllFields')(),
    []
  );
  return v.parse(v.array(FileSchema), found).map((file) => ({ ...file, folder }));
}

/** What is in the folder IMR is of the IMR, whatever its column says, and nothing else is. */
function kindIn(folder: PaperFolder, label: string): DocumentKind {
  if (folder === 'imr') return 'imr';
  const kind = kindLabelled(label);
  return kind === 'imr' ? 'other' : kind;
}

const isKind = (text: string): text is DocumentKind => Object.hasOwn(DOCUMENT_KINDS, text);

const kindLabelled = (label: string): DocumentKind =>
  Object.keys(DOCUMENT_KINDS)
    .filter(isKind)
    .find((kind) => DOCUMENT_KINDS[kind] === label) ?? 'other';
