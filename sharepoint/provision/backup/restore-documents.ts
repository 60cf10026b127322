import * as v from 'valibot';
import type { SPFI } from '@pnp/sp';
import '@pnp/sp/files/folder.js';
import '@pnp/sp/files/web.js';
import '@pnp/sp/folders/list.js';
import '@pnp/sp/folders/web.js';
import { Item } from '@pnp/sp/items/types.js';
import { isThere } from '../../../src/register/documents/folders';
import { isRefusal, unlessMissing } from '../../../src/register/client/sharepoint-errors';
import { LIST } from '../../../src/register/lists/list-names';
import type { FolderIn } from './folder-in';
import type { SavedDocument } from './contents';
import { isInside } from './inside';
import { everythingInLibrary, libraryPath } from './read-documents';

const LabelSchema = v.object({ UIVersionLabel: v.string() });

/**
 * Puts the folders and documents of a backup into the library, each with all of its versions, and goes on where it was
 * interrupted. Gives what could not be made as it was, in sentences: versions that lack some before them get lower
 * labels.
 */
export async function restoreDocuments(sp: SPFI, backup: FolderIn): Promise<readonly string[]> {
  const library = await libraryPath(sp);
  const { folders, documents } = await backup.documents();
  const outside = [...folders, ...documents.map(({ path }) => path)].filter((path) => !isInside(path));
  if (outside.length > 0) return outside.map((path) => `“${path}” is not a path in the library.`);
  for (const folder of folders) await makeFolder(sp, library, folder);
  const there = new Map((await everythingInLibrary(sp)).map((each) => [each.path, each]));
  const notes: string[] = [];
  for (const document of documents) {
    const at = `${library}/${document.path}`;
    const label = `${document.versions.length}.0`;
    if ((await labelAt(sp, at)) !== label) await upload(sp, { at, document, backup });
    const { reference, kind, hash } = there.get(document.path) ?? { reference: '', kind: '', hash: '' };
    if (reference !== document.reference || kind !== document.kind || hash !== document.hash)
      await describe(sp, at, document);
    const was = document.versions.at(-1)?.label ?? '';
    if (was !== label)
      notes.push(`${document.path} of ${LIST.documents} was version ${was}, and is version ${label} now.`);
  }
  return notes;
}

async function makeFolder(sp: SPFI, library: string, path: string): Promise<void> {
  const cut = path.lastIndexOf('/');
  const parent = cut < 0 ? library : `${library}/${path.slice(0, cut)}`;
  try {
    await sp.web.getFolderByServerRelativePath(parent).folders.addUsingPath(path.slice(cut + 1));
  } catch (error) {
    const folder = sp.web.getFolderByServerRelativePath(`${library}/${path}`);
    if (!isRefusal(error) || !(await isThere(folder))) throw error;
  }
}

async function labelAt(sp: SPFI, at: string): Promise<string | undefined> {
  const found = await unlessMissing<unknown, undefined>(
    sp.web.getFileByServerRelativePath(at).select('UIVersionLabel')(),
    undefined
  );
  return found === undefined ? undefined : v.parse(LabelSchema, found).UIVersionLabel;
}

/** Each upload makes a version. What an interrupted run left of a document is removed first, versions and all. */
async function upload(
  sp: SPFI,
  { at, document, backup }: { readonly at: string; readonly document: SavedDocument; readonly backup: FolderIn }
): Promise<void> {
  await unlessMissing(sp.web.getFileByServerRelativePath(at).delete(), undefined);
  const cut = at.lastIndexOf('/');
  const folder = sp.web.getFolderByServerRelativePath(at.slice(0, cut));
  for (const { file } of document.versions)
    await folder.files.addUsingPath(at.slice(cut + 1), new Blob([new Uint8Array(await backup.bytes(file))]), {
      Overwrite: true
    });
}

const ResultsSchema = v.array(v.object({ FieldName: v.string(), HasException: v.boolean() }));

/** Fills in the columns without making another version. */
async function describe(sp: SPFI, at: string, { path, reference, kind, hash }: SavedDocument): Promise<void> {
  const values = Object.entries({ Reference: reference, DocumentKind: kind, Hash: hash }).map(
    ([FieldName, FieldValue]) => ({ FieldName, FieldValue })
  );
  const item = Item(sp.web.getFileByServerRelativePath(at), 'listItemAllFields');
  const refused = v
    .parse(ResultsSchema, await item.validateUpdateListItem(values, true))
    .filter(({ HasException }) => HasException);
  if (refused.length > 0)
    throw new Error(`${path} does not take ${refused.map(({ FieldName }) => FieldName).join(', ')}.`);
}
