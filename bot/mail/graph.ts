import { createGate } from '../outbox/gate';

/**
 * Microsoft Graph did not answer, or asks for patience: the same can be asked later. `seconds`: for how long it asks.
 */
export class MailUnavailable extends Error {
  override readonly name = 'MailUnavailable';
  constructor(
    message: string,
    readonly seconds?: number
  ) {
    super(message);
  }
}

/** Microsoft Graph refused a request. `code` is its own, such as `ErrorAccessDenied`. */
export class MailRefused extends Error {
  override readonly name = 'MailRefused';
  constructor(
    readonly status: number,
    readonly code: string,
    asked: string
  ) {
    super(`Microsoft Graph refused to ${asked}: ${status} ${code}.`);
  }
}

interface GraphOptions {
  /** What addresses begin with, such as https://graph.microsoft.com/v1.0. */
  readonly url: string;
  readonly token: () => Promise<string>;
}

/**
 * A request of Microsoft Graph. `asked` says in words what it is for: addresses name a mailbox and stay out of logs.
 */
interface GraphRequest {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly asked: string;
  readonly body?: unknown;
}

export interface Graph {
  /** The answer of a request. Throws MailUnavailable and MailRefused. */
  (request: GraphRequest): Promise<Response>;
}

/** Exchange takes four of one app at once in a mailbox: two instances of the service have two each. */
const AT_ONCE = 2;
const GIVE_UP_AFTER = 30_000;
const READS = 3;
const LONGEST_WAIT = 5;

/**
 * Sends requests to Microsoft Graph, a few at a time, with ids that stay the same when a mail is moved. Only what reads
 * is sent again: what was sent without an answer may have been done.
 */
export function createGraph({ url, token }: GraphOptions): Graph {
  const gate = createGate(AT_ONCE);
  /** Until when Graph has asked for patience, in milliseconds since 1970: until then nothing is sent. */
  let pausedUntil = 0;

  async function once({ method = 'GET', path, asked, body }: GraphRequest): Promise<Response> {
    const pause = Math.ceil((pausedUntil - Date.now()) / 1000);
    if (pause > 0) throw new MailUnavailable(`Microsoft Graph asked to wait before it is asked to ${asked}.`, pause);
    const answer = await fetch(path.startsWith(url) ? path : `${url}${path}`, {
      method,
      headers: {
        Authorization: `Bearer ${await token()}`,
        Prefer: 'IdType="ImmutableId", outlook.body-content-type="text"',
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' })
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(GIVE_UP_AFTER)
    }).catch(() => undefined);
    if (!answer) throw new MailUnavailable(`Microsoft Graph could not be reached to ${asked}.`);
    if (answer.ok) return answer;
    const code = codeIn(await answer.json().catch(() => undefined));
    if (answer.status === 429 || answer.status >= 500) {
      const seconds = Number(answer.headers.get('Retry-After')) || undefined;
      if (seconds !== undefined) pausedUntil = Math.max(pausedUntil, Date.now() + seconds * 1000);
      throw new MailUnavailable(`Microsoft Graph was too busy to ${asked}: ${answer.status} ${code}.`, seconds);
    }
    throw new MailRefused(answer.status, code, asked);
  }

  async function patiently(request: GraphRequest): Promise<Response> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await once(request);
      } catch (error) {
        const isRead = (request.method ?? 'GET') === 'GET';
        if (!(error instanceof MailUnavailable) || !isRead || tries === READS) throw error;
        const wait = error.seconds ?? tries;
        if (wait > LONGEST_WAIT) throw error;
        await new Promise((done) => setTimeout(done, wait * 1000));
      }
    }
  }

  return (request) => gate('first', () => patiently(request));
}

function codeIn(body: unknown): string {
  const error = typeof body === 'object' && body !== null && 'error' in body ? body.error : undefined;
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code.slice(0, 100) : '';
}
