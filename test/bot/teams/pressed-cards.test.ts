import { sentenceCard } from '../../../bot/cards/sentence-card';
import { createLanes } from '../../../bot/outbox/lanes';
import { createTeams } from '../../../bot/teams/teams';
import type { Turn, TurnResponse } from '../../../bot/teams/turn';
import { until } from '../../support/until';
import { openConnector, type Connector, listenAsBot, type ListeningBot } from '../connector';
import { LOCAL_CONFIG } from '../local-config';
import { say } from '../speaking';

const card = (sentence: string) => sentenceCard({ say, sentence });
const execute = {
  type: 'Action.Execute',
  verb: 'show-review',
  data: { verb: 'show-review', reference: 'SCR-A-2026-0001' }
};
const pressing = (value: unknown) => ({ type: 'invoke', name: 'adaptiveCard/action', replyToId: 'm1', value });

let connector: Connector;
let bot: ListeningBot;
let answer: (turn: Turn) => TurnResponse;
let turns: Turn[];

beforeEach(async () => {
  [turns, answer] = [[], () => ({})];
  connector = await openConnector();
  const teams = createTeams({
    lanes: createLanes(),
    config: LOCAL_CONFIG,
    log: { event: () => undefined, fault: () => undefined },
    answer: (turn) => {
      turns.push(turn);
      return Promise.resolve(answer(turn));
    },
    extension: { ask: () => Promise.reject(new Error('Nothing was asked of it.')), askUnnamed: () => ({ offers: [] }) },
    saveConversationReference: () => Promise.resolve(),
    trackCard: () => Promise.resolve()
  });
  bot = await listenAsBot(teams.receive);
});
afterEach(() => Promise.all([bot.close(), connector.close()]));

const send = (rest: Readonly<Record<string, unknown>>) => bot.send(connector.url, rest);

const saved = () => connector.calls.filter(({ method }) => method === 'PUT');

test('the card that answers a press is saved in its message too, after the answer: Teams would go back to the first', async () => {
  answer = () => ({ inPlace: { card: card('Recorded') } });
  await send(pressing({ action: execute, trigger: 'manual' }));
  await until(() => saved().length > 0 || undefined, { what: 'the message to be updated' });
  expect(saved()).toMatchObject([
    { conversation: 'chat-gwen', activity: 'm1', body: { attachments: [{ content: card('Recorded') }] } }
  ]);
});

test('of two presses of one card, the second answer is the one that lasts', async () => {
  for (const sentence of ['First', 'Second']) {
    answer = () => ({ inPlace: { card: card(sentence) } });
    await send(pressing({ action: execute, trigger: 'manual' }));
  }
  await until(() => JSON.stringify(saved().at(-1)?.body ?? '').includes('Second') || undefined, {
    what: 'the second answer to be saved'
  });
});

test('each time a form is drawn again its inputs have new ids, and what is typed arrives by the ids of the form', async () => {
  const form = {
    ...card('Not recorded'),
    body: [{ type: 'Container', items: [{ type: 'Input.Text', id: 'service', value: 'Ty Coch' }] }]
  };
  answer = () => ({ inPlace: { card: form } });
  const press = async (data: object) => {
    const response = await send(pressing({ action: { ...execute, data: { ...execute.data, ...data } } }));
    return /"id":"(service_r[0-9a-f]{8})","value":"Ty Coch"/.exec(await response.text())?.[1] ?? 'no such input';
  };
  const first = await press({ service: 'Ty Coch' });
  const second = await press({ [first]: 'Tŷ Coch' });
  expect(second).not.toBe(first);
  await send({ type: 'message', replyToId: 'm1', value: { ...execute.data, [second]: 'Coch' } });
  expect(turns.map((turn) => turn.kind === 'pressed' && turn.data)).toEqual([
    { ...execute.data, service: 'Ty Coch' },
    { ...execute.data, service: 'Tŷ Coch' },
    { ...execute.data, service: 'Coch' }
  ]);
});
