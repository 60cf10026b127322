import type { Teams } from '../teams';
import type { Chat, TrackedCard, Posting } from '../turn';

/** Tells somebody something in their own chat with the bot, wherever they asked. `no-chat`: they have not opened one yet. */
export type SendPrivately = (personId: string, posting: Posting) => Promise<'sent' | 'no-chat' | 'not-reached'>;

export const createPrivateSender =
  ({
    chatOf,
    teams,
    kept
  }: {
    readonly chatOf: (personId: string) => Promise<Chat | undefined>;
    readonly teams: Pick<Teams, 'send'>;
    /** Remembers a card of a review that now stands in a chat. */
    readonly kept: (keep: TrackedCard, chat: Chat, activityId: string) => Promise<void>;
  }): SendPrivately =>
  async (personId, { card, summary, keep }) => {
    const chat = await chatOf(personId);
    if (!chat) return 'no-chat';
    const sent = await teams.send(chat, card, summary);
    if (!sent.ok) return 'not-reached';
    if (keep && sent.activityId) await kept(keep, chat, sent.activityId);
    return 'sent';
  };
