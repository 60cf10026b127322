import type { Page } from 'playwright-core';

/** Holds requests of a page back, as a slow network does, until what it gives is called. */
export async function heldBack(page: Page, matching: RegExp): Promise<() => Promise<void>> {
  let letGo: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => (letGo = resolve));
  await page.route(matching, async (route) => {
    await gate;
    await route.continue();
  });
  return async () => {
    letGo();
    await page.unrouteAll({ behavior: 'wait' });
  };
}
