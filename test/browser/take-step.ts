import type { Locator } from 'playwright-core';

import { STEPS, type StepId } from '../../src/domain/steps';
import type { Playground } from './playground';
import { questionsOf } from './questions';

/** Takes a step from the newest card of a review that offers it, by its form; gives the card that shows the review, or the refusal that is expected. */
export async function takeStep(chat: Playground, reference: string, step: StepId, typed: Readonly<Record<string, string>>, refusal?: string): Promise<Locator> {
  const { label } = STEPS[step];
  const button = chat.page.getByRole('button', { name: label, exact: true });
  await chat.press(chat.cards(reference).filter({ has: button }).last(), label);
  const form = await chat.form(label);
  await chat.fill(form, questionsOf(step, typed));
  await chat.press(form, label);
  if (refusal === undefined) await chat.formGone(label);
  return chat.card(reference, refusal ?? '');
}
