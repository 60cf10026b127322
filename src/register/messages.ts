import * as v from 'valibot';
import type { SPFI } from '@pnp/sp';
import type { NoticeId } from '../domain/notices';
import type { PersonRef } from '../domain/people/person-ref';
import type { Role } from '../domain/words';
import { AboutCell, type About } from './reviews/about-shape';
import { isChanged, isDuplicate } from './client/sharepoint-errors';
import { json, line, whole } from './client/cells';
import type { Etag } from './client/etag';
import type { Cells } from './lists';
import { allRows, equals, parseRow, type Condition } from './client/rows';
import { CellText, NoticeShape, RoleShape } from './client/shapes';
import { addRow, updateRow } from './client/write-row';

/** A card of the bot, sent or waiting to be sent. `seq` is the event that it tells of; times are UTC, texts empty when there is none. */
export interface Message extends About {
  readonly key: string;
  /** The review; for a digest, whose it is. */
  readonly reference: string;
  readonly person: PersonRef;
  readonly role: Role | '';
  /** The name of whom the person covers for, who is away. */
  readonly insteadOf: string;
  readonly notice: NoticeId | '';
  readonly seq: number;
  readonly state: 'waiting' | 'sending' | 'sent' | 'gone';
  readonly changedAt: string;
  readonly sentAt: string;
  /** When the person let us know that they have seen it. */
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

const RowShape = v.object({
  Key: v.string(),
  Reference: v.string(),
  PersonId: v.string(),
  PersonName: CellText,
  Role: v.nullish(RoleShape),
  InsteadOf: CellText,
  Notice: v.nullish(NoticeShape),
  Seq: v.number(),
  State: v.picklist(['waiting', 'sending', 'sent', 'gone']),
  ChangedAt: CellText,
  SentAt: CellText,
  SeenAt: CellText,
  ConversationId: CellText,
  ActivityId: CellText,
  About: AboutCell
});

/** A reminder or a digest that waits to be sent. */
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

/** Remembers a card. Its key is unique, so that nobody is told twice. */
export async function addMessage(sp: SPFI, message: Message): Promise<'added' | 'already there'> {
  try {
    await addRow(sp, 'messages', cellsOf(message));
    return 'added';
  } catch (error) {
    if (await isDuplicate(error)) return 'already there';
    throw error;
  }
}

/** Every card about a review. */
export const messagesOf = (sp: SPFI, reference: string): Promise<readonly StoredMessage[]> =>
  many(sp, equals<'messages'>('Reference', reference));

/** The digests that stand in a chat or wait, everybody’s, in one request. */
export const liveDigests = (sp: SPFI): Promise<readonly StoredMessage[]> =>
  many(sp, { filter: `startswith(Reference,'${DIGEST_OF}')` });

/** The reference under which a person’s digests are found, until the next one takes the place of each. */
export const digestReference = (personId: string): string => `${DIGEST_OF}${personId}`;

/** The reference of a digest that another has followed. */
export const pastReference = (personId: string): string => `past ${digestReference(personId)}`;

/** The cards that wait for a person or are being sent to them. */
export const waitingFor = (sp: SPFI, personId: string): Promise<readonly StoredMessage[]> =>
  many(sp, equals<'messages'>('WaitingFor', personId));

/** All cards that wait or are being sent. Two questions: SharePoint does not use an index for either-or. */
export async function waitingMessages(sp: SPFI): Promise<readonly StoredMessage[]> {
  const [waiting, sending] = await Promise.all([
    many(sp, equals<'messages'>('State', 'waiting')),
    many(sp, equals<'messages'>('State', 'sending'))
  ]);
  return [...waiting, ...sending];
}

/** Changes a card that was read; `changed` when somebody else has changed it since. */
export async function saveMessage(sp: SPFI, stored: StoredMessage, next: Message): Promise<StoredMessage | 'changed'> {
  try {
    return { ...next, id: stored.id, etag: await updateRow(sp, 'messages', stored, cellsOf(next)) };
  } catch (error) {
    if (isChanged(error)) return 'changed';
    throw error;
  }
}

const many = async (sp: SPFI, condition: Condition): Promise<readonly StoredMessage[]> =>
  (await allRows(sp, 'messages', COLUMNS, condition)).map(messageOf);

function messageOf(row: unknown): StoredMessage {
  const cells = parseRow('messages', RowShape, row);
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

const cellsOf = (message: Message): Cells<'messages'> => ({
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

function aboutCell({ reminder, digest }: About): string | null {
  if (reminder) return json({ reminder });
  return digest ? json({ digest }) : null;
}
