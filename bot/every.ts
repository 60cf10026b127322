/**
 * Does something at once, and again so many milliseconds after each time that it is done: never twice at the same time.
 * `work` deals with its own faults. Gives what stops it.
 */
export function every(pause: number, work: () => Promise<void>): () => void {
  let waiting: NodeJS.Timeout | undefined;
  let stopped = false;
  const again = (): void => {
    void work().finally(() => {
      if (!stopped) waiting = setTimeout(again, pause);
    });
  };
  again();
  return () => {
    stopped = true;
    clearTimeout(waiting);
  };
}
