import type { StepRequest, StepResult } from '../../../bot/commands/step-result';
import type { Person } from '../../../src/domain/people/people';
import { colleague, inspector, safeguardingLead } from '../../domain/builders';
import { commandsOn } from '../commands-on';
import {
  anyway,
  askedAbout,
  atOneMoment,
  formOf,
  LATER,
  notify,
  openMoment,
  referenceOf,
  type Moment
} from './at-one-moment';

jest.setTimeout(120_000);

let moment: Moment;
beforeAll(async () => {
  moment = await openMoment();
});
beforeEach(() => moment.begin());
afterEach(() => moment.office.clear());
afterAll(() => moment.site.close());

test.each([
  ['duplicate', 'duplicate'],
  ['merged', 'merged'],
  ['merged', 'duplicate']
])(
  'given that both are closed as the other at one moment, as %s and as %s, then the second is refused: one of them goes on',
  async (...endings) => {
    const [before, after] = await atOneMoment(moment.site, inspector, colleague);
    const commands = commandsOn(moment.site.sp, () => LATER);
    const closing = (reference: string, otherReference: string, ending: string): Promise<StepResult> =>
      commands.handleCommand({
        actorId: safeguardingLead.id,
        step: 'close',
        reference,
        key: `closing of ${reference} as ${ending}`,
        given: { ending, otherReference, reason: 'The same notification.' }
      });
    const answers = await Promise.all([closing(before, after, endings[0]), closing(after, before, endings[1])]);
    expect(answers.map(({ ok }) => ok)).toEqual([true, false]);
  }
);

test('given three that are closed in a ring at one moment, then one of them goes on', async () => {
  const sp = moment.site.sp;
  const two = await atOneMoment(moment.site, inspector, colleague);
  const form = formOf(inspector);
  const three = [...two, referenceOf(await notify(sp, anyway(form, (await askedAbout(sp, form)).items)))];
  const commands = commandsOn(sp, () => LATER);
  const answers = await Promise.all(
    three.map((reference, at) =>
      commands.handleCommand({
        actorId: safeguardingLead.id,
        step: 'close',
        reference,
        key: `closing in a ring of ${reference}`,
        given: { ending: 'merged', otherReference: three[(at + 1) % 3] ?? '', reason: 'The same case.' }
      })
    )
  );
  expect(answers.map(({ ok }) => ok)).toEqual([true, true, false]);
});

/** Both recorders withdraw theirs, because the other had it. */
const withdrawal = (by: Person, reference: string): StepRequest => ({
  actorId: by.id,
  step: 'withdraw',
  reference,
  key: `withdrawal of ${reference}`,
  given: { of: 'notify-adult/1', why: 'My colleague has recorded it.' },
  anyway: ['unlikely']
});

test('given that both recorders withdraw theirs at one moment, then the second is refused: one of them goes on', async () => {
  const [before, after] = await atOneMoment(moment.site, inspector, colleague);
  await moment.rounds();
  const commands = commandsOn(moment.site.sp, () => LATER);
  const [first, second] = await Promise.all([
    commands.handleCommand(withdrawal(inspector, before)),
    commands.handleCommand(withdrawal(colleague, after))
  ]);
  expect(first.ok).toBe(true);
  expect(second.ok ? '' : second.refusal.sentence).toContain(
    `${before} may be the same review, and has just been closed as a mistake. Ask ${safeguardingLead.name}`
  );
});
