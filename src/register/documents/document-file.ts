import * as v from 'valibot';
import type { SPFI } from '@pnp/sp';
import '@pnp/sp/files/web.js';
import { Locked } from '../client/sharepoint-client';
import { siteOf } from '../client/site-address';
import { addressOf } from './document-address';

/** The address of a document, and the label of its version. */
export interface Filed {
  readonly url: string;
  readonly version: string;
}

/** Someone has the document open, so SharePoint does not give its bytes. */
export class DocumentOpen extends Error {
  override readonly name = 'DocumentOpen';
}

export const FILE_COLUMNS = ['Name', 'ServerRelativeUrl', 'UIVersionLabel', 'Length'];
export const FileSchema = v.object({
  Name: v.string(),
  ServerRelativeUrl: v.string(),
  UIVersionLabel: v.string(),
  Length: v.pipe(v.union([v.string(), v.number()]), v.transform(Number))
});
export type FileFound = v.InferOutput<typeof FileSchema>;

type File = ReturnType<SPFI['web']['getFileById']>;

export async function bytesOf(file: Pick<File, 'getBuffer'>): Promise<ArrayBuffer> {
  try {
    return await file.getBuffer();
  } catch (error) {
    if (error instanceof Locked) throw new DocumentOpen();
    throw error;
  }
}

export const placeOf = (sp: SPFI, file: FileFound): Filed => ({
  url: addressOf(siteOf(sp), file.ServerRelativeUrl),
  version: file.UIVersionLabel
});
