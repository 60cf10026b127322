import { sentenceCard } from '../../../bot/cards/sentence-card';
import type { Facts } from '../../../bot/log';
import { createLanes } from '../../../bot/outbox/lanes';
import type { Teams } from '../../../bot/teams/sending';
import { createTeams } from '../../../bot/teams/teams';
import type { TurnResponse, Turn } from '../../../bot/teams/turn';
import { openConnector, type Connector, listenAsBot, type ListeningBot } from '../connector';
import { LOCAL_CONFIG } from '../local-config';
import { say } from '../speaking';

const PERSON = 'aaaaaaaa-0000-4000-8000-000000000001';
const card = (sentence: string) => sentenceCard({ say, sentence });

let connector: Connector;
let bot: ListeningBot;
let teams: Teams;
let answer: (turn: Turn) => TurnResponse;
let turns: Turn[];
let met: Turn[];
let kept: unknown[];
let logged: { name: string; facts: Facts }[];

beforeEach(async () => {
  [turns, met, kept, logged, answer] = [[], [], [], [], () => ({})];
  connector = await openConnector();
  const log = (name: string, facts: Facts = {}): void => void logged.push({ name, facts });
  teams = createTeams({
    lanes: createLanes(),
    config: LOCAL_CONFIG,
    log: { event: log, fault: (name, _fault, facts) => log(name, facts) },
    answer: (turn) => {
      turns.push(turn);
      return new Promise((resolve) => resolve(answer(turn)));
    },
    extension: { ask: () => Promise.reject(new Error('Nothing was asked of it.')), askUnnamed: () => ({ offers: [] }) },
    saveConversationReference: (turn) => Promise.resolve(void met.push(turn)),
    trackCard: (...one) => Promise.resolve(void kept.push(one))
  });
  bot = await listenAsBot(teams.receive);
});
afterEach(() => Promise.all([bot.close(), connector.close()]));

const send = (rest: Readonly<Record<string, unknown>>) => bot.send(connector.url, rest);
const pressing = (value: unknown) => ({ type: 'invoke', name: 'adaptiveCard/action', replyToId: 'm1', value });
const execute = {
  type: 'Action.Execute',
  verb: 'show-review',
  data: { verb: 'show-review', reference: 'SCR-A-2026-0001' }
};

test('a message is said, without the mention of the bot, by the person of the activity', async () => {
  answer = () => ({
    post: [
      {
        card: card('Hello'),
        summary: 'Serious case reviews',
        tracked: { reference: 'R', seq: 1, person: { id: PERSON, name: 'G' } }
      }
    ]
  });
  expect((await send({ type: 'message', text: '<at>Serious case reviews</at>&nbsp; new  adult\n' })).status).toBe(200);
  expect(turns).toEqual([
    {
      kind: 'said',
      text: 'new adult',
      chat: expect.objectContaining({ personId: PERSON, conversationId: 'chat-gwen' }) as unknown
    }
  ]);
  expect(connector.calls[0]?.body).toMatchObject({
    type: 'message',
    summary: 'Serious case reviews',
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: { version: '1.5' } }]
  });
  expect(kept).toEqual([[expect.objectContaining({ reference: 'R' }), turns[0]?.chat, 'made-1']]);
  expect(met).toEqual(turns);
});

test('what is remembered of a chat holds no name of the person', async () => {
  await send({ type: 'message', text: 'x' });
  expect(turns[0]?.chat.reference).not.toContain('Gwen');
});

test.each([
  ['the bot is added', { type: 'conversationUpdate', membersAdded: [{ id: '29:gwen' }, { id: '28:bot' }] }, ['opened']],
  ['the person is added', { type: 'conversationUpdate', membersAdded: [{ id: '29:gwen' }] }, ['opened']],
  ['the app is installed', { type: 'installationUpdate', action: 'add' }, ['opened']],
  ['the app is removed', { type: 'installationUpdate', action: 'remove' }, []],
  ['somebody is typing', { type: 'typing' }, []],
  ['somebody else joins', { type: 'conversationUpdate', membersAdded: [{ id: '29:other' }] }, []]
])('%s', async (_what, rest, kinds) => {
  expect((await send(rest)).status).toBe(200);
  expect(turns.map(({ kind }) => kind)).toEqual(kinds);
});

test('a pressed card is answered with HTTP 200, and its new card in the body', async () => {
  answer = () => ({
    inPlace: { card: card('Recorded'), tracked: { reference: 'R', seq: 1, person: { id: PERSON, name: 'G' } } },
    post: [{ card: card('A form'), summary: 's' }]
  });
  const response = await send(pressing({ action: execute, trigger: 'manual' }));
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({
    statusCode: 200,
    type: 'application/vnd.microsoft.card.adaptive',
    value: card('Recorded')
  });
  expect(turns).toMatchObject([
    { kind: 'pressed', verb: 'show-review', data: execute.data, messageId: 'm1', automatic: false }
  ]);
  expect(connector.calls.map(({ method }) => method)[0]).toBe('POST');
  expect(kept).toMatchObject([[{ reference: 'R' }, { conversationId: 'chat-gwen' }, 'm1']]);
});

test('a refresh by the client is told apart from a press, and changes no message: the client would ask again', async () => {
  answer = () => ({ inPlace: { card: card('As it is now') } });
  await send(pressing({ action: execute, trigger: 'automatic' }));
  await send({ type: 'message', text: 'x' });
  expect(turns).toMatchObject([{ kind: 'pressed', automatic: true }, { kind: 'said' }]);
  expect(connector.calls).toEqual([]);
});

test.each([
  [null],
  ['text'],
  [[]],
  [{ action: null }],
  [{ action: { verb: 'take-step' } }],
  [{ action: { verb: ['x'], data: {} } }],
  [{ action: { data: { verb: 7 } } }]
])('a malformed press %j: HTTP 200, an error in the body, a line in the log', async (value) => {
  const response = await send(pressing(value));
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({
    statusCode: 400,
    type: 'application/vnd.microsoft.error',
    value: { code: 'BadRequest' }
  });
  expect(turns).toEqual([]);
  expect(logged).toEqual([{ name: 'refused-press', facts: { personId: PERSON, code: 'malformed' } }]);
});

test('in a client that knows only Action.Submit the pressed message is edited by its id', async () => {
  answer = () => ({ inPlace: { card: card('Recorded') } });
  expect((await send({ type: 'message', replyToId: 'm1', value: execute.data })).status).toBe(200);
  expect(turns).toMatchObject([{ kind: 'pressed', verb: 'show-review', automatic: false }]);
  expect(connector.calls).toMatchObject([
    { method: 'PUT', conversation: 'chat-gwen', activity: 'm1', body: { attachments: [{ content: card('Recorded') }] } }
  ]);
});

test('a fault: the person gets a sentence with a number, never a stack', async () => {
  answer = () => {
    throw new Error('secret detail');
  };
  const body = await (await send(pressing({ action: execute }))).text();
  const id = logged.find(({ name }) => name === 'turn-failed')?.facts.id ?? 'none';
  expect(JSON.parse(body)).toMatchObject({ statusCode: 500, type: 'application/vnd.microsoft.error' });
  for (const text of [body, connector.calls[0]?.body.text]) {
    expect(text).toContain(`We cannot confirm this was recorded`);
    expect(text).toContain(id);
    expect(text).not.toMatch(/secret detail|\.ts/);
  }
});

test('a service address elsewhere is refused, and nothing is sent there', async () => {
  expect((await send({ type: 'message', text: 'x', serviceUrl: 'https://attacker.example/' })).status).toBe(403);
  expect(turns).toEqual([]);
  expect(logged).toEqual([{ name: 'refused-turn', facts: { code: 'foreign-service-url' } }]);
});

test('what is not an activity is refused', async () => {
  for (const rest of [{ type: 7 }, { from: null }, { conversation: { id: '' } }, { serviceUrl: 'nonsense' }])
    expect((await send(rest)).status).toBe(400);
});

test('in a group the bot says only that it answers in a chat of its own', async () => {
  await send({
    type: 'message',
    text: 'SCR-A-2026-0001',
    conversation: { id: 'group', conversationType: 'groupChat', isGroup: true }
  });
  expect(turns).toEqual([]);
  expect(connector.calls[0]?.body.text).toContain('Use your own chat');
});

test.each([
  ['of two people', '19:aaaaaaaa-0000-4000-8000-000000000001_bbbbbbbb-0000-4000-8000-000000000002@unq.gbl.spaces', 0],
  ['of a person and the bot', '19:aaaaaaaa-0000-4000-8000-000000000001_bot@unq.gbl.spaces', 1]
])(
  'a personal conversation %s is answered, and remembered, only where the bot is one of the two',
  async (_whose, id, answered) => {
    for (const turn of [
      { type: 'message', text: 'my reviews' },
      { type: 'conversationUpdate', membersAdded: [{ id: '28:bot' }] }
    ])
      await send({ ...turn, conversation: { id, conversationType: 'personal' } });
    expect([turns.length, met.length]).toEqual([answered * 2, answered * 2]);
  }
);

test('somebody without a directory object id is nobody', async () => {
  await send({ type: 'message', text: 'x', from: { id: '29:x' } });
  expect(turns).toEqual([]);
  expect(logged).toEqual([{ name: 'refused-turn', facts: { code: 'not-a-person-of-ours' } }]);
});

test('a card is sent to a chat that was remembered, and edited there', async () => {
  await send({ type: 'message', text: 'x' });
  const chat = turns[0]?.chat;
  if (!chat) throw new Error('no chat');
  expect(await teams.send(chat, card('News'), 'New: review')).toEqual({ ok: true, activityId: 'made-1' });
  expect(await teams.update(chat, 'made-1', card('Later'))).toEqual({ ok: true, activityId: 'made-1' });
  expect(connector.calls).toMatchObject([
    { method: 'POST', conversation: 'chat-gwen', activity: undefined, body: { summary: 'New: review' } },
    { method: 'PUT', conversation: 'chat-gwen', activity: 'made-1' }
  ]);
});

test.each([
  [403, true],
  [404, true],
  [400, false]
])('Teams answers %i: gone is %s', async (status, gone) => {
  await send({ type: 'message', text: 'x' });
  const chat = turns[0]?.chat;
  if (!chat) throw new Error('no chat');
  connector.answerWith(status);
  expect(await teams.send(chat, card('News'), 's')).toEqual({ ok: false, gone });
});

test('a remembered chat elsewhere is never written to', async () => {
  const reference = JSON.stringify({
    channelId: 'msteams',
    serviceUrl: 'https://attacker.example/',
    user: { id: 'u', name: '' },
    bot: { id: 'b', name: '' },
    conversation: { id: 'c', conversationType: 'personal', isGroup: false, name: '' }
  });
  expect(
    await teams.send({ personId: PERSON, conversationId: 'c', serviceUrl: '', reference }, card('News'), 's')
  ).toEqual({ ok: false, gone: true });
});
