import { randomUUID } from 'node:crypto';

import express, { type ErrorRequestHandler, type Express, type RequestHandler, type Response } from 'express';

import type { Identify } from './identity';
import type { Logger } from '../log';
import type { Reply, Route } from './routes/route';
import { failed } from '../conversation/sentences';

const BODY_LIMIT = '64kb';

/** The web server of the service: its routes, who may use them, and a line in the log for each request. */
export function createServer({
  routes,
  identify,
  webOrigin,
  log
}: {
  readonly routes: readonly Route[];
  readonly identify: Identify;
  /** The one origin whose pages may call the API. */
  readonly webOrigin: string;
  readonly log: Logger;
}): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use(headers(webOrigin));
  app.use(express.json({ limit: BODY_LIMIT }));
  for (const route of routes) app[route.method](route.path, handlerOf(route, { identify, log }));
  app.use((_request, response) => void response.status(404).json(refusing('There is nothing at this address.')));
  app.use(faults(log));
  return app;
}

function handlerOf(
  route: Route,
  { identify, log }: { readonly identify: Identify; readonly log: Logger }
): RequestHandler {
  return async (request, response, next) => {
    const started = Date.now();
    const noted = (code?: string, personId?: string): void =>
      log.event(route.audit, {
        route: route.path,
        status: response.statusCode,
        ms: Date.now() - started,
        ...(code ? { code } : {}),
        ...(personId ? { personId } : {})
      });
    if (route.permission === 'channel') {
      response.once('finish', () => noted());
      await route.handler(request, response, next);
      return;
    }
    if (route.permission === 'anyone') {
      const reply = await route.handler();
      send(response, reply);
      noted(reply.code);
      return;
    }
    const known = await identify(request.headers.authorization);
    if (!known.ok) {
      response.setHeader('WWW-Authenticate', 'Bearer');
      send(response, { status: 401, body: refusing(known.sentence) });
      noted(known.code);
      return;
    }
    const reply = await route.handler({ actorId: known.actorId, body: request.body, query: request.query });
    send(response, reply);
    noted(reply.code, known.actorId);
  };
}

function send(response: Response, { status, body, retryAfterSeconds, file }: Reply): void {
  if (retryAfterSeconds !== undefined) response.setHeader('Retry-After', retryAfterSeconds);
  response.status(status);
  if (file) response.attachment(file.name).type(file.type).send(Buffer.from(file.bytes));
  else response.json(body);
}

const refusing = (sentence: string): Reply['body'] => ({ refusal: { sentence } });

const headers =
  (webOrigin: string): RequestHandler =>
  (request, response, next) => {
    response.set({
      'Cache-Control': 'no-store',
      'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
      'Referrer-Policy': 'no-referrer',
      'Strict-Transport-Security': 'max-age=31536000',
      'X-Content-Type-Options': 'nosniff'
    });
    response.vary('Origin');
    if (request.headers.origin === webOrigin) {
      response.set({
        'Access-Control-Allow-Origin': webOrigin,
        'Access-Control-Allow-Headers': 'authorization, content-type',
        'Access-Control-Allow-Methods': 'GET, POST',
        'Access-Control-Expose-Headers': 'Retry-After',
        'Access-Control-Max-Age': '600'
      });
    }
    if (request.method === 'OPTIONS') response.status(204).end();
    else next();
  };

/** Refusals of the body parser say what to do; anything else is a fault, of which the person is given a code only. */
const faults =
  (log: Logger): ErrorRequestHandler =>
  (fault: unknown, request, response, next) => {
    const kind = fault instanceof Error && 'type' in fault ? fault.type : '';
    if (response.headersSent) {
      log.fault('answer-cut-off', fault, { route: request.path });
      return next(fault);
    }
    if (kind === 'entity.parse.failed')
      return void response.status(400).json(refusing('The request is not JSON. Nothing has been recorded.'));
    if (kind === 'entity.too.large')
      return void response
        .status(413)
        .json(refusing(`The request is larger than ${BODY_LIMIT}. Nothing has been recorded.`));
    const id = randomUUID().slice(0, 8);
    log.fault('request-failed', fault, { id, route: request.path });
    response.status(500).json(refusing(failed(id)));
  };
