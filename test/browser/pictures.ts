import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Locator, Page } from 'playwright-core';

const FOLDER = join(__dirname, 'pictures');
const TALL: Size = { width: 1280, height: 2600 };

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The pictures of the README. They are taken only where PICTURES=1, so that an ordinary run changes no file. */
const wanted = process.env['PICTURES'] === '1';

/** The data folder of a tenant that has lived (`npm start -- --demo --data FOLDER`), for pictures that need one. */
export const PICTURES_OF = wanted ? process.env['PICTURES_OF'] : undefined;

/** Of a page, in a window as large as what is to be seen. */
export async function picture(of: Page, name: string, size: Partial<Size> = {}): Promise<void> {
  if (!wanted) return;
  await resized(of, { ...usual(of), ...size }, () => of.screenshot({ path: pathOf(name), animations: 'disabled' }));
}

/**
 * Of one element in full, or of so many pixels of it from the top: in a chat, what is outside the window would be cut
 * off.
 */
export async function pictureOf(
  element: Locator,
  name: string,
  { upTo = Infinity }: { readonly upTo?: number } = {}
): Promise<void> {
  if (!wanted) return;
  const page = element.page();
  await resized(page, TALL, async () => {
    await element.scrollIntoViewIfNeeded();
    const box = await element.boundingBox();
    if (!box) throw new Error(`There is nothing to be seen of ${name}.`);
    await page.screenshot({
      path: pathOf(name),
      animations: 'disabled',
      clip: { ...box, height: Math.min(box.height, upTo) }
    });
  });
}

async function resized(page: Page, size: Size, take: () => Promise<unknown>): Promise<void> {
  const before = usual(page);
  await page.setViewportSize(size);
  await take();
  await page.setViewportSize(before);
}

const usual = (page: Page): Size => page.viewportSize() ?? { width: 1280, height: 800 };

function pathOf(name: string): string {
  const path = join(FOLDER, `${name}.png`);
  mkdirSync(dirname(path), { recursive: true });
  return path;
}
