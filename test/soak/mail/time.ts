export type Time = ReturnType<typeof startTime>;

/**
 * Moves time on for the whole process, so that a model waits for nothing: the service and the imitation of the mailbox
 * share one clock, and a mail can be on its way for minutes.
 */
export function startTime() {
  const { Date: real } = globalThis;
  let ahead = 0;
  const now = (): number => real.now() + ahead;
  globalThis.Date = new Proxy(real, {
    construct: (date, given, made) => Reflect.construct(date, given.length === 0 ? [now()] : given, made) as object,
    get: (date, name, receiver) => (name === 'now' ? now : Reflect.get(date, name, receiver))
  });
  return {
    now: (): string => new real(now()).toISOString(),
    later: (milliseconds: number): void => void (ahead += milliseconds),
    stop: (): void => void (globalThis.Date = real)
  };
}
