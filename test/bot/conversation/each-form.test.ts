import type { Card } from '../../../bot/cards/card';
import type { StepResult } from '../../../bot/commands/step-result';
import { needsFile } from '../../../bot/cards/form-fields';
import { STEPS, STEP_IDS, type StepId } from '../../../src/domain/steps';
import { EACH_STEP } from '../../domain/each-step';
import type { Answers } from '../../../src/domain/fields';
import { attempt, eventsOf, everybody } from '../../domain/builders';
import { complaints, ofType, textOf, type Node } from '../cards/parsing';
import { inPlace, createDesk, storedAfter } from './desk';
import { say } from '../speaking';

const hasInputs = (step: StepId): boolean => STEPS[step].fields.some(({ type }) => type !== 'unseen');
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A desk at the moment at which a step is open, where the rules themselves decide. */
function deskFor(step: StepId) {
  const { after, act } = EACH_STEP[step];
  const stored = after.length > 0 ? storedAfter(after) : undefined;
  const desk = createDesk({
    ...(stored ? { stored, written: eventsOf(after).map((event) => ({ event, hash: 'h', previousHash: '' })) } : {}),
    take: ({ step: taken, given }): StepResult => {
      const decision = attempt(stored?.review, { by: act.by, step: taken, given });
      if (!decision.ok) return { ok: false, refusal: decision.refusal, ...(stored ? { stored } : {}) };
      return {
        ok: true,
        seen: true,
        reference: stored?.review.reference ?? '',
        stored: storedAfter([...after, act]),
        directory: everybody,
        warnings: {},
        repeated: false
      };
    }
  });
  return { desk, act, reference: stored?.review.reference ?? '' };
}

/** What the button in the history says. */
const aboutIn = ({ of }: Answers): Answers => (of ? { of } : {});

async function formOf(
  step: StepId
): Promise<{ readonly card: Card; readonly fill: (typed: Readonly<Record<string, unknown>>) => Promise<string> }> {
  const { desk, act, reference } = deskFor(step);
  const kind = STEPS[step].begins;
  const answer = kind
    ? await desk.say(act.by, `new ${kind}`)
    : await desk.press(act.by, { verb: 'open-form', step, reference, ...aboutIn(act.given) });
  const card = answer.post?.[0]?.card;
  if (!card) throw new Error(`No form: ${inPlace(answer)}`);
  const data =
    ofType(card, 'Action.Execute')
      .map((button) => button['data'])
      .filter(isNode)
      .find(({ verb }) => verb === 'take-step') ?? {};
  return { card, fill: async (typed) => inPlace(await desk.press(act.by, { ...data, ...typed })) };
}

/** The steps of the old register are taken on its page alone. */
const isInChat = (step: StepId): boolean => hasInputs(step) && !needsFile(step) && !STEPS[step].isApart;

test.each(STEP_IDS.filter(isInChat))(
  '%s: its form opens in the chat, asks what it needs, and is recorded as it is filled in',
  async (step) => {
    const { act } = EACH_STEP[step];
    const { card, fill } = await formOf(step);
    expect(complaints(card)).toEqual([]);
    const inputs = new Map(ofType(card, 'Input.').map((input) => [textOf(input['id']), input]));
    for (const [field, answer] of Object.entries(act.given).filter(([, text]) => text !== '')) {
      const input = inputs.get(field);
      if (!input) {
        // What has no input travels with the button.
        expect(JSON.stringify(card)).toContain(`"${field}":"${answer}"`);
        continue;
      }
      const choices = Array.isArray(input['choices'])
        ? input['choices'].filter(isNode).map(({ value }) => value)
        : undefined;
      if (choices) expect(choices).toContain(answer);
    }
    const before = Object.fromEntries([...inputs].map(([id, { value }]) => [id, textOf(value)]));
    expect(await fill({ ...before, ...act.given })).toContain(say(STEPS[step].past));
  }
);
