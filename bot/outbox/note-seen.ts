import type { SPFI } from '@pnp/sp';

import { OVERTAKEN } from '../../src/register/client/overtaken';
import { informs, messagesOf, saveMessage, type StoredMessage } from '../../src/register/messages';
import { untilSettled } from '../commands/until-settled';
import type { Chat } from '../teams/turn';

/**
 * Teams took a message and answered with a fault, so it seems to wait; a press of its card shows that it has arrived,
 * and it need not be sent again. Where several wait, it cannot be known which of them this is.
 */
function lostAmong(messages: readonly StoredMessage[]): StoredMessage | undefined {
  const waiting = messages.filter((message) => message.state === 'waiting' && informs(message));
  return waiting.length === 1 ? waiting[0] : undefined;
}

/** Saves when a person marked a message that informs them in their own chat as read, once. True when that is new. */
export async function noteSeen(
  { sp, now }: { readonly sp: SPFI; readonly now: () => string },
  reference: string,
  chat: Pick<Chat, 'personId' | 'conversationId'>,
  activityId: string
): Promise<boolean> {
  const isNew = await untilSettled(async () => {
    const at = now();
    const theirs = (await messagesOf(sp, reference)).filter(({ person }) => person.id === chat.personId);
    const { conversationId } = chat;
    const found = theirs.find(
      (message) => message.conversationId === conversationId && message.activityId === activityId
    );
    const lost = found ? undefined : lostAmong(theirs);
    const read = found ?? lost;
    if (!read || !informs(read) || read.seenAt !== '') return false;
    const arrived = lost ? ({ state: 'sent', sentAt: at, changedAt: at, conversationId, activityId } as const) : {};
    return (await saveMessage(sp, read, { ...read, ...arrived, seenAt: at })) === 'changed' ? OVERTAKEN : true;
  });
  return isNew === true;
}
