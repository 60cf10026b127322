import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { SITE_VERSION } from '../../../src/register/site-version';
import { CONTENTS, ContentsSchema, DOCUMENTS, DocumentsSchema, listFile, type Contents } from './contents';
import type { SavedDocuments } from './contents';
import type { READING_ORDER } from './read-lists';
import { isInside } from './inside';
import { SavedRowSchema, type SavedRow } from './saved-row';

/** A backup whose every file is as it was written. */
export interface FolderIn {
  /** The SHA-256 of its contents file, by which an interrupted run knows that it has the same one. */
  readonly id: string;
  readonly contents: Contents;
  rows(list: (typeof READING_ORDER)[number]): Promise<readonly SavedRow[]>;
  documents(): Promise<SavedDocuments>;
  bytes(path: string): Promise<Uint8Array>;
}

/** Opens a backup and compares each file with its hash; sentences if it cannot be restored by this release. */
export async function openFolderIn(folder: string): Promise<FolderIn | { readonly problems: readonly string[] }> {
  const bytes = async (path: string): Promise<Uint8Array> => {
    if (!isInside(path)) throw new Error(`“${path}” is not a path in the folder.`);
    return readFile(join(folder, ...path.split('/')));
  };
  const text = async (path: string): Promise<string> => Buffer.from(await bytes(path)).toString('utf8');
  const written = await text(CONTENTS).catch(() => undefined);
  if (written === undefined)
    return { problems: [`${folder} has no ${CONTENTS}: it is no backup, or one that was interrupted.`] };
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), ContentsSchema), written);
  if (!read.success) return { problems: [`${CONTENTS} of ${folder} cannot be read by this release.`] };
  const contents = read.output;
  if (contents.siteVersion !== SITE_VERSION)
    return {
      problems: [
        `The backup is of lists of version ${contents.siteVersion}, and this release has version ${SITE_VERSION}. Restore it with release ${contents.release}, then upgrade the site.`
      ]
    };
  const problems: string[] = [];
  for (const [path, hash] of Object.entries(contents.files)) {
    const found = await bytes(path).then(hashOf, () => undefined);
    if (found !== hash) problems.push(`${path} ${found === undefined ? 'is missing' : 'has been changed'}.`);
  }
  if (problems.length > 0) return { problems };
  return {
    id: hashOf(written),
    contents,
    bytes,
    rows: async (list) => v.parse(RowsSchema, await text(listFile(list))),
    documents: async () => v.parse(DocumentsFile, await text(DOCUMENTS))
  };
}

const hashOf = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex');

const RowsSchema = v.pipe(v.string(), v.parseJson(), v.array(SavedRowSchema));
const DocumentsFile = v.pipe(v.string(), v.parseJson(), DocumentsSchema);
