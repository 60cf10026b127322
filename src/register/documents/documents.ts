import * as v from 'valibot';
import type { SPFI } from '@pnp/sp';
import '@pnp/sp/files/folder.js';
import '@pnp/sp/files/web.js';
import '@pnp/sp/folders/list.js';
import { isRefusal, unlessMissing } from '../client/sharepoint-errors';
import { whole } from '../client/cells';
import { addressOf, isWithin, pointedAt } from './document-address';
import { DOCUMENT_KINDS, type DocumentKind } from './document-kinds';
import { LIST } from '../lists/list-names';
import { inOneRequest } from '../client/one-request';
import { items } from '../client/rows';
import { CellText } from '../client/schemas';
import { siteOf } from '../client/site-address';

/** A document to be filed. `name` is one of `documentName`; `hash` is of `bytes`, in hexadecimal. */
export interface Document {
  readonly reference: string;
  readonly name: string;
  readonly kind: DocumentKind;
  readonly bytes: Uint8Array;
  readonly hash: string;
  /** Another document of that name stays as it is, and this one gets a number behind its name: somebody may have written in it. */
  readonly beside?: boolean;
}

/** Where a document is, and the label of its version. */
export interface Filed {
  readonly url: string;
  readonly version: string;
}

/** A document as the library holds it now. SharePoint writes its columns into Word files: what is read is not always, byte for byte, what was filed. */
export interface DocumentRead extends Filed {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const MOST_COPIES = 50;

/** More than this is not read, in bytes. */
const LARGEST = 50 * 1024 * 1024;

const FileSchema = v.object({
  Name: v.string(),
  ServerRelativeUrl: v.string(),
  UIVersionLabel: v.string(),
  Length: v.pipe(v.union([v.string(), v.number()]), v.transform(Number))
});
const FILE = ['Name', 'ServerRelativeUrl', 'UIVersionLabel', 'Length'];
const FolderSchema = v.object({ ServerRelativeUrl: v.string() });
const FiledSchema = v.object({
  ...FileSchema.entries,
  ListItemAllFields: v.object({ Id: v.number(), Reference: CellText, DocumentKind: CellText, Hash: CellText })
});
const FILED = [
  ...FILE,
  'ListItemAllFields/Id',
  'ListItemAllFields/Reference',
  'ListItemAllFields/DocumentKind',
  'ListItemAllFields/Hash'
];

/**
 * Files a document into the folder of its review. A document of that name becomes the version before, unless `beside`. One that was filed
 * from the same bytes is left as it is, so that filing again changes nothing, and takes nothing away that was written in it since.
 */
export async function fileDocument(sp: SPFI, document: Document): Promise<Filed> {
  for (let copy = 1; copy <= MOST_COPIES; copy += 1) {
    const named = { ...document, name: numbered(document.name, copy) };
    const file = folderOf(sp, named.reference).files.getByUrl(named.name);
    const there = await unlessMissing(filedAt(file), undefined);
    const isSame = there !== undefined && (there.ListItemAllFields.Hash === named.hash || (await holds(file, named)));
    if (there && !isSame && named.beside) continue;
    if (!isSame) await upload(sp, named);
    const filed = isSame ? there : await filedAt(file);
    await describe(sp, named, filed.ListItemAllFields);
    return placeOf(sp, filed);
  }
  throw new Error(`${LIST.documents}: ${document.reference} has ${MOST_COPIES} documents of one name.`);
}

const filedAt = async (file: File): Promise<v.InferOutput<typeof FiledSchema>> =>
  v.parse(FiledSchema, await file.select(...FILED).expand('ListItemAllFields')());

/** “IMR.docx”, “IMR (2).docx” */
const numbered = (name: string, copy: number): string =>
  copy === 1 ? name : name.replace(/(\.[^.]*)?$/, ` (${copy})$1`);

/** The document at an address, in two requests. An address outside the library of the site is not there. */
export async function readDocument(sp: SPFI, address: string): Promise<DocumentRead | 'not there' | 'too large'> {
  const pointed = pointedAt(siteOf(sp), address);
  if (!pointed) return 'not there';
  const fileOf = (door: SPFI) =>
    'path' in pointed ? door.web.getFileByServerRelativePath(pointed.path) : door.web.getFileById(pointed.id);
  const found = await unlessMissing(
    inOneRequest(sp, (batch) => [
      fileOf(batch).select(...FILE)(),
      batch.web.lists.getByTitle(LIST.documents).rootFolder.select('ServerRelativeUrl')()
    ]),
    undefined
  );
  if (!found) return 'not there';
  const [file, library] = [v.parse(FileSchema, found[0]), v.parse(FolderSchema, found[1])];
  if (!isWithin(file.ServerRelativeUrl, library.ServerRelativeUrl)) return 'not there';
  if (file.Length > LARGEST) return 'too large';
  const bytes = await unlessMissing(fileOf(sp).getBuffer(), undefined);
  return bytes ? { ...placeOf(sp, file), name: file.Name, bytes: new Uint8Array(bytes) } : 'not there';
}

const folderOf = (sp: SPFI, reference: string) =>
  sp.web.lists.getByTitle(LIST.documents).rootFolder.folders.getByUrl(reference);

type File = ReturnType<ReturnType<typeof folderOf>['files']['getByUrl']>;

/** Whether an upload got there whose description did not. */
const holds = async (file: File, { bytes }: Document): Promise<boolean> =>
  sameBytes(new Uint8Array(await file.getBuffer()), bytes);

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index]);

async function upload(sp: SPFI, { reference, name, bytes }: Document): Promise<void> {
  const add = () =>
    folderOf(sp, reference).files.addUsingPath(name, new Blob([new Uint8Array(bytes)]), { Overwrite: true });
  try {
    await add();
  } catch (error) {
    if (!isRefusal(error) || (await isThere(sp, reference))) throw error;
    await makeFolder(sp, reference);
    await add();
  }
}

/** SharePoint refuses a folder that somebody has just made; what counts is that it is there. */
async function makeFolder(sp: SPFI, reference: string): Promise<void> {
  try {
    await sp.web.lists.getByTitle(LIST.documents).rootFolder.folders.addUsingPath(reference);
  } catch (error) {
    if (!isRefusal(error) || !(await isThere(sp, reference))) throw error;
  }
}

/** SharePoint answers for a folder that is not there with 404, or with `Exists` false. */
async function isThere(sp: SPFI, reference: string): Promise<boolean> {
  const answer = await unlessMissing(folderOf(sp, reference).select('Exists')(), undefined);
  return answer !== undefined && v.parse(v.object({ Exists: v.boolean() }), answer).Exists;
}

/** Fills the columns in without making another version: what was uploaded and its description are one filing. */
async function describe(
  sp: SPFI,
  { reference, kind, hash }: Document,
  now: v.InferOutput<typeof FiledSchema>['ListItemAllFields']
): Promise<void> {
  const wanted = { Reference: whole(reference), DocumentKind: DOCUMENT_KINDS[kind], Hash: whole(hash) };
  if (now.Reference === wanted.Reference && now.DocumentKind === wanted.DocumentKind && now.Hash === wanted.Hash)
    return;
  const values = Object.entries(wanted).map(([FieldName, FieldValue]) => ({ FieldName, FieldValue }));
  const results = v.parse(
    ResultsSchema,
    await items(sp, 'documents').getById(now.Id).validateUpdateListItem(values, true)
  );
  const refused = results.filter(({ HasException }) => HasException).map(({ FieldName }) => FieldName);
  if (refused.length > 0) throw new Error(`${LIST.documents}: item ${now.Id} does not take ${refused.join(', ')}.`);
}

const ResultsSchema = v.array(v.object({ FieldName: v.string(), HasException: v.boolean() }));

const placeOf = (sp: SPFI, file: v.InferOutput<typeof FileSchema>): Filed => ({
  url: addressOf(siteOf(sp), file.ServerRelativeUrl),
  version: file.UIVersionLabel
});
