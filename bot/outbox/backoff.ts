const FIRST = 5_000;
const LONGEST = 600_000;

/** Pauses work that failed, longer after every failure, until it succeeds. A restart forgets. */
interface Backoff {
  isPaused(name: string): boolean;
  failed(name: string): void;
  succeeded(name: string): void;
}

/** Backs off exponentially per name, from 5 seconds up to 10 minutes. */
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
