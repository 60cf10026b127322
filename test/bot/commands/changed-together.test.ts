import type { StepRequest } from '../../../bot/commands/step-result';
import { colleague, inspector, safeguardingLead } from '../../domain/builders';
import { commandsOn } from '../commands-on';
import {
  act,
  anyway,
  askedAbout,
  atOneMoment,
  eachAtAMoment,
  formOf,
  LATER,
  notify,
  referenceOf
} from './at-one-moment';
import { holdingBack } from './holding-back';

jest.setTimeout(120_000);

const moment = eachAtAMoment();

const BRISTOL = {
  partnership: 'Bristol Board',
  service: 'Elm House',
  locationCodes: '',
  authority: 'Bristol, City of'
};
const CORNWALL = { partnership: 'Cornwall Board', service: 'Oak House', locationCodes: '', authority: 'Cornwall' };
/** What makes them alike. */
const ALIKE = {
  'correct-entry': { partnership: 'South West Board' },
  'record-location': { service: 'Ash House', locationCodes: '1-1434777508' }
};

let changes = 0;
const change = (step: StepRequest['step'], reference: string, given: StepRequest['given']): StepRequest => ({
  actorId: step === 'correct-entry' ? safeguardingLead.id : colleague.id,
  step,
  reference,
  key: `change ${(changes += 1)}`,
  given: { ...given, ...(step === 'correct-entry' ? { reason: 'It was misread.' } : {}) }
});

/** Two that have nothing in common. */
const twoUnlike = async (): Promise<readonly [string, string]> => [
  referenceOf(await notify(moment().site.sp, formOf(inspector, BRISTOL))),
  referenceOf(await notify(moment().site.sp, formOf(colleague, CORNWALL)))
];

/** Two instances decide before either has saved. */
async function atOnce(first: StepRequest, second: StepRequest): Promise<void> {
  const { sp, atSave, letGo } = holdingBack(moment().site.sp, 'changes');
  const held = commandsOn(sp, () => LATER).handleCommand(first);
  await atSave(1);
  expect(await commandsOn(moment().site.sp, () => LATER).handleCommand(second)).toMatchObject({ ok: true });
  letGo();
  expect(await held).toMatchObject({ ok: true });
}

const told = (): readonly string[] => moment().told().toSorted();

test.each(['correct-entry', 'record-location'] as const)(
  'given that two become alike with %s at one moment, then the lead and both who recorded them are told, once',
  async (step) => {
    const [one, other] = await twoUnlike();
    await atOnce(change(step, one, ALIKE[step]), change(step, other, ALIKE[step]));
    await moment().rounds();
    await moment().rounds();
    expect(told()).toEqual(
      [
        `${safeguardingLead.id}: Possible duplicate, recorded at the same time (${other})`,
        `${colleague.id}: Possible duplicate, recorded at the same time (${other})`,
        `${inspector.id}: Possible duplicate, recorded at the same time (${one})`
      ].toSorted()
    );
  }
);

test('given that one becomes alike while another is recorded, then they are told, too', async () => {
  const one = referenceOf(await notify(moment().site.sp, formOf(inspector, BRISTOL)));
  const { sp, atSave, letGo } = holdingBack(moment().site.sp, 'changes');
  const held = commandsOn(sp, () => LATER).handleCommand(
    change('correct-entry', one, { partnership: 'Cornwall Board' })
  );
  await atSave(1);
  referenceOf(await notify(moment().site.sp, formOf(colleague, CORNWALL)));
  letGo();
  expect(await held).toMatchObject({ ok: true });
  await moment().rounds();
  expect(told()).toHaveLength(3);
});

test.each(['correct-entry', 'record-location'] as const)(
  'given that one is changed with %s after the other, then who changes it is asked, and nobody is told',
  async (step) => {
    const [one, other] = await twoUnlike();
    const { sp } = moment().site;
    expect(await notify(sp, change(step, one, ALIKE[step]))).toMatchObject({ ok: true });
    const second = change(step, other, ALIKE[step]);
    const { alike, items } = await askedAbout(sp, second);
    expect(alike).toEqual([one]);
    expect(await notify(sp, anyway(second, items))).toMatchObject({ ok: true });
    await moment().rounds();
    expect(told()).toEqual([]);
  }
);

test('given that a lead corrects one away and back, and says that it is a different one, then the cards of the others do not ask again', async () => {
  const [before, after] = await atOneMoment(moment().site, inspector, colleague);
  await moment().rounds();
  const people = [safeguardingLead, inspector, colleague];
  for (const each of people) expect(moment().cardOf(each)).toContain('may be the same review');
  const { sp } = moment().site;
  await act(sp, safeguardingLead, 'record-location', after, { service: 'Elm House', locationCodes: 'RX3LD' });
  await act(sp, safeguardingLead, 'correct-entry', after, { partnership: 'Elm Board', reason: 'It was misread.' });
  await moment().rounds();
  for (const each of people) expect(moment().cardOf(each)).toContain('no longer alike');
  const back = change('correct-entry', after, { partnership: formOf(inspector).given['partnership'] ?? '' });
  const { alike, items } = await askedAbout(sp, back);
  expect(alike).toEqual([before]);
  expect(await notify(sp, anyway(back, items))).toMatchObject({ ok: true });
  await moment().rounds();
  for (const each of people) {
    expect(moment().cardOf(each)).toContain('Possible duplicate: settled');
    expect(moment().cardOf(each)).toContain('has recorded that');
  }
});
