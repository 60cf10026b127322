import type { Locator, Page } from 'playwright-core';

import type { Playground } from './playground';

/** The message extension of a playground, in its group chat. */
export interface Compose {
  /** Types into the box of the search command, until it shows some words. */
  search(text: string, shown: string): Promise<void>;
  /** Chooses what is offered under a title, and sends it; the card in the conversation. */
  send(title: string): Promise<Locator>;
  /** The words of the card that an address turns into; it is not sent. */
  paste(url: string): Promise<string>;
}

/** Goes from a person's own chat to their group chat. */
export async function openCompose({ page, cards }: Playground): Promise<Compose> {
  await page.getByText('Group chat', { exact: true }).click();
  return {
    search: async (text, shown) => {
      await choose(page, 'Search Command');
      await page.getByPlaceholder('Enter a search term').fill(text);
      await page.getByText(shown).waitFor();
    },
    send: async (title) => {
      await page.getByText(title, { exact: true }).last().click();
      await cards(title).last().waitFor();
      await page.getByRole('button', { name: 'Send Message' }).click();
      return cards(title).last();
    },
    paste: async (url) => {
      await choose(page, 'Link Unfurling');
      await page.getByLabel('Enter an URL').fill(url);
      const card = page.getByRole('dialog').locator('.ac-adaptiveCard');
      const words = await card.innerText();
      await page.getByRole('button', { name: 'Cancel', exact: true }).click();
      return words;
    }
  };
}

async function choose(page: Page, kind: 'Search Command' | 'Link Unfurling'): Promise<void> {
  await page.getByRole('button', { name: 'Trigger Message Extension App' }).click();
  await page.getByRole('menuitem', { name: kind }).click();
}
