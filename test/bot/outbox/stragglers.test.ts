import { saveConversation } from '../../../src/register/conversations';
import { createReview } from '../../../src/register/reviews/reviews';
import { director, notifies } from '../../domain/builders';
import { entryAfter } from '../../register/entries';
import { openProvisionedSite, type LocalSite } from '../../register/local-site';
import { until } from '../../support/until';
import { chatOf, createCopy, createFakeTeams, type Copy, type FakeTeams } from './copies';

/** A hundred times as fast as it would be: 10 ms are one second. */
const SPEED = 100;
const LIMITS = { send: 40, redraw: 200, renew: 80, giveUp: 1_200 };

let site: LocalSite;
beforeAll(async () => {
  site = await openProvisionedSite();
  await saveConversation(site.sp, chatOf(director.id));
});
afterEach(async () => {
  for (const list of ['SCR Reviews', 'SCR Register', 'SCR Messages'])
    for (const row of await site.rows(list, ''))
      await site.sp.web.lists.getByTitle(list).items.getById(Number(row['Id'])).delete();
});
afterAll(() => site.close());

const begun = Date.now();
const now = (): string => new Date(begun + (Date.now() - begun) * SPEED).toISOString();
const pause = (length: number) => new Promise((resolve) => setTimeout(resolve, length));

let made = 0;
async function notified(): Promise<string> {
  made += 1;
  const reference = `SCR-A-2012-${String(made).padStart(4, '0')}`;
  await createReview(site.sp, entryAfter([notifies()], reference), `key ${made}`);
  return reference;
}

/** Teams that takes a message at once, and answers later. */
function slow(teams: FakeTeams, answers: () => Promise<unknown>): FakeTeams {
  return {
    ...teams,
    send: async (...given: Parameters<FakeTeams['send']>) => {
      const sent = await teams.send(...given);
      await answers();
      return sent;
    }
  };
}

const copyOf = (teams: FakeTeams, limits = LIMITS): Copy => createCopy({ sp: site.sp, teams, now, limits });
/** What the director has been sent about a review, or is to be. */
const messages = (reference: string) =>
  site.rows('SCR Messages', `Reference eq '${reference}' and PersonId eq '${director.id}'`);

test('two copies, and sends that take longer than a lease: one notice, which is kept up to date', async () => {
  const teams = createFakeTeams();
  const reference = await notified();
  const copies = [1, 2].map(() => copyOf(slow(teams, () => pause(500))));
  copies[0]?.dispatcher.afterCommand(reference);
  for (let round = 0; round < 10; round += 1) {
    await pause(50);
    await Promise.all(copies.map((copy) => copy.begin(now())));
  }
  await Promise.all(copies.map(({ dispatcher }) => dispatcher.settled()));
  expect(teams.sent).toHaveLength(1);
  expect(await messages(reference)).toMatchObject([{ State: 'sent', ActivityId: teams.sent[0]?.activityId }]);
  await copies[1]?.dispatcher.redraw([reference]);
  expect(teams.edits).toBeGreaterThan(0);
});

test('while one send hangs, everybody else is told, and the sweep ends', async () => {
  const teams = createFakeTeams();
  let release: (value?: unknown) => void = () => undefined;
  const hangs = [new Promise((resolve) => (release = resolve))];
  const copy = copyOf(
    slow(teams, () => hangs.shift() ?? Promise.resolve()),
    { ...LIMITS, giveUp: 60_000 }
  );
  await notified();
  await copy.begin(new Date(Date.parse(now()) + 60_000).toISOString());
  const second = await notified();
  copy.dispatcher.afterCommand(second);
  let hasEnded = false;
  const ending = copy.dispatcher.settled().then(() => (hasEnded = true));
  await until(async () => (await messages(second))[0]?.['State'] === 'sent' || undefined, {
    what: 'the second notice'
  });
  expect(hasEnded).toBe(false);
  release();
  await ending;
  expect(teams.sent).toHaveLength(2);
});

test('the card of a copy that has lost its claim is removed', async () => {
  const teams = createFakeTeams();
  const reference = await notified();
  const losing: FakeTeams = {
    ...teams,
    send: async (...given: Parameters<FakeTeams['send']>) => {
      const sent = await teams.send(...given);
      const [row] = await messages(reference);
      await site.sp.web.lists
        .getByTitle('SCR Messages')
        .items.getById(Number(row?.['Id']))
        .update({ Title: 'claimed' });
      return sent;
    }
  };
  const copy = copyOf(losing);
  copy.dispatcher.afterCommand(reference);
  await copy.dispatcher.settled();
  expect(teams.sent).toHaveLength(1);
  expect(teams.cards.size).toBe(0);
});

test('one that cannot be removed is kept up to date like the other', async () => {
  const teams = createFakeTeams();
  const reference = await notified();
  let isFirst = true;
  const losing: FakeTeams = {
    ...teams,
    remove: async () => ({ ok: false, gone: false }),
    send: async (...given: Parameters<FakeTeams['send']>) => {
      const sent = await teams.send(...given);
      const [row] = await messages(reference);
      if (isFirst)
        await site.sp.web.lists
          .getByTitle('SCR Messages')
          .items.getById(Number(row?.['Id']))
          .update({ Title: 'claimed', State: 'waiting' });
      isFirst = false;
      return sent;
    }
  };
  const copy = copyOf(losing);
  copy.dispatcher.afterCommand(reference);
  await copy.dispatcher.settled();
  await copy.dispatcher.sweep(new Date(Date.parse(now()) + 60_000).toISOString());
  const rows = await messages(reference);
  expect(rows.map((row) => row['ActivityId']).sort()).toEqual(teams.sent.map(({ activityId }) => activityId).sort());
  expect(rows.map((row) => row['State'])).toEqual(['sent', 'sent']);
});
