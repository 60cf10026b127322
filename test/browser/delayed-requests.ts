import type { Page } from 'playwright-core';

/** Holds requests of a page back, as a slow network does, until what it gives is called. */
export async function delayRequests(page: Page, matching: RegExp): Promise<() => Promise<void>> {
  let release: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => (release = resolve));
  await page.route(matching, async (route) => {
    await gate;
    await route.continue();
  });
  return async () => {
    release();
    await page.unrouteAll({ behavior: 'wait' });
  };
}
