// Loaded before the Agents Playground, which by itself listens on every network of the machine, answers pages of any
// origin, and lets its page fetch fonts from elsewhere.
import { IncomingMessage, Server as HttpServer, ServerResponse } from 'node:http';
import { Server } from 'node:net';

const LOOPBACK = '127.0.0.1';
const POLICY =
  "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:; connect-src 'self' ws:; frame-ancestors 'none'; form-action 'self'";

const listen = methodOf(Server.prototype, 'listen');
Server.prototype.listen = function (this: Server, ...args: unknown[]): Server {
  const [port, ...rest] = args;
  const bound =
    typeof port === 'number' ? [{ port, host: LOOPBACK }, ...rest.filter((each) => typeof each === 'function')] : args;
  Reflect.apply(listen, this, bound);
  return this;
};

const emit = methodOf(HttpServer.prototype, 'emit');
HttpServer.prototype.emit = function (this: HttpServer, event: string | symbol, ...args: unknown[]): boolean {
  const [request, response] = args;
  if (request instanceof IncomingMessage && !isLocal(request)) {
    request.socket.destroy();
    return true;
  }
  if (event === 'request' && response instanceof ServerResponse) response.setHeader('Content-Security-Policy', POLICY);
  return Reflect.apply(emit, this, [event, ...args]) === true;
};

function isLocal({ headers, socket }: IncomingMessage): boolean {
  const hosts = [`${LOOPBACK}:${socket.localPort}`, `localhost:${socket.localPort}`];
  const { host, origin } = headers;
  return (
    host !== undefined &&
    hosts.includes(host) &&
    (origin === undefined || hosts.some((each) => origin === `http://${each}`))
  );
}

function methodOf(prototype: object, name: string) {
  const method: unknown = Reflect.get(prototype, name);
  if (typeof method !== 'function') throw new Error(`This version of Node has no ${name} where the chats need it.`);
  return method;
}
