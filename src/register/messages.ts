import * as v from 'valibot';
import type { SPFI } from '@pnp/sp';
import type { NoticeId } from '../domain/notices';
import type { PersonRef } from '../domain/people/person-ref';
import type { Role } from '../domain/words';
import { AboutCell, type About } from './reviews/about-schema';
import { OVERTAKEN, unlessOvertaken } from './client/overtaken';
import { json, line, whole } from './client/cells';
import type { Etag } from './client/etag';
import type { Cells } from './lists';
import { allRows, equals, quoted, readableRows, rowsAtOnce, type Condition, type Place } from './client/rows';
import { CellText, NoticeSchema, RoleSchema } from './client/schemas';
import { addEachUnlessThere, addUnlessThere, updateRow } from './client/write-row';

/**
 * A message of the bot, sent or waiting to be sent. `seq` is the event it is about; times are UTC, absent texts empty.
 */
export interface Message extends About {
  readonly key: string;
  /** The review; for a digest, the person it is for. */
  readonly reference: string;
  readonly person: PersonRef;
  readonly role: Role | '';
  /** The name of the person who is away, if this one is covering. */
  readonly insteadOf: string;
  readonly notice: NoticeId | '';
  readonly seq: number;
  readonly state: 'waiting' | 'sending' | 'sent' | 'gone';
  readonly changedAt: string;
  readonly sentAt: string;
  /** When the person marked it as read. */
  readonly seenAt: string;
  readonly conversationId: string;
  readonly activityId: string;
}

export interface StoredMessage extends Message {
  readonly id: number;
  readonly etag: Etag;
}

const DIGEST_OF = 'digest/';

const COLUMNS = [
  'Key',
  'Reference',
  'PersonId',
  'PersonName',
  'Role',
  'InsteadOf',
  'Notice',
  'Seq',
  'State',
  'ChangedAt',
  'SentAt',
  'SeenAt',
  'ConversationId',
  'ActivityId',
  'About'
];

const RowSchema = v.object({
  Key: v.string(),
  Reference: v.string(),
  PersonId: v.string(),
  PersonName: CellText,
  Role: v.nullish(RoleSchema),
  InsteadOf: CellText,
  Notice: v.nullish(NoticeSchema),
  Seq: v.number(),
  State: v.picklist(['waiting', 'sending', 'sent', 'gone']),
  ChangedAt: CellText,
  SentAt: CellText,
  SeenAt: CellText,
  ConversationId: CellText,
  ActivityId: CellText,
  About: AboutCell
});

/** Whether a message about a review says why the person has it: it is no receipt, and no card that they opened. */
export const informs = ({ notice, reminder, together }: Message): boolean =>
  notice !== '' || reminder !== undefined || together !== undefined;

/** The reviews that messages say may be the same. */
export const togetherIn = (messages: readonly Message[]): readonly string[] => [
  ...new Set(messages.flatMap(({ together = [] }) => together))
];

/** A message that is not the notice of an event, waiting to be sent. */
export const waitingAbout = (
  about: About,
  message: Pick<Message, 'key' | 'reference' | 'person' | 'role' | 'seq' | 'changedAt'>
): Message => ({
  ...message,
  ...about,
  insteadOf: '',
  notice: '',
  state: 'waiting',
  sentAt: '',
  seenAt: '',
  conversationId: '',
  activityId: ''
});

/**
 * What is left of a message of a review that is being erased, until its card says so: where the card is. Undefined for
 * one that is in no chat.
 */
export function cardToErase(
  { id, person, conversationId, activityId }: StoredMessage,
  reference: string,
  changedAt: string
): Message | undefined {
  if (activityId === '') return undefined;
  const about = { erased: { conversationId, activityId } };
  const key = `${OF_ERASED}${id}`;
  return waitingAbout(about, { key, reference: `${OF_ERASED}${reference}`, person, role: '', seq: 0, changedAt });
}

/** Whether a reference of messages is that of an erased review. */
export const isOfErased = (reference: string): boolean => reference.startsWith(OF_ERASED);

const OF_ERASED = 'erased/';

/** Adds a message. Its key is unique, so that nobody gets it twice. */
export const addMessage = (sp: SPFI, message: Message): Promise<'added' | 'already there'> =>
  addUnlessThere(sp, 'messages', toRow(message));

/** The same for many messages, a request for each hundred. */
export const addMessages = (sp: SPFI, messages: readonly Message[]): Promise<readonly ('added' | 'already there')[]> =>
  addEachUnlessThere(sp, 'messages', messages.map(toRow));

/** Every message about a review. */
export const messagesOf = (sp: SPFI, reference: string): Promise<readonly StoredMessage[]> =>
  many(sp, equals<'messages'>('Reference', reference));

/** Everyone’s latest digest, sent or waiting, in one request. */
export const liveDigests = (sp: SPFI): Promise<readonly StoredMessage[]> =>
  many(sp, { filter: `startswith(Reference,'${DIGEST_OF}')` });

/** The messages whose keys begin so, of which there are few. */
export const messagesKeyed = (sp: SPFI, beginning: string): Promise<readonly StoredMessage[]> =>
  many(sp, { filter: `startswith(Key,'${quoted(beginning)}')` });

/** The reference of a person’s latest digest. */
export const digestReference = (personId: string): string => `${DIGEST_OF}${personId}`;

/** The reference of a person’s earlier digests. */
export const pastReference = (personId: string): string => `past ${digestReference(personId)}`;

/** The messages that wait for a person or are being sent to them. */
export const waitingFor = (sp: SPFI, personId: string): Promise<readonly StoredMessage[]> =>
  many(sp, equals<'messages'>('WaitingFor', personId));

/**
 * All messages that wait or are being sent. Two queries, because SharePoint uses no index for `or`; one request for
 * each, or for both in a batch.
 */
export async function waitingMessages(sp: SPFI): Promise<readonly StoredMessage[]> {
  const rows = await Promise.all(
    (['waiting', 'sending'] as const).map((state) =>
      rowsAtOnce(sp, 'messages', COLUMNS, equals<'messages'>('State', state))
    )
  );
  return readableRows('messages', RowSchema, rows.flat()).map(fromRow);
}

/** Changes a message that was read; `changed` if someone else has changed it since. */
export async function saveMessage(sp: SPFI, stored: StoredMessage, next: Message): Promise<StoredMessage | 'changed'> {
  const etag = await unlessOvertaken(updateRow(sp, 'messages', stored, toRow(next)));
  return etag === OVERTAKEN ? 'changed' : { ...next, id: stored.id, etag };
}

const many = async (sp: SPFI, condition: Condition): Promise<readonly StoredMessage[]> =>
  readableRows('messages', RowSchema, await allRows(sp, 'messages', COLUMNS, condition)).map(fromRow);

function fromRow(cells: v.InferOutput<typeof RowSchema> & Place): StoredMessage {
  return {
    key: cells.Key,
    reference: cells.Reference,
    person: { id: cells.PersonId, name: cells.PersonName },
    role: cells.Role ?? '',
    insteadOf: cells.InsteadOf,
    notice: cells.Notice ?? '',
    seq: cells.Seq,
    state: cells.State,
    changedAt: cells.ChangedAt,
    sentAt: cells.SentAt,
    seenAt: cells.SeenAt,
    conversationId: cells.ConversationId,
    activityId: cells.ActivityId,
    ...cells.About,
    id: cells.id,
    etag: cells.etag
  };
}

const toRow = (message: Message): Cells<'messages'> => ({
  Title: line(message.key),
  Key: whole(message.key),
  Reference: whole(message.reference),
  PersonId: whole(message.person.id),
  PersonName: line(message.person.name),
  Role: message.role || null,
  InsteadOf: line(message.insteadOf),
  Notice: message.notice || null,
  Seq: message.seq,
  State: message.state,
  WaitingFor: message.state === 'waiting' || message.state === 'sending' ? whole(message.person.id) : null,
  ChangedAt: message.changedAt || null,
  SentAt: message.sentAt || null,
  SeenAt: message.seenAt || null,
  ConversationId: message.conversationId || null,
  ActivityId: message.activityId || null,
  About: aboutCell(message)
});

function aboutCell({ reminder, digest, mail, together, erased }: About): string | null {
  if (erased) return json({ erased });
  if (reminder) return json({ reminder });
  if (mail) return json({ mail });
  if (together) return json({ together });
  return digest ? json({ digest }) : null;
}
