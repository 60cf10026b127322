const FIRST = 5_000;
const LONGEST = 600_000;

/** How long work that failed is left alone: longer after every time, in milliseconds, until it succeeds. A restart forgets. */
export interface Backoff {
  isPaused(name: string): boolean;
  failed(name: string): void;
  succeeded(name: string): void;
}

/** Pauses of 5 seconds, 10, 20 and so on up to 10 minutes, for each name apart. */
export function createBackoff(now: () => string): Backoff {
  const pauses = new Map<string, { readonly length: number; readonly until: number }>();
  return {
    isPaused: (name) => Date.parse(now()) < (pauses.get(name)?.until ?? 0),
    failed(name) {
      const length = Math.min((pauses.get(name)?.length ?? FIRST / 2) * 2, LONGEST);
      pauses.set(name, { length, until: Date.parse(now()) + length });
    },
    succeeded: (name) => void pauses.delete(name)
  };
}
