import { randomUUID } from 'node:crypto';

import express, {
  type ErrorRequestHandler,
  type Express,
  type Request,
  type RequestHandler,
  type Response
} from 'express';

import { isLong, readBody, readLetterBody, requestFaults } from './body';
import { addressOf, loopbackOnly } from './caller';
import type { Config } from '../config';
import { isFormWithFile, readFormWithFile, statusOf } from './form-with-file';
import type { Identify } from './identity';
import type { Limits } from '../limits/limits';
import type { Logger } from '../log';
import { refusing } from './refusing';
import { sendOnce } from './send-once';
import type { Reply, Route } from './routes/route';
import { failed, tooManyRequests } from '../conversation/sentences';

/** The web server of the service: its routes, who may use them, and a line in the log for each request. */
export function createServer({
  routes,
  identify,
  limits,
  refusedFile,
  webOrigin,
  mode,
  readTime,
  log
}: {
  readonly routes: readonly Route[];
  readonly identify: Identify;
  readonly limits: Limits;
  /** The refusal for one who may not bring a large file; undefined for all others. */
  readonly refusedFile: (request: Request, personId: string) => Promise<Reply | undefined>;
  readonly mode: Config['mode'];
  /** Takes the time from a request, where it is told. */
  readonly readTime?: RequestHandler;
  /** The one origin whose pages may call the API. */
  readonly webOrigin: string;
  readonly log: Logger;
}): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use(headers(webOrigin));
  if (mode === 'local') app.use(loopbackOnly);
  app.use(readBody(routes.filter(takesLetters).map(({ path }) => path)));
  // Reading a body ends what came before it.
  if (readTime) app.use(readTime);
  for (const route of routes) app[route.method](route.path, handlerOf(route, { identify, limits, refusedFile, log }));
  app.use((_request, response) => void response.status(404).json(refusing('There is nothing at this address.')));
  app.use(requestFaults(log), faults(log));
  return app;
}

function handlerOf(
  route: Route,
  {
    identify,
    limits,
    refusedFile,
    log
  }: Pick<Parameters<typeof createServer>[0], 'identify' | 'limits' | 'refusedFile' | 'log'>
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
      if (route.letters && isLong(request)) {
        if (!(await route.letters.knows(request.headers.authorization ?? ''))) {
          const wait = limits.stranger(addressOf(request));
          // What is still on its way is not read.
          response.setHeader('Connection', 'close');
          return send(response, wait > 0 ? tooMany(wait) : NOT_THE_CHANNEL);
        }
        const read = await readLetterBody(request, response).catch((fault: unknown) => {
          if (statusOf(fault) !== 413) throw fault;
          return 'too long' as const;
        });
        if (read === 'too long') return send(response, route.letters.tooLong);
        if (!read) return;
      }
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
      const wait = limits.stranger(addressOf(request));
      if (known.status === 401) response.setHeader('WWW-Authenticate', 'Bearer');
      send(response, wait > 0 ? tooMany(wait) : { ...known, body: refusing(known.sentence, known.retryAfterSeconds) });
      noted(wait > 0 ? TOO_MANY : known.code);
      return;
    }
    const bringsFile = route.takesFiles === true && isFormWithFile(request);
    const wait = limits.person(known.actorId) || (route.isFile || bringsFile ? limits.file(known.actorId) : 0);
    if (wait > 0) {
      send(response, tooMany(wait));
      noted(TOO_MANY, known.actorId);
      return;
    }
    const bringsLetter = route.takesLetters === true && !bringsFile && isLong(request);
    const refused = bringsFile || bringsLetter ? await refusedFile(request, known.actorId) : undefined;
    if (refused) {
      // What is still on its way is not read.
      response.setHeader('Connection', 'close');
      send(response, refused);
      noted(refused.code, known.actorId);
      return;
    }
    if (bringsLetter && !(await readLetterBody(request, response))) return noted(undefined, known.actorId);
    const read = bringsFile ? await readFormWithFile(request, response) : { body: request.body as unknown };
    const reply =
      'refused' in read ? read.refused : await route.handler({ actorId: known.actorId, query: request.query, ...read });
    if (route.method === 'get' && reply.status === 200 && !reply.file) await sendOnce(request, response, reply.body);
    else send(response, reply);
    noted(reply.code, known.actorId);
  };
}

const takesLetters = (route: Route): boolean =>
  route.permission === 'channel'
    ? route.letters !== undefined
    : route.permission === 'signed-in' && route.takesLetters === true;

function send(response: Response, { status, body, retryAfterSeconds, file }: Reply): void {
  if (retryAfterSeconds !== undefined) response.setHeader('Retry-After', retryAfterSeconds);
  response.status(status);
  if (file) response.attachment(file.name).type(file.type).send(Buffer.from(file.bytes));
  else response.json(body);
}

const NOT_THE_CHANNEL: Reply = {
  status: 401,
  body: refusing('Only Teams sends messages here. Nothing has been recorded.')
};

const TOO_MANY = 'too-many-requests';

const tooMany = (wait: number): Reply => ({
  status: 429,
  retryAfterSeconds: wait,
  body: refusing(tooManyRequests(wait), wait)
});

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
        'Access-Control-Allow-Headers': 'authorization, content-type, if-none-match',
        'Access-Control-Allow-Methods': 'GET, POST',
        'Access-Control-Expose-Headers': 'ETag, Retry-After',
        'Access-Control-Max-Age': '600'
      });
    }
    if (request.method === 'OPTIONS') response.status(204).end();
    else next();
  };

/** A fault of ours: the person is given a code only. */
const faults =
  (log: Logger): ErrorRequestHandler =>
  (fault: unknown, request, response, next) => {
    if (response.headersSent) {
      log.fault('answer-cut-off', fault, { route: request.path });
      return next(fault);
    }
    const id = randomUUID().slice(0, 8);
    log.fault('request-failed', fault, { id, route: request.path });
    response.status(500).json(refusing(failed(id)));
  };
