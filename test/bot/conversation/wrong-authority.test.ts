import type { StepResult } from '../../../bot/commands/step-result';
import type { TurnResponse } from '../../../bot/teams/turn';
import type { Refusal } from '../../../src/domain/review/refusal';
import {
  directorElsewhere,
  director,
  everybody,
  inspector,
  leadElsewhere,
  notifies,
  REFERENCE,
  safeguardingLead,
  WINTERBOURNE
} from '../../domain/builders';
import { correctsAuthority } from '../../domain/acts';
import { ofType } from '../cards/parsing';
import { createDesk, inPlace, posted, storedAfter } from './desk';

/* An inspector of the South West has recorded a review with an authority of London. */
const misfiled = [notifies(inspector, { authority: 'Camden', initials: 'QZ' })];
const BUTTON = 'Correct the local authority';

/** What the first button of the card in place carries, as Teams sends it back. */
const button = ({ inPlace: placed }: TurnResponse): Readonly<Record<string, unknown>> => {
  const [first] = placed ? ofType(placed.card, 'Action.Execute') : [];
  if (!first) throw new Error('There is no button.');
  return Object(first['data']) as Readonly<Record<string, unknown>>;
};

describe('the lead of the inspector who recorded it, who does not see the review', () => {
  const stored = storedAfter(misfiled);

  test('has its facts, whom to ask, and the button that puts the authority right', async () => {
    const shown = await createDesk({ stored }).press(safeguardingLead, { verb: 'show-review', reference: REFERENCE });
    for (const words of ['Details are for London.', `Ask ${leadElsewhere.name}.`, BUTTON])
      expect(inPlace(shown)).toContain(words);
    expect(inPlace(shown)).not.toMatch(/QZ|institution/);
    expect(button(shown)).toMatchObject({ verb: 'open-form', step: 'correct-authority', reference: REFERENCE });
  });

  test('opens a form that asks for the authority and the reason, beneath the facts', async () => {
    const opened = await createDesk({ stored }).press(safeguardingLead, {
      verb: 'open-form',
      step: 'correct-authority',
      reference: REFERENCE
    });
    expect(posted(opened)).toContain('Why are you correcting the entry?');
    expect(posted(opened)).toContain('Camden');
    expect(inPlace(opened)).toContain('Details are for London.');
    expect(`${inPlace(opened)}${posted(opened)}`).not.toMatch(/QZ|institution/);
  });

  test('sees the review once it is theirs', async () => {
    const moved: StepResult = {
      ok: true,
      seen: true,
      reference: REFERENCE,
      stored: storedAfter([...misfiled, correctsAuthority('South Gloucestershire')]),
      directory: everybody,
      warnings: {},
      repeated: false
    };
    const desk = createDesk({ stored, take: () => moved });
    const given = { authority: 'South Gloucestershire', reason: 'The wrong one was selected' };
    const taken = await desk.press(safeguardingLead, {
      verb: 'take-step',
      step: 'correct-authority',
      reference: REFERENCE,
      form: 'form-1',
      ...given
    });
    expect(desk.taken).toMatchObject([{ step: 'correct-authority', reference: REFERENCE, given }]);
    expect(inPlace(taken)).toContain('Local authority corrected, ');
  });

  test.each([
    ['the director of the inspector', director],
    ['the lead of London, of a review of the South West that an inspector of the South West recorded', leadElsewhere]
  ])('%s has the facts alone', async (_who, person) => {
    const acts = person === director ? misfiled : [notifies()];
    const desk = createDesk({ stored: storedAfter(acts) });
    const shown = await desk.press(person, { verb: 'show-review', reference: REFERENCE });
    expect(inPlace(shown)).toContain('Details are for');
    expect(inPlace(shown)).not.toContain(BUTTON);
    const opened = await desk.press(person, { verb: 'open-form', step: 'correct-authority', reference: REFERENCE });
    expect([inPlace(opened).includes('Details are for'), opened.post]).toEqual([true, undefined]);
  });
});

describe('what was asked about before a review is recorded', () => {
  const press = {
    verb: 'take-step',
    step: 'notify-adult',
    form: 'form-2',
    ...WINTERBOURNE,
    authority: 'Camden'
  };
  const asksAuthority: Refusal = {
    code: 'unlikely',
    rule: 'KP-1',
    sentence: 'Camden is in London. Your posts are in South West. Check the local authority.',
    fields: { authority: 'Camden is in London. Your posts are in South West.' }
  };
  const asksDuplicate: Refusal = { code: 'looks-alike', rule: 'KP-1', sentence: 'This may be a duplicate.', alike: [] };
  const refusing = (...refusals: readonly Refusal[]) => {
    const left = [...refusals];
    return createDesk({
      take: () => ({ ok: false, refusal: left.shift() ?? { ...asksDuplicate, code: 'guarded' } })
    });
  };
  const confirmed = (desk: ReturnType<typeof refusing>) => desk.taken.map(({ anyway }) => anyway);

  test('both regions are named on the form, whose button confirms that and nothing else', async () => {
    const desk = refusing(asksAuthority, asksDuplicate);
    const asked = await desk.press(inspector, press);
    for (const words of ['Is this right?', 'Camden is in London. Your posts are in South West.', 'Record as entered'])
      expect(inPlace(asked)).toContain(words);
    const again = await desk.press(inspector, { ...press, ...button(asked) });
    expect(inPlace(again)).toContain('Possible duplicate');
    await desk.press(inspector, { ...press, ...button(again) });
    expect(confirmed(desk)).toEqual([undefined, ['unlikely'], ['looks-alike', 'unlikely']]);
  });

  test('a duplicate and an authority that are asked about together are confirmed together', async () => {
    const desk = refusing({ ...asksDuplicate, fields: asksAuthority.fields ?? {} });
    const asked = await desk.press(inspector, press);
    await desk.press(inspector, { ...press, ...button(asked) });
    expect(confirmed(desk)).toEqual([undefined, ['looks-alike', 'unlikely']]);
  });

  test('an authority that was changed since is not confirmed, and a confirmed duplicate stays so', async () => {
    const desk = refusing(asksAuthority, asksDuplicate, asksAuthority);
    const asked = await desk.press(inspector, press);
    await desk.press(inspector, { ...press, ...button(asked), authority: 'Kent' });
    const alike = refusing({ ...asksDuplicate, fields: asksAuthority.fields ?? {} });
    const both = await alike.press(inspector, press);
    await alike.press(inspector, { ...press, ...button(both), authority: 'Kent' });
    expect([confirmed(desk), confirmed(alike)]).toEqual([
      [undefined, undefined],
      [undefined, ['looks-alike']]
    ]);
  });

  test('a form that was asked about by an earlier release is asked about again', async () => {
    const desk = refusing(asksDuplicate);
    await desk.press(inspector, { ...press, anyway: 'yes' });
    expect(confirmed(desk)).toEqual([undefined]);
  });
});

test('a director of the region in which it lies sees the review, and is not offered the step', async () => {
  const desk = createDesk({ stored: storedAfter(misfiled) });
  const shown = await desk.press(directorElsewhere, { verb: 'show-review', reference: REFERENCE });
  expect(inPlace(shown)).not.toContain('Details are for');
  expect(inPlace(shown)).not.toContain(BUTTON);
});
