import { segmentsOf } from './address';
import { placeOf, type Answer, type Call } from './call';
import { accessDenied, badExpression, Failure, methodNotAllowed, resourceMissing } from './failure';
import type { Json } from './json';
import type { Model } from './model';
import type { Caller, Person } from './caller';
import { contentType, levelOf, renderCollection, renderEntity, renderFailure, renderValue, type Level } from './render';
import { ROUTES } from './routes';
import { targetOf } from './target';

/** A request before its path is parsed. `url` is absolute, with its query. */
export interface Incoming {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Buffer;
  readonly caller: Caller;
  readonly person: Person;
}
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
  /** Method and canonical path, for counting. */ readonly kind: string;
}

/** POST with X-HTTP-Method is that method; PATCH is MERGE. */
export function methodOf(method: string, headers: Incoming['headers']): string {
  const tunnelled = method === 'POST' ? (headers['x-http-method'] ?? method) : method;
  return tunnelled.toUpperCase() === 'PATCH' ? 'MERGE' : tunnelled.toUpperCase();
}

/** Handles one request. A refusal becomes SharePoint’s response; any other error is thrown. */
export function execute(model: Model, incoming: Incoming): Reply {
  const level = levelOf(incoming.headers['accept']);
  const api = `${incoming.url.origin}${model.path}/_api`;
  const method = methodOf(incoming.method, incoming.headers);
  let kind = `${method} ?`;
  try {
    const call = callOf(model, incoming, api);
    kind = `${method} ${call.target.key}`;
    const route = ROUTES[kind];
    if (!model.access.mayEnter(incoming.person)) throw accessDenied();
    if (!route)
      throw Object.keys(ROUTES).some((known) => known.endsWith(` ${call.target.key}`))
        ? methodNotAllowed()
        : resourceMissing(call.target.key);
    if (route.needs !== undefined) call.sight.need(route.needs, placeOf(call));
    return { ...replyOf(route.answer(call), level, api), kind };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return {
      status: error.status,
      headers: { 'Content-Type': contentType(level) },
      body: JSON.stringify(renderFailure(error, level)),
      kind
    };
  }
}

function callOf(model: Model, { url, headers, body, caller, person }: Incoming, api: string): Call {
  const prefix = `${model.path}/_api/`;
  if (!url.pathname.toLowerCase().startsWith(prefix.toLowerCase())) throw badExpression(url.pathname);
  const target = targetOf(segmentsOf(url.pathname.slice(prefix.length), url.searchParams));
  return {
    model,
    target,
    query: url.searchParams,
    headers,
    body,
    caller,
    person,
    sight: model.access.of(person),
    api,
    url: `${url.origin}${url.pathname}`,
    origin: url.origin
  };
}

function replyOf(answer: Answer, level: Level, api: string): Omit<Reply, 'kind'> {
  const json = (value: Json, status = 200, headers = {}): Omit<Reply, 'kind'> => ({
    status,
    headers: { 'Content-Type': contentType(level), ...headers },
    body: JSON.stringify(value)
  });
  switch (answer.kind) {
    case 'entity':
      return json(renderEntity(answer.entity, level, api), answer.status, answer.headers);
    case 'collection':
      return json(renderCollection(answer.entities, level, api, answer.next));
    case 'value':
      return json(renderValue(answer.name, answer.value, level, api), answer.status);
    case 'nothing':
      return { status: answer.status, headers: answer.headers ?? {}, body: '' };
    case 'bytes':
      return { status: 200, headers: { 'Content-Type': answer.type }, body: answer.body };
  }
}
