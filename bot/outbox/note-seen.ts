import type { SPFI } from '@pnp/sp';

import { messagesOf, saveMessage } from '../../src/register/messages';
import type { Chat } from '../teams/turn';

const ATTEMPTS = 3;

/** Keeps when a person let us know that they have seen a notice or a reminder in their own chat, once. True when that is new. */
export async function noteSeen(
  { sp, now }: { readonly sp: SPFI; readonly now: () => string },
  reference: string,
  chat: Pick<Chat, 'personId' | 'conversationId'>,
  activityId: string
): Promise<boolean> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const found = (await messagesOf(sp, reference)).find(
      (message) =>
        message.conversationId === chat.conversationId &&
        message.activityId === activityId &&
        message.person.id === chat.personId
    );
    if (!found || (found.notice === '' && !found.reminder) || found.seenAt !== '') return false;
    if ((await saveMessage(sp, found, { ...found, seenAt: now() })) !== 'changed') return true;
  }
  return false;
}
