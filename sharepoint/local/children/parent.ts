const LOOK_AGAIN_MS = 500;

/** Calls `then` once the process that started this one has ended: npm passes a signal on to its shell, and the shell keeps it to itself. */
export function whenParentEnds(then: () => void): void {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    then();
  }, LOOK_AGAIN_MS);
  watch.unref();
}
