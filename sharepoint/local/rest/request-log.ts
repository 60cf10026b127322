interface Counted {
  readonly http: number;
  readonly parts: number;
}
/**
 * `client` is the first word of the User-Agent: for a program, all of it. `start` and `end` are milliseconds of one
 * clock that never goes back: when the request arrived, before its distance, and when its answer was ready. `ms` is
 * what answering took without the distance.
 */
interface Logged {
  readonly client: string;
  readonly time: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly start: number;
  readonly end: number;
  readonly ms: number;
  readonly part: boolean;
}
/**
 * The requests to the API since the start or the last reset. `kind` is the method and the canonical path, e.g. `GET
 * web/list/items`.
 */
export interface RequestCount {
  readonly total: Counted;
  readonly byKind: Readonly<Record<string, Counted>>;
  readonly last: readonly Logged[];
}

const MOST_LOGGED = 1000;
const NONE: Counted = { http: 0, parts: 0 };

export function createRequestLog() {
  let total = NONE;
  let byKind: Record<string, Counted> = {};
  let last: Logged[] = [];
  const plus = ({ http, parts }: Counted, part: boolean): Counted =>
    part ? { http, parts: parts + 1 } : { http: http + 1, parts };
  return {
    add(kind: string, entry: Logged): void {
      total = plus(total, entry.part);
      byKind[kind] = plus(byKind[kind] ?? NONE, entry.part);
      last.push(entry);
      if (last.length > 2 * MOST_LOGGED) last = last.slice(-MOST_LOGGED);
    },
    reset(): void {
      total = NONE;
      byKind = {};
      last = [];
    },
    read: (): RequestCount => ({ total, byKind: { ...byKind }, last: last.slice(-MOST_LOGGED) })
  };
}

export type RequestLog = ReturnType<typeof createRequestLog>;
