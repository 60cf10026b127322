import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { batchReply, partsOf } from './batch';
import {
  accessDenied,
  digestInvalid,
  fileLocked,
  notSignedIn,
  saveConflict,
  timedOut,
  tooBusy,
  Failure
} from './failure';
import { execute, methodOf, type Incoming, type Reply } from './execute';
import type { Fault, Faults } from './faults';
import type { Model } from './model';
import type { Caller } from './caller';
import { contentType, levelOf, renderFailure } from './render';
import { bodyOf } from './request-body';
import type { RequestLog } from './request-log';
import { shapeOfBatch, shapeOfRequest } from './shapes/shape-of-request';

export interface Parts {
  readonly model: Model;
  readonly log: RequestLog;
  readonly faults: Faults;
  /** Milliseconds. */
  readonly distance: () => number;
  /** Takes the shape of each request of the product’s client. */
  readonly keepShape?: ((shape: string) => void) | undefined;
  callerOf(request: Request): Promise<Caller | undefined>;
}

/** When a request arrived, and when its answering began, after its distance: milliseconds. */
interface Timed {
  readonly arrived?: number | undefined;
  readonly started: number;
}

/** Handles `<site>/_api/…`, and passes every other path on. */
export function answerApi({ model, log, faults, distance, keepShape, callerOf }: Parts): RequestHandler {
  const prefix = `${model.path}/_api/`.toLowerCase();

  const single = (incoming: Incoming, part: boolean, arrived?: number): Reply => {
    const started = performance.now();
    const shape = keepShape && isOfClient(incoming) ? shapeOfRequest(model, incoming, part) : undefined;
    if (shape !== undefined) keepShape?.(shape);
    const reply = execute(model, incoming);
    note(reply.kind, incoming, reply.status, { arrived, started }, part);
    return reply;
  };
  const note = (
    kind: string,
    { method, url, headers }: Pick<Incoming, 'method' | 'url' | 'headers'>,
    status: number,
    { started, arrived = started }: Timed,
    part: boolean
  ): void => {
    const end = performance.now();
    log.add(kind, {
      client: headers['user-agent']?.split(' ')[0] ?? '',
      time: new Date().toISOString(),
      method: methodOf(method, headers),
      path: readable(url),
      status,
      start: hundredths(arrived),
      end: hundredths(end),
      ms: hundredths(end - started),
      part
    });
  };

  const partOf = (incoming: Incoming): Reply => {
    const method = methodOf(incoming.method, incoming.headers);
    const fault = faults.strike(`${method} ${readable(incoming.url)}`, true);
    if (fault?.status === undefined) return single(incoming, true);
    if (fault.after) single(incoming, true);
    else note(`${method} fault`, incoming, fault.status, { started: performance.now() }, true);
    return struck(
      fault.status === 500 ? timedOut() : failureOf(fault.status, incoming.url),
      fault.retryAfter,
      incoming.headers['accept']
    );
  };

  const batch = (incoming: Incoming, arrived: number): Reply => {
    const started = performance.now();
    const parts = partsOf(incoming.headers['content-type'] ?? '', incoming.body);
    if (keepShape && isOfClient(incoming)) keepShape(shapeOfBatch(parts.map(({ method }) => method)));
    const replies = parts.map((part) =>
      partOf({
        ...incoming,
        method: part.method,
        url: new URL(part.url, incoming.url),
        headers: { 'user-agent': incoming.headers['user-agent'], [TAG]: incoming.headers[TAG], ...part.headers },
        body: part.body
      })
    );
    const { contentType: type, body } = batchReply(replies);
    note('POST $batch', incoming, 200, { arrived, started }, false);
    return { status: 200, headers: { 'Content-Type': type }, body, kind: 'POST $batch' };
  };

  const answer = async (request: Request, url: URL, arrived: number): Promise<Reply> => {
    const { headers, method } = request;
    const given = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value])
    );
    const started = performance.now();
    const refuse = (failure: Failure): Reply => {
      note(`${method} refused`, { method, url, headers: given }, failure.status, { arrived, started }, false);
      return refusal(failure, given['accept']);
    };
    const caller = await callerOf(request);
    if (!caller) return refuse(notSignedIn());
    const person = model.people.ofCaller(caller);
    if (!model.access.mayEnter(person)) return refuse(accessDenied());
    const isContextInfo = url.pathname.toLowerCase().endsWith('/_api/contextinfo');
    if (
      method !== 'GET' &&
      !isContextInfo &&
      given['authorization'] === undefined &&
      !model.digest.isGood(given['x-requestdigest'], caller.id)
    )
      return refuse(digestInvalid());
    try {
      const incoming: Incoming = {
        method,
        url,
        headers: given,
        body: await bodyOf(request),
        caller,
        person
      };
      return url.pathname.toLowerCase() === `${prefix}$batch`
        ? batch(incoming, arrived)
        : single(incoming, false, arrived);
    } catch (error) {
      if (error instanceof Failure) return refuse(error);
      throw error;
    }
  };

  return async (request: Request, response: Response, next: NextFunction) => {
    const url = new URL(request.originalUrl, `${request.protocol}://${request.get('host') ?? 'localhost'}`);
    if (!url.pathname.toLowerCase().startsWith(prefix)) return next();
    const arrived = performance.now();
    const method = methodOf(request.method, { 'x-http-method': request.get('x-http-method') });
    const far = distance();
    if (far > 0) await wait(far);
    const fault = faults.strike(`${method} ${readable(url)}`);
    if (fault?.delayMs !== undefined) await wait(fault.delayMs);
    if (fault?.after) await answer(request, url, arrived);
    if (fault && (fault.status !== undefined || fault.drop)) {
      note(
        `${method} fault`,
        { method, url, headers: { 'user-agent': request.get('user-agent') } },
        fault.status ?? 0,
        { arrived, started: performance.now() },
        false
      );
      return strike(fault, url, request, response);
    }
    send(response, await answer(request, url, arrived));
  };
}

/** What @pnp/sp says of itself in each request. */
const TAG = 'x-clientservice-clienttag';
const isOfClient = ({ headers }: Incoming): boolean => headers[TAG] !== undefined;

const hundredths = (ms: number): number => Math.round(ms * 100) / 100;

function strike({ status, drop, retryAfter }: Fault, url: URL, request: Request, response: Response): void {
  if (drop || status === undefined) {
    request.socket.destroy();
    return;
  }
  send(response, struck(failureOf(status, url), retryAfter, request.get('accept')));
}

function failureOf(status: number, { pathname }: URL): Failure {
  switch (status) {
    case 403:
      return accessDenied();
    case 409:
      return saveConflict();
    case 423:
      return fileLocked(pathname);
    default:
      return tooBusy(status);
  }
}

function struck(failure: Failure, retryAfter: number | undefined, accept: string | undefined): Reply {
  const reply = refusal(failure, accept);
  return retryAfter === undefined
    ? reply
    : { ...reply, headers: { ...reply.headers, 'Retry-After': String(retryAfter) } };
}

function refusal(failure: Failure, accept: string | undefined): Reply {
  const level = levelOf(accept);
  return {
    status: failure.status,
    headers: { 'Content-Type': contentType(level) },
    body: JSON.stringify(renderFailure(failure, level)),
    kind: 'refused'
  };
}

function send(response: Response, { status, headers, body }: Reply): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  // What Microsoft’s support finds a request by, under both of its names.
  const id = randomUUID();
  response.setHeader('request-id', id);
  response.setHeader('SPRequestGuid', id);
  response.setHeader('Cache-Control', 'private, max-age=0');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.status(status).end(body === '' ? undefined : typeof body === 'string' ? body : Buffer.from(body));
}

function readable({ pathname, search }: URL): string {
  try {
    return decodeURIComponent(pathname + search.replace(/\+/g, ' '));
  } catch {
    return pathname + search;
  }
}
