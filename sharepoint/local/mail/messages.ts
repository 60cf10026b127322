import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import * as v from 'valibot';
import { newImmutableId, newRestId } from './ids';
import { DetailsSchema, type ExtendedProperty, type Message, type NewMessage } from './message';

type Row = Readonly<Record<string, unknown>>;

/** What messages are to be like, in SQL with its values. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly SQLInputValue[];
}

interface MessageQuery {
  readonly where: readonly Condition[];
  /** In SQL. */
  readonly orderBy: string;
  readonly skip: number;
  readonly top: number;
}

const COLUMNS = `immutable_id, rest_id, folder, subject, is_draft, is_read, has_attachments, arrived, change, received,
  sent, created, modified, internet_message_id, conversation, sender, details`;

/** The messages, and the properties that apps put on them. */
export function createMessages(database: DatabaseSync) {
  const insert = database.prepare(
    `insert into message (${COLUMNS}) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
  );
  const update = database.prepare(
    `update message set folder = ?, subject = ?, is_draft = ?, is_read = ?, sent = ?, received = ?, modified = ?,
     internet_message_id = ?, conversation = ?, details = ?, sender = ?, has_attachments = ?, change = change + 1 where number = ?`
  );
  const byNumber = database.prepare('select * from message where number = ?');
  const byId = database.prepare('select * from message where (rest_id = ? or immutable_id = ?) and in_transit = 0');
  const byInternetId = database.prepare('select * from message where internet_message_id = ? order by number desc');
  const reId = database.prepare('update message set rest_id = ?, immutable_id = ? where number = ?');
  const hide = database.prepare('update message set in_transit = ? where number = ?');
  const putProperty = database.prepare(
    'insert into property (message, id, value) values (?, ?, ?) on conflict do update set value = excluded.value'
  );
  const properties = database.prepare('select id, value from property where message = ? order by id');

  const at = (number: number | bigint): Message => {
    const row = byNumber.get(number);
    if (!row) throw new Error(`The mailbox has no message ${number}.`);
    return messageOf(row);
  };
  const save = (message: Message): Message => {
    const { number, details } = message;
    update.run(
      message.folder,
      message.subject,
      Number(message.isDraft),
      Number(message.isRead),
      message.sent,
      message.received,
      new Date().toISOString(),
      message.internetMessageId,
      message.conversationId,
      JSON.stringify(details),
      details.from?.address ?? '',
      Number(message.hasAttachments),
      number
    );
    return at(number);
  };

  return {
    add(message: NewMessage): Message {
      const time = new Date().toISOString();
      const { lastInsertRowid } = insert.run(
        newImmutableId(),
        newRestId(),
        message.folder,
        message.subject,
        Number(message.isDraft),
        Number(message.isRead),
        Number(message.hasAttachments),
        Number(message.arrived),
        1,
        message.received,
        message.sent,
        time,
        time,
        message.internetMessageId,
        message.conversationId,
        message.details.from?.address ?? '',
        JSON.stringify(message.details)
      );
      return at(lastInsertRowid);
    },
    at,
    /** By either id; undefined also while it is in transit. */
    find(id: string): Message | undefined {
      const row = byId.get(id, id);
      return row && messageOf(row);
    },
    /** The last one with a Message-ID: it can be there more than once. */
    withInternetId(internetMessageId: string): Message | undefined {
      const row = byInternetId.get(internetMessageId);
      return row && messageOf(row);
    },
    query({ where, orderBy, skip, top }: MessageQuery): readonly Message[] {
      const conditions = [{ sql: 'in_transit = 0', values: [] }, ...where];
      return database
        .prepare(
          `select * from message where ${conditions.map(({ sql }) => sql).join(' and ')}
           order by ${orderBy} limit ? offset ?`
        )
        .all(...conditions.flatMap(({ values }) => values), top, skip)
        .map(messageOf);
    },
    /** Saves what can change of a message, and counts the change. */
    save,
    /** Puts it into a folder, under another id of the kind that changes. */
    move(message: Message, folder: string): Message {
      reId.run(newRestId(), message.immutableId, message.number);
      return save({ ...message, folder });
    },
    /** As if it were another message: what some have seen of a draft that was sent. */
    giveOtherIds(message: Message): Message {
      reId.run(newRestId(), newImmutableId(), message.number);
      return at(message.number);
    },
    setInTransit: (message: Message, isInTransit: boolean): void => void hide.run(Number(isInTransit), message.number),
    remove(message: Message): void {
      for (const table of ['mime', 'attachment', 'property'])
        database.prepare(`delete from ${table} where message = ?`).run(message.number);
      database.prepare('delete from message where number = ?').run(message.number);
    },
    putProperties(message: Message, given: readonly ExtendedProperty[]): void {
      for (const { id, value } of given) putProperty.run(message.number, id, value);
    },
    properties: (message: Message): readonly ExtendedProperty[] =>
      properties.all(message.number).map(({ id, value }) => ({ id: String(id), value: String(value) }))
  };
}

export type Messages = ReturnType<typeof createMessages>;

const messageOf = (row: Row): Message => ({
  number: Number(row['number']),
  immutableId: String(row['immutable_id']),
  restId: String(row['rest_id']),
  folder: String(row['folder']),
  subject: String(row['subject']),
  isDraft: row['is_draft'] === 1,
  isRead: row['is_read'] === 1,
  hasAttachments: row['has_attachments'] === 1,
  arrived: row['arrived'] === 1,
  change: Number(row['change']),
  received: String(row['received']),
  sent: String(row['sent']),
  created: String(row['created']),
  modified: String(row['modified']),
  internetMessageId: String(row['internet_message_id']),
  conversationId: String(row['conversation']),
  details: v.parse(DetailsSchema, JSON.parse(String(row['details'])))
});
