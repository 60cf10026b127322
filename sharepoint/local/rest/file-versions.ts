import type { DatabaseSync } from 'node:sqlite';
import type { Row } from './item-query';
import { LIBRARY, type List } from './list';

/** An earlier version of a file. `label` is for people, such as 2.0. */
export interface FileVersion {
  readonly label: string;
  readonly modified: string;
  readonly editor: number;
  readonly size: number;
}

/** SharePoint numbers a major version 512 times its label: 512 is 1.0. */
const STEP = 512;
export const numberOf = (label: string): number => Math.round(Number(label) * STEP);

/** Whether a change of a row makes another version: in a library with versioning. */
export const makesVersions = ({ template, settings }: List): boolean =>
  template === LIBRARY && settings['EnableVersioning'] === true;

export const nextLabel = (row: Row): string => `${Math.floor(Number(row['version_label'])) + 1}.0`;

/** Saves the content of a file under its label, before it changes. A folder has none. */
export function keepVersion(database: DatabaseSync, list: List, row: Row): void {
  database
    .prepare(
      'insert into content_version (list, item, label, bytes, modified, editor) select list, item, ?, bytes, ?, ? from content where list = ? and item = ?'
    )
    .run(row['version_label'] ?? '1.0', row['modified'] ?? '', row['editor'] ?? 0, list.number, row['id'] ?? 0);
}

/** The earlier versions, from the first. */
export const earlierVersions = (database: DatabaseSync, list: List, item: number): readonly FileVersion[] =>
  database
    .prepare(
      'select label, modified, editor, length(bytes) as size from content_version where list = ? and item = ? order by cast(label as real)'
    )
    .all(list.number, item)
    .map(({ label, modified, editor, size }) => ({
      label: String(label),
      modified: String(modified),
      editor: Number(editor),
      size: Number(size)
    }));

/** The content of an earlier version, by its number (512 is 1.0). */
export function earlierContent(
  database: DatabaseSync,
  list: List,
  item: number,
  number: number
): Uint8Array | undefined {
  const bytes = database
    .prepare('select bytes from content_version where list = ? and item = ? and label = ?')
    .get(list.number, item, `${number / STEP}.0`)?.['bytes'];
  return bytes instanceof Uint8Array ? bytes : undefined;
}

/** The content of a file. */
export function contentOf(database: DatabaseSync, list: List, item: number): Uint8Array | undefined {
  const bytes = database.prepare('select bytes from content where list = ? and item = ?').get(list.number, item)?.[
    'bytes'
  ];
  return bytes instanceof Uint8Array ? bytes : undefined;
}
