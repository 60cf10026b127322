/** As many requests as an app may have open to a mailbox: microsoft/graph, throttling limits of Outlook. */
const MOST_AT_ONCE = 4;

/** Counts the requests that each app has open. */
export function createConcurrency() {
  const open = new Map<string, number>();
  return {
    /** Whether the app may have one more; if so, `leave` must follow. */
    enter(app: string): boolean {
      const now = open.get(app) ?? 0;
      if (now >= MOST_AT_ONCE) return false;
      open.set(app, now + 1);
      return true;
    },
    leave: (app: string): void => void open.set(app, (open.get(app) ?? 1) - 1)
  };
}

export type Concurrency = ReturnType<typeof createConcurrency>;
