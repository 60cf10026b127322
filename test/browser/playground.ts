import type { Locator, Page } from 'playwright-core';

import type { Question } from './questions';

/** One person's chat in Microsoft's Agents Playground. */
export interface Playground {
  readonly page: Page;
  say(text: string): Promise<void>;
  /** The last card that holds all of these words, once it is there. */
  card(...words: readonly string[]): Promise<Locator>;
  /** Every card that holds these words now. */
  cards(...words: readonly string[]): Locator;
  /** The form under a heading that was opened last. */
  form(heading: string): Promise<Locator>;
  /** Resolves when no such form is open any more. */
  formGone(heading: string): Promise<void>;
  /** Also where the button is beneath “More”. */
  press(card: Locator, title: string): Promise<void>;
  fill(form: Locator, questions: readonly Question[]): Promise<void>;
  /** What stands in each control of a form, by its label. */
  answers(form: Locator, questions: readonly Question[]): Promise<Readonly<Record<string, string>>>;
}

/** Shows the rest of a card. */
const MORE = 'More';

/** Takes over the page of a chat, once it is connected. */
export async function openPlayground(page: Page): Promise<Playground> {
  const box = page.locator('[data-lexical-editor=true]');
  await box.waitFor();
  await page.getByText('Connected.').first().waitFor();
  // The playground draws every line of its log again whenever anything happens: most of the time of a long chat.
  await page.getByTitle('Hide log panel').click();
  const cards: Playground['cards'] = (...words) =>
    words.reduce((found, word) => found.filter({ hasText: word }), page.locator('.ac-adaptiveCard'));
  const forms = (heading: string): Locator =>
    cards()
      .filter({ has: page.getByRole('heading', { name: heading, exact: true }) })
      .filter({ has: page.getByRole('button', { name: 'Cancel', exact: true }) });
  return {
    page,
    cards,
    say: async (text) => {
      await box.click();
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    },
    card: (...words) => shown(cards(...words).last(), words.join(' + ')),
    form: (heading) => shown(forms(heading).last(), `the form ${heading}`),
    formGone: (heading) => forms(heading).last().waitFor({ state: 'detached' }),
    // By key: a card that is brought up to date above would move the button from under a pointer.
    press: async (card, title) => {
      const button = card.getByRole('button', { name: title, exact: true });
      const more = card.getByRole('button', { name: MORE, exact: true });
      if ((await button.count()) === 0 && (await more.count()) > 0) await more.press('Enter');
      await button.press('Enter');
    },
    fill: async (form, questions) => {
      for (const question of questions) await fillIn(form, question);
    },
    answers: async (form, questions) =>
      Object.fromEntries(
        await Promise.all(questions.map(async ({ label, kind }) => [label, await answerOf(form, label, kind)] as const))
      )
  };
}

/** Waits for a card, or says what there was instead. */
async function shown(locator: Locator, what: string): Promise<Locator> {
  await locator.waitFor().catch(async () => {
    const page = locator.page();
    const texts = await page.locator('.ac-adaptiveCard').allInnerTexts();
    throw new Error(`No card showed ${what}. The last ones are:\n${texts.slice(-3).join('\n---\n')}`);
  });
  return locator;
}

const control = (form: Locator, label: string, kind: Question['kind']): Locator =>
  form.getByRole(kind === 'pick' ? 'radiogroup' : kind === 'line' ? 'textbox' : 'combobox', { name: label });

async function fillIn(form: Locator, { label, kind, answer }: Question): Promise<void> {
  const input = control(form, label, kind);
  if (kind === 'pick') return input.getByRole('radio', { name: answer, exact: true }).check();
  if (kind === 'find') await input.click();
  await input.fill(answer);
  if (kind === 'find') await form.page().getByRole('option', { name: answer }).first().click();
  else if (kind === 'date') {
    await input.press('Enter');
    // The calendar has opened, and covers the rest of the page.
    await form.page().keyboard.press('Escape');
  }
}

async function answerOf(form: Locator, label: string, kind: Question['kind']): Promise<string> {
  const input = control(form, label, kind);
  if (kind !== 'pick') return input.inputValue();
  for (const radio of await input.getByRole('radio').all())
    if (await radio.isChecked()) return (await radio.getAttribute('value')) ?? '';
  return '';
}
