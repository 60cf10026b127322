import { readReview, saveReview } from '../../../src/register/reviews/reviews';
import {
  director,
  inspector,
  manager,
  notifies,
  recordsImrRequest,
  requestsTerms,
  safeguardingLead,
  untilAppointed,
  untilAsked
} from '../../domain/builders';
import { entryAfter } from '../../register/entries';
import { openProvisionedSite, type LocalSite } from '../../register/local-site';
import { createCopy, createFakeTeams, type FakeTeams } from './copies';
import { mornings, createOffice, openOn, type Office } from './office';

jest.setTimeout(120_000);

let site: LocalSite;
let office: Office;
beforeAll(async () => {
  site = await openProvisionedSite();
  office = createOffice(site);
  for (const person of [inspector, director, manager, safeguardingLead]) await office.join(person);
});
beforeEach(() => office.clear());
afterAll(() => site.close());

/** Due two working days after Tuesday 7 August 2012. */
const TERMS = 'Request the terms of reference';
const THURSDAY = '2012-08-09T09:00:00Z';

/** Goes through some days, and gives who was reminded of something on which of them. */
async function through(
  days: readonly string[],
  teams: FakeTeams,
  of = TERMS
): Promise<readonly (readonly [string, string, string])[]> {
  const copy = openOn(site.sp, teams, days[0] ?? '');
  const found: (readonly [string, string, string])[] = [];
  for (const day of days) {
    const before = teams.sent.length;
    copy.later(day);
    await copy.round();
    for (const { to, summary } of teams.sent.slice(before))
      if (summary.includes(of)) found.push([day.slice(0, 10), nameOf(to), summary]);
  }
  return found;
}
const nameOf = (id: string) =>
  [inspector, director, manager, safeguardingLead].find((person) => person.id === id)?.name ?? id;
const reminders = (teams: FakeTeams) => teams.sent.filter(({ summary }) => summary.includes(TERMS));

test('given terms of reference that nobody requests, then each rung comes once: to the inspector, to the manager, to the lead', async () => {
  const reference = await office.enter(untilAsked);
  await expect(through(mornings('2012-08-08', '2012-08-18'), createFakeTeams())).resolves.toEqual([
    ['2012-08-09', 'Gwen Howells', `Due today, Thursday 9 August 2012: ${TERMS} (${reference})`],
    ['2012-08-13', 'Gwen Howells', `2 working days overdue: ${TERMS} (${reference})`],
    ['2012-08-15', 'Peter Marsh', `4 working days overdue: ${TERMS} (assigned to the case inspector) (${reference})`],
    ['2012-08-17', 'Hannah Osei', `6 working days overdue: ${TERMS} (assigned to the case inspector) (${reference})`]
  ]);
});

test('what the director owes is not reminded of one by one', async () => {
  await office.enter(untilAsked);
  await expect(through(mornings('2012-08-13', '2012-08-16'), createFakeTeams(), 'Appoint')).resolves.toEqual([]);
});

test('given that the duty is done, then nobody is reminded of it any more, and the card says so', async () => {
  const reference = await office.enter(untilAsked);
  const teams = createFakeTeams();
  const copy = openOn(site.sp, teams, THURSDAY);
  await copy.round();
  const [first] = reminders(teams);
  const stored = await readReview(site.sp, reference);
  if (!stored) throw new Error('The review is gone');
  await saveReview(site.sp, stored, entryAfter([...untilAsked, requestsTerms()], reference));
  copy.later('2012-08-13T09:00:00Z');
  await copy.round();
  expect(reminders(teams)).toHaveLength(1);
  expect(JSON.stringify(teams.cards.get(first?.activityId ?? ''))).toContain(`No longer to do: ${TERMS}`);
});

test('a later reminder takes the place of an earlier one', async () => {
  await office.enter(untilAsked);
  const teams = createFakeTeams();
  await through(['2012-08-09T09:00:00Z', '2012-08-13T09:00:00Z'], teams);
  const [first, second] = reminders(teams).map(({ activityId }) => JSON.stringify(teams.cards.get(activityId)));
  expect(first).toContain('there is a newer reminder about this below');
  expect(second).toContain('2 working days overdue');
});

describe('working time', () => {
  test('nothing is sent before nine, after five, or on a Saturday', async () => {
    await office.enter(untilAsked);
    const teams = createFakeTeams();
    const copy = openOn(site.sp, teams, '2012-08-09T07:59:00Z');
    for (const at of ['2012-08-09T07:59:00Z', '2012-08-09T16:00:00Z', '2012-08-11T10:00:00Z']) {
      copy.later(at);
      await copy.round();
    }
    expect(teams.sent).toEqual([]);
    copy.later('2012-08-13T08:00:00Z');
    await copy.round();
    expect(reminders(teams).map(({ summary }) => summary)).toEqual([expect.stringContaining('2 working days overdue')]);
  });

  test('a reminder that Teams did not take before five waits until nine', async () => {
    await office.enter(untilAsked);
    const teams = createFakeTeams();
    const down = createCopy({
      sp: site.sp,
      teams: { ...teams, send: async () => ({ ok: false, gone: false }) },
      now: () => '2012-08-09T15:59:00Z'
    });
    await down.round();
    const copy = openOn(site.sp, teams, '2012-08-09T16:30:00Z');
    await copy.dispatcher.sweep('2012-08-09T16:30:00Z');
    await copy.dispatcher.chatOpened(inspector.id);
    expect(teams.sent).toEqual([]);
    copy.later('2012-08-10T08:00:00Z');
    await copy.dispatcher.sweep('2012-08-10T08:00:00Z');
    expect(reminders(teams).map(({ summary }) => summary)).toEqual([expect.stringContaining('1 working day overdue')]);
  });

  test('a notice is sent at any hour', async () => {
    const teams = createFakeTeams();
    const copy = openOn(site.sp, teams, '2012-08-11T22:00:00Z');
    const reference = await office.enter([notifies()]);
    const stored = await readReview(site.sp, reference);
    if (!stored) throw new Error('The review is gone');
    await saveReview(site.sp, stored, entryAfter([notifies()], reference));
    await copy.round();
    expect(teams.sent.map(({ to }) => nameOf(to))).toContain(director.name);
  });
});

test('after days on which nothing ran, one reminder comes, the latest', async () => {
  await office.enter(untilAsked);
  const teams = createFakeTeams();
  await expect(
    through(['2012-08-08T09:00:00Z', '2012-08-16T09:00:00Z', '2012-08-17T09:00:00Z'], teams)
  ).resolves.toEqual([
    ['2012-08-16', 'Peter Marsh', expect.stringContaining('5 working days overdue')],
    ['2012-08-17', 'Hannah Osei', expect.stringContaining('6 working days overdue')]
  ]);
});

test('who has never opened their chat gets the last reminder when they do, and not every one before it', async () => {
  const gone = { ...createFakeTeams(), send: async () => ({ ok: false, gone: true }) as const };
  await office.enter(untilAsked);
  await through(['2012-08-09T09:00:00Z', '2012-08-13T09:00:00Z'], gone);
  const teams = createFakeTeams();
  await openOn(site.sp, teams, '2012-08-14T09:00:00Z').dispatcher.chatOpened(inspector.id);
  expect(reminders(teams).map(({ summary }) => summary)).toEqual([expect.stringContaining('3 working days overdue')]);
});

describe('a bank holiday that is added late', () => {
  afterEach(() => office.set('bank-holidays', ''));

  test('moves the due dates of open reviews, their cards and their reminders', async () => {
    const reference = await office.enter(untilAsked);
    const teams = createFakeTeams();
    const copy = openOn(site.sp, teams, '2012-08-07T09:00:00Z');
    await copy.round();
    await office.set('bank-holidays', '2012-08-08 A coronation');
    copy.later('2012-08-07T09:02:00Z');
    await copy.round();
    const due = async () =>
      (await readReview(site.sp, reference))?.duties.find(({ duty }) => duty === 'request-terms')?.due;
    expect(await due()).toBe('2012-08-10');
    expect((await site.rows('SCR Register', `Reference eq '${reference}'`))[0]).toMatchObject({
      NextDuty: TERMS,
      NextDue: '2012-08-09T23:00:00Z'
    });
    for (const at of [THURSDAY, '2012-08-10T09:00:00Z']) {
      copy.later(at);
      await copy.round();
    }
    expect(reminders(teams).map(({ summary }) => summary)).toEqual([
      `Due today, Friday 10 August 2012: ${TERMS} (${reference})`
    ]);
  });

  test('and one that is taken away moves them back', async () => {
    await office.set('bank-holidays', '2012-08-08');
    const reference = await office.enter(untilAsked);
    const teams = createFakeTeams();
    const copy = openOn(site.sp, teams, '2012-08-07T09:00:00Z');
    await copy.round();
    await office.set('bank-holidays', '');
    copy.later('2012-08-07T09:02:00Z');
    await copy.round();
    expect((await readReview(site.sp, reference))?.duties.find(({ duty }) => duty === 'request-terms')?.due).toBe(
      '2012-08-09'
    );
  });

  test('costs as many saves as reviews that change, and nothing the next time', async () => {
    await office.enter(untilAsked);
    const teams = createFakeTeams();
    const copy = openOn(site.sp, teams, '2012-08-07T20:00:00Z');
    await copy.round();
    const versions = async () => (await site.rows('SCR Reviews', '')).map((row) => row['odata.etag']);
    const before = await versions();
    copy.later('2012-08-07T20:02:00Z');
    await copy.round();
    expect(await versions()).toEqual(before);
  });
});

test('a value of the Settings that cannot be read says so in its row', async () => {
  await office.set('stale-after', 'a month');
  await openOn(site.sp, createFakeTeams(), THURSDAY).round();
  expect((await site.rows('SCR Settings', "Key eq 'stale-after'"))[0]?.['Problem']).toContain(
    'uses the standard one: 28 days'
  );
  await office.set('stale-after', '28 days');
  await openOn(site.sp, createFakeTeams(), THURSDAY).round();
  expect((await site.rows('SCR Settings', "Key eq 'stale-after'"))[0]?.['Problem']).toBeNull();
});

test('a duty with a date of the partnership is reminded of by that date', async () => {
  await office.enter([notifies(), recordsImrRequest(inspector, { dueOn: '2012-08-24' }), ...untilAppointed.slice(2)]);
  const teams = createFakeTeams();
  const found = await through(mornings('2012-08-16', '2012-08-24'), teams, 'Write and submit the IMR');
  expect(found.map(([day]) => day)).toEqual(['2012-08-17', '2012-08-22', '2012-08-24']);
});
