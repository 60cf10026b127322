import type { SPFI } from '@pnp/sp';

import { noteSeen } from '../../../bot/outbox/note-seen';
import { createCardTracker } from '../../../bot/outbox/track-card';
import type { StepRequest, StepResult } from '../../../bot/commands/step-result';
import { canSee } from '../../../src/domain/review/decide';
import type { Person } from '../../../src/domain/people/people';
import { readReview } from '../../../src/register/reviews/reviews';
import {
  colleague,
  holds,
  inspector,
  leadElsewhere,
  NOW,
  notifies,
  person,
  safeguardingLead,
  TODAY
} from '../../domain/builders';
import { openProvisionedSite, type LocalSite } from '../../register/local-site';
import { commandsOn } from '../commands-on';
import { holdingBack } from './holding-back';
import { chatOf, createFakeTeams, stopping, type FakeTeams } from '../outbox/copies';
import { createOffice, openOn, type Office } from '../outbox/office';

jest.setTimeout(120_000);

const londoner = person('Tom Okafor', holds('compliance-inspector', 'London'));
const LATER = '2012-08-07T09:31:00.000Z';
const IN_LONDON = { authority: 'Camden', partnership: 'Camden Safeguarding Adults Board' };

const ANOTHER = { authority: 'Cornwall', partnership: 'Cornwall Board', service: 'Elm House', locationCodes: '' };

let site: LocalSite;
let office: Office;
let teams: FakeTeams;
let forms = 0;
beforeAll(async () => {
  site = await openProvisionedSite();
  office = createOffice(site);
  for (const each of [inspector, colleague, safeguardingLead, leadElsewhere, londoner]) await office.join(each);
});
beforeEach(() => (teams = createFakeTeams()));
afterEach(() => office.clear());
afterAll(() => site.close());

const formOf = (by: Person, answers = {}, anyway = false): StepRequest => ({
  actorId: by.id,
  step: 'notify-adult',
  key: `form ${(forms += 1)}`,
  given: notifies(by, answers).given,
  ...(anyway ? { anyway: ['looks-alike'] } : {})
});

const notify = (sp: SPFI, by: Person, answers = {}, anyway = false): Promise<StepResult> =>
  commandsOn(sp, () => NOW).handleCommand(formOf(by, answers, anyway));

const referenceOf = (result: StepResult): string => {
  if (!result.ok) throw new Error('Not recorded');
  return result.reference;
};

/**
 * Two copies look before either saves. The second is recording another review, too, which takes the number that the
 * first will have: so their numbers differ, and neither is refused for its number.
 */
async function atOneMoment(first: Person, second: Person): Promise<readonly [string, string]> {
  const { sp, atSave, letGo } = holdingBack(site.sp);
  const commands = commandsOn(sp, () => NOW);
  const another = commands.handleCommand(formOf(second, ANOTHER));
  await atSave(1);
  const held = commands.handleCommand(formOf(second));
  await atSave(2);
  const before = referenceOf(await notify(site.sp, first));
  letGo();
  referenceOf(await another);
  return [before, referenceOf(await held)];
}

const isOfDuplicate = (summary: string): boolean => summary.startsWith('Possible duplicate');
/** What people were sent about possible duplicates. */
const told = (): readonly string[] =>
  teams.sent.filter(({ summary }) => isOfDuplicate(summary)).map(({ to, summary }) => `${to}: ${summary}`);
const sentence = (to: Person, of: string, on: string): string =>
  `${to.id}: Possible duplicate of ${of}, recorded at the same time (${on})`;
const rounds = async (): Promise<void> => {
  for (let round = 0; round < 2; round += 1) await openOn(site.sp, teams, LATER).dispatcher.sweep(LATER);
};
const sentTo = (person: Person): string =>
  teams.sent.filter(({ to, summary }) => to === person.id && isOfDuplicate(summary)).at(-1)?.activityId ?? '';
const cardOf = (to: Person): string => JSON.stringify(teams.cards.get(sentTo(to)));

test.each([
  ['the one way', inspector, colleague],
  ['the other way round', colleague, inspector]
])(
  'given a notification sent by two people at one moment on two copies, %s, then whose is saved later is asked: its number is taken, so it looks again',
  async (_case, first, second) => {
    const { sp, atSave, letGo } = holdingBack(site.sp);
    const held = notify(sp, second);
    await atSave(1);
    const before = referenceOf(await notify(site.sp, first));
    letGo();
    expect(await held).toMatchObject({
      ok: false,
      refusal: { code: 'looks-alike', alike: [{ reference: before }] }
    });
    await rounds();
    expect(told()).toEqual([]);
  }
);

test.each([
  ['the one who saves first is named first', inspector, colleague],
  ['the other way round', colleague, inspector]
])(
  'given the same while a copy is recording another review, %s: both are recorded, and both and the lead are told once',
  async (_case, first, second) => {
    const [before, after] = await atOneMoment(first, second);
    await rounds();
    await rounds();
    expect(told().toSorted()).toEqual(
      [
        sentence(safeguardingLead, before, after),
        sentence(second, before, after),
        sentence(first, after, before)
      ].toSorted()
    );
    expect(cardOf(safeguardingLead)).toContain('can close one of them as “Recorded twice”');
    expect(cardOf(safeguardingLead)).toContain(`View ${before}`);
    expect(cardOf(safeguardingLead)).not.toContain('you do not need to do anything');
  }
);

test('given the same, when the review that was saved first is dispatched last, then nobody is told twice', async () => {
  const [before] = await atOneMoment(inspector, colleague);
  const { dispatcher } = openOn(site.sp, teams, LATER);
  await dispatcher.sweep(LATER);
  dispatcher.afterCommand(before);
  await dispatcher.settled();
  await rounds();
  expect(told()).toHaveLength(3);
});

test('given the same, when a copy stops at any request, then each is told by another, and has one message', async () => {
  let stops = 0;
  for (let after = 0; ; after += 3) {
    teams = createFakeTeams();
    await atOneMoment(inspector, colleague);
    let isStopped = false;
    await openOn(
      stopping(site.sp, after, () => (isStopped = true)),
      teams,
      LATER
    )
      .dispatcher.sweep(LATER)
      .catch(() => undefined);
    for (let minute = 40; minute < 44; minute += 1)
      await openOn(site.sp, teams, `2012-08-07T09:${minute}:00.000Z`).dispatcher.sweep(LATER);
    const rows = await site.rows('SCR Messages', "startswith(Key,'together/')");
    expect(rows.map(({ State }) => State)).toEqual(['sent', 'sent', 'sent']);
    expect(new Set(told()).size).toBe(3);
    await office.clear();
    if (!isStopped) break;
    stops += 1;
  }
  expect(stops).toBeGreaterThan(5);
});

test('given two of one service in two regions, recorded at one moment on one copy, then neither is named to the other region: each is told whom to ask', async () => {
  const { sp, atSave, letGo } = holdingBack(site.sp);
  const commands = commandsOn(sp, () => NOW);
  const both = [commands.handleCommand(formOf(inspector)), commands.handleCommand(formOf(londoner, IN_LONDON))];
  await atSave(2);
  letGo();
  const [before = '', after = ''] = (await Promise.all(both)).map(referenceOf);
  await rounds();
  const elsewhere = (to: Person, on: string): string => sentence(to, 'a review whose details are not open to you', on);
  expect(told().toSorted()).toEqual(
    [
      elsewhere(inspector, before),
      elsewhere(safeguardingLead, before),
      elsewhere(londoner, after),
      elsewhere(leadElsewhere, after)
    ].toSorted()
  );
  for (const [reference, hidden, those] of [
    [before, after, [inspector, safeguardingLead]],
    [after, before, [londoner, leadElsewhere]]
  ] as const)
    for (const each of those) {
      const other = await readReview(site.sp, hidden);
      expect(other && canSee(other.review, each, TODAY)).toBe(false);
      expect(cardOf(each)).toContain(reference);
      expect(cardOf(each)).not.toContain(hidden);
    }
  expect(cardOf(inspector)).toContain(`Ask ${leadElsewhere.name}`);
});

test('its card is kept when the person opens the review again, and marked as read', async () => {
  const [, after] = await atOneMoment(inspector, colleague);
  await rounds();
  const chat = chatOf(safeguardingLead.id);
  expect(cardOf(safeguardingLead)).toContain('Mark as read');
  expect(await noteSeen({ sp: site.sp, now: () => LATER }, after, chat, sentTo(safeguardingLead))).toBe(true);
  const opened = { reference: after, seq: 1, person: safeguardingLead };
  await createCardTracker({ sp: site.sp, now: () => LATER })(opened, chat, 'opened');
  await openOn(site.sp, teams, LATER).dispatcher.redraw([after]);
  expect(cardOf(safeguardingLead)).toContain('Nobody was asked');
  expect(cardOf(safeguardingLead)).not.toContain('Mark as read');
});

test('given a person who was asked and said that theirs is another review, then nobody is told', async () => {
  await notify(site.sp, inspector);
  const asked = await notify(site.sp, colleague);
  expect(asked).toMatchObject({ ok: false, refusal: { code: 'looks-alike' } });
  referenceOf(await notify(site.sp, colleague, {}, true));
  await rounds();
  expect(told()).toEqual([]);
});

test('given that one is closed as recorded twice, then its message is not sent and its card asks for nothing', async () => {
  const [before, after] = await atOneMoment(inspector, colleague);
  const { dispatcher } = openOn(site.sp, teams, LATER);
  await dispatcher.sweep(LATER);
  await dispatcher.sweep(LATER);
  expect(cardOf(safeguardingLead)).toContain('Recorded twice');
  const closing = await commandsOn(site.sp, () => LATER).handleCommand({
    actorId: safeguardingLead.id,
    step: 'close',
    reference: after,
    key: 'closing',
    given: { ending: 'duplicate', otherReference: before, reason: 'The same notification.' }
  });
  expect(closing).toMatchObject({ ok: true });
  await rounds();
  expect(cardOf(safeguardingLead)).not.toContain('Nobody was asked');
});
