import { director, inspector, untilAsked } from '../../domain/builders';
import { openProvisionedSite, type LocalSite } from '../../register/local-site';
import { createCopy, createFakeTeams, stopping, type FakeTeams } from './copies';
import { createOffice, openOn, type Office } from './office';

jest.setTimeout(120_000);

let site: LocalSite;
let office: Office;
beforeAll(async () => {
  site = await openProvisionedSite();
  office = createOffice(site);
  for (const person of [inspector, director]) await office.join(person);
});
beforeEach(() => office.clear());
afterAll(() => site.close());

/** The day on which the terms of reference are due. */
const DAY = '2012-08-09';
const at = (time: string): string => `${DAY}T${time}Z`;
const TERMS = 'Due today, Thursday 9 August 2012: Request the terms of reference';
const lines = ({ sent }: FakeTeams): readonly string[] => sent.map(({ to, summary }) => `${to}: ${summary}`);
const termsReminders = ({ sent }: FakeTeams) => sent.filter(({ summary }) => summary.startsWith(TERMS));
const digests = ({ sent }: FakeTeams) =>
  sent.filter(({ to, summary }) => to === director.id && summary.startsWith('Your reviews, Thursday 9 August 2012'));

/** Two tests, because together they take longer than one may on a busy machine. */
test.each([
  ['an even', 0],
  ['an odd', 1]
])(
  'a run that is stopped after %s number of requests and taken up again leaves nothing out, and says the same where it says it twice',
  async (_which, first) => {
    let stops = first;
    let twice = 0;
    for (let isWhole = false; !isWhole; stops += 2) {
      await office.clear();
      await office.enter(untilAsked);
      const teams = createFakeTeams();
      isWhole = true;
      const broken = stopping(site.sp, stops, () => (isWhole = false));
      await openOn(broken, teams, at('09:00:00'))
        .round()
        .catch(() => undefined);
      for (const time of ['09:05:00', '09:06:00']) await openOn(site.sp, teams, at(time)).round();
      const sent = [termsReminders(teams), digests(teams)].map((them) => them.length);
      // Stopped between the answer of Teams and our record of it, a message comes again.
      expect([stops, sent.every((count) => count === 1 || count === 2), sent]).toEqual([stops, true, sent]);
      if (sent.includes(2)) twice += 1;
      expect(new Set([...termsReminders(teams), ...digests(teams)].map(({ summary }) => summary)).size).toBe(2);
    }
    expect(stops).toBeGreaterThan(25);
    // Of the moments at which it can be stopped, every other one here, few lie between the two.
    expect(twice).toBeLessThan(stops / 2 / 4);
  }
);

test('three copies at once send each reminder and each digest once, and mark the day once', async () => {
  await office.enter(untilAsked);
  await office.enter(untilAsked);
  const teams = createFakeTeams();
  const copies = Array.from({ length: 3 }, () => openOn(site.sp, teams, at('09:00:00')));
  await Promise.all(copies.map((copy) => copy.round()));
  await copies[0]?.round();
  expect(new Set(lines(teams)).size).toBe(teams.sent.length);
  expect([termsReminders(teams).length, digests(teams).length]).toEqual([2, 1]);
  expect(await site.rows('SCR Jobs', "Key eq 'reminders'")).toHaveLength(1);
});

test('a reminder and a digest whose copy was killed while it sent them are sent by another on the same day', async () => {
  await office.enter(untilAsked);
  const teams = createFakeTeams();
  const killed = { ...teams, send: async () => Promise.reject(new Error('the machine stopped')) };
  await openOn(site.sp, killed, at('09:00:00')).round();
  expect(teams.sent).toEqual([]);
  await openOn(site.sp, teams, at('09:01:00')).round();
  expect([termsReminders(teams).length, digests(teams).length]).toEqual([1, 1]);
});

test('a run stopped the day before is made up for by what is true today', async () => {
  await office.enter(untilAsked);
  const teams = createFakeTeams();
  const deaf = { ...teams, send: async () => Promise.reject(new Error('the machine stopped')) };
  await createCopy({ sp: site.sp, teams: deaf, now: () => at('15:59:59') }).round();
  const copy = openOn(site.sp, teams, '2012-08-13T09:00:00Z');
  await copy.round();
  expect(teams.sent.filter(({ to }) => to === inspector.id).map(({ summary }) => summary)).toContainEqual(
    expect.stringContaining('2 working days overdue: Request the terms of reference')
  );
  expect(digests(teams)).toEqual([]);
});

describe('requests to SharePoint', () => {
  const ran = (requests: readonly string[]): readonly string[] =>
    requests.filter((request) => !/items\?.*(State|PendingSince)/.test(decodeURIComponent(request)));

  test('where everything has been done today, a round costs two: what is due, and what was left', async () => {
    await office.enter(untilAsked);
    const copy = openOn(site.sp, createFakeTeams(), at('09:00:00'));
    await copy.round();
    await copy.round();
    copy.later(at('09:00:30'));
    site.requests.length = 0;
    await copy.round();
    const batch = expect.stringMatching(/^POST .*\$batch$/) as unknown;
    expect(site.requests).toEqual([batch, batch]);
  });

  test('a run that is repeated finds a hundred reminders that are there already in one', async () => {
    for (let count = 0; count < 20; count += 1) await office.enter(untilAsked);
    const nobody = { ...createFakeTeams(), send: async () => ({ ok: false, gone: true }) as const };
    await createCopy({ sp: site.sp, teams: nobody, now: () => at('09:00:00') }).round();
    for (const row of await site.rows('SCR Jobs', "Key eq 'reminders'"))
      await site.sp.web.lists.getByTitle('SCR Jobs').items.getById(Number(row['Id'])).delete();
    const messages = (await site.rows('SCR Messages', '')).length;
    site.requests.length = 0;
    await openOn(site.sp, createFakeTeams(), at('09:00:30')).round();
    expect(ran(site.requests).filter((request) => !request.includes('Conversations')).length).toBeLessThan(10);
    expect(await site.rows('SCR Messages', '')).toHaveLength(messages);
  });
});
