import type { SPFI } from '@pnp/sp';

import type { Conversation } from '../../src/register/conversations';
import { saveMessage, type Message, type StoredMessage } from '../../src/register/messages';
import type { Card } from '../cards/card';
import type { Teams } from '../teams';

/** For how long a copy of the service that began to send keeps others from sending the same, in milliseconds. */
const LEASE = 10_000;

export interface Delivery {
  readonly sp: SPFI;
  readonly teams: Pick<Teams, 'send'>;
  readonly now: () => string;
}

export const isDeliverable = (message: Message, now: string): boolean =>
  message.state === 'waiting' || (message.state === 'sending' && Date.parse(now) - Date.parse(message.changedAt) > LEASE);

/**
 * Sends one notice to its person's chat, unless another copy of the service has taken it up.
 * It is claimed, sent, and marked; a crash between the last two is the one case in which the same notice can come twice.
 */
export async function deliver({ sp, teams, now }: Delivery, stored: StoredMessage, chat: Conversation, card: Card, summary: string): Promise<'sent' | 'taken' | 'later'> {
  const claimed = await saveMessage(sp, stored, { ...stored, state: 'sending', changedAt: now() });
  if (claimed === 'changed') return 'taken';
  const sending = await teams.send(chat, card, summary);
  const at = now();
  if (sending.ok) {
    await saveMessage(sp, claimed, { ...claimed, state: 'sent', changedAt: at, sentAt: at, conversationId: chat.conversationId, activityId: sending.activityId });
    return 'sent';
  }
  // A chat that is gone is remembered on the message, so that it waits for the person to open their chat instead of being tried again and again.
  await saveMessage(sp, claimed, { ...claimed, state: 'waiting', changedAt: at, conversationId: sending.gone ? chat.conversationId : '' });
  return 'later';
}
