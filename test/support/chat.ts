import { randomUUID } from 'node:crypto';
import express from 'express';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

import type { Persona } from './tenant';

/** A card as a client of Teams holds it: plain JSON. */
export type CardJson = { readonly [key: string]: unknown };

export interface Posted {
  readonly id: string;
  readonly at: number;
  readonly text: string;
  readonly summary: string;
  /** The card as it looks now, after every edit. */
  card: CardJson | undefined;
  edits: number;
}

export interface Pressed {
  readonly status: number;
  readonly statusCode: number;
  readonly type: string;
  readonly card?: CardJson;
}

/** A client of the Bot Framework: each person's chat, and what the bot posted there. */
export interface Chats {
  readonly url: string;
  of(persona: Persona): Chat;
  /** What the bot has posted in any conversation. */
  postedIn(conversation: string): readonly Posted[];
  /** Makes every delivery fail with a status, or (0) succeed again. */
  failWith(status: number): void;
  close(): Promise<void>;
}

export interface Chat {
  readonly conversation: string;
  posted(): readonly Posted[];
  open(): Promise<void>;
  say(text: string): Promise<void>;
  /** Presses a button of a posted card as Action.Execute, with what was typed. */
  press(
    message: Posted,
    data: Readonly<Record<string, unknown>>,
    typed?: Readonly<Record<string, unknown>>
  ): Promise<Pressed>;
  /** The same button in a client that knows only Action.Submit. */
  submit(
    message: Posted,
    data: Readonly<Record<string, unknown>>,
    typed?: Readonly<Record<string, unknown>>
  ): Promise<number>;
  /** Sends any activity. */
  send(activity: Readonly<Record<string, unknown>>): Promise<Response>;
  /** The last posted message whose card or text holds all of these words, once there is one. */
  shows(...words: readonly string[]): Promise<Posted>;
}

/** How people's chats reach the service where it is not of the local tenant. */
interface Channel {
  /** Where the service is to send its messages. */
  readonly url: string;
  readonly tenantId: string;
  readonly authorization: () => Promise<string>;
}

export async function openChats(service: string, channel?: Channel): Promise<Chats> {
  const posted = new Map<string, Posted[]>();
  let failure = 0;
  const app = express();
  app.use(express.json({ limit: '1mb' }));
  app.use((_request, response, next) => (failure > 0 ? void response.sendStatus(failure) : next()));
  app.post(
    ['/v3/conversations/:conversation/activities', '/v3/conversations/:conversation/activities/:activity'],
    (request, response) => {
      const { text, summary } = request.body as { text?: string; summary?: string };
      const message: Posted = {
        id: randomUUID(),
        at: Date.now(),
        text: text ?? '',
        summary: summary ?? '',
        card: cardOf(request.body),
        edits: 0
      };
      const conversation = String(request.params['conversation']);
      posted.set(conversation, [...(posted.get(conversation) ?? []), message]);
      response.status(201).json({ id: message.id });
    }
  );
  app.put('/v3/conversations/:conversation/activities/:activity', (request, response) => {
    const message = posted.get(request.params.conversation)?.find(({ id }) => id === request.params.activity);
    if (!message)
      return void response.status(404).json({ error: { code: 'ActivityNotFoundInConversation', message: 'not here' } });
    message.card = cardOf(request.body);
    message.edits += 1;
    response.json({ id: message.id });
  });
  app.get('/v3/conversations/chat-:person/members', ({ params: { person } }, response) => {
    response.json([{ id: `29:${person}`, aadObjectId: person }]);
  });
  const server = await new Promise<Server>((resolve) => {
    const listening: Server = app.listen(0, '127.0.0.1', () => resolve(listening));
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    postedIn: (conversation) => posted.get(conversation) ?? [],
    of: (persona) => chatOf(persona, { service, channel: channel ?? { url, tenantId: 'local' }, posted }),
    failWith: (status) => void (failure = status),
    close: () => new Promise((resolve) => void server.close(() => resolve()))
  };
}

function chatOf(
  persona: Persona,
  {
    service,
    channel: { url, tenantId, authorization },
    posted
  }: { service: string; channel: Omit<Channel, 'authorization'> & Partial<Channel>; posted: Map<string, Posted[]> }
): Chat {
  const conversation = `chat-${persona.id}`;
  const mine = (): readonly Posted[] => posted.get(conversation) ?? [];
  const send: Chat['send'] = async (activity) =>
    fetch(`${service}/api/messages`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(authorization && { authorization: await authorization() })
      },
      body: JSON.stringify({
        id: randomUUID(),
        timestamp: new Date().toISOString(),
        channelId: 'msteams',
        serviceUrl: url,
        from: { id: `29:${persona.id}`, name: persona.name, aadObjectId: persona.id },
        recipient: { id: '28:bot', name: 'Serious case reviews' },
        conversation: { id: conversation, conversationType: 'personal', tenantId },
        channelData: { tenant: { id: tenantId } },
        locale: 'en-GB',
        ...activity
      })
    });
  const accepted = async (activity: Readonly<Record<string, unknown>>): Promise<number> =>
    (await send(activity)).status;
  return {
    conversation,
    posted: mine,
    send,
    open: async () =>
      void (await accepted({
        type: 'conversationUpdate',
        membersAdded: [{ id: '28:bot' }, { id: `29:${persona.id}`, aadObjectId: persona.id }]
      })),
    say: async (text) => void (await accepted({ type: 'message', text, textFormat: 'plain' })),
    press: async (message, data, typed = {}) => {
      const answer = await send({
        type: 'invoke',
        name: 'adaptiveCard/action',
        replyToId: message.id,
        value: {
          action: { type: 'Action.Execute', verb: data['verb'], data: { ...data, ...inInputsOf(message.card, typed) } },
          trigger: 'manual'
        }
      });
      const body = (await answer.json()) as { statusCode: number; type: string; value?: CardJson };
      const isCard = body.type === 'application/vnd.microsoft.card.adaptive';
      if (isCard) message.card = body.value;
      return {
        status: answer.status,
        statusCode: body.statusCode,
        type: body.type,
        ...(isCard && body.value ? { card: body.value } : {})
      };
    },
    submit: (message, data, typed = {}) =>
      accepted({ type: 'message', replyToId: message.id, value: { ...data, ...typed } }),
    shows: async (...words) => {
      for (const end = Date.now() + 30_000; Date.now() < end; await wait(20)) {
        const found = mine().findLast(({ card, text }) =>
          words.every((word) => `${text} ${textOf(card)}`.includes(word))
        );
        if (found) return found;
      }
      throw new Error(
        `${persona.name} was never shown ${words.join(' + ')}; shown were:\n${mine()
          .map(({ card, text }) => `- ${text} ${textOf(card)}`)
          .join('\n')}`
      );
    }
  };
}

function cardOf(body: unknown): CardJson | undefined {
  const { attachments } = body as { attachments?: readonly { contentType: string; content: CardJson }[] };
  return attachments?.find(({ contentType }) => contentType === 'application/vnd.microsoft.card.adaptive')?.content;
}

/** Every word that a card shows or holds. */
export const textOf = (value: unknown): string =>
  typeof value === 'string'
    ? value
    : value !== null && typeof value === 'object'
      ? Object.values(value).map(textOf).join(' ')
      : '';

/** What was typed, by the ids that the inputs of a card have now: they change whenever a form is drawn again. */
function inInputsOf(card: unknown, typed: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const ids: string[] = [];
  const walk = (part: unknown): void => {
    if (part === null || typeof part !== 'object') return;
    const { type, id } = part as { type?: unknown; id?: unknown };
    if (typeof type === 'string' && type.startsWith('Input.') && typeof id === 'string') ids.push(id);
    Object.values(part).forEach(walk);
  };
  walk(card);
  const nameOf = (field: string): string => ids.find((id) => id.replace(/_r[0-9a-f]{8}$/, '') === field) ?? field;
  return Object.fromEntries(Object.entries(typed).map(([field, value]) => [nameOf(field), value]));
}

/** The data of the buttons of a card, by title. */
export function buttonsOf(value: unknown): Readonly<Record<string, Readonly<Record<string, unknown>>>> {
  const found: Record<string, Readonly<Record<string, unknown>>> = {};
  const walk = (part: unknown): void => {
    if (part === null || typeof part !== 'object') return;
    const { type, title, data } = part as { type?: string; title?: string; data?: Readonly<Record<string, unknown>> };
    if (type === 'Action.Execute' && title !== undefined) found[title] = data ?? {};
    else Object.values(part).forEach(walk);
  };
  walk(value);
  return found;
}
