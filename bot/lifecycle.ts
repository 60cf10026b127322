import type { Server } from 'node:http';

import type { Express } from 'express';

import type { Config } from './config';
import type { Logger } from './log';
import type { Dispatcher } from './outbox/dispatcher';

/** How long a stopping service waits for what it is doing, in milliseconds. */
const GRACE = 10_000;

/** Listens on loopback only in the local tenant. A port that cannot be used ends the process. */
export function listenOn(app: Express, { mode, port }: Pick<Config, 'mode' | 'port'>, log: Logger): Server {
  const server = mode === 'local' ? app.listen(port, '127.0.0.1') : app.listen(port);
  server.once('listening', () => log.event('listening', { port, process: process.pid }));
  server.once('error', (fault) => {
    log.fault('cannot-listen', fault, { port });
    process.stderr.write(`The service cannot listen on port ${port}${whyNot(fault)}, or set PORT to another port.\n`);
    process.exit(1);
  });
  return server;
}

const whyNot = (fault: Error): string =>
  'code' in fault && fault.code === 'EACCES'
    ? ': this account may not use it. Let it use ports below 1024'
    : ': another program does. End that program';

/**
 * On a signal, answers what has been asked, dispatches what is pending, and exits. Any uncaught fault exits at once.
 * Gives what stops it for another reason, with an exit code.
 */
export function stopGracefully(
  server: Server,
  { dispatcher, log, before }: { readonly dispatcher: Dispatcher; readonly log: Logger; readonly before: () => void }
): (reason: string, exitCode: number) => Promise<void> {
  const stop = async (reason: string, exitCode = 0): Promise<void> => {
    log.event('stopping', { code: reason });
    before();
    setTimeout(() => process.exit(exitCode), GRACE).unref();
    server.closeIdleConnections();
    await new Promise((resolve) => server.close(resolve));
    await dispatcher.settled();
    process.exit(exitCode);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop(signal));
  for (const name of ['uncaughtException', 'unhandledRejection'] as const) {
    process.once(name, (fault: unknown) => {
      log.fault('fault-of-the-process', fault);
      process.exit(1);
    });
  }
  return stop;
}
