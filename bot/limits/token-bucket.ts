/** Beyond so many callers, those who have been quiet are forgotten, and then those who came first. */
const MOST_CALLERS = 10_000;
const MINUTE = 60_000;

/**
 * Takes one from a bucket that holds `perMinute` and is filled evenly within a minute. A bucket is the time when it
 * will be full again, in milliseconds. `wait`: the seconds until there is one, 0 if there was. More than 60,000 a
 * minute are not counted.
 */
export function takeOne(
  fullAt: number,
  perMinute: number,
  now: number
): { readonly fullAt: number; readonly wait: number } {
  const next = Math.max(fullAt, now) + Math.floor(MINUTE / perMinute);
  const late = next - now - MINUTE;
  return late > 0 ? { fullAt, wait: Math.ceil(late / 1000) } : { fullAt: next, wait: 0 };
}

/** A bucket for each caller, in the memory of this instance. Gives the seconds to wait. */
export function createBuckets(now: () => number): (caller: string, perMinute: number) => number {
  const buckets = new Map<string, number>();
  return (caller, perMinute) => {
    const { fullAt, wait } = takeOne(buckets.get(caller) ?? 0, perMinute, now());
    // Callers stand in the order in which they called last.
    buckets.delete(caller);
    buckets.set(caller, fullAt);
    if (buckets.size > MOST_CALLERS) forget(buckets, now());
    return wait;
  };
}

function forget(buckets: Map<string, number>, now: number): void {
  for (const [caller, fullAt] of buckets) {
    if (fullAt > now && buckets.size <= MOST_CALLERS / 2) return;
    buckets.delete(caller);
  }
}
