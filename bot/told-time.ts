import { AsyncLocalStorage } from 'node:async_hooks';

import type { RequestHandler } from 'express';
import * as v from 'valibot';

import type { Message } from '../src/register/messages';
import type { Config } from './config';
import { refusing } from './http/refusing';

/** What time it is for the service. */
export interface Time {
  /** A UTC time. */
  readonly now: () => string;
  /** Present only where the time comes from outside, which the configuration allows in the local tenant alone. */
  readonly told?: ToldTime;
}

/**
 * The time as who sends a request tells it: the example reviews are recorded on the days of their story. What follows
 * from a request, such as its notices, happens at the time of the request.
 */
export interface ToldTime {
  /** Takes the time of a request from its header. A request without one happens at the latest time that was told. */
  readonly readHeader: RequestHandler;
  /** Lets the notices to these people wait for their chats from now on. Those to all others count as sent and read. */
  readonly waitFor: (personIds: readonly string[]) => void;
  /** A message that waits to be sent, as it is added. */
  readonly queued: Queued;
}

/** A message that waits to be sent, as it is added to the list. */
export type Queued = (message: Message) => Message;

/** The header with the UTC time of a request. */
const HEADER = 'x-told-at';

const TimeSchema = v.pipe(v.string(), v.isoTimestamp());

/** The time of the computer; or the time that is told, where the configuration says from when on. */
export function createTime(config: Config): Time {
  if (config.mode !== 'local' || config.toldFrom === undefined) return { now: () => new Date().toISOString() };
  const requests = new AsyncLocalStorage<string>();
  let latest = config.toldFrom;
  let waiting: ReadonlySet<string> = new Set();
  const readHeader: RequestHandler = ({ headers }, response, next) => {
    const header = headers[HEADER];
    if (header === undefined) return next();
    const read = v.safeParse(TimeSchema, header);
    if (!read.success) return void response.status(400).json(refusing(`The header ${HEADER} is no UTC time.`));
    const at = new Date(read.output).toISOString();
    if (at > latest) latest = at;
    requests.run(at, next);
  };
  return {
    now: () => requests.getStore() ?? latest,
    told: {
      readHeader,
      waitFor: (personIds) => void (waiting = new Set(personIds)),
      queued: (message) =>
        waiting.has(message.person.id)
          ? message
          : { ...message, state: 'gone', sentAt: message.changedAt, seenAt: message.changedAt }
    }
  };
}
