import type { SPFI } from '@pnp/sp';

import { readConversations } from '../../src/register/conversations';
import { saveMessage, type StoredMessage } from '../../src/register/messages';
import type { Card } from '../cards/card';
import type { Teams } from '../teams';

/** Edits every card of a review that has been shown, so that all of them tell the same. True when none is left to be tried again. */
export async function refresh(
  { sp, teams }: { readonly sp: SPFI; readonly teams: Pick<Teams, 'update'> },
  messages: readonly StoredMessage[],
  draw: (message: StoredMessage) => Card
): Promise<boolean> {
  const sent = messages.filter(({ state }) => state === 'sent');
  if (sent.length === 0) return true;
  const chats = new Map((await readConversations(sp, [...new Set(sent.map(({ person }) => person.id))])).map((chat) => [chat.personId, chat]));
  let complete = true;
  for (const message of sent) {
    const chat = chats.get(message.person.id);
    const updating = chat?.conversationId === message.conversationId ? await teams.update(chat, message.activityId, draw(message)) : { ok: false, gone: true };
    if (updating.ok) continue;
    if ('gone' in updating && updating.gone) await saveMessage(sp, message, { ...message, state: 'gone' });
    else complete = false;
  }
  return complete;
}
