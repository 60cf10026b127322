import * as v from 'valibot';
import type { SPFI } from '@pnp/sp';
import { unlessOvertaken, untilWritten } from './client/overtaken';
import { line, whole } from './client/cells';
import type { Cells } from './lists';
import { equals, everyRow, firstRow, placeOf, readableRows, type Place } from './client/rows';
import { CellText, jsonOf } from './client/schemas';
import { addRow, updateRow } from './client/write-row';

/** A person’s chat with the bot. `reference` is JSON: what the channel needs to send a message to it. */
export interface Conversation {
  readonly personId: string;
  readonly conversationId: string;
  readonly serviceUrl: string;
  readonly reference: string;
}

const RowSchema = v.object({
  PersonId: v.string(),
  ConversationId: v.pipe(v.string(), v.nonEmpty()),
  ServiceUrl: CellText,
  ChannelReference: v.pipe(
    v.string(),
    v.check((text) => v.is(jsonOf(v.looseObject({})), text))
  )
});
const COLUMNS = Object.keys(RowSchema.entries);

/** A person’s chat; undefined if they have never opened one. */
export async function readConversation(sp: SPFI, personId: string): Promise<Conversation | undefined> {
  return (await find(sp, personId))?.conversation;
}

/** The chats of several people, without those who have none. One request for each person, so put it in a batch. */
export async function readConversations(sp: SPFI, personIds: readonly string[]): Promise<readonly Conversation[]> {
  const found = await Promise.all(personIds.map((personId) => readConversation(sp, personId)));
  return found.filter((conversation): conversation is Conversation => conversation !== undefined);
}

/** The ids of everyone who has a chat, one request for each thousand. */
export async function readPeopleWithChat(sp: SPFI): Promise<ReadonlySet<string>> {
  const rows = await everyRow(sp, 'conversations', COLUMNS);
  return new Set(readableRows('conversations', RowSchema, rows).map(({ PersonId }) => PersonId));
}

/** Saves a person’s chat. Two instances of the service may do so at the same time. */
export async function saveConversation(sp: SPFI, conversation: Conversation): Promise<void> {
  await untilWritten('conversation', async () => {
    const found = await find(sp, conversation.personId);
    if (found?.conversation && isSame(found.conversation, conversation)) return undefined;
    const cells = toRow(conversation);
    const write = found ? updateRow(sp, 'conversations', found.place, cells) : addRow(sp, 'conversations', cells);
    return unlessOvertaken<unknown>(write);
  });
}

/** The row of a person. A chat that cannot be read is as none, until the person writes in it again. */
async function find(
  sp: SPFI,
  personId: string
): Promise<{ readonly conversation: Conversation | undefined; readonly place: Place } | undefined> {
  const row = await firstRow(sp, 'conversations', COLUMNS, equals<'conversations'>('PersonId', personId));
  if (row === undefined) return undefined;
  const [cells] = readableRows('conversations', RowSchema, [row]);
  return {
    conversation: cells && {
      personId: cells.PersonId,
      conversationId: cells.ConversationId,
      serviceUrl: cells.ServiceUrl,
      reference: cells.ChannelReference
    },
    place: placeOf('conversations', row)
  };
}

const isSame = (a: Conversation, b: Conversation): boolean =>
  a.conversationId === b.conversationId && a.serviceUrl === b.serviceUrl && a.reference === b.reference;

const toRow = (conversation: Conversation): Cells<'conversations'> => ({
  Title: line(conversation.personId),
  PersonId: whole(conversation.personId),
  ConversationId: conversation.conversationId,
  ServiceUrl: conversation.serviceUrl,
  ChannelReference: conversation.reference
});
