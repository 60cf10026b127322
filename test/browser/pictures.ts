import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Locator, Page } from 'playwright-core';

const FOLDER = join(__dirname, 'pictures');
const TALL = { width: 1280, height: 2600 };

/** The pictures of the README. They are taken only where PICTURES=1, so that an ordinary run changes no file. */
const wanted = process.env['PICTURES'] === '1';

export async function picture(of: Page, name: string): Promise<void> {
  if (!wanted) return;
  const path = join(FOLDER, `${name}.png`);
  mkdirSync(dirname(path), { recursive: true });
  await of.screenshot({ path, animations: 'disabled' });
}

/** Of one element in full: in a chat, what is outside the window would be cut off. */
export async function pictureOf(element: Locator, name: string): Promise<void> {
  if (!wanted) return;
  const page = element.page();
  const before = page.viewportSize();
  await page.setViewportSize(TALL);
  mkdirSync(FOLDER, { recursive: true });
  await element.screenshot({ path: join(FOLDER, `${name}.png`), animations: 'disabled' });
  if (before) await page.setViewportSize(before);
}
