import { sentenceCard } from '../../../bot/cards/sentence-card';
import { LIMITS } from '../../../bot/outbox/time-limits';
import { createLanes } from '../../../bot/outbox/lanes';
import { redraw } from '../../../bot/outbox/redraw';
import { waitingAbout, type StoredMessage } from '../../../src/register/messages';
import { director, REFERENCE } from '../../domain/builders';
import { say } from '../speaking';
import { chatOf, createFakeTeams } from './copies';

const card = sentenceCard({ sentence: 'As it was', say });
const message: StoredMessage = {
  ...waitingAbout(
    {},
    { key: 'k', reference: REFERENCE, person: director, role: 'regional-director', seq: 1, changedAt: '2012-08-07' }
  ),
  state: 'sent',
  conversationId: 'chat',
  activityId: 'activity 1',
  id: 1,
  etag: '"1"' as StoredMessage['etag']
};

test('a card whose chat is full of messages holds up no newer event, and is not drawn as it was then', async () => {
  const teams = createFakeTeams();
  let wake: () => void = () => undefined;
  let time = 0;
  const lanes = createLanes({ now: () => time, after: (_, then) => (wake = then) });
  const chat = chatOf(director.id);
  // As many as Teams takes in a second: the next has to wait.
  for (let sent = 0; sent < 4; sent += 1) await lanes.run(chat.conversationId, 'after', () => Promise.resolve());
  let come: () => void = () => undefined;
  let isNewer = false;
  const coming = new Promise<void>((resolve) => (come = resolve));
  const drawn = redraw(
    { teams, lanes, limits: LIMITS, straggles: () => undefined },
    {
      message,
      chat,
      card,
      newer: { comes: () => isNewer, coming }
    }
  );
  isNewer = true;
  come();
  await expect(drawn).resolves.toEqual({ ok: false, gone: false });
  time = 5_000;
  wake();
  await Promise.resolve();
  expect(teams.edits).toBe(0);
});
