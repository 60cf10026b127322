import * as v from 'valibot';
import type { SPFI } from '@pnp/sp';
import '@pnp/sp/files/folder.js';
import '@pnp/sp/files/web.js';
import '@pnp/sp/folders/list.js';
import {
  isInPaperFolder,
  PAPER_FOLDER_IDS,
  PAPER_FOLDERS,
  type PaperFolder
} from '../../domain/need-to-know/paper-folders';
import { inOneRequest } from '../client/one-request';
import { unlessMissing } from '../client/sharepoint-errors';
import { siteOf } from '../client/site-address';
import { LIST } from '../lists/list-names';
import { isWithin, nameAt, pointedAt } from './document-address';
import { bytesOf, FILE_COLUMNS, FileSchema, placeOf, type Filed, type FileFound } from './document-file';
import { paperFolder } from './folders';

/**
 * A document as it is in the library now. SharePoint writes columns into Word files, so its bytes may differ from those
 * that were filed.
 */
export interface DocumentRead extends Filed {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Larger documents are not read. In bytes. */
const LARGEST = 50 * 1024 * 1024;

const FolderSchema = v.object({ ServerRelativeUrl: v.string() });

type FileAt = (sp: SPFI) => Pick<ReturnType<SPFI['web']['getFileById']>, 'select' | 'getBuffer'>;

/**
 * The document of a review at an address, in two requests. `not there` for an address outside the two folders of the
 * review, so that nobody hands in, or reads by its address, a paper of another. An address from before it had two
 * finds the paper where it is now. Throws `DocumentOpen`.
 */
export async function readDocument(
  sp: SPFI,
  reference: string,
  address: string
): Promise<DocumentRead | 'not there' | 'too large'> {
  const pointed = pointedAt(siteOf(sp), address);
  if (!pointed) return 'not there';
  const places: readonly FileAt[] =
    'path' in pointed
      ? pathsNow(reference, pointed.path).map(
          (path) =>
            ({ web }: SPFI) =>
              web.getFileByServerRelativePath(path)
        )
      : [({ web }: SPFI) => web.getFileById(pointed.id)];
  const found = await inOneRequest(sp, (batch) => [
    unlessMissing(
      batch.web.lists.getByTitle(LIST.documents).rootFolder.select('ServerRelativeUrl')<unknown>(),
      undefined
    ),
    ...places.map((at) => unlessMissing(at(batch).select(...FILE_COLUMNS)<unknown>(), undefined))
  ]);
  const [library, ...files] = found;
  const index = files.findIndex((file) => file !== undefined);
  const at = places[index];
  if (!at || library === undefined) return 'not there';
  const file = v.parse(FileSchema, files[index]);
  const folder = `${v.parse(FolderSchema, library).ServerRelativeUrl}/${reference}`;
  return PAPER_FOLDER_IDS.some((id) => isWithin(file.ServerRelativeUrl, `${folder}/${PAPER_FOLDERS[id]}`))
    ? contentOf(sp, at, file)
    : 'not there';
}

const ImrFileSchema = v.object({
  ...FileSchema.entries,
  TimeLastModified: v.string(),
  /** Null for a person whom the site no longer knows. */
  ModifiedBy: v.nullish(v.object({ Title: v.string() }))
});
/** A file in the folder IMR: also who saved it last, and when, UTC. */
export type ImrFile = v.InferOutput<typeof ImrFileSchema>;

/** What is said of the files in the folder IMR of a review, without their bytes. One request. */
export const imrFilesOf = async (sp: SPFI, reference: string): Promise<readonly ImrFile[]> =>
  v.parse(
    v.array(ImrFileSchema),
    await unlessMissing<unknown, unknown>(
      paperFolder(sp, reference, 'imr')
        .files.select(...FILE_COLUMNS, 'TimeLastModified', 'ModifiedBy/Title')
        .expand('ModifiedBy')(),
      []
    )
  );

/**
 * The document at an address among the files of its folder that have just been read, in one request: by its name,
 * because the site may have moved since, and papers once lay elsewhere in the folder of their review. Throws
 * `DocumentOpen`.
 */
export async function readAmong(
  sp: SPFI,
  files: readonly FileFound[],
  address: string
): Promise<DocumentRead | 'not there' | 'too large'> {
  const name = nameAt(address);
  const found = files.find(({ Name }) => Name === name);
  return found
    ? contentOf(sp, ({ web }) => web.getFileByServerRelativePath(found.ServerRelativeUrl), found)
    : 'not there';
}

/**
 * The bytes of a document that has just been filed, as the library holds it now, in one request. Throws `DocumentOpen`.
 */
export const bytesFiled = async (sp: SPFI, { url }: Filed): Promise<Uint8Array> =>
  new Uint8Array(await bytesOf(sp.web.getFileByServerRelativePath(decodeURIComponent(new URL(url).pathname))));

/** The document of a name in a folder of a review, in two requests. Throws `DocumentOpen`. */
export async function readPaper(
  sp: SPFI,
  { reference, folder, name }: { readonly reference: string; readonly folder: PaperFolder; readonly name: string }
): Promise<DocumentRead | 'not there' | 'too large'> {
  const at: FileAt = (site) => paperFolder(site, reference, folder).files.getByUrl(name);
  const found = await unlessMissing(at(sp).select(...FILE_COLUMNS)<unknown>(), undefined);
  return found === undefined ? 'not there' : contentOf(sp, at, v.parse(FileSchema, found));
}

async function contentOf(sp: SPFI, at: FileAt, file: FileFound): Promise<DocumentRead | 'not there' | 'too large'> {
  if (file.Length > LARGEST) return 'too large';
  const bytes = await unlessMissing(bytesOf(at(sp)), undefined);
  return bytes ? { ...placeOf(sp, file), name: file.Name, bytes: new Uint8Array(bytes) } : 'not there';
}

/** Where the file of a path may be: in either folder by its name, for a path from before the review had two. */
function pathsNow(reference: string, path: string): readonly string[] {
  const folder = `/${reference}/`;
  const at = path.toLowerCase().indexOf(folder.toLowerCase());
  const [whole, rest] = [path.slice(0, at + folder.length), path.slice(at + folder.length)];
  const name = rest.slice(rest.lastIndexOf('/') + 1);
  return at === -1 || name === '' || isInPaperFolder(rest)
    ? [path]
    : PAPER_FOLDER_IDS.map((id) => `${whole}${PAPER_FOLDERS[id]}/${name}`);
}
