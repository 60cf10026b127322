import type { DatabaseSync } from 'node:sqlite';
import { newAttachmentKey } from './ids';
import type { NewAttachment } from './message';

export interface Attachment extends Omit<NewAttachment, 'bytes'> {
  /** The part of its id that stays when the message moves. */
  readonly key: string;
  /** Bytes. */
  readonly size: number;
}

const KINDS = ['file', 'item', 'reference'] as const;

/** The attachments of messages, and mails as they came. */
export function createAttachments(database: DatabaseSync) {
  const insert = database.prepare(
    `insert into attachment (message, position, key, kind, name, content_type, is_inline, content_id, bytes)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?)`
  );
  const all = database.prepare(
    `select key, kind, name, content_type, is_inline, content_id, length(bytes) as size
     from attachment where message = ? order by position`
  );
  const content = database.prepare('select bytes from attachment where message = ? and key = ?');
  const putMime = database.prepare('insert or replace into mime (message, bytes) values (?, ?)');
  const mime = database.prepare('select bytes from mime where message = ?');
  const bytesIn = (row: Readonly<Record<string, unknown>> | undefined): Uint8Array | undefined =>
    row?.['bytes'] instanceof Uint8Array ? row['bytes'] : undefined;
  return {
    add(message: number, given: readonly NewAttachment[]): void {
      given.forEach(({ kind, name, contentType, isInline, contentId, bytes }, position) =>
        insert.run(message, position, newAttachmentKey(), kind, name, contentType, Number(isInline), contentId, bytes)
      );
    },
    of: (message: number): readonly Attachment[] =>
      all.all(message).map((row) => ({
        key: String(row['key']),
        kind: KINDS.find((kind) => kind === row['kind']) ?? 'file',
        name: String(row['name']),
        contentType: String(row['content_type']),
        isInline: row['is_inline'] === 1,
        contentId: String(row['content_id']),
        size: Number(row['size'])
      })),
    bytesOf: (message: number, key: string): Uint8Array | undefined => bytesIn(content.get(message, key)),
    putMime: (message: number, bytes: Uint8Array): void => void putMime.run(message, bytes),
    mimeOf: (message: number): Uint8Array | undefined => bytesIn(mime.get(message))
  };
}

export type Attachments = ReturnType<typeof createAttachments>;
