import type { Locator, Page } from 'playwright-core';

/** The page of the web part as a person sees it. */
export interface WebPart {
  readonly page: Page;
  /** What stands on one of the three tiles, such as “1 open adult review”. */
  figure(label: string): Promise<string>;
  /** The section of what is waiting for the person. */
  readonly waits: Locator;
  /** The table of open reviews. */
  readonly table: Locator;
  /** Opens a review beside the list of those that are open. */
  open(reference: string): Promise<Locator>;
  /** Opens a review by its address, as the links on cards do. */
  openByAddress(reference: string): Promise<Locator>;
  /** What has happened to the open review, the newest first, as text. */
  timeline(panel: Locator): Promise<readonly string[]>;
}

export async function openWebPart(page: Page): Promise<WebPart> {
  const region = page.getByRole('region', { name: 'Regional risk' });
  const table = page.getByRole('table', { name: 'Open reviews' });
  await region.getByRole('group', { name: 'Key figures' }).waitFor();
  const opened = async (reference: string): Promise<Locator> => {
    const panel = page.getByRole('dialog', { name: reference });
    await panel.getByRole('heading', { name: reference }).waitFor();
    return panel;
  };
  return {
    page,
    table,
    figure: async (label) => (await region.getByRole('button', { name: label }).innerText()).replace(/\s+/g, ' '),
    waits: region.getByRole('region', { name: 'Waiting for you' }),
    open: async (reference) => {
      await region.getByRole('link', { name: 'Reviews', exact: true }).click();
      await table.waitFor();
      await table.getByRole('button', { name: reference }).click();
      return opened(reference);
    },
    openByAddress: async (reference) => {
      const address = new URL(page.url());
      address.searchParams.set('review', reference);
      await page.goto(address.href);
      return opened(reference);
    },
    timeline: async (panel) => {
      const items = panel.getByRole('region', { name: 'History' }).getByRole('listitem');
      await items.first().waitFor();
      return items.allInnerTexts();
    }
  };
}
