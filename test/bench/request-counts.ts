import { setTimeout as wait } from 'node:timers/promises';

import type { Span } from './one-after-another';

/** Milliseconds without a request after which nothing more is expected, near by. */
const QUIET = 200;

/** Milliseconds that a real tenant adds to a request. */
export const DISTANCE = 200;
/** The page of a real site brings its digest with it. */
const NOT_OF_THE_PAGE = '^(?!.*/_api/contextinfo)';

/** A request in the log of the local SharePoint; `part` when it came inside a batch. */
export interface Logged extends Span {
  readonly client: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly ms: number;
  readonly part: boolean;
}

/** The two doors of the service, by the name they give themselves, and a browser. */
export const CLIENTS = {
  answering: 'NONISV|SeriousCaseReviews|Service/1.0',
  effects: 'NONISV|SeriousCaseReviews|Effects/1.0',
  browser: 'Mozilla/5.0'
} as const;

export interface Counted {
  readonly requests: number;
  /** Each part of a batch counts instead of the batch. */
  readonly parts: number;
}

/**
 * The log of the local SharePoint. Its own address is not counted in it. `quietFor` is in milliseconds: longer than a
 * request takes.
 */
export function createCounts(home: string, quietFor = QUIET) {
  const read = async (): Promise<readonly Logged[]> =>
    ((await (await fetch(`${home}/_local/requests`)).json()) as { last: readonly Logged[] }).last;
  const quiet = async (): Promise<readonly Logged[]> => {
    for (let before = await read(); ;) {
      await wait(quietFor);
      const now = await read();
      if (now.length === before.length) return now;
      before = now;
    }
  };
  const begin = async (): Promise<void> => {
    await quiet();
    await fetch(`${home}/_local/requests`, { method: 'DELETE' });
  };
  const faults = (method: string, body?: object) =>
    fetch(`${home}/_local/faults`, {
      method,
      ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
    });
  return {
    /**
     * Does something at a distance, and gives what had been asked and answered by then: not what goes on after it. What
     * follows is near again.
     */
    async atDistance<T>(work: () => Promise<T>): Promise<{ readonly result: T; readonly log: readonly Logged[] }> {
      await begin();
      await faults('POST', { delayMs: DISTANCE, count: 1_000_000, match: NOT_OF_THE_PAGE });
      try {
        const result = await work();
        return { result, log: await read() };
      } finally {
        await faults('DELETE');
        // What is on its way is in no log yet.
        await wait(DISTANCE);
      }
    },
    /** Does something, waits until SharePoint is asked nothing more, and gives what was asked. */
    async during<T>(work: () => Promise<T>): Promise<{ readonly result: T; readonly log: readonly Logged[] }> {
      await begin();
      const result = await work();
      return { result, log: await quiet() };
    },
    /** The same where there is too much for the log: how many requests were made, by whomever. */
    async totalOf(work: () => Promise<void>): Promise<Counted> {
      await begin();
      await work();
      const { total, byKind } = (await (await fetch(`${home}/_local/requests`)).json()) as {
        total: { http: number; parts: number };
        byKind: Record<string, { http: number }>;
      };
      return { requests: total.http, parts: total.http + total.parts - (byKind['POST $batch']?.http ?? 0) };
    }
  };
}

export type Counts = ReturnType<typeof createCounts>;

/** What a page asks for before it loads any web part. */
export const isOfThePage = ({ path }: Logged): boolean => /\/_api\/contextinfo/i.test(path);

export function counted(log: readonly Logged[], client: string): Counted {
  const own = log.filter((entry) => entry.client === client);
  const isBatch = ({ path }: Logged): boolean => /\/\$batch$/i.test(path);
  return { requests: own.filter(({ part }) => !part).length, parts: own.filter((entry) => !isBatch(entry)).length };
}
