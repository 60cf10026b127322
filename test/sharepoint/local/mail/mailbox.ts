import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { createMail } from '../../../../sharepoint/local/mail/mail';
import { until } from '../../../support/until';

export const ADDRESS = 'notifications@regulator.example';
export const MARK = 'String {7f0e2a64-3f0c-4f0f-9b1e-0c8d5a1b2c3d} Name ScrAck';
export const IMMUTABLE = 'IdType="ImmutableId"';

interface Ask {
  readonly method?: string;
  readonly prefer?: string;
  readonly json?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly token?: string;
}

/** What Graph or the tenant shows, as far as a test asks each one of several for it. */
export interface Shown {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly subject: string;
  readonly displayName: string;
  readonly contentType: string;
  readonly conversationId: string;
  readonly internetMessageId: string;
  readonly copy: { readonly folder: string } | null;
}

export type TestMailbox = Awaited<ReturnType<typeof startMailbox>>;

/** A real server on a free port with an empty mailbox. `app` is the token of the app that may use it. */
export async function startMailbox() {
  const folder = mkdtempSync(join(tmpdir(), 'mailbox-'));
  const open = () =>
    createMail({
      database: join(folder, 'mail.sqlite'),
      address: ADDRESS,
      appOf: async (token) => (/^(app|other)$/.test(token) ? { id: token, mayUse: token === 'app' } : undefined)
    });
  let mail = open();
  const app = express();
  app.use((request, response, next) => mail.router(request, response, next));
  const server = app.listen(0, '127.0.0.1');
  // A busy machine asks again just as a connection that was kept is given up.
  server.keepAliveTimeout = 0;
  await new Promise((resolve) => server.once('listening', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const user = `${origin}/graph/v1.0/users/${ADDRESS}`;

  const ask = (address: string, { method, prefer, json, headers, token }: Ask): Promise<Response> =>
    fetch(address, {
      method: method ?? (json === undefined ? 'GET' : 'POST'),
      redirect: 'manual',
      headers: {
        ...(token && { authorization: `Bearer ${token}` }),
        ...(prefer && { prefer }),
        ...(json !== undefined && { 'content-type': 'application/json' }),
        ...headers
      },
      ...(json !== undefined && { body: JSON.stringify(json) })
    });
  /** Asks Graph, below the user of the mailbox unless the path begins with a slash. */
  const graph = (path: string, { token = 'app', ...how }: Ask = {}): Promise<Response> =>
    ask(path.startsWith('http') ? path : path.startsWith('/') ? `${origin}/graph/v1.0${path}` : `${user}/${path}`, {
      token,
      ...how
    });
  /** What Graph answers, which has to be this status. */
  const answer = async (status: number, path: string, how?: Ask) => {
    const response = await graph(path, how);
    const text = await response.text();
    if (response.status !== status) throw new Error(`${response.status}: ${text}`);
    return text === '' ? undefined : JSON.parse(text);
  };
  const local = (path: string, how: Ask = {}): Promise<Response> => ask(`${origin}/_local/mail${path}`, how);
  /** What arrived and what was sent. */
  const contents = async () => (await local('')).json();
  return {
    origin,
    graph,
    answer,
    local,
    contents,
    /** Delivers a mail, and gives where it lies. */
    async deliver(eml: string, query = '') {
      const response = await fetch(`${origin}/_local/mail${query}`, {
        method: 'POST',
        headers: { 'content-type': 'message/rfc822' },
        body: eml
      });
      if (response.status !== 201) throw new Error(`${response.status}: ${await response.text()}`);
      return response.json();
    },
    /** A draft that answers a mail, with a text and a mark. */
    async reply(id: string) {
      const draft = await answer(201, `messages/${id}/createReply`, { method: 'POST', prefer: IMMUTABLE });
      return answer(200, `messages/${draft.id}`, {
        method: 'PATCH',
        prefer: IMMUTABLE,
        json: {
          body: { contentType: 'text', content: 'We have received your notification.' },
          singleValueExtendedProperties: [{ id: MARK, value: 'key-1' }]
        }
      });
    },
    /** What is in the mailbox, once that many mails are in Sent Items. */
    sent: (count: number) =>
      until(
        async () => {
          const all = await contents();
          return all.sent.filter((each: Shown) => each.copy?.folder === 'sentitems').length >= count ? all : undefined;
        },
        { what: `${count} sent mails` }
      ),
    reopen() {
      mail.close();
      mail = open();
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      mail.close();
      rmSync(folder, { recursive: true });
    }
  };
}

/** The source of a mail: these headers over the usual ones, and a text. */
export const eml = (headers: Readonly<Record<string, string>> = {}, text = 'Reference: SAB/1'): string =>
  `${Object.entries({
    From: '"Example Safeguarding Partnership" <partnership@safeguarding.example>',
    To: ADDRESS,
    Subject: 'Notification of a review',
    Date: 'Mon, 23 Nov 2026 09:12:00 +0000',
    'Message-ID': '<first@safeguarding.example>',
    ...headers
  })
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('')}\r\n${text}\r\n`;

export const marked = (value: string): string =>
  `messages?$filter=${encodeURIComponent(
    `singleValueExtendedProperties/Any(ep: ep/id eq '${MARK}' and ep/value eq '${value}')`
  )}`;

export const codeOf = async (response: Response): Promise<readonly [number, string]> => {
  const { error } = (await response.json()) as { error: { code: string } };
  return [response.status, error.code];
};
