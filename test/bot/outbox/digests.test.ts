import type { Card } from '../../../bot/cards/card';
import { readReview, saveReview } from '../../../src/register/reviews/reviews';
import {
  agrees,
  director,
  directorElsewhere,
  inspector,
  untilAsked,
  untilSubmitted,
  type Act
} from '../../domain/builders';
import { entryAfter } from '../../register/entries';
import { openProvisionedSite, type LocalSite } from '../../register/local-site';
import { complaints } from '../cards/parsing';
import { createCopy, createFakeTeams, type FakeTeams } from './copies';
import { createOffice, openOn, type Office } from './office';
import { ROLE_LABELS } from '../../../src/domain/words';

jest.setTimeout(60_000);

let site: LocalSite;
let office: Office;
beforeAll(async () => {
  site = await openProvisionedSite();
  office = createOffice(site);
  for (const person of [inspector, director, directorElsewhere]) await office.join(person);
});
beforeEach(() => office.clear());
afterAll(() => site.close());

const MORNING = '2012-08-09T08:00:00Z';
const digestsTo = (teams: FakeTeams, personId = director.id) =>
  teams.sent.filter(({ to, summary }) => to === personId && summary.startsWith('Your reviews, '));
const textOf = (card: Card | undefined): string => JSON.stringify(card);

/** What has happened to a review becomes more, as if a step had been taken. */
async function goOn(reference: string, acts: readonly Act[]): Promise<void> {
  const stored = await readReview(site.sp, reference);
  if (!stored) throw new Error('The review is gone');
  await saveReview(site.sp, stored, entryAfter(acts, reference));
}

test('given an IMR that waits and terms that turned late, then the director is told of both on one card, each with its buttons', async () => {
  const submitted = await office.enter(untilSubmitted);
  const late = await office.enter(untilAsked);
  const teams = createFakeTeams();
  await openOn(site.sp, teams, '2012-08-10T08:00:00Z').round();
  const [digest, ...others] = digestsTo(teams);
  expect(others).toEqual([]);
  expect(digest?.summary).toBe('Your reviews, Friday 10 August 2012: 2 waiting for you, 2 newly overdue');
  expect(digestsTo(teams, directorElsewhere.id)).toEqual([]);
  const card = teams.cards.get(digest?.activityId ?? '');
  expect(card && complaints(card)).toEqual([]);
  for (const words of [
    submitted,
    late,
    'Waiting for you',
    'Newly overdue',
    'Agree',
    'Return for changes',
    'Appoint an independent author',
    `Request the terms of reference, assigned to: ${ROLE_LABELS['case-inspector']}`,
    'Due by Thursday 9 August 2012'
  ])
    expect(textOf(card)).toContain(words);
  expect(textOf(card)).toContain(
    '"verb":"take-step","title":"I have read version 1.0 and agree it","data":{"verb":"take-step","step":"agree-imr"'
  );
});

test('nothing is sent when there is nothing to say, nor a second time on one day', async () => {
  const teams = createFakeTeams();
  const copy = openOn(site.sp, teams, MORNING);
  await copy.round();
  expect(digestsTo(teams)).toEqual([]);
  await office.enter(untilSubmitted);
  copy.later('2012-08-09T12:00:00Z');
  await copy.round();
  expect(digestsTo(teams)).toEqual([]);
  copy.later('2012-08-10T08:00:00Z');
  await copy.round();
  await openOn(site.sp, teams, '2012-08-10T09:00:00Z').round();
  expect(digestsTo(teams)).toHaveLength(1);
});

test('is sent from its own time on', async () => {
  await office.set('digest-time', '11:30');
  await office.enter(untilSubmitted);
  const teams = createFakeTeams();
  const copy = openOn(site.sp, teams, MORNING);
  await copy.round();
  expect(digestsTo(teams)).toEqual([]);
  copy.later('2012-08-09T10:30:00Z');
  await copy.round();
  expect(digestsTo(teams)).toHaveLength(1);
  await office.set('digest-time', '09:00');
});

test('what is decided is said on its line, and cannot be decided there again', async () => {
  const reference = await office.enter(untilSubmitted);
  const other = await office.enter(untilSubmitted);
  const teams = createFakeTeams();
  const copy = openOn(site.sp, teams, MORNING);
  await copy.round();
  const shown = () => textOf(teams.cards.get(digestsTo(teams)[0]?.activityId ?? ''));
  expect(shown().match(/"step":"agree-imr"/g)).toHaveLength(4);
  await goOn(reference, [...untilSubmitted, agrees()]);
  copy.dispatcher.afterCommand(reference);
  await copy.dispatcher.settled();
  expect(shown()).toContain('IMR agreed: Rosalind Hart, 7 August 2012 at 2:30pm');
  expect(shown().match(/"step":"agree-imr"/g)).toHaveLength(2);
  expect(shown()).toContain(`"step":"agree-imr","reference":"${other}"`);
});

test('the next digest takes the place of the last one', async () => {
  await office.enter(untilSubmitted);
  const teams = createFakeTeams();
  const copy = openOn(site.sp, teams, MORNING);
  await copy.round();
  copy.later('2012-08-10T08:00:00Z');
  await copy.round();
  const cards = digestsTo(teams).map(({ activityId }) => textOf(teams.cards.get(activityId)));
  expect(cards).toHaveLength(2);
  expect(cards[0]).toContain('There is a newer digest below.');
  expect(cards[1]).toContain('Waiting for you');
});

test('a digest that could not be sent on its day is not sent on another', async () => {
  await office.enter(untilSubmitted);
  const teams = createFakeTeams();
  await createCopy({
    sp: site.sp,
    teams: { ...teams, send: async () => ({ ok: false, gone: false }) },
    now: () => MORNING
  }).round();
  await office.clear();
  const copy = openOn(site.sp, teams, '2012-08-10T08:00:00Z');
  await copy.round();
  expect(digestsTo(teams)).toEqual([]);
});

test('while Teams is down a message is tried after pauses that grow, and is sent when it is back', async () => {
  await office.enter(untilSubmitted);
  let tries = 0;
  let down = true;
  const teams = createFakeTeams();
  const failing = {
    ...teams,
    send: async (...given: Parameters<FakeTeams['send']>) => (
      (tries += 1),
      down ? ({ ok: false, gone: false } as const) : teams.send(...given)
    )
  };
  let at = Date.parse(MORNING);
  const copy = createCopy({ sp: site.sp, teams: failing, now: () => new Date(at).toISOString() });
  await copy.round();
  const first = tries;
  for (let seconds = 0; seconds < 300; seconds += 5) {
    at += 5_000;
    await copy.dispatcher.sweep(new Date(at).toISOString());
  }
  expect(tries / first).toBeLessThanOrEqual(7);
  expect(tries / first).toBeGreaterThanOrEqual(5);
  down = false;
  at += 600_000;
  await copy.dispatcher.sweep(new Date(at).toISOString());
  expect(digestsTo(teams)).toHaveLength(1);
});
