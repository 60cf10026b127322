/** Work that is to follow each of many changes. */
interface OnceMore {
  /** Has the work done after this moment: once, however often it is asked for until it begins. Returns at once. */
  ask(): void;
  /** Resolves when nothing that was asked for is left to do. */
  settled(): Promise<void>;
}

/** Does work for all changes up to its beginning together, and never twice at the same time. It must not throw. */
export function createOnceMore(work: () => Promise<void>): OnceMore {
  let running: Promise<void> = Promise.resolve();
  let waits = false;
  return {
    ask() {
      if (waits) return;
      waits = true;
      running = running.then(() => {
        waits = false;
        return work();
      });
    },
    settled: () => running
  };
}
