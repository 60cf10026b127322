import * as v from 'valibot';
import type { SPFI } from '@pnp/sp';
import '@pnp/sp/files/folder.js';
import { Item } from '@pnp/sp/items/types.js';
import { Locked, RegisterUnavailable } from '../client/sharepoint-client';
import { isChanged, isNameTaken, isRefusal, unlessMissing } from '../client/sharepoint-errors';
import { whole } from '../client/cells';
import { bytesOf, FILE_COLUMNS, FileSchema, placeOf, type Filed } from './document-file';
import { DOCUMENT_KINDS, folderFor, type DocumentKind } from '../../domain/need-to-know/document-kinds';
import type { PaperFolder } from '../../domain/need-to-know/paper-folders';
import { numbered } from './document-name';
import { isThere, makePaperFolders, paperFolder } from './folders';
import { LIST } from '../lists/list-names';
import { OVERTAKEN, unlessOvertaken } from '../client/overtaken';
import { inOneRequest } from '../client/one-request';
import { CellText } from '../client/schemas';

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

const MOST_COPIES = 50;

const FiledSchema = v.object({
  ...FileSchema.entries,
  ListItemAllFields: v.object({ Id: v.number(), Reference: CellText, DocumentKind: CellText, Hash: CellText })
});
const FILED = [
  ...FILE_COLUMNS,
  'ListItemAllFields/Id',
  'ListItemAllFields/Reference',
  'ListItemAllFields/DocumentKind',
  'ListItemAllFields/Hash'
];

/** The names of what is in the folders of a review, as far as they have just been read. */
export type NamesThere = Readonly<Partial<Record<PaperFolder, readonly string[]>>>;

/**
 * Files a document in the folder of its review for its kind. A document of that name becomes its previous version,
 * unless `beside`, or someone has it open: then it stays too, and this one goes beside it. Idempotent: a document filed
 * from the same bytes stays, with what people have written in it since. Two requests, one after another, where the name
 * is free by `there`; one more to see what has the name.
 */
export async function fileDocument(sp: SPFI, document: Document, there: NamesThere = {}): Promise<Filed> {
  const names = there[folderFor(document.kind)]?.map((name) => name.toLowerCase());
  for (let copy = 1; copy <= MOST_COPIES; copy += 1) {
    const named = { ...document, name: numbered(document.name, copy) };
    const isFree = names !== undefined && !names.includes(named.name.toLowerCase());
    const before = isFree ? 'none' : await sameThere(sp, named);
    if (typeof before === 'object') return place(sp, before, named);
    if (before === 'another' && named.beside) continue;
    const upload = await uploaded(sp, named);
    if (upload === 'uploaded') return placeOf(sp, await described(sp, named));
    if (upload === 'open in Word') continue;
    // Someone was faster: with the very same document, as when the same form is sent twice, or with another.
    const meanwhile = await sameThere(sp, named);
    if (typeof meanwhile === 'object') return place(sp, meanwhile, named);
  }
  throw new Error(`${LIST.documents}: ${document.reference} has ${MOST_COPIES} documents of one name.`);
}

/** What has the name of a document: the file if that was filed from the same bytes. */
async function sameThere(sp: SPFI, document: Document): Promise<DescribedFile | 'another' | 'none'> {
  const there = await unlessMissing(filedAt(sp, document), undefined);
  if (there === undefined) return 'none';
  return there.ListItemAllFields.Hash === document.hash || (await holds(sp, there, document)) ? there : 'another';
}

const place = async (sp: SPFI, there: DescribedFile, document: Document): Promise<Filed> =>
  placeOf(sp, isDescribed(there, document) ? there : await described(sp, document));

const fileOf = (sp: SPFI, document: Pick<Document, 'reference' | 'kind' | 'name'>) =>
  folderOf(sp, document).files.getByUrl(document.name);

type DescribedFile = v.InferOutput<typeof FiledSchema>;

const filedAt = async (sp: SPFI, document: Document): Promise<DescribedFile> =>
  v.parse(
    FiledSchema,
    await fileOf(sp, document)
      .select(...FILED)
      .expand('ListItemAllFields')()
  );

const folderOf = (sp: SPFI, { reference, kind }: Pick<Document, 'reference' | 'kind'>) =>
  paperFolder(sp, reference, folderFor(kind));

/** Whether an earlier upload arrived but its description did not. */
const holds = async (sp: SPFI, { Length }: DescribedFile, document: Document): Promise<boolean> =>
  Length === document.bytes.length && sameBytes(new Uint8Array(await bytesOf(fileOf(sp, document))), document.bytes);

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index]);

async function upload(sp: SPFI, document: Document): Promise<void> {
  const { name, bytes } = document;
  const add = () =>
    folderOf(sp, document).files.addUsingPath(name, new Blob([new Uint8Array(bytes)]), { Overwrite: !document.beside });
  try {
    await add();
  } catch (error) {
    if (!isRefusal(error) || (await isThere(folderOf(sp, document)))) throw error;
    await makePaperFolders(sp, document.reference);
    await add();
  }
}

const UPLOADS = 3;

/** Uploads, again if SharePoint says that others changed something at that moment. */
async function uploaded(sp: SPFI, document: Document): Promise<'uploaded' | 'taken' | 'open in Word'> {
  for (let tries = 1; ; tries += 1) {
    try {
      await upload(sp, document);
      return 'uploaded';
    } catch (error) {
      if (error instanceof Locked) return 'open in Word';
      if (document.beside && (await isNameTaken(error))) return 'taken';
      if (!isChanged(error)) throw error;
      if (tries === UPLOADS) throw new RegisterUnavailable('Others keep changing the same folder. Try again.');
    }
  }
}

const columnsOf = ({ reference, kind, hash }: Document) => ({
  Reference: whole(reference),
  DocumentKind: DOCUMENT_KINDS[kind],
  Hash: whole(hash)
});

const isDescribed = ({ ListItemAllFields: now }: DescribedFile, document: Document): boolean => {
  const wanted = columnsOf(document);
  return now.Reference === wanted.Reference && now.DocumentKind === wanted.DocumentKind && now.Hash === wanted.Hash;
};

/**
 * Fills in the columns without making another version, and reads the file, in one request. While someone has the
 * document open they stay as they are.
 */
async function described(sp: SPFI, document: Document): Promise<DescribedFile> {
  const values = Object.entries(columnsOf(document)).map(([FieldName, FieldValue]) => ({ FieldName, FieldValue }));
  const [answer, filed] = await inOneRequest(sp, (batch) => [
    unlessOpen(
      unlessOvertaken(Item(fileOf(batch, document), 'listItemAllFields').validateUpdateListItem(values, true))
    ),
    filedAt(batch, document)
  ]);
  if (answer === OVERTAKEN || answer === undefined) return filed;
  const refused = v.parse(ResultsSchema, answer).filter(({ HasException }) => HasException);
  if (refused.length > 0) {
    const columns = refused.map(({ FieldName }) => FieldName).join(', ');
    throw new Error(`${LIST.documents}: item ${filed.ListItemAllFields.Id} does not take ${columns}.`);
  }
  return filed;
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
