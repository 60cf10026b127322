import { limitedChat } from '../../../bot/limits/limited-chat';
import { createLimits } from '../../../bot/limits/limits';
import type { Asked } from '../../../bot/teams/extension/asked';
import type { Turn } from '../../../bot/teams/turn';
import { say } from '../speaking';

const SENTENCE = 'You have sent too many requests in a short time. Nothing has been recorded. Try again in 20 seconds.';
const chat = { personId: 'p', conversationId: 'c', serviceUrl: 'https://s/', reference: '' };
const said: Turn = { kind: 'said', chat, text: 'hello' };
const pressed: Turn = { kind: 'pressed', chat, verb: 'take-step', data: {}, messageId: 'm', automatic: false };
const link: Asked = { kind: 'link', url: 'https://x' };
const search: Asked = { kind: 'search', text: 'x', skip: 0 };

let now: number;
let done: number;
let logged: unknown[];
const limited = () =>
  limitedChat(
    {
      answer: () => Promise.resolve((done++, {})),
      extension: { ask: () => Promise.resolve((done++, { offers: [] })), askUnnamed: () => ({ offers: [] }) }
    },
    {
      limits: createLimits(
        () => ({ requests: 3, files: 1, strangers: 1 }),
        () => now
      ),
      say: () => say,
      log: { event: (name, facts) => void logged.push([name, facts]), fault: () => undefined }
    }
  );
beforeEach(() => {
  [now, done, logged] = [0, 0, []];
});

test('chat, buttons and the message extension count together; a pressed card stays as it is', async () => {
  const { answer, extension } = limited();
  await answer(said);
  await answer(pressed);
  await extension.ask(search, 'p');
  expect(done).toBe(3);
  expect(await answer(pressed)).toEqual({ sentence: SENTENCE });
  expect(await extension.ask(search, 'p')).toEqual({ sentence: SENTENCE });
  expect(await extension.ask(link, 'p')).toEqual({ offers: [] });
  expect(JSON.stringify(await answer(said))).toContain(SENTENCE);
  expect(done).toBe(3);
  expect(logged).toHaveLength(4);
  expect(logged[0]).toEqual(['too-many-requests', { personId: 'p', code: 'pressed' }]);
  now += 20_000;
  await answer(said);
  expect(done).toBe(4);
});

test('somebody else is answered meanwhile', async () => {
  const { answer } = limited();
  for (let times = 0; times < 50; times += 1) await answer(said);
  await answer({ ...said, chat: { ...chat, personId: 'other' } });
  expect(done).toBe(4);
});

test('a person is told in chat now and then, and not after each of a thousand messages', async () => {
  const { answer } = limited();
  let told = 0;
  for (let times = 0; times < 1_000; times += 1) if ((await answer(said)).post) told += 1;
  expect(told).toBe(6);
});
