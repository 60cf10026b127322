import express from 'express';

import { toldTimeRoute } from '../../bot/http/routes/told-time';
import { createTime } from '../../bot/told-time';
import type { Message } from '../../src/register/messages';
import { listen } from './connector';
import { LOCAL_CONFIG } from './local-config';

const FROM = '2024-12-02T06:00:00.000Z';
const LATER = '2025-03-03T10:15:00.000Z';
const EARLIER = '2025-03-03T09:00:00.000Z';

const toldTime = () => {
  const time = createTime({ ...LOCAL_CONFIG, mode: 'local', toldFrom: FROM });
  if (!time.told) throw new Error('The time is not told.');
  return { ...time, told: time.told };
};

/** A server that says what time it is for a request, also after something else has been waited for. */
async function asking(time: ReturnType<typeof toldTime>) {
  const app = express();
  app.use(time.told.readHeader);
  app.get('/', async (_request, response) => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    response.send(time.now());
  });
  const server = await listen(app);
  return {
    at: async (header?: string) => {
      const answer = await fetch(server.url, header === undefined ? {} : { headers: { 'x-told-at': header } });
      return { status: answer.status, text: await answer.text() };
    },
    close: () => server.close()
  };
}

test('without it being told, the time is that of the computer, and no request changes it', () => {
  const { now, told } = createTime(LOCAL_CONFIG);
  expect(told).toBeUndefined();
  expect(Math.abs(Date.parse(now()) - Date.now())).toBeLessThan(60_000);
});

test('each request happens at the time that it tells, also side by side', async () => {
  const server = await asking(toldTime());
  expect((await server.at()).text).toBe(FROM);
  const both = await Promise.all([server.at(LATER), server.at(EARLIER)]);
  expect(both.map(({ text }) => text)).toEqual([LATER, EARLIER]);
  // One that tells none happens at the latest time.
  expect((await server.at()).text).toBe(LATER);
  await server.close();
});

test('a time that is none is refused', async () => {
  const server = await asking(toldTime());
  expect(await server.at('tomorrow')).toMatchObject({ status: 400 });
  await server.close();
});

const MESSAGE: Message = {
  key: 'SCR-A-2025-0001#1/director',
  reference: 'SCR-A-2025-0001',
  person: { id: '5f0c7a51-94f4-4a51-8f0e-5d1f4f6a2b01', name: 'Isla Penrose' },
  role: 'regional-director',
  insteadOf: '',
  notice: '',
  seq: 1,
  state: 'waiting',
  changedAt: LATER,
  sentAt: '',
  seenAt: '',
  conversationId: '',
  activityId: ''
};

test('notices count as sent and read, but those to the people who are to have them in their chats', async () => {
  const { told } = toldTime();
  expect(told.queued(MESSAGE)).toEqual({ ...MESSAGE, state: 'gone', sentAt: LATER, seenAt: LATER });
  const order: string[] = [];
  const route = toldTimeRoute({ waitFor: told.waitFor }, () => {
    order.push(told.queued(MESSAGE).state);
    return Promise.resolve();
  });
  if (route.permission !== 'signed-in') throw new Error('Anybody may use it.');
  const asked = { actorId: 'a', query: {} };
  expect(await route.handler({ ...asked, body: { waitFor: ['nobody'] } })).toMatchObject({ status: 400 });
  expect(await route.handler({ ...asked, body: { waitFor: [MESSAGE.person.id] } })).toMatchObject({ status: 200 });
  // What had followed by then still counted as sent.
  expect(order).toEqual(['gone']);
  expect(told.queued(MESSAGE)).toEqual(MESSAGE);
});
