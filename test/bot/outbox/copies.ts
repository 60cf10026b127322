import type { Queryable } from '@pnp/queryable';
import { spfi, type SPFI } from '@pnp/sp';

import type { Card } from '../../../bot/cards/card';
import { createDaily, lookAround } from '../../../bot/outbox/daily';
import { LIMITS, type Limits } from '../../../bot/outbox/time-limits';
import { createPaperKeeper } from '../../../bot/outbox/paper-keeper';
import { createDispatcher, type Dispatcher } from '../../../bot/outbox/dispatcher';
import type { Lanes } from '../../../bot/outbox/lanes';
import { createSiteSettings } from '../../../bot/settings/site-settings';
import type { Teams } from '../../../bot/teams/sending';
import type { Chat } from '../../../bot/teams/turn';

export const chatOf = (personId: string): Chat => ({
  personId,
  conversationId: `chat-${personId}`,
  serviceUrl: 'http://127.0.0.1/',
  reference: '{}'
});
export const silent = { event: () => undefined, fault: () => undefined };

/** Teams, as far as the effects know it: what it was sent, and how each message looks now. */
export interface FakeTeams extends Pick<Teams, 'send' | 'update' | 'remove'> {
  readonly sent: { readonly to: string; readonly summary: string; readonly activityId: string }[];
  readonly cards: Map<string, Card>;
  edits: number;
}

export function createFakeTeams(): FakeTeams {
  const teams: FakeTeams = {
    sent: [],
    cards: new Map<string, Card>(),
    edits: 0,
    send: async (chat: Chat, card: Card, summary: string) => {
      const activityId = `activity ${teams.sent.length + 1}`;
      teams.sent.push({ to: chat.personId, summary, activityId });
      teams.cards.set(activityId, card);
      return { ok: true, activityId };
    },
    update: async (_chat: Chat, activityId: string, card: Card) => {
      teams.edits += 1;
      teams.cards.set(activityId, card);
      return { ok: true, activityId };
    },
    remove: async (_chat: Chat, activityId: string) => {
      teams.cards.delete(activityId);
      return { ok: true, activityId };
    }
  };
  return teams;
}

/** Conversations that take everything at once. */
export const unpaced: Lanes = { run: (_conversation, _urgency, work) => work(), pause: () => undefined };

/** A copy of the service: its dispatcher, and what it does once a day. */
export interface Copy {
  /** Its sweep resolves when all that it has begun is done. */
  readonly dispatcher: Dispatcher;
  /** The sweep as the service calls it. */
  begin(before: string): Promise<readonly string[]>;
  /** One round of the timers: what is due is added, and what waits is sent. */
  round(): Promise<void>;
}

export function createCopy({
  sp,
  teams,
  now,
  lanes = unpaced,
  limits = LIMITS
}: {
  readonly sp: SPFI;
  readonly teams: Pick<Teams, 'send' | 'update' | 'remove'>;
  readonly lanes?: Lanes;
  readonly limits?: Limits;
  readonly now: () => string;
}): Copy {
  const site = createSiteSettings({ now, log: silent });
  const papers = createPaperKeeper({ sp, now, log: silent });
  const dispatcher = createDispatcher({
    sp,
    teams,
    lanes,
    limits,
    site,
    now,
    link: (reference) => `https://web.part/?review=${reference}`,
    register: 'https://web.part/',
    mailLink: (key) => `https://page.example/?mail=${key}`,
    papers,
    queued: (message) => message,
    log: silent
  });
  const daily = createDaily({
    sp,
    now,
    redraw: dispatcher.redraw,
    papers,
    queued: (message) => message,
    log: silent
  });
  return {
    begin: (before) => dispatcher.sweep(before),
    dispatcher: {
      ...dispatcher,
      sweep: async (before) => {
        const left = await dispatcher.sweep(before);
        await dispatcher.settled();
        return left;
      }
    },
    round: async () => {
      await daily.run(await lookAround(sp, site));
      await dispatcher.sweep(now());
      await dispatcher.settled();
    }
  };
}

/** SharePoint as a copy sees it whose machine stops after so many requests; `stopped` is called when it does. */
export function stopping(whole: SPFI, after: number, stopped: () => void = () => undefined): SPFI {
  let left = after;
  const sp = spfi(whole);
  sp.using((instance: Queryable<unknown>) => {
    const [send] = instance.on.send.toArray();
    if (!send) throw new Error('nothing to stop');
    instance.on.send.replace(async function (url, init) {
      left -= 1;
      if (left < 0) {
        stopped();
        throw new Error('stopped');
      }
      return send.call(this, url, init);
    });
    return instance;
  });
  return sp;
}
