import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import express, { type Express, type RequestHandler } from 'express';

/** One call that the bot made to the Bot Framework's connector. */
export interface Call {
  readonly method: string;
  readonly conversation: string;
  readonly activity: string | undefined;
  readonly body: {
    readonly type: string;
    readonly text?: string;
    readonly summary?: string;
    readonly attachments?: readonly { readonly contentType: string; readonly content: unknown }[];
  };
}

/** A connector on loopback that takes everything down. */
export interface Connector {
  readonly url: string;
  readonly calls: Call[];
  /** The status of every answer from now on. */
  answerWith(status: number, headers?: Readonly<Record<string, string>>): void;
  readonly close: () => Promise<void>;
}

export async function openConnector(): Promise<Connector> {
  const calls: Call[] = [];
  let status = 201;
  let headers: Readonly<Record<string, string>> = {};
  const app = express();
  app.use(express.json());
  app.all(
    ['/v3/conversations/:conversation/activities', '/v3/conversations/:conversation/activities/:activity'],
    (request, response) => {
      const { conversation, activity } = request.params as { conversation: string; activity?: string };
      calls.push({ method: request.method, conversation, activity, body: request.body as Call['body'] });
      response
        .status(request.method === 'DELETE' && status === 201 ? 200 : status)
        .set(headers)
        .json(status < 300 ? { id: `made-${calls.length}` } : { error: { code: 'Refused', message: 'no' } });
    }
  );
  const { url, close } = await listen(app);
  return { url, calls, answerWith: (next, beside = {}) => void ([status, headers] = [next, beside]), close };
}

/** Listens on a free port of loopback. */
export async function listen(app: Express): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const server = await new Promise<Server>((resolve) => {
    const listening: Server = app.listen(0, '127.0.0.1', () => resolve(listening));
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      })
  };
}

/** A bot that listens, and what a person’s chat sends it. */
export interface ListeningBot {
  readonly url: string;
  readonly send: (serviceUrl: string, rest: Readonly<Record<string, unknown>>) => Promise<Response>;
  readonly close: () => Promise<void>;
}

export async function listenAsBot(receive: RequestHandler): Promise<ListeningBot> {
  const app = express();
  app.use(express.json());
  app.post('/api/messages', receive);
  const listening = await listen(app);
  return {
    ...listening,
    send: (serviceUrl, rest) =>
      fetch(`${listening.url}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(activity(serviceUrl, rest))
      })
  };
}

/** An activity of Teams from one person's chat. */
export const activity = (serviceUrl: string, rest: Readonly<Record<string, unknown>>) => ({
  id: randomUUID(),
  timestamp: '2026-11-23T10:00:00.000Z',
  channelId: 'msteams',
  serviceUrl,
  from: { id: '29:gwen', name: 'Gwen Howells', aadObjectId: 'AAAAAAAA-0000-4000-8000-000000000001' },
  recipient: { id: '28:bot', name: 'Serious case reviews' },
  conversation: { id: 'chat-gwen', conversationType: 'personal', tenantId: 't1' },
  channelData: { tenant: { id: 't1' } },
  ...rest
});
