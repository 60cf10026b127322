import { tokenFrom } from './answers';

/**
 * Why nothing could be read. `away`: the service is not configured or cannot be reached. `busy`: it, or SharePoint, can
 * be asked again shortly. `denied`: it does not answer this person. `overfull`: more than SharePoint can search.
 */
type Unread = 'away' | 'busy' | 'denied' | 'overfull' | 'failed';

export class ServiceUnread extends Error {
  override readonly name = 'ServiceUnread';
  constructor(readonly why: Unread) {
    super(`The service could not be read (${why}).`);
  }
}

/** What the service says, as the signed-in person. Rejects with `ServiceUnread`. */
export interface ServiceReader {
  /**
   * What is at an address, decoded; undefined where there is nothing for this person. What is there still is not sent
   * again.
   */
  readonly get: <T>(
    path: string,
    query: Readonly<Record<string, string>>,
    decode: (body: unknown) => T | Promise<T>
  ) => Promise<T | undefined>;
}

/** Answers that are held, so that the service says only whether they still hold. */
const MOST_HELD = 20;

interface Held {
  readonly etag: string;
  readonly value: unknown;
}

/** A reader of the service at `baseUrl`. `token` gives a bearer token for it each time that one is needed. */
export function serviceReader(o: {
  readonly baseUrl: string;
  readonly token: () => Promise<string>;
  readonly fetch?: typeof fetch;
}): ServiceReader {
  const send = o.fetch ?? ((input, init) => fetch(input, init));
  const held = new Map<string, Held>();
  const hold = (address: string, answer: Held): void => {
    held.delete(address);
    held.set(address, answer);
    const [oldest] = held.keys();
    if (held.size > MOST_HELD && oldest !== undefined) held.delete(oldest);
  };
  return {
    get: async <T>(
      path: string,
      query: Readonly<Record<string, string>>,
      decode: (body: unknown) => T | Promise<T>
    ): Promise<T | undefined> => {
      const token = await tokenFrom(o);
      if (typeof token !== 'string') throw new ServiceUnread('away');
      const address = new URL(path, o.baseUrl);
      address.search = new URLSearchParams(query).toString();
      const before = held.get(address.href);
      const response = await send(address.href, {
        // What the browser holds itself would outlive the page.
        cache: 'no-store',
        headers: { authorization: `Bearer ${token}`, ...(before ? { 'if-none-match': before.etag } : {}) }
      }).catch(() => {
        throw new ServiceUnread('away');
      });
      // The decoder of an address is always the same.
      if (response.status === 304 && before) return before.value as T;
      if (response.status === 404 && NOTHING_THERE.includes(await codeOf(response))) return undefined;
      if (!response.ok) throw new ServiceUnread(await whyNot(response));
      const value = await decode(await body(response));
      const etag = response.headers.get('etag');
      if (etag !== null) hold(address.href, { etag, value });
      return value;
    }
  };
}

const NOTHING_THERE: readonly unknown[] = ['no-such-review', 'no-such-mail'];

/** A connection that breaks meanwhile is one that was never there. */
const body = (response: Response): Promise<unknown> =>
  response.json().catch(() => {
    throw new ServiceUnread('away');
  });

async function whyNot(response: Response): Promise<Unread> {
  switch (response.status) {
    case 401:
    case 403:
      return 'denied';
    case 409:
      return (await codeOf(response)) === 'register-overfull' ? 'overfull' : 'failed';
    case 429:
    case 503:
      return 'busy';
    case 404:
    case 502:
    case 504:
      return 'away';
    default:
      return 'failed';
  }
}

async function codeOf(response: Response): Promise<unknown> {
  const said: unknown = await response.json().catch(() => undefined);
  if (typeof said !== 'object' || said === null) return undefined;
  if ('reason' in said) return said.reason;
  const refusal: unknown = 'refusal' in said ? said.refusal : undefined;
  return typeof refusal === 'object' && refusal !== null && 'code' in refusal ? refusal.code : undefined;
}
