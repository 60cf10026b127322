import * as v from 'valibot';
import type { SPFI } from '@pnp/sp';
import { isChanged, isDuplicate } from './client/sharepoint-errors';
import { line, whole } from './client/cells';
import { RegisterUnavailable } from './client/sharepoint-client';
import type { Cells } from './lists';
import { equals, firstRow, parseRow, type Place } from './client/rows';
import { CellText } from './client/shapes';
import { addRow, updateRow } from './client/write-row';

const ATTEMPTS = 4;

/** Where a person’s chat with the bot is. `reference` is JSON, what the channel needs to find the chat again. */
export interface Conversation {
  readonly personId: string;
  readonly conversationId: string;
  readonly serviceUrl: string;
  readonly reference: string;
}

const RowShape = v.object({
  PersonId: v.string(),
  ConversationId: CellText,
  ServiceUrl: CellText,
  ChannelReference: CellText
});

/** The chat of a person, or nothing when they have never opened one. */
export async function readConversation(sp: SPFI, personId: string): Promise<Conversation | undefined> {
  return (await find(sp, personId))?.conversation;
}

/** The chats of several people; who has none is left out. One request for each person, so put it in a batch. */
export async function readConversations(sp: SPFI, personIds: readonly string[]): Promise<readonly Conversation[]> {
  const found = await Promise.all(personIds.map((personId) => readConversation(sp, personId)));
  return found.filter((conversation): conversation is Conversation => conversation !== undefined);
}

/** Keeps where a person’s chat is now. Two copies of the service may do so at once. */
export async function saveConversation(sp: SPFI, conversation: Conversation): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const found = await find(sp, conversation.personId);
    if (found && same(found.conversation, conversation)) return;
    try {
      if (found) await updateRow(sp, 'conversations', found.place, cellsOf(conversation));
      else await addRow(sp, 'conversations', cellsOf(conversation));
      return;
    } catch (error) {
      if (!isChanged(error) && !(await isDuplicate(error))) throw error;
    }
  }
  throw new RegisterUnavailable('Others keep changing the same conversation.');
}

async function find(sp: SPFI, personId: string): Promise<{ conversation: Conversation; place: Place } | undefined> {
  const row = await firstRow(
    sp,
    'conversations',
    ['PersonId', 'ConversationId', 'ServiceUrl', 'ChannelReference'],
    equals<'conversations'>('PersonId', personId)
  );
  if (row === undefined) return undefined;
  const { PersonId, ConversationId, ServiceUrl, ChannelReference, id, etag } = parseRow('conversations', RowShape, row);
  return {
    conversation: {
      personId: PersonId,
      conversationId: ConversationId,
      serviceUrl: ServiceUrl,
      reference: ChannelReference
    },
    place: { id, etag }
  };
}

const same = (a: Conversation, b: Conversation): boolean =>
  a.conversationId === b.conversationId && a.serviceUrl === b.serviceUrl && a.reference === b.reference;

const cellsOf = (conversation: Conversation): Cells<'conversations'> => ({
  Title: line(conversation.personId),
  PersonId: whole(conversation.personId),
  ConversationId: conversation.conversationId,
  ServiceUrl: conversation.serviceUrl,
  ChannelReference: conversation.reference
});
