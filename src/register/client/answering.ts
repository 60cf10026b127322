import type { Queryable } from '@pnp/queryable';

const TIME_LIMIT = 4000;
const LONGEST_WAIT = 1000;

/**
 * Sends while someone waits: one retry if SharePoint asks for a second or less, and a time limit of four seconds in
 * all.
 */
export function answering(instance: Queryable<unknown>): Queryable<unknown> {
  instance.on.send.replace(async (url, init) => {
    const signal = AbortSignal.timeout(TIME_LIMIT);
    const first = await fetch(url, { ...init, signal });
    const wait = shortWait(first);
    if (wait === undefined) return first;
    await new Promise((resolve) => setTimeout(resolve, wait));
    return fetch(url, { ...init, signal });
  });
  return instance;
}

/** Milliseconds until a retry. A gateway time-out (504) is not retried: the request may have succeeded. */
function shortWait(response: Response): number | undefined {
  if (response.status !== 429 && response.status !== 503) return undefined;
  const wait = Number(response.headers.get('Retry-After') ?? NaN) * 1000;
  return wait <= LONGEST_WAIT ? wait : undefined;
}
