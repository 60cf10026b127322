import type { Page } from 'playwright-core';

import { beyondWidth, foundByAxe } from './axe';
import { tabThrough, unreached } from './keyboard';
import { SIZES, THEMES, USUAL, wear } from './regional-page';

/** What is wrong with a page, looked at in every theme and width. */
export async function wrongWith(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const size of SIZES) {
    await page.setViewportSize(size);
    for (const theme of THEMES) {
      await wear(page, theme);
      const beyond = await beyondWidth(page);
      found.push(
        ...(await foundByAxe(page)).map((each) => `${theme}, ${size.width} px: ${each}`),
        ...(beyond > 0 ? [`${theme}, ${size.width} px: ${beyond} px lie beyond the width`] : [])
      );
    }
  }
  await page.setViewportSize(USUAL);
  await wear(page, 'light');
  return found;
}

/** What the keyboard does not come to, where it cannot be seen, and what is too small to be pressed. */
export async function wrongByKeyboard(page: Page): Promise<readonly string[]> {
  const stops = await tabThrough(page);
  return [
    ...stops.filter(({ seen }) => !seen).map(({ name }) => `not seen: ${name}`),
    ...stops.filter(({ large }) => !large).map(({ name }) => `too small: ${name}`),
    ...(await unreached(page)).map((each) => `not reached: ${each}`)
  ];
}
