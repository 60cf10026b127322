import type { Page } from 'playwright-core';

import type { Tenant } from '../support/tenant';
import type { Visitor } from './visitor';

export type Theme = 'light' | 'dark' | 'contrast';
export const THEMES: readonly Theme[] = ['light', 'dark', 'contrast'];

/** At 1,280 px by 1,024, a zoom of 400% leaves 320 px by 256. */
export const SIZES = [
  { width: 320, height: 256 },
  { width: 1024, height: 768 },
  { width: 1920, height: 1080 }
] as const;
export const USUAL = SIZES[1];

/** The address of the web part at a view of it. */
export function addressAt({ webPart }: Pick<Tenant, 'webPart'>, view: Readonly<Record<string, string>>): string {
  const address = new URL(webPart);
  address.search = new URLSearchParams(view).toString();
  return address.href;
}

/** Opens the web part as a person, and waits until it has loaded. */
export async function openAt(
  visitor: Visitor,
  tenant: Tenant,
  view: Readonly<Record<string, string>> = {}
): Promise<Page> {
  const page = await visitor.go('Open web part');
  await page.setViewportSize(USUAL);
  await page.goto(addressAt(tenant, view));
  await page.locator('nav').waitFor();
  await rested(page);
  return page;
}

/** Goes to another part of the page by its link, which loads nothing again. */
export async function turnTo(page: Page, part: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: part, exact: true }).click();
  await page.locator('nav [aria-current=page]').getByText(part, { exact: true }).waitFor();
  await rested(page);
}

/** Nothing is being fetched, and nothing says that it is being read. */
export async function rested(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page
    .getByText(/^Loading( the .*)?…$/)
    .first()
    .waitFor({ state: 'detached' });
}

/** Gives the page another theme while it is open, as a host does. */
export const wear = (page: Page, theme: Theme): Promise<void> =>
  page.evaluate((name) => {
    document.documentElement.dataset['theme'] = name;
    document.dispatchEvent(new CustomEvent('themechange'));
  }, theme);
