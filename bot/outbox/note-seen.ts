import type { SPFI } from '@pnp/sp';

import { OVERTAKEN } from '../../src/register/client/overtaken';
import { messagesOf, saveMessage } from '../../src/register/messages';
import { untilSettled } from '../commands/until-settled';
import type { Chat } from '../teams/turn';

/** Saves when a person marked a notice or a reminder in their own chat as read, once. True when that is new. */
export async function noteSeen(
  { sp, now }: { readonly sp: SPFI; readonly now: () => string },
  reference: string,
  chat: Pick<Chat, 'personId' | 'conversationId'>,
  activityId: string
): Promise<boolean> {
  const isNew = await untilSettled(async () => {
    const found = (await messagesOf(sp, reference)).find(
      (message) =>
        message.conversationId === chat.conversationId &&
        message.activityId === activityId &&
        message.person.id === chat.personId
    );
    if (!found || (found.notice === '' && !found.reminder) || found.seenAt !== '') return false;
    return (await saveMessage(sp, found, { ...found, seenAt: now() })) === 'changed' ? OVERTAKEN : true;
  });
  return isNew === true;
}
