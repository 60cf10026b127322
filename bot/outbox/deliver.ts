import type { Conversation } from '../../src/register/conversations';
import { addMessage, saveMessage, type StoredMessage } from '../../src/register/messages';
import type { SPFI } from '@pnp/sp';
import type { Card } from '../cards/card';
import type { Sending } from '../teams/sending';
import type { Delivering } from './delivering';
import { LATE, unlessLate } from './unless-late';

/** `late`: Teams has not answered yet. The message stays claimed and is followed up, while others go on. */
type Delivery = 'sent' | 'taken' | 'later' | 'gone' | typeof LATE;

/**
 * Sends one message to its person’s chat when it is the turn of that chat, unless another instance has claimed it.
 * `later`: Teams did not take it; `gone`: there is no such chat any more. It is claimed, sent and marked;
 * `decideDelivery` deals with a crash between the last two.
 */
export const deliver = (
  deps: Delivering,
  stored: StoredMessage,
  chat: Conversation,
  card: Card,
  summary: string
): Promise<Delivery> =>
  deps.lanes.run(chat.conversationId, 'first', async () => {
    const { sp, teams, now, limits } = deps;
    const claimed = await saveMessage(sp, stored, { ...stored, state: 'sending', changedAt: now() });
    if (claimed === 'changed') return 'taken';
    const sending = teams.send(chat, card, summary);
    const answered = await unlessLate(sending, limits.send);
    if (answered !== LATE) return mark(deps, claimed, chat, answered);
    deps.straggles(claimed, followUp(deps, claimed, chat, sending));
    return LATE;
  });

/**
 * Keeps the claim of a message for as long as Teams may still take it, so that no instance sends it again meanwhile.
 */
async function followUp(
  deps: Delivering,
  claimed: StoredMessage,
  chat: Conversation,
  sending: Promise<Sending>
): Promise<void> {
  const { sp, now, limits } = deps;
  let held = claimed;
  for (let waited = limits.send; waited < limits.giveUp; waited += limits.renew) {
    const answered = await unlessLate(sending, limits.renew);
    if (answered !== LATE) {
      await mark(deps, held, chat, answered);
      return;
    }
    const renewed = await saveMessage(sp, held, { ...held, changedAt: now() });
    if (renewed === 'changed') break;
    held = renewed;
  }
  void sending.then((answered) => (answered.ok ? withdraw(deps, claimed, chat, answered.activityId) : undefined));
  await saveMessage(sp, held, { ...held, state: 'waiting', changedAt: now() });
}

async function mark(
  deps: Delivering,
  claimed: StoredMessage,
  chat: Conversation,
  sending: Sending
): Promise<'sent' | 'taken' | 'later' | 'gone'> {
  const { sp, now, lanes } = deps;
  const at = now();
  if (sending.ok) {
    const { activityId } = sending;
    const sent = { state: 'sent', changedAt: at, sentAt: at, conversationId: chat.conversationId, activityId } as const;
    const marked = await saveMessage(sp, claimed, { ...claimed, ...sent });
    if (marked !== 'changed') return 'sent';
    await withdraw(deps, claimed, chat, activityId);
    return 'taken';
  }
  if (sending.pause !== undefined) lanes.pause(chat.conversationId, sending.pause);
  // The message keeps the chat that is gone, so that it waits for the person to open another instead of being retried.
  await saveMessage(sp, claimed, {
    ...claimed,
    state: 'waiting',
    changedAt: at,
    conversationId: sending.gone ? chat.conversationId : ''
  });
  return sending.gone ? 'gone' : 'later';
}

/**
 * Another instance sends the same: its card is the one that is brought up to date. Where this one cannot be removed, it
 * is, too.
 */
async function withdraw(
  { sp, teams, now, log }: Delivering,
  message: StoredMessage,
  chat: Conversation,
  activityId: string
): Promise<void> {
  const removed = await teams.remove(chat, activityId);
  log.event('sent-twice', { reference: message.reference, outcome: removed.ok ? 'removed' : 'kept' });
  if (removed.ok || removed.gone) return;
  const { conversationId } = chat;
  const at = now();
  await addMessage(sp, {
    ...message,
    key: `${conversationId}/${activityId}`,
    state: 'sent',
    changedAt: at,
    sentAt: at,
    conversationId,
    activityId
  });
}

/** Marks a message that is no longer to be sent. */
export const giveUp = (sp: SPFI, stored: StoredMessage, now: string): Promise<unknown> =>
  saveMessage(sp, stored, { ...stored, state: 'gone', changedAt: now });
