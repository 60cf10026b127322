import type { SPFI } from '@pnp/sp';

import type { Conversation } from '../../src/register/conversations';
import { saveMessage, type StoredMessage } from '../../src/register/messages';
import type { Card } from '../cards/card';
import type { Teams } from '../teams/teams';

interface Delivery {
  readonly sp: SPFI;
  readonly teams: Pick<Teams, 'send'>;
  readonly now: () => string;
}

/**
 * Sends one message to its person’s chat, unless another instance has claimed it. `later`: Teams did not take it; `gone`: there is no such
 * chat any more. It is claimed, sent and marked; `decideDelivery` deals with a crash between the last two.
 */
export async function deliver(
  { sp, teams, now }: Delivery,
  stored: StoredMessage,
  chat: Conversation,
  card: Card,
  summary: string
): Promise<'sent' | 'taken' | 'later' | 'gone'> {
  const claimed = await saveMessage(sp, stored, { ...stored, state: 'sending', changedAt: now() });
  if (claimed === 'changed') return 'taken';
  const sending = await teams.send(chat, card, summary);
  const at = now();
  if (sending.ok) {
    await saveMessage(sp, claimed, {
      ...claimed,
      state: 'sent',
      changedAt: at,
      sentAt: at,
      conversationId: chat.conversationId,
      activityId: sending.activityId
    });
    return 'sent';
  }
  // The message keeps the chat that is gone, so that it waits for the person to open another instead of being retried.
  await saveMessage(sp, claimed, {
    ...claimed,
    state: 'waiting',
    changedAt: at,
    conversationId: sending.gone ? chat.conversationId : ''
  });
  return sending.gone ? 'gone' : 'later';
}

/** Marks a message that is no longer to be sent. */
export const giveUp = (sp: SPFI, stored: StoredMessage, now: string): Promise<unknown> =>
  saveMessage(sp, stored, { ...stored, state: 'gone', changedAt: now });
