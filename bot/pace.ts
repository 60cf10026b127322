/** For how long after the last request of people an instance counts as in use, in milliseconds. */
const IN_USE_FOR = 300_000;

/**
 * How often an instance looks in SharePoint for what others left. While people use it, or something is left, it looks
 * as often as its timers let it; otherwise rarely, so that an idle instance asks SharePoint little. What people do on
 * an instance does not wait for that: its effects begin with the answer.
 */
export interface Pace {
  /** Someone has asked this instance for something. */
  asked(): void;
  /** Whether to look again, `idleEvery` milliseconds being enough while nobody uses the instance. */
  isDue(lookedAt: number | undefined, idleEvery: number): boolean;
}

/**
 * `now` gives milliseconds. An instance begins as in use: it may have been started again in the middle of something.
 */
export function createPace(now: () => number): Pace {
  let askedAt = now();
  return {
    asked: () => void (askedAt = now()),
    isDue: (lookedAt, idleEvery) =>
      lookedAt === undefined || now() - askedAt < IN_USE_FOR || now() - lookedAt >= idleEvery
  };
}
