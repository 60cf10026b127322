import * as v from 'valibot';
import { LIST, type ListName } from '../../../src/register/lists/list-names';

/** What a backup of another shape would have as its number. */
export const FORMAT = 1;

export const CONTENTS = 'contents.json';
export const DOCUMENTS = 'documents.json';
export const PERMISSIONS = 'permissions.json';
export const SITE = 'site.json';

/** The file of a list: its rows, one on each line. */
export const listFile = (list: ListName): string => `lists/${LIST[list]}.json`;

const Hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const Count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What is in a backup. Times are UTC; paths are from the folder of the backup, with “/”. */
export const ContentsSchema = v.object({
  format: v.literal(FORMAT),
  release: v.string(),
  siteVersion: v.number(),
  siteUrl: v.string(),
  startedAt: v.string(),
  endedAt: v.string(),
  /** For each list how many rows, and between which moments it was read. */
  lists: v.record(v.string(), v.object({ rows: Count, from: v.string(), until: v.string() })),
  documents: Count,
  /** What could not be read: paths in the library, each with the reason. */
  missing: v.array(v.object({ path: v.string(), because: v.string() })),
  /** The SHA-256 of every other file, in hexadecimal. */
  files: v.record(v.string(), Hash)
});
export type Contents = v.InferOutput<typeof ContentsSchema>;

/**
 * A document of the library: its path there, its columns and its versions, the earliest first, the present one last.
 */
const DocumentSchema = v.object({
  path: v.pipe(v.string(), v.nonEmpty()),
  reference: v.string(),
  kind: v.string(),
  hash: v.string(),
  versions: v.pipe(v.array(v.object({ label: v.string(), savedAt: v.string(), file: v.string() })), v.minLength(1))
});
export type SavedDocument = v.InferOutput<typeof DocumentSchema>;

export const DocumentsSchema = v.object({
  /** Paths of folders in the library, each after the one that it is in. */
  folders: v.array(v.string()),
  documents: v.array(DocumentSchema)
});
export type SavedDocuments = v.InferOutput<typeof DocumentsSchema>;
