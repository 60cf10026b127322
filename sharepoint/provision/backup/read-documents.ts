import * as v from 'valibot';
import type { SPFI } from '@pnp/sp';
import '@pnp/sp/files/web.js';
import '@pnp/sp/folders/list.js';
import { bytesOf, DocumentOpen } from '../../../src/register/documents/document-file';
import { everyRow } from '../../../src/register/client/rows';
import { CellText } from '../../../src/register/client/schemas';
import { unlessMissing } from '../../../src/register/client/sharepoint-errors';
import { LIST } from '../../../src/register/lists/list-names';
import type { SavedDocument } from './contents';

const FOLDER = 1;

const RowSchema = v.object({
  FileRef: v.string(),
  FileSystemObjectType: v.number(),
  Reference: CellText,
  DocumentKind: CellText,
  Hash: CellText
});
const FileSchema = v.object({ UIVersionLabel: v.string(), TimeLastModified: v.string() });
const VersionSchema = v.array(v.object({ ID: v.number(), VersionLabel: v.string(), Created: v.string() }));

/** A file or folder of the library. `path` is from the library, `at` from the root of the server. */
interface InLibrary {
  readonly path: string;
  readonly at: string;
  readonly isFolder: boolean;
  readonly reference: string;
  readonly kind: string;
  readonly hash: string;
}

/** The path of the library from the root of the server. */
export async function libraryPath(sp: SPFI): Promise<string> {
  const root: unknown = await sp.web.lists.getByTitle(LIST.documents).rootFolder.select('ServerRelativeUrl')();
  return v.parse(v.object({ ServerRelativeUrl: v.string() }), root).ServerRelativeUrl;
}

/** Everything in the library in the order in which it was first filed; one request for each thousand. */
export async function everythingInLibrary(sp: SPFI): Promise<readonly InLibrary[]> {
  const library = await libraryPath(sp);
  return v
    .parse(v.array(RowSchema), await everyRow(sp, 'documents', Object.keys(RowSchema.entries)))
    .map(({ FileRef, FileSystemObjectType, Reference, DocumentKind, Hash }) => ({
      path: FileRef.slice(library.length + 1),
      at: FileRef,
      isFolder: FileSystemObjectType === FOLDER,
      reference: Reference,
      kind: DocumentKind,
      hash: Hash
    }));
}

type Kept = SavedDocument['versions'][number];

/**
 * A document with all of its versions, each of which is given to `write` with the path of its file in the backup. Three
 * requests, and one for each earlier version. `gone` if it has been removed since; `open` while someone has it open.
 */
export async function readVersions(
  sp: SPFI,
  { path, at }: Pick<InLibrary, 'path' | 'at'>,
  write: (file: string, bytes: Uint8Array) => Promise<void>
): Promise<readonly Kept[] | 'gone' | 'open'> {
  const file = sp.web.getFileByServerRelativePath(at);
  try {
    const now = await unlessMissing<unknown, undefined>(file.select(...Object.keys(FileSchema.entries))(), undefined);
    if (now === undefined) return 'gone';
    const { UIVersionLabel, TimeLastModified } = v.parse(FileSchema, now);
    const earlier = v
      .parse(VersionSchema, await file.versions.select('ID', 'VersionLabel', 'Created')())
      .sort((a, b) => a.ID - b.ID);
    const kept: Kept[] = [];
    for (const { ID, VersionLabel, Created } of earlier) {
      const name = `versions/${path}/${VersionLabel}`;
      await write(name, new Uint8Array(await bytesOf(file.versions.getById(ID))));
      kept.push({ label: VersionLabel, savedAt: Created, file: name });
    }
    const name = `documents/${path}`;
    await write(name, new Uint8Array(await bytesOf(file)));
    return [...kept, { label: UIVersionLabel, savedAt: TimeLastModified, file: name }];
  } catch (error) {
    if (error instanceof DocumentOpen) return 'open';
    throw error;
  }
}
