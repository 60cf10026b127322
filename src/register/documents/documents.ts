import * as v from 'valibot';
import type { SPFI } from '@pnp/sp';
import '@pnp/sp/files/folder.js';
import '@pnp/sp/files/web.js';
import '@pnp/sp/folders/list.js';
import { Locked } from '../client/sharepoint-client';
import { isChanged, isRefusal, unlessMissing } from '../client/sharepoint-errors';
import { whole } from '../client/cells';
import { addressOf, isWithin, pointedAt } from './document-address';
import { DOCUMENT_KINDS, type DocumentKind } from './document-kinds';
import { LIST } from '../lists/list-names';
import { inOneRequest } from '../client/one-request';
import { OVERTAKEN, unlessOvertaken } from '../client/overtaken';
import { items } from '../client/rows';
import { CellText } from '../client/schemas';
import { siteOf } from '../client/site-address';

/** A document to file. `name` is one of `documentName`; `hash` is of `bytes`, in hexadecimal. */
export interface Document {
  readonly reference: string;
  readonly name: string;
  readonly kind: DocumentKind;
  readonly bytes: Uint8Array;
  readonly hash: string;
  /** Leaves another document of that name, which someone may have edited, and adds a number to this one’s name. */
  readonly beside?: boolean;
}

/** The address of a document, and the label of its version. */
interface Filed {
  readonly url: string;
  readonly version: string;
}

/**
 * A document as it is in the library now. SharePoint writes columns into Word files, so its bytes may differ from those
 * that were filed.
 */
interface DocumentRead extends Filed {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Someone has the document open, so SharePoint does not give its bytes. */
export class DocumentOpen extends Error {
  override readonly name = 'DocumentOpen';
}

const MOST_COPIES = 50;

/** Larger documents are not read. In bytes. */
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
 * Files a document in the folder of its review. A document of that name becomes its previous version, unless `beside`,
 * or someone has it open: then it stays too, and this one goes beside it.
 * Idempotent: a document filed from the same bytes stays, with what people have written in it since.
 */
export async function fileDocument(sp: SPFI, document: Document): Promise<Filed> {
  for (let copy = 1; copy <= MOST_COPIES; copy += 1) {
    const named = { ...document, name: numbered(document.name, copy) };
    const file = folderOf(sp, named.reference).files.getByUrl(named.name);
    const there = await unlessMissing(filedAt(file), undefined);
    const isSame = there !== undefined && (there.ListItemAllFields.Hash === named.hash || (await holds(file, named)));
    if (there && !isSame && named.beside) continue;
    if (!isSame && (await uploaded(sp, named)) === 'open in Word') continue;
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

/**
 * The document of a review at an address, in two requests. `not there` for an address outside the folder of the review,
 * so that nobody hands in, or reads by its address, a paper of another.
 */
export async function readDocument(
  sp: SPFI,
  reference: string,
  address: string
): Promise<DocumentRead | 'not there' | 'too large'> {
  const pointed = pointedAt(siteOf(sp), address);
  if (!pointed) return 'not there';
  const fileOf = ({ web }: SPFI) =>
    'path' in pointed ? web.getFileByServerRelativePath(pointed.path) : web.getFileById(pointed.id);
  const found = await unlessMissing(
    inOneRequest(sp, (batch) => [
      fileOf(batch).select(...FILE)(),
      batch.web.lists.getByTitle(LIST.documents).rootFolder.select('ServerRelativeUrl')()
    ]),
    undefined
  );
  if (!found) return 'not there';
  const [file, library] = [v.parse(FileSchema, found[0]), v.parse(FolderSchema, found[1])];
  if (!isWithin(file.ServerRelativeUrl, `${library.ServerRelativeUrl}/${reference}`)) return 'not there';
  if (file.Length > LARGEST) return 'too large';
  const bytes = await unlessMissing(bytesOf(fileOf(sp)), undefined);
  return bytes ? { ...placeOf(sp, file), name: file.Name, bytes: new Uint8Array(bytes) } : 'not there';
}

async function bytesOf(file: Pick<File, 'getBuffer'>): Promise<ArrayBuffer> {
  try {
    return await file.getBuffer();
  } catch (error) {
    if (error instanceof Locked) throw new DocumentOpen();
    throw error;
  }
}

const folderOf = (sp: SPFI, reference: string) =>
  sp.web.lists.getByTitle(LIST.documents).rootFolder.folders.getByUrl(reference);

type File = ReturnType<ReturnType<typeof folderOf>['files']['getByUrl']>;

/** Whether an earlier upload arrived but its description did not. */
const holds = async (file: File, { bytes }: Document): Promise<boolean> =>
  sameBytes(new Uint8Array(await bytesOf(file)), bytes);

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

const UPLOADS = 3;

/** Uploads, again if SharePoint says that others changed something at that moment. */
async function uploaded(sp: SPFI, document: Document): Promise<'uploaded' | 'open in Word'> {
  for (let tries = 1; ; tries += 1) {
    try {
      await upload(sp, document);
      return 'uploaded';
    } catch (error) {
      if (error instanceof Locked) return 'open in Word';
      if (!isChanged(error) || tries === UPLOADS) throw error;
    }
  }
}

/** SharePoint refuses a folder that someone has just made, which is fine as long as it exists. */
async function makeFolder(sp: SPFI, reference: string): Promise<void> {
  try {
    await sp.web.lists.getByTitle(LIST.documents).rootFolder.folders.addUsingPath(reference);
  } catch (error) {
    if (!isRefusal(error) || !(await isThere(sp, reference))) throw error;
  }
}

/** For a folder that does not exist, SharePoint answers with 404 or with `Exists` false. */
async function isThere(sp: SPFI, reference: string): Promise<boolean> {
  const answer = await unlessMissing(folderOf(sp, reference).select('Exists')(), undefined);
  return answer !== undefined && v.parse(v.object({ Exists: v.boolean() }), answer).Exists;
}

/** Fills in the columns without making another version; not while someone has the document open. */
async function describe(
  sp: SPFI,
  { reference, kind, hash }: Document,
  now: v.InferOutput<typeof FiledSchema>['ListItemAllFields']
): Promise<void> {
  const wanted = { Reference: whole(reference), DocumentKind: DOCUMENT_KINDS[kind], Hash: whole(hash) };
  if (now.Reference === wanted.Reference && now.DocumentKind === wanted.DocumentKind && now.Hash === wanted.Hash)
    return;
  const values = Object.entries(wanted).map(([FieldName, FieldValue]) => ({ FieldName, FieldValue }));
  const answer = await unlessOpen(
    unlessOvertaken(items(sp, 'documents').getById(now.Id).validateUpdateListItem(values, true))
  );
  if (answer === OVERTAKEN || answer === undefined) return;
  const results = v.parse(ResultsSchema, answer);
  const refused = results.filter(({ HasException }) => HasException).map(({ FieldName }) => FieldName);
  if (refused.length > 0) throw new Error(`${LIST.documents}: item ${now.Id} does not take ${refused.join(', ')}.`);
}

async function unlessOpen<Written>(writing: Promise<Written>): Promise<Written | undefined> {
  try {
    return await writing;
  } catch (error) {
    if (error instanceof Locked) return undefined;
    throw error;
  }
}

const ResultsSchema = v.array(v.object({ FieldName: v.string(), HasException: v.boolean() }));

const placeOf = (sp: SPFI, file: v.InferOutput<typeof FileSchema>): Filed => ({
  url: addressOf(siteOf(sp), file.ServerRelativeUrl),
  version: file.UIVersionLabel
});
