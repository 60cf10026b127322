import type { DatabaseSync } from 'node:sqlite';
import { cellOf } from './cell';
import { Failure } from './failure';
import { contentOf } from './file-versions';
import type { Row } from './item-query';
import type { Properties } from './json';
import { fieldByValueName, LIBRARY, type List } from './list';

const END = Buffer.from([0x50, 0x4b, 5, 6]);
const COMMENT_LENGTH_AT = 20;
const MARK = 'SharePoint columns ';

const isWord = (name: unknown): boolean => typeof name === 'string' && /\.docx$/i.test(name);

/**
 * The columns that a Word file brings with it. SharePoint takes them into the list when the file is uploaded, or copied
 * from elsewhere, if the list has columns of these names. Here they are in the comment of the file’s ZIP archive, which
 * Word leaves alone; in SharePoint they are in a part of the file.
 */
export function columnsBrought(list: List, name: string, bytes: Buffer): Properties {
  const at = isWord(name) ? bytes.lastIndexOf(END) : -1;
  if (at < 0) return {};
  const comment = bytes.subarray(at + COMMENT_LENGTH_AT + 2).toString('utf8');
  if (!comment.startsWith(MARK)) return {};
  const brought = JSON.parse(comment.slice(MARK.length)) as Properties;
  return Object.fromEntries(Object.entries(brought).filter(([column, value]) => fits(list, column, value)));
}

function fits(list: List, column: string, value: unknown): boolean {
  const field = fieldByValueName(list, column);
  if (!field || field.builtIn) return false;
  try {
    cellOf(value, field);
    return true;
  } catch (error) {
    if (error instanceof Failure) return false;
    throw error;
  }
}

/** Writes the columns of a Word file into it, as SharePoint does when they change. No version is made of that. */
export function writeColumnsInto(database: DatabaseSync, list: List, row: Row): void {
  const id = Number(row['id']);
  const bytes = isWord(row['file_name']) && list.template === LIBRARY ? contentOf(database, list, id) : undefined;
  const at = bytes === undefined ? -1 : Buffer.from(bytes).lastIndexOf(END);
  if (bytes === undefined || at < 0) return;
  const columns = list.fields
    .filter(({ builtIn, type }) => !builtIn && (type === 'Text' || type === 'Choice' || type === 'Note'))
    .map(({ internalName, column }) => [internalName, row[column] ?? null])
    .filter(([, value]) => value !== null);
  const comment = Buffer.from(MARK + JSON.stringify(Object.fromEntries(columns)));
  const end = Buffer.from(bytes.subarray(at, at + COMMENT_LENGTH_AT + 2));
  end.writeUInt16LE(comment.length, COMMENT_LENGTH_AT);
  database
    .prepare('update content set bytes = ? where list = ? and item = ?')
    .run(Buffer.concat([bytes.subarray(0, at), end, comment]), list.number, id);
}
