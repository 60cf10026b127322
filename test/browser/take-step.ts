import type { Locator } from 'playwright-core';

import { STEPS, type StepId } from '../../src/domain/steps';
import type { Playground } from './playground';
import { questionsOf } from './questions';

const ELSEWHERE = 'Record something else';

/** Takes a step from the newest card of a review that offers it, by its form; gives the card that shows the review, or the refusal that is expected. */
export async function takeStep(chat: Playground, reference: string, step: StepId, typed: Readonly<Record<string, string>>, refusal?: string): Promise<Locator> {
  const { label } = STEPS[step];
  await chat.press(await atRest(await cardOffering(chat, reference, label)), label);
  const form = await chat.form(label);
  await chat.fill(form, questionsOf(step, typed));
  await chat.press(form, label);
  if (refusal === undefined) await chat.formGone(label);
  return chat.card(reference, refusal ?? '');
}

/** The newest card of a review with the button of a step: its own, or the list of what else can be recorded on it. */
async function cardOffering(chat: Playground, reference: string, label: string): Promise<Locator> {
  const offering = (title: string): Locator => chat.cards(reference).filter({ has: chat.page.getByRole('button', { name: title, exact: true }) }).last();
  if ((await offering(label).count()) === 0) {
    await chat.press(offering(ELSEWHERE), ELSEWHERE);
    await offering(label).waitFor();
  }
  return offering(label);
}

/** A card that is being brought up to date is drawn anew, and a press on the old drawing is lost: people see it move, and so does this. */
async function atRest(card: Locator): Promise<Locator> {
  for (let before = ''; ; ) {
    const now = await card.innerText();
    if (now === before) return card;
    before = now;
    await card.page().waitForTimeout(400);
  }
}
