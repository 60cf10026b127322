import type { Response } from 'express';

import { SIGN_IN_UNCHECKED } from '../conversation/sentences';
import type { Logger } from '../log';

/** What botbuilder answers a request through. */
type Answering = Pick<Response, 'socket' | 'header'> & {
  status(code: number): Answering;
  send(body: unknown): Answering;
  end(): Answering;
};

/**
 * A response in which nobody reads a fault of botbuilder’s: where it cannot check a token, it would answer with the
 * message of whatever it came upon. The keys of the channel that cannot be fetched are 503.
 */
export function worded(response: Response, log: Logger): Answering {
  let [status, body]: [number, unknown] = [200, undefined];
  const answering: Answering = {
    socket: response.socket,
    header: response.header.bind(response),
    status: (code) => ((status = code), answering),
    send: (sent) => ((body = sent), answering),
    end: () => {
      if (status < 400) response.status(status).send(body);
      // An invoke of Teams that this app does not take.
      else if (status === 501) response.status(status).end();
      else if (status < 500) response.status(status).json({ sentence: 'This request is not from Teams.' });
      else {
        log.event('refused-turn', { code: 'keys-unreachable' });
        response.status(503).setHeader('Retry-After', 10).json({ sentence: SIGN_IN_UNCHECKED });
      }
      return answering;
    }
  };
  return answering;
}
