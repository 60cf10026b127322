import type { StepRequest } from '../../../bot/commands/step-result';
import type { Person } from '../../../src/domain/people/people';
import { colleague, inspector, safeguardingLead } from '../../domain/builders';
import { commandsOn } from '../commands-on';
import { anyway, askedAbout, atOneMoment, eachAtAMoment, formOf, LATER, notify, referenceOf } from './at-one-moment';
import { holdingBack } from './holding-back';

jest.setTimeout(120_000);

const moment = eachAtAMoment();

const closing = (reference: string, otherReference: string, ending = 'duplicate'): StepRequest => ({
  actorId: safeguardingLead.id,
  step: 'close',
  reference,
  key: `closing of ${reference} as ${ending}`,
  given: { ending, otherReference, reason: 'The same notification.' }
});

test.each([
  ['duplicate', 'duplicate'],
  ['merged', 'merged'],
  ['merged', 'duplicate']
])(
  'given that both are closed as the other at one moment, as %s and as %s, then the second is refused: one of them goes on',
  async (...endings) => {
    const [before, after] = await atOneMoment(moment().site, inspector, colleague);
    const commands = commandsOn(moment().site.sp, () => LATER);
    const answers = await Promise.all(
      [closing(before, after, endings[0]), closing(after, before, endings[1])].map(commands.handleCommand)
    );
    expect(answers.map(({ ok }) => ok)).toEqual([true, false]);
  }
);

test('given three that are closed in a ring at one moment, then one of them goes on', async () => {
  const sp = moment().site.sp;
  const two = await atOneMoment(moment().site, inspector, colleague);
  const form = formOf(inspector);
  const three = [...two, referenceOf(await notify(sp, anyway(form, (await askedAbout(sp, form)).items)))];
  const commands = commandsOn(sp, () => LATER);
  const answers = await Promise.all(
    three.map((reference, at) => commands.handleCommand(closing(reference, three[(at + 1) % 3] ?? '', 'merged')))
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
  const [before, after] = await atOneMoment(moment().site, inspector, colleague);
  await moment().rounds();
  const commands = commandsOn(moment().site.sp, () => LATER);
  const [first, second] = await Promise.all([
    commands.handleCommand(withdrawal(inspector, before)),
    commands.handleCommand(withdrawal(colleague, after))
  ]);
  expect(first.ok).toBe(true);
  expect(second.ok ? '' : second.refusal.sentence).toContain(
    `${before} may be the same review, and has just been closed as a mistake. Ask ${safeguardingLead.name}`
  );
});

/** Two instances take one each: neither sees what the other does. */
async function bothGone(first: StepRequest, second: StepRequest): Promise<void> {
  const { sp, atSave, letGo } = holdingBack(moment().site.sp, 'changes');
  const held = commandsOn(sp, () => LATER).handleCommand(first);
  await atSave(1);
  expect(await commandsOn(moment().site.sp, () => LATER).handleCommand(second)).toMatchObject({ ok: true });
  letGo();
  expect(await held).toMatchObject({ ok: true });
}

test.each([
  ['withdrawn', (own: string, _other: string, by: Person) => withdrawal(by, own)],
  ['closed as the other', (own: string, other: string) => closing(own, other)]
])(
  'given that two instances have each %s at one moment, then the lead has one more message, and the cards say who can reopen one',
  async (_how, request) => {
    const [before, after] = await atOneMoment(moment().site, inspector, colleague);
    await moment().rounds();
    const told = moment().told();
    await bothGone(request(before, after, inspector), request(after, before, colleague));
    await moment().rounds();
    await moment().rounds();
    expect(moment().told().slice(told.length)).toEqual([
      `${safeguardingLead.id}: Possible duplicate: both are closed, and a regional safeguarding lead can reopen one (${after})`
    ]);
    expect(moment().cardOf(safeguardingLead)).toContain('Reopen the one that is right.');
    expect(moment().cardOf(inspector)).toContain(`Ask ${safeguardingLead.name}`);
    for (const each of [safeguardingLead, inspector, colleague]) {
      expect(moment().cardOf(each)).toContain('both are closed');
      expect(moment().cardOf(each)).not.toContain('you do not need to do anything');
    }
  }
);
