import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { RegisterUnavailable } from '../../../src/register/client/sharepoint-client';

/** A request to a site. `path` is below `_api/`, decoded but for what would end a segment or a value. */
export interface Request {
  readonly method: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** A site, as the app that the command runs as. */
export interface Site {
  /** Sends one request; throws RegisterUnavailable without an answer. */
  send(request: Request): Promise<Answer>;
  /** Sends several in one batch, those that change something in a change set, as the product’s client does. */
  sendBatch(requests: readonly Request[]): Promise<{ readonly whole: Answer; readonly parts: readonly Answer[] }>;
}

const GIVE_UP_AFTER = 60_000;
const TRIES = 4;
const LONGEST_WAIT = 120;
const USUAL = { accept: 'application/json', 'content-type': 'application/json;charset=utf-8' };
/** SharePoint asks to be left alone for a while. */
const ASKED_TO_WAIT: readonly number[] = [429, 503];

export function createContractSite(siteUrl: string, token: () => Promise<string>): Site {
  const addressOf = (path: string): string => `${siteUrl}/_api/${encoded(path)}`;
  const ask = async (method: string, address: string, headers: HeadersInit, body: string | undefined, left = TRIES) => {
    const answer = await fetch(address, {
      method,
      headers: {
        ...Object.fromEntries(new Headers(headers)),
        authorization: `Bearer ${await token()}`,
        'user-agent': 'NONISV|SeriousCaseReviews|Contract/1.0'
      },
      ...(body !== undefined && { body }),
      signal: AbortSignal.timeout(GIVE_UP_AFTER)
    }).catch(() => {
      throw new RegisterUnavailable('SharePoint could not be reached.');
    });
    const text = await answer.text();
    if (!ASKED_TO_WAIT.includes(answer.status) || left <= 1)
      return { status: answer.status, headers: answer.headers, text };
    await wait(1000 * Math.min(Number(answer.headers.get('retry-after') ?? '1') || 1, LONGEST_WAIT));
    return ask(method, address, headers, body, left - 1);
  };
  return {
    send: ({ method, path, headers = {}, body }) => {
      const isTunnelled = method !== 'GET' && method !== 'POST';
      return ask(
        isTunnelled ? 'POST' : method,
        addressOf(path),
        { ...USUAL, ...headers, ...(isTunnelled && { 'x-http-method': method }) },
        body
      );
    },
    sendBatch: async (requests) => {
      const boundary = `batch_${randomUUID()}`;
      const whole = await ask(
        'POST',
        addressOf('$batch'),
        { ...USUAL, 'content-type': `multipart/mixed; boundary=${boundary}` },
        batchBody(boundary, requests, addressOf)
      );
      return { whole, parts: partsOf(whole.text) };
    }
  };
}

/** Titles and names stand in a path, and conditions in a query, as the product’s client writes them. */
function encoded(path: string): string {
  const at = path.indexOf('?');
  const before = at < 0 ? path : path.slice(0, at);
  // Every second part is inside quotes.
  const literal = (text: string): string =>
    text
      .split("'")
      .map((part, index) => (index % 2 === 1 ? encodeURIComponent(part) : part))
      .join("'");
  if (at < 0) return literal(before);
  const query = path
    .slice(at + 1)
    .split('&')
    .map((option) => {
      const equals = option.indexOf('=');
      return [option.slice(0, equals), option.slice(equals + 1)].map(encodeURIComponent).join('=');
    });
  return `${literal(before)}?${query.join('&')}`;
}

function batchBody(boundary: string, requests: readonly Request[], addressOf: (path: string) => string): string {
  const lines: string[] = [];
  let set: string | undefined;
  for (const { method, path, headers = {}, body } of requests) {
    if (method === 'GET') {
      if (set !== undefined) lines.push(`--${set}--`, '');
      set = undefined;
      lines.push(`--${boundary}`);
    } else {
      if (set === undefined) {
        set = `changeset_${randomUUID()}`;
        lines.push(`--${boundary}`, `Content-Type: multipart/mixed; boundary="${set}"`, '');
      }
      lines.push(`--${set}`);
    }
    const sent = { ...USUAL, ...headers };
    lines.push('Content-Type: application/http', 'Content-Transfer-Encoding: binary', '');
    lines.push(
      `${method} ${addressOf(path)} HTTP/1.1`,
      ...Object.entries(sent).map(([name, value]) => `${name}: ${value}`)
    );
    lines.push('', ...(body === undefined ? [] : [body, '']));
  }
  if (set !== undefined) lines.push(`--${set}--`, '');
  return [...lines, `--${boundary}--`].join('\n');
}

/** The answers in a multipart body, in order. */
function partsOf(text: string): readonly Answer[] {
  const lines = text.split('\n').map((line) => line.trimEnd());
  const boundary = lines.find((line) => line.startsWith('--batchresponse_'));
  if (boundary === undefined) return [];
  const parts: string[][] = [];
  for (const line of lines) {
    if (line === `${boundary}--`) break;
    if (line === boundary) parts.push([]);
    else parts.at(-1)?.push(line);
  }
  return parts.map((part) => {
    const first = part.findIndex((line) => line.startsWith('HTTP/1.1 '));
    const blank = part.indexOf('', first);
    const headers = part.slice(first + 1, blank).flatMap((line): [string, string][] => {
      const colon = line.indexOf(':');
      return colon < 1 ? [] : [[line.slice(0, colon), line.slice(colon + 1).trim()]];
    });
    return {
      status: Number(part[first]?.split(' ')[1] ?? '0'),
      headers: new Headers(headers),
      text: part
        .slice(blank + 1)
        .join('\n')
        .trim()
    };
  });
}
