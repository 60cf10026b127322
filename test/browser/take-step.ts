import type { Locator } from 'playwright-core';

import type { StepId } from '../../src/domain/steps';
import type { Playground } from './playground';
import { questionsOf } from './questions';
import { labelOf } from './words';

const ELSEWHERE = 'Record something else';
const MORE = 'More';
const REST = 600;

/**
 * Takes a step from the newest card of a review that offers it, by its form; gives the card that shows the review, or
 * the refusal that is expected.
 */
export async function takeStep(
  chat: Playground,
  reference: string,
  step: StepId,
  typed: Readonly<Record<string, string>>,
  refusal?: string
): Promise<Locator> {
  const label = labelOf(step);
  const form = await openStep(chat, reference, step);
  await chat.fill(form, questionsOf(step, typed));
  await chat.press(form, label);
  if (refusal === undefined) await chat.formGone(label);
  return chat.card(reference, refusal ?? '');
}

/**
 * Presses the button of a step on the newest card of a review that has it, or that leads to it; the form that opens.
 */
export async function openStep(chat: Playground, reference: string, step: StepId): Promise<Locator> {
  const label = labelOf(step);
  await chat.press(await cardOffering(chat, reference, label), label);
  return chat.form(label);
}

/** Whether every card of a review says something, beneath “More” if need be: cards that do not are opened. */
export async function showsEverywhere(chat: Playground, reference: string, words: RegExp): Promise<boolean> {
  let [shown, folded] = [0, 0];
  for (const card of await chat.cards(reference).all()) {
    if (words.test(await card.innerText())) {
      shown += 1;
      continue;
    }
    // A digest names the review, too, and has nothing folded away: in working hours it comes to a director.
    const more = card.getByRole('button', { name: MORE, exact: true });
    if ((await more.count()) === 0) continue;
    folded += 1;
    // One that is drawn again meanwhile is looked at in the next round.
    await more.press('Enter', { timeout: REST }).catch(() => undefined);
  }
  return shown > 0 && folded === 0;
}

/** The newest card of a review with the button of a step: its own, or the list of what else can be recorded on it. */
async function cardOffering(chat: Playground, reference: string, label: string): Promise<Locator> {
  await atRest(chat.cards(reference));
  const offering = (title: string): Locator =>
    chat
      .cards(reference)
      .filter({ has: chat.page.getByRole('button', { name: title, exact: true }) })
      .last();
  // What is beneath “More” is drawn when that is pressed.
  if ((await offering(label).count()) === 0 && (await offering(MORE).count()) > 0)
    await chat.press(offering(MORE), MORE);
  if ((await offering(label).count()) === 0) {
    await chat.press(offering(ELSEWHERE), ELSEWHERE);
    const list = chat
      .cards(reference)
      .filter({ has: chat.page.getByRole('heading', { name: ELSEWHERE, exact: true }) })
      .last();
    await list.waitFor();
    await atRest(chat.cards(reference));
    if ((await offering(label).count()) === 0) await chat.press(list, MORE);
    await offering(label).waitFor();
  }
  return offering(label);
}

/**
 * Waits until no card is being refreshed: one that is may offer other steps afterwards.
 */
async function atRest(cards: Locator): Promise<void> {
  for (let before = ''; ;) {
    const now = (await cards.allInnerTexts()).join('\n');
    if (now !== '' && now === before) return;
    before = now;
    await cards.page().waitForTimeout(REST);
  }
}
