/** Its time was over before its turn came: it was not begun. */
export const NOT_BEGUN = Symbol('not begun');

type Turns = <T>(task: () => Promise<T>, signal?: AbortSignal) => Promise<T | typeof NOT_BEGUN>;

/** Runs so many tasks at once, and the others in the order in which they came, while their time lasts. */
export function createTurns(most: number): Turns {
  let running = 0;
  const waiting: (() => void)[] = [];

  /** Whether the turn came before the time was over. */
  const turn = (signal: AbortSignal | undefined): Promise<boolean> =>
    new Promise((resolve) => {
      const over = (): void => {
        waiting.splice(waiting.indexOf(begin), 1);
        resolve(false);
      };
      const begin = (): void => {
        signal?.removeEventListener('abort', over);
        resolve(true);
      };
      waiting.push(begin);
      signal?.addEventListener('abort', over, { once: true });
    });

  return async (task, signal) => {
    if (isOver(signal)) return NOT_BEGUN;
    if (running < most) running += 1;
    else if (!(await turn(signal))) return NOT_BEGUN;
    try {
      return isOver(signal) ? NOT_BEGUN : await task();
    } finally {
      // The place goes to the next one, or is free.
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}

const isOver = (signal: AbortSignal | undefined): boolean => signal?.aborted === true;
