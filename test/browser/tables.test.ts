import type { Browser, Page } from 'playwright-core';

import { startTenant, type Tenant } from '../support/tenant';
import { beyondWidth, foundByAxe } from './axe';
import { launchBrowser } from './browser';
import { openAt, SIZES, THEMES, USUAL, wear } from './regional-page';
import { visit, type Visitor } from './visitor';

jest.setTimeout(240_000);

/** Longer than a hint takes to fade in, in milliseconds. */
const FADING = 600;

let tenant: Tenant;
let browser: Browser;
let lead: Visitor;
let page: Page;

beforeAll(async () => {
  [browser, tenant] = await Promise.all([launchBrowser(), startTenant({ flags: ['--demo-short'] })]);
  lead = await visit(browser, tenant, tenant.persona('regional-safeguarding-lead', 'South West'));
  page = await openAt(lead, tenant, { section: 'health' });
});
afterAll(async () => {
  await browser?.close();
  await tenant?.stop();
});

const table = () => page.getByRole('table', { name: 'Gaps in the register' });
const rows = async (of: Page = page) =>
  (await of.getByRole('table', { name: 'Gaps in the register' }).getByRole('row').allInnerTexts()).slice(1);
const hint = () => page.getByRole('tooltip');

test('a table is filtered and sorted by keyboard alone, and a link opens it so', async () => {
  const all = await rows();
  await table().getByRole('button', { name: 'Reference' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.type('SCR-A');
  await table().getByRole('columnheader', { name: 'Reference, filtered' }).waitFor();
  await table().getByRole('button', { name: 'Assigned to' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  expect(await table().getByRole('columnheader', { name: 'Assigned to' }).getAttribute('aria-sort')).toBe('descending');
  const left = await rows();
  expect(left.length).toBeGreaterThan(0);
  expect(left.length).toBeLessThanOrEqual(all.length);
  const other = await openAt(lead, tenant, Object.fromEntries(new URL(page.url()).searchParams));
  expect(await rows(other)).toEqual(left);
  await other.close();
});

test('going to a review and back leaves the table as it was', async () => {
  const before = await rows();
  const link = table().getByRole('rowheader').first().getByRole('button');
  const reference = await link.innerText();
  await link.click();
  await page.getByRole('dialog').getByRole('heading', { name: reference }).waitFor();
  await page.goBack();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await rows()).toEqual(before);
});

test('at 320 pixels the filters of the columns are among the others, and clear with them', async () => {
  await page.setViewportSize(SIZES[0]);
  await page.getByRole('button', { name: /^Filter \(\d set\)$/ }).click();
  await page.getByRole('search').getByLabel('Gap', { exact: true }).fill('nothing like this');
  await page.getByText('No gaps match these filters. Filtered by: Reference, Gap.').waitFor();
  expect(await beyondWidth(page)).toBe(0);
  await page.getByRole('search').getByRole('button', { name: 'Clear filters' }).click();
  await page.getByText(/^Showing all \d+\.$/).waitFor();
  await page.setViewportSize(USUAL);
});

test('a person among the gaps is explained to the pointer and to the keyboard, until Escape', async () => {
  const person = table().locator('td [tabindex="0"]').first();
  await person.hover();
  await hint().waitFor();
  expect(await hint().innerText()).toMatch(/, South West$/);
  // The pointer may go onto the hint to read it.
  await hint().hover();
  await page.waitForTimeout(500);
  expect(await hint().isVisible()).toBe(true);
  await page.keyboard.press('Escape');
  await hint().waitFor({ state: 'detached' });
  await page.mouse.move(0, 0);
  await person.focus();
  await hint().waitFor();
});

test.each(THEMES)('a hint that shows has no fault that axe finds: %s', async (theme) => {
  await wear(page, theme);
  const person = table().locator('td [tabindex="0"]').first();
  await person.blur();
  await person.focus();
  await hint().waitFor();
  // It fades in, and is paler until then.
  await page.waitForTimeout(FADING);
  expect(await foundByAxe(page)).toEqual([]);
  await page.keyboard.press('Escape');
});
