import type { Chat, Turn } from '../teams/turn';

/** Remembers where each person's chat is, and says when somebody can be reached who could not be before. */
export function createCardTracker({
  save,
  opened
}: {
  readonly save: (chat: Chat) => Promise<void>;
  /** Called once the chat has been saved. */
  readonly opened: (personId: string) => void;
}): (turn: Turn) => Promise<void> {
  // What this copy of the service has saved already, so that not every message costs a request.
  const saved = new Map<string, string>();
  return async ({ kind, chat }) => {
    const moved = saved.get(chat.personId) !== chat.reference;
    if (moved) {
      await save(chat);
      saved.set(chat.personId, chat.reference);
    }
    if (moved || kind === 'opened') opened(chat.personId);
  };
}
