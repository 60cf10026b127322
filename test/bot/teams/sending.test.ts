import { sentenceCard } from '../../../bot/cards/sentence-card';
import { createLanes } from '../../../bot/outbox/lanes';
import type { Teams } from '../../../bot/teams/sending';
import { createTeams } from '../../../bot/teams/teams';
import type { Chat } from '../../../bot/teams/turn';
import { openConnector, type Connector } from '../connector';
import { LOCAL_CONFIG } from '../local-config';
import { say } from '../speaking';

const card = sentenceCard({ say, sentence: 'News' });
const unexpected = (): Promise<never> => Promise.reject(new Error('Nothing was asked.'));

let connector: Connector;
let teams: Teams;
let chat: Chat;
beforeEach(async () => {
  connector = await openConnector();
  teams = createTeams({
    lanes: createLanes(),
    config: LOCAL_CONFIG,
    log: { event: () => undefined, fault: () => undefined },
    answer: unexpected,
    extension: { ask: unexpected, askUnnamed: () => ({ offers: [] }) },
    saveConversationReference: unexpected,
    trackCard: unexpected
  });
  const reference = JSON.stringify({
    channelId: 'msteams',
    serviceUrl: connector.url,
    user: { id: 'u', name: '' },
    bot: { id: 'b', name: '' },
    conversation: { id: 'chat-gwen', conversationType: 'personal', isGroup: false, name: '' }
  });
  chat = { personId: 'p', conversationId: 'chat-gwen', serviceUrl: connector.url, reference };
});
afterEach(() => connector.close());

test('a message that Teams takes and answers with a fault is sent once: whether again is for the dispatcher to say', async () => {
  connector.answerWith(500);
  expect(await teams.send(chat, card, 's')).toEqual({ ok: false, gone: false });
  expect(connector.calls).toHaveLength(1);
});

test('where Teams asks to be left alone, it says for how long', async () => {
  connector.answerWith(429, { 'Retry-After': '30' });
  expect(await teams.send(chat, card, 's')).toEqual({ ok: false, gone: false, pause: 30_000 });
  expect(connector.calls).toHaveLength(1);
});

test('a card that is one too many is removed', async () => {
  expect(await teams.remove(chat, 'made-1')).toEqual({ ok: true, activityId: 'made-1' });
  expect(connector.calls).toMatchObject([{ method: 'DELETE', conversation: 'chat-gwen', activity: 'made-1' }]);
});
