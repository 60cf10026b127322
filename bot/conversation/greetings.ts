/** Teams sends two activities together for one install. Further apart, the app has been installed again. */
const APART = 2_000;

/**
 * Recognises the first of the activities that open one chat. A restart forgets, which at worst greets someone twice.
 */
export function createGreetings(now: () => string): { isFirst(conversationId: string): boolean } {
  const greeted = new Map<string, number>();
  return {
    isFirst(conversationId) {
      const at = Date.parse(now());
      for (const [chat, time] of greeted) if (at - time > APART) greeted.delete(chat);
      const first = !greeted.has(conversationId);
      if (first) greeted.set(conversationId, at);
      return first;
    }
  };
}
