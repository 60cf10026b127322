import type { Chat, Turn } from '../teams/turn';

/**
 * Saves each person’s conversation reference, and reports when someone can be reached who could not be before. Of a
 * person without a post nothing is saved but where to reach them, when the app is installed for them.
 */
export function createConversationSaver({
  save,
  hasPost,
  opened
}: {
  readonly save: (chat: Chat) => Promise<void>;
  readonly hasPost: (personId: string) => Promise<boolean>;
  /** Called once the chat has been saved. */
  readonly opened: (personId: string) => void;
}): (turn: Turn) => Promise<void> {
  // Saved by this instance already, so that not every message costs a request.
  const saved = new Map<string, string>();
  return async ({ kind, chat }) => {
    const moved = saved.get(chat.personId) !== chat.reference;
    if (moved && kind !== 'opened' && !(await hasPost(chat.personId))) return;
    if (moved) {
      await save(chat);
      saved.set(chat.personId, chat.reference);
    }
    if (moved || kind === 'opened') opened(chat.personId);
  };
}
