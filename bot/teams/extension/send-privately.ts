import type { Teams } from '../sending';
import type { Chat, TrackedCard, Posting } from '../turn';

/**
 * Sends something to a person’s own chat with the bot, wherever they asked. `no-chat`: they have not opened one yet.
 */
export type SendPrivately = (personId: string, posting: Posting) => Promise<'sent' | 'no-chat' | 'not-reached'>;

export const createPrivateSender =
  ({
    chatOf,
    teams,
    trackCard
  }: {
    readonly chatOf: (personId: string) => Promise<Chat | undefined>;
    readonly teams: Pick<Teams, 'send'>;
    readonly trackCard: (tracked: TrackedCard, chat: Chat, activityId: string) => Promise<void>;
  }): SendPrivately =>
  async (personId, { card, summary, tracked }) => {
    const chat = await chatOf(personId);
    if (!chat) return 'no-chat';
    const sent = await teams.send(chat, card, summary);
    if (!sent.ok) return 'not-reached';
    if (tracked && sent.activityId) await trackCard(tracked, chat, sent.activityId);
    return 'sent';
  };
