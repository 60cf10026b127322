import * as v from 'valibot';
import type { SPFI } from '@pnp/sp';
import '@pnp/sp/files/web.js';
import { Locked } from '../client/sharepoint-client';
import { bytesOf, DocumentOpen, FILE_COLUMNS, FileSchema, placeOf, type Filed } from './document-file';
import type { DocumentRead } from './read-document';

const pathOf = ({ url }: Filed): string => decodeURIComponent(new URL(url).pathname);

/** The person who saved it last stays its editor, and a file that someone has open is not moved. */
const AS_IT_WAS = { KeepBoth: false, ShouldBypassSharedLocks: false, RetainEditorAndModifiedOnMove: true };

/**
 * Gives a document another name in its folder, with all of its versions, and reads it there: SharePoint may write into
 * a Word file. Three requests, one after another. Throws `DocumentOpen`.
 */
export async function renamed(sp: SPFI, document: DocumentRead, name: string): Promise<DocumentRead> {
  const from = pathOf(document);
  const to = `${from.slice(0, from.lastIndexOf('/') + 1)}${name}`;
  try {
    await sp.web.getFileByServerRelativePath(from).moveByPath(to, false, AS_IT_WAS);
  } catch (error) {
    if (error instanceof Locked) throw new DocumentOpen();
    throw error;
  }
  const there = sp.web.getFileByServerRelativePath(to);
  const [file, bytes] = await Promise.all([there.select(...FILE_COLUMNS)<unknown>(), bytesOf(there)]);
  const found = v.parse(FileSchema, file);
  return { ...placeOf(sp, found), name: found.Name, bytes: new Uint8Array(bytes) };
}
