import type { Locator, Page } from 'playwright-core';

/** The page of the web part as somebody sees it. */
export interface WebPart {
  readonly page: Page;
  /** What stands on one of the three tiles, such as “1 open adult review”. */
  figure(label: string): Promise<string>;
  /** The section of what waits for the person. */
  readonly waits: Locator;
  /** The table of open reviews. */
  readonly table: Locator;
  /** Opens a review beside the list. */
  open(reference: string): Promise<Locator>;
  /** What has happened to the open review, the newest first, as text. */
  timeline(panel: Locator): Promise<readonly string[]>;
}

export async function openWebPart(page: Page): Promise<WebPart> {
  const region = page.getByRole('region', { name: 'Regional risk' });
  const table = page.getByRole('table', { name: 'Open reviews' });
  await region.getByRole('group', { name: 'In numbers' }).waitFor();
  return {
    page,
    table,
    figure: async (label) => (await region.getByRole('button', { name: label }).innerText()).replace(/\s+/g, ' '),
    waits: region.getByRole('region', { name: 'Waits for you' }),
    open: async (reference) => {
      await region.getByRole('link', { name: 'Reviews', exact: true }).click();
      await table.waitFor();
      await table.getByRole('button', { name: reference }).click();
      const panel = page.getByRole('dialog', { name: reference });
      await panel.getByRole('heading', { name: reference }).waitFor();
      return panel;
    },
    timeline: async (panel) => {
      const items = panel.getByRole('region', { name: 'What has happened' }).getByRole('listitem');
      await items.first().waitFor();
      return items.allInnerTexts();
    }
  };
}
