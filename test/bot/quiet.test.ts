import express from 'express';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { createPace } from '../../bot/pace';
import { createService } from '../../bot/service';
import { timersOf } from '../../bot/timers';
import { addMessages, waitingAbout, type Message } from '../../src/register/messages';
import { inspector } from '../domain/builders';
import { openProvisionedSite, type LocalSite } from '../register/local-site';
import { LOCAL_CONFIG } from './local-config';
import { createCopy, createFakeTeams, silent } from './outbox/copies';

jest.setTimeout(180_000);

const SECOND = 1000;
const HOUR = 3_600 * SECOND;
const DAY = 24 * HOUR;
/** A Tuesday in winter, before the working day begins, so that everything that is done once a day is among it. */
const MORNING = Date.parse('2026-11-24T08:00:00Z');
/** The first of them have what is done once a day, and when an instance starts; the others are like the last. */
const HOURS = 3;
const AT_MOST = 5_000;

let site: LocalSite;
let beside: Server;

beforeEach(async () => {
  site = await openProvisionedSite();
  // A sign-in, and a mailbox with nothing in it.
  const app = express();
  app.use('/token', (_, response) => void response.json({ access_token: 'service', expires_in: 86_400 }));
  app.use('/graph', (_, response) => void response.json({ value: [] }));
  beside = await listening(app);
  // Only the day is made up: requests take the time that they take.
  jest.useFakeTimers({
    now: MORNING,
    doNotFake: [
      'hrtime',
      'nextTick',
      'performance',
      'queueMicrotask',
      'setImmediate',
      'clearImmediate',
      'setInterval',
      'clearInterval',
      'setTimeout',
      'clearTimeout'
    ]
  });
});
afterEach(async () => {
  jest.useRealTimers();
  await site.close();
  await closed(beside);
});

const listening = (app: express.Express): Promise<Server> =>
  new Promise((resolve) => {
    const server = app.listen(0, '127.0.0.1', () => resolve(server));
  });
const addressOf = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const closed = (server: Server): Promise<unknown> => {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(resolve));
};

/**
 * How often an instance asks SharePoint in a day in which nobody uses it and a platform asks how it is: it is let run
 * for some hours.
 */
async function askedInADay(): Promise<number> {
  const address = addressOf(beside);
  const identity = { kind: 'local-tenant', tokenUrl: `${address}/token` } as const;
  const service = createService(
    {
      ...LOCAL_CONFIG,
      siteUrl: site.siteUrl,
      site: identity,
      graph: { url: `${address}/graph`, identity },
      tokens: { ...LOCAL_CONFIG.tokens, jwksUrl: `${address}/keys` }
    },
    silent
  );
  const asked = await listening(service.app);
  const timers = [
    ...timersOf(service, false),
    { pause: 5 * SECOND, work: () => service.misfit().then(() => undefined) },
    { pause: 30 * SECOND, work: () => fetch(`${addressOf(asked)}/ready`).then(() => undefined) }
  ].map((timer) => ({ ...timer, next: MORNING }));
  site.requests.length = 0;
  let before = 0;
  for (let at = MORNING; at < MORNING + HOURS * HOUR; at += 5 * SECOND) {
    if (at === MORNING + (HOURS - 1) * HOUR) before = site.requests.length;
    jest.setSystemTime(at);
    for (const timer of timers.filter(({ next }) => next <= at)) {
      await timer.work();
      timer.next = at + timer.pause;
    }
  }
  await service.dispatcher.settled();
  await closed(asked);
  return before + (site.requests.length - before) * (24 - HOURS + 1);
}

const waiting = (number: number): Message =>
  waitingAbout(
    {},
    {
      key: `waiting ${number}`,
      reference: 'SCR-A-2026-0001',
      person: inspector,
      role: 'case-inspector',
      seq: 1,
      changedAt: '2026-11-23T10:00:00Z'
    }
  );

test('an instance that nobody uses asks SharePoint at most 5,000 times a day, also where it reads a mailbox', async () => {
  const [row] = await site.rows('SCR Settings', "Key eq 'mailbox'");
  await site.sp.web.lists
    .getByTitle('SCR Settings')
    .items.getById(Number(row?.['Id']))
    .update({ Value: 'notifications@regulator.example' });
  // Someone has no chat yet.
  await addMessages(site.sp, [waiting(1)]);
  const requests = await askedInADay();
  expect(requests).toBeGreaterThan(1_000);
  expect(requests).toBeLessThanOrEqual(AT_MOST);
});

test('more than a thousand messages that wait are looked through in one request', async () => {
  await addMessages(
    site.sp,
    Array.from({ length: 1_100 }, (_, number) => waiting(number))
  );
  const copy = createCopy({ sp: site.sp, teams: createFakeTeams(), now: () => new Date().toISOString() });
  await expect(copy.dispatcher.sweep(new Date().toISOString())).resolves.toEqual([]);
  site.requests.length = 0;
  await expect(copy.dispatcher.sweep(new Date().toISOString())).resolves.toEqual([]);
  expect(site.requests).toHaveLength(1);
});

test('while people use it, and for five minutes after, an instance looks as often as its timer lets it', () => {
  let now = 0;
  const pace = createPace(() => now);
  now = 299 * SECOND;
  expect(pace.isDue(now - 5 * SECOND, 40 * SECOND)).toBe(true);
  now = 300 * SECOND;
  expect(pace.isDue(now - 5 * SECOND, 40 * SECOND)).toBe(false);
  expect(pace.isDue(now - 40 * SECOND, 40 * SECOND)).toBe(true);
  expect(pace.isDue(undefined, 40 * SECOND)).toBe(true);
  pace.asked();
  now += DAY;
  expect(pace.isDue(now - 5 * SECOND, 40 * SECOND)).toBe(false);
  pace.asked();
  expect(pace.isDue(now - 5 * SECOND, 40 * SECOND)).toBe(true);
});
