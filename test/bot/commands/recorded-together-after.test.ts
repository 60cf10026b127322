import type { StepRequest } from '../../../bot/commands/step-result';
import type { Person } from '../../../src/domain/people/people';
import { colleague, inspector, leadElsewhere, safeguardingLead } from '../../domain/builders';
import { commandsOn } from '../commands-on';
import { openOn } from '../outbox/office';
import { atOneMoment, formOf, LATER, notify, openMoment, referenceOf, toldOf, type Moment } from './at-one-moment';

jest.setTimeout(120_000);

let moment: Moment;
beforeAll(async () => {
  moment = await openMoment();
});
beforeEach(() => moment.begin());
afterEach(() => moment.office.clear());
afterAll(() => moment.site.close());

/** The question that a form is answered with: the reviews that it names, and how far it goes. */
async function askedAbout(form: StepRequest): Promise<{ readonly alike: readonly string[]; readonly upTo: number }> {
  const result = await notify(moment.site.sp, form);
  if (result.ok || result.refusal.code !== 'looks-alike') throw new Error('It was not asked.');
  const { alike = [], askedUpTo = NaN } = result.refusal;
  return { alike: alike.map(({ reference }) => reference), upTo: askedUpTo };
}

/** The same form with its confirmation. */
const anyway = (form: StepRequest, askedUpTo: number): StepRequest => ({ ...form, anyway: ['looks-alike'], askedUpTo });

let acts = 0;
const act = async (by: Person, step: StepRequest['step'], reference: string, given: StepRequest['given']) =>
  expect(
    await commandsOn(moment.site.sp, () => LATER).handleCommand({
      actorId: by.id,
      step,
      reference,
      key: `act ${(acts += 1)}`,
      given,
      anyway: ['looks-alike', 'unlikely']
    })
  ).toMatchObject({ ok: true });

const closeInFavourOf = (kept: string, reference: string): Promise<void> =>
  act(safeguardingLead, 'close', reference, {
    ending: 'duplicate',
    otherReference: kept,
    reason: 'The same notification.'
  });

/** Both are recorded and compared; the messages wait. */
async function bothWaiting(): Promise<readonly [string, string]> {
  const both = await atOneMoment(moment.site, inspector, colleague);
  await openOn(moment.site.sp, moment.teams(), LATER).dispatcher.sweep(LATER);
  const rows = await moment.site.rows('SCR Messages', "startswith(Key,'together/')");
  expect(rows.map(({ State }) => State)).toEqual(['waiting', 'waiting', 'waiting']);
  return both;
}

test('given a person who was asked and said that theirs is another review, then nobody is told', async () => {
  referenceOf(await notify(moment.site.sp, formOf(inspector)));
  const form = formOf(colleague);
  const { upTo } = await askedAbout(form);
  referenceOf(await notify(moment.site.sp, anyway(form, upTo)));
  await moment.rounds();
  expect(moment.told()).toEqual([]);
});

test('given another that was recorded between the question and the answer, then the person is asked again, about that one alone', async () => {
  const first = referenceOf(await notify(moment.site.sp, formOf(inspector)));
  const [mine, theirs] = [formOf(colleague), formOf(inspector)];
  const before = await askedAbout(mine);
  const second = referenceOf(await notify(moment.site.sp, anyway(theirs, (await askedAbout(theirs)).upTo)));
  const again = await askedAbout(anyway(mine, before.upTo));
  expect([before.alike, again.alike]).toEqual([[first], [second]]);
  referenceOf(await notify(moment.site.sp, anyway(mine, again.upTo)));
  await moment.rounds();
  expect(moment.told()).toEqual([]);
});

test.each([
  ['the later', (both: readonly [string, string]) => both],
  ['the earlier', ([before, after]: readonly [string, string]) => [after, before] as const]
])('given that %s is closed as recorded twice, then no card on either asks any more', async (_which, inOrder) => {
  const [kept, twice] = inOrder(await atOneMoment(moment.site, inspector, colleague));
  await moment.rounds();
  const people = [safeguardingLead, inspector, colleague];
  for (const each of people) expect(moment.cardOf(each)).toContain('Nobody was asked');
  await closeInFavourOf(kept, twice);
  await moment.rounds();
  for (const each of people) {
    expect(moment.cardOf(each)).not.toContain('Nobody was asked');
    expect(moment.cardOf(each)).toContain('Possible duplicate: settled, because one is closed');
  }
});

test.each([
  ['the later', (both: readonly [string, string]) => both],
  ['the earlier', ([before, after]: readonly [string, string]) => [after, before] as const]
])('given that %s is closed while the messages wait, then none is sent', async (_which, inOrder) => {
  const [kept, twice] = inOrder(await bothWaiting());
  await closeInFavourOf(kept, twice);
  await moment.rounds();
  expect(moment.told()).toEqual([]);
});

test('given that one goes to another region while the messages wait, then it is not named to who may no longer see it, and a message on it is not sent to them', async () => {
  const [before, after] = await bothWaiting();
  await act(safeguardingLead, 'correct-authority', after, {
    authority: 'Camden',
    reason: 'The board is that of Camden.'
  });
  await moment.rounds();
  expect(moment.told()).toContain(toldOf(inspector, before));
  expect(moment.told().filter((each) => each.startsWith(safeguardingLead.id))).toEqual([]);
  expect(moment.cardOf(inspector)).not.toContain(after);
  expect(moment.cardOf(inspector)).toContain(`Ask ${leadElsewhere.name}`);
});
