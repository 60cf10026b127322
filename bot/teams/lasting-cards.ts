import type { Card } from '../cards/card';
import type { Chat } from './turn';

/**
 * Teams goes back to the message as it was sent when someone reacts to it or loads the chat again: the card that answers
 * a press is not saved in the message. This saves it there afterwards, one update of a message at a time, and the
 * latest card last.
 */
export function createLastingCards(update: (chat: Chat, messageId: string, card: Card) => Promise<unknown>) {
  const waiting = new Map<string, Card>();
  const underWay = new Set<string>();
  return async (chat: Chat, messageId: string, card: Card): Promise<void> => {
    const key = `${chat.conversationId} ${messageId}`;
    waiting.set(key, card);
    if (underWay.has(key)) return;
    underWay.add(key);
    try {
      for (let next = waiting.get(key); next !== undefined; next = waiting.get(key)) {
        waiting.delete(key);
        await update(chat, messageId, next);
      }
    } finally {
      underWay.delete(key);
    }
  };
}
