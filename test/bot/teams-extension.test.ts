import { sentenceCard } from '../../bot/cards/sentence-card';
import type { Asked, ExtensionResponse } from '../../bot/teams/extension/asked';
import type { Facts } from '../../bot/log';
import { createLanes } from '../../bot/outbox/lanes';
import { createTeams } from '../../bot/teams/teams';
import { openConnector, type Connector, listenAsBot, type ListeningBot } from './connector';
import { LOCAL_CONFIG } from './local-config';
import { say } from './speaking';

const PERSON = 'aaaaaaaa-0000-4000-8000-000000000001';
const LINK = 'https://register.example/?review=SCR-A-2026-0001';
const GROUP = { conversation: { id: '19:group', conversationType: 'groupChat', isGroup: true } };
const CHANNEL = { conversation: { id: '19:channel@thread.tacv2', conversationType: 'channel', isGroup: true } };
const offer = {
  card: sentenceCard({ say, sentence: 'SCR-A-2026-0001' }),
  title: 'SCR-A-2026-0001',
  text: 'South West: Register entry'
};
const press = { verb: 'send-details', reference: 'SCR-A-2026-0001' };

let connector: Connector;
let bot: ListeningBot;
let told: () => ExtensionResponse;
let asked: { readonly asked: Asked; readonly personId: string }[];
let unnamed: string[];
let logged: { name: string; facts: Facts }[];

beforeEach(async () => {
  [asked, unnamed, logged, told] = [[], [], [], () => ({ offers: [offer] })];
  connector = await openConnector();
  const log = (name: string, facts: Facts = {}): void => void logged.push({ name, facts });
  const unexpected = (): never => {
    throw new Error('No turn of a chat was expected.');
  };
  const { receive } = createTeams({
    lanes: createLanes(),
    config: LOCAL_CONFIG,
    log: { event: log, fault: (name, _fault, facts) => log(name, facts) },
    answer: unexpected,
    extension: {
      ask: (each, personId) => {
        asked.push({ asked: each, personId });
        return new Promise((resolve) => resolve(told()));
      },
      askUnnamed: (url) => (unnamed.push(url), told())
    },
    saveConversationReference: unexpected,
    trackCard: unexpected
  });
  bot = await listenAsBot(receive);
});
afterEach(() => Promise.all([bot.close(), connector.close()]));

const send = (rest: Readonly<Record<string, unknown>>) => bot.send(connector.url, rest);
const answerTo = async (rest: Readonly<Record<string, unknown>>): Promise<unknown> => {
  const response = await send(rest);
  expect(response.status).toBe(200);
  return response.json();
};
const invoke = (name: string, value: unknown) => ({ type: 'invoke', name, value });
const typed = (value: unknown) =>
  invoke('composeExtension/query', {
    commandId: 'find',
    parameters: [{ name: 'text', value }],
    queryOptions: { skip: 0, count: 25 }
  });
const sentence = (text: string) => ({ composeExtension: { type: 'message', text } });

test.each([
  ['a chat of their own', {}],
  ['a group', GROUP],
  ['a channel', CHANNEL]
])('what somebody looks for in %s is asked as that person, and each card has its preview', async (_where, where) => {
  expect(await answerTo({ ...typed('winterbourne'), ...where })).toEqual({
    composeExtension: {
      type: 'result',
      attachmentLayout: 'list',
      attachments: [
        {
          contentType: 'application/vnd.microsoft.card.adaptive',
          content: offer.card,
          preview: {
            contentType: 'application/vnd.microsoft.card.thumbnail',
            content: { title: offer.title, text: offer.text }
          }
        }
      ],
      suggestedActions: { actions: [{ type: 'setCachePolicy', value: '{"type":"no-cache"}' }] }
    }
  });
  expect(asked).toEqual([{ asked: { kind: 'search', text: 'winterbourne', skip: 0 }, personId: PERSON }]);
  expect(connector.calls).toEqual([]);
});

test.each([
  [
    'the empty box when it is opened',
    invoke('composeExtension/query', { commandId: 'find', parameters: [{ name: 'initialRun', value: 'true' }] }),
    { kind: 'search', text: '', skip: 0 }
  ],
  [
    'a second page',
    invoke('composeExtension/query', { parameters: [{ value: 'x' }], queryOptions: { skip: 25, count: 25 } }),
    { kind: 'search', text: 'x', skip: 25 }
  ],
  ['a pasted link', invoke('composeExtension/queryLink', { url: LINK }), { kind: 'link', url: LINK }]
])('%s', async (_what, turn, expected) => {
  await answerTo({ ...turn, ...GROUP });
  expect(asked).toEqual([{ asked: expected, personId: PERSON }]);
});

test('a sentence is shown in the place of the results', async () => {
  told = () => ({ sentence: 'Try another word.' });
  expect(await answerTo(typed('x'))).toEqual(sentence('Try another word.'));
});

test('who has not installed the app is asked for by no name, and is nobody to the rest', async () => {
  const nobody = { from: { id: 'redacted', name: 'redacted' }, channelData: { tenant: { id: 'redacted' } }, ...GROUP };
  expect(await answerTo({ ...invoke('composeExtension/anonymousQueryLink', { url: LINK }), ...nobody })).toMatchObject({
    composeExtension: { type: 'result' }
  });
  expect([unnamed, asked]).toEqual([[LINK], []]);
  for (const turn of [typed('x'), invoke('composeExtension/queryLink', { url: LINK })])
    expect(await answerTo({ ...turn, ...nobody })).toEqual(sentence('This app is for people in its own organisation.'));
  expect(asked).toEqual([]);
  expect(logged).toContainEqual({ name: 'refused-turn', facts: { code: 'not-a-person-of-ours' } });
});

test.each([
  ['no value', invoke('composeExtension/query', undefined)],
  ['parameters that are none', invoke('composeExtension/query', { parameters: 'x' })],
  ['an object to look for', typed({ $ne: '' })],
  ['a list to look for', typed(['x'])],
  ['a page before the first', invoke('composeExtension/query', { queryOptions: { skip: -1 } })],
  ['a link that is none', invoke('composeExtension/queryLink', { url: 7 })],
  ['an unnamed link that is none', invoke('composeExtension/anonymousQueryLink', {})],
  ['something that is not offered', invoke('composeExtension/selectItem', { data: {} })]
])('%s: HTTP 200, a sentence, a line in the log, and nothing is asked', async (_what, turn) => {
  expect(await answerTo(turn)).toEqual(sentence(expect.stringContaining('This search cannot be used.') as string));
  expect(asked).toEqual([]);
  expect(logged).toEqual([{ name: 'refused-question', facts: { personId: PERSON, code: 'malformed' } }]);
});

test.each([
  ['the action on a message', 'composeExtension/fetchTask'],
  ['a press in its window', 'composeExtension/submitAction']
])('%s that cannot be read is answered in the window', async (_what, name) => {
  expect(await answerTo(invoke(name, { data: {} }))).toEqual({
    task: { type: 'message', value: expect.stringContaining('This message cannot be used here.') as string }
  });
  expect(asked).toEqual([]);
});

test('a fault: a sentence with a number in place of the results, never a stack, and nothing in the conversation', async () => {
  told = () => {
    throw new Error('secret detail');
  };
  const body = JSON.stringify(await answerTo({ ...typed('x'), ...GROUP }));
  expect(body).toContain(logged.find(({ name }) => name === 'turn-failed')?.facts.id ?? 'none');
  expect(body).not.toMatch(/secret detail|\.ts/);
  expect(connector.calls).toEqual([]);
});

describe.each([
  ['a group', GROUP],
  ['a channel', CHANNEL],
  ['a chat', {}]
])('the button of a card in %s', (_where, where) => {
  const executed = {
    ...invoke('adaptiveCard/action', {
      action: { type: 'Action.Execute', verb: 'send-details', data: press },
      trigger: 'manual'
    }),
    replyToId: 'm1',
    ...where
  };

  test('is answered with one sentence, and the card stays as it is', async () => {
    told = () => ({ sentence: 'Answered elsewhere.', elsewhere: true });
    expect(await answerTo(executed)).toEqual({
      statusCode: 200,
      type: 'application/vnd.microsoft.activity.message',
      value: 'Answered elsewhere.'
    });
    expect(asked).toEqual([{ asked: { kind: 'details', reference: 'SCR-A-2026-0001' }, personId: PERSON }]);
    expect(connector.calls).toEqual([]);
  });

  test('as Action.Submit: nothing is said in the conversation, unless there is nowhere else', async () => {
    told = () => ({ sentence: 'Answered elsewhere.', elsewhere: true });
    expect((await send({ type: 'message', replyToId: 'm1', value: press, ...where })).status).toBe(200);
    expect(connector.calls).toEqual([]);
    told = () => ({ sentence: 'Say hello first.' });
    await send({ type: 'message', replyToId: 'm1', value: press, ...where });
    expect(connector.calls).toMatchObject([{ method: 'POST', body: { text: 'Say hello first.' } }]);
    expect(asked).toHaveLength(2);
  });

  test('a client that asks by itself has pressed nothing', async () => {
    expect(
      await answerTo({ ...executed, value: { ...(executed.value as object), trigger: 'automatic' } })
    ).toMatchObject({ statusCode: 400 });
    expect(asked).toEqual([]);
  });
});

test('any other button, and any words, are refused in a group as before', async () => {
  const shown = {
    ...invoke('adaptiveCard/action', {
      action: { verb: 'show-review', data: { verb: 'show-review', reference: 'SCR-A-2026-0001' } }
    }),
    ...GROUP
  };
  expect(await answerTo(shown)).toMatchObject({
    statusCode: 400,
    value: { message: 'Use your own chat with this app.' }
  });
  await send({ type: 'message', text: 'find winterbourne', ...GROUP });
  expect(connector.calls.map(({ body }) => body.text)).toEqual([expect.stringContaining('Use your own chat')]);
  expect(asked).toEqual([]);
});
