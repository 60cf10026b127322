import { setTimeout as wait } from 'node:timers/promises';

/** Milliseconds without a request after which nothing more is expected. */
const QUIET = 200;

/** A request in the log of the local SharePoint; `part` when it came inside a batch. */
export interface Logged {
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

/** The log of the local SharePoint. Its own address is not counted in it. */
export function createCounts(home: string) {
  const read = async (): Promise<readonly Logged[]> =>
    ((await (await fetch(`${home}/_local/requests`)).json()) as { last: readonly Logged[] }).last;
  const quiet = async (): Promise<readonly Logged[]> => {
    for (let before = await read(); ;) {
      await wait(QUIET);
      const now = await read();
      if (now.length === before.length) return now;
      before = now;
    }
  };
  return {
    /** Does something, waits until SharePoint is asked nothing more, and gives what was asked. */
    async during<T>(work: () => Promise<T>): Promise<{ readonly result: T; readonly log: readonly Logged[] }> {
      await quiet();
      await fetch(`${home}/_local/requests`, { method: 'DELETE' });
      const result = await work();
      return { result, log: await quiet() };
    },
    /** The same where there is too much for the log: how many requests were made, by whomever. */
    async totalOf(work: () => Promise<void>): Promise<Counted> {
      await quiet();
      await fetch(`${home}/_local/requests`, { method: 'DELETE' });
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

export function counted(log: readonly Logged[], client: string): Counted {
  const own = log.filter((entry) => entry.client === client);
  const isBatch = ({ path }: Logged): boolean => /\/\$batch$/i.test(path);
  return { requests: own.filter(({ part }) => !part).length, parts: own.filter((entry) => !isBatch(entry)).length };
}
