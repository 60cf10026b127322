import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Request, RequestHandler, Response } from 'express';
import type { Fault, Faults } from '../../rest/faults';
import type { RequestLog } from '../../rest/request-log';
import type { Mailbox } from '../mailbox';
import { preferenceApplied, preferencesOf, type GraphReply } from './call';
import type { Concurrency } from './concurrency';
import {
  accessDenied,
  away,
  GraphFailure,
  onlyForPeople,
  segmentMissing,
  struck,
  tokenInvalid,
  tokenMissing,
  tooLarge,
  tooManyAtOnce
} from './failure';
import { routeOf } from './routes';

const LARGEST_BODY = 4 * 1024 * 1024;
const JSON_TYPE = 'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8';
/** Seconds. */
const TRY_AGAIN = 1;

export interface GraphParts {
  readonly mailbox: Mailbox;
  readonly faults: Faults;
  readonly log: RequestLog;
  readonly concurrency: Concurrency;
  /** Milliseconds that each request takes longer. */
  readonly distance: () => number;
  /** The app of a bearer token for Graph, and whether it may use the mailbox; undefined for any other token. */
  appOf(token: string): Promise<{ readonly id: string; readonly mayUse: boolean } | undefined>;
}

interface Answer extends GraphReply {
  readonly kind: string;
  readonly failure?: GraphFailure;
  /** Seconds. */
  readonly retryAfter?: number;
}

/** Answers below `/graph/v1.0`, for one mailbox. */
export function answerGraph(parts: GraphParts): RequestHandler {
  const { mailbox, faults, log, concurrency, distance, appOf } = parts;

  const carriedOut = async (request: Request, url: URL, body: Buffer): Promise<Answer> => {
    const [version, root, user, ...segments] = segmentsOf(url).slice(1);
    if (root?.toLowerCase() === 'me') throw onlyForPeople();
    if (version !== 'v1.0' || root?.toLowerCase() !== 'users' || user === undefined)
      throw segmentMissing(root ?? version ?? '');
    if (user.toLowerCase() !== mailbox.address.toLowerCase()) throw accessDenied();
    const { kind, params, handle } = routeOf(request.method, segments);
    await mailbox.settle();
    const reply = handle({
      mailbox,
      url,
      params,
      body,
      prefers: preferencesOf(request.get('prefer')),
      isJson: Boolean(request.is('application/json')),
      ifMatch: request.get('if-match')
    });
    return { ...reply, kind };
  };

  const admitted = async (request: Request, url: URL, fault: Fault | undefined): Promise<Answer | 'dropped'> => {
    const token = /^Bearer (\S+)$/i.exec(request.get('authorization') ?? '')?.[1];
    if (token === undefined) throw tokenMissing();
    const app = await appOf(token);
    if (!app) throw tokenInvalid();
    if (!concurrency.enter(app.id)) throw tooManyAtOnce();
    try {
      if (!app.mayUse) throw accessDenied();
      if (mailbox.switches.settings().away) throw away();
      const body = await bodyOf(request);
      if (distance() > 0) await wait(distance());
      if (fault?.delayMs !== undefined) await wait(fault.delayMs);
      if (fault?.status === undefined && !fault?.drop) return await carriedOut(request, url, body);
      // Whatever came of it, the client does not learn it.
      if (fault.after) await carriedOut(request, url, body).catch(unlessRefused);
      if (fault.status === undefined) return 'dropped';
      return {
        ...failed(struck(fault.status)),
        ...(fault.retryAfter !== undefined && { retryAfter: fault.retryAfter })
      };
    } finally {
      concurrency.leave(app.id);
    }
  };

  return async (request, response) => {
    const start = performance.now();
    const url = new URL(request.originalUrl, `${request.protocol}://${request.get('host') ?? 'localhost'}`);
    const fault = faults.strike(`${request.method} ${readable(url)}`);
    const answer = await admitted(request, url, fault).catch(unlessRefused);
    const end = performance.now();
    log.add(answer === 'dropped' ? `${request.method} fault` : answer.kind, {
      client: request.get('user-agent')?.split(' ')[0] ?? '',
      time: new Date().toISOString(),
      method: request.method,
      path: readable(url),
      status: answer === 'dropped' ? 0 : answer.status,
      start,
      end,
      ms: end - start,
      part: false
    });
    if (answer === 'dropped') request.socket.destroy();
    else send(request, response, answer);
  };
}

function unlessRefused(error: unknown): Answer {
  if (error instanceof GraphFailure) return failed(error);
  throw error;
}

const failed = (failure: GraphFailure): Answer => ({
  kind: `refused ${failure.code}`,
  status: failure.status,
  failure,
  ...((failure.status === 429 || failure.status === 503) && { retryAfter: TRY_AGAIN })
});

function send(request: Request, response: Response, answer: Answer): void {
  const { status, json, bytes, contentType, retryAfter, failure } = answer;
  const id = randomUUID();
  const client = request.get('client-request-id') ?? id;
  const applied = preferenceApplied(preferencesOf(request.get('prefer')));
  response.status(status).set({
    'request-id': id,
    'client-request-id': client,
    'Cache-Control': 'private',
    'X-Content-Type-Options': 'nosniff',
    ...(!failure && applied !== undefined && { 'Preference-Applied': applied }),
    ...(retryAfter !== undefined && { 'Retry-After': String(retryAfter) })
  });
  if (bytes) return void response.set('Content-Type', contentType ?? 'text/plain').end(Buffer.from(bytes));
  const innerError = { date: new Date().toISOString().slice(0, 19), 'request-id': id, 'client-request-id': client };
  const shown = failure ? { error: { code: failure.code, message: failure.message, innerError } } : json;
  if (!shown) return void response.end();
  response.set({ 'Content-Type': JSON_TYPE, 'OData-Version': '4.0' }).end(JSON.stringify(shown));
}

async function bodyOf(request: Request): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
    size += bytes.length;
    // What is too large is read to its end all the same: else the client would have no answer.
    if (size <= LARGEST_BODY) chunks.push(bytes);
  }
  if (size > LARGEST_BODY) throw tooLarge();
  return Buffer.concat(chunks);
}

function segmentsOf({ pathname }: URL): readonly string[] {
  try {
    return pathname
      .split('/')
      .filter((segment) => segment !== '')
      .map(decodeURIComponent);
  } catch {
    throw segmentMissing(pathname);
  }
}

function readable({ pathname, search }: URL): string {
  try {
    return decodeURIComponent(pathname + search.replace(/\+/g, ' '));
  } catch {
    return pathname + search;
  }
}
