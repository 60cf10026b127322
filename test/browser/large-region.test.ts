import type { Browser, Page } from 'playwright-core';

import { siteToken } from '../../bot/site-token';
import { createSharePointClient } from '../../src/register/client/sharepoint-client';
import { HERE, openedLater } from '../bench/fill-register';
import { startTenant, type Tenant } from '../support/tenant';
import { until } from '../support/until';
import { foundByAxe } from './axe';
import { launchBrowser } from './browser';
import { picture } from './pictures';
import { openAt, turnTo } from './regional-page';
import { visit, type Visitor } from './visitor';

jest.setTimeout(120_000);

const MANY = 2_000;
/** As many as may be drawn at a time: what is seen, and about two screens before and after it. */
const DRAWN = 150;

let tenant: Tenant;
let browser: Browser;
let director: Visitor;
let page: Page;

beforeAll(async () => {
  [browser, tenant] = await Promise.all([launchBrowser(), startTenant()]);
  const token = siteToken({ kind: 'local-tenant', tokenUrl: `${tenant.home}/identity/provisioning-token` });
  await openedLater(createSharePointClient({ siteUrl: tenant.site, token, patience: 'background' })).here(MANY);
  director = await visit(browser, tenant, tenant.persona('regional-director', HERE));
  page = await openAt(director, tenant);
});
afterAll(async () => {
  await browser?.close();
  await tenant?.stop();
});

/** The places of the rows that are drawn, as a screen reader counts them: 1 is the heading. */
const drawn = (): Promise<readonly number[]> =>
  page
    .getByRole('table')
    .locator('[aria-rowindex]')
    .evaluateAll((rows) => rows.map((row) => Number(row.getAttribute('aria-rowindex'))));
const focused = (): Promise<number> =>
  page.evaluate(() => Number(document.activeElement?.closest('[aria-rowindex]')?.getAttribute('aria-rowindex')));
const ascending = (places: readonly number[]) => [...places].sort((a, b) => a - b);

test('at a glance, thousands are numbers, and what waits begins with what is due first', async () => {
  expect(await page.getByRole('group', { name: 'Key figures' }).innerText()).toMatch(/\b2,000\s+open adult reviews/);
  expect(await page.getByRole('region', { name: 'Waiting for you' }).getByRole('listitem').count()).toBeLessThan(DRAWN);
  expect(await foundByAxe(page)).toEqual([]);
});

test('of thousands of rows only those near what is seen are drawn, and a screen reader hears how many there are and which one it is on', async () => {
  await turnTo(page, 'Reviews');
  const table = page.getByRole('table');
  expect(await table.getAttribute('aria-rowcount')).toBe(String(MANY + 1));
  const first = await drawn();
  expect(first.slice(0, 3)).toEqual([1, 2, 3]);
  expect(first.length).toBeLessThan(DRAWN);
  await picture(page, 'states/large-region');
  expect(await foundByAxe(page)).toEqual([]);
});

test('the keyboard leads through the rows one after the other, and through what comes into sight with them', async () => {
  await page.getByRole('table').getByRole('rowheader').first().getByRole('button').focus();
  const walked: number[] = [await focused()];
  for (let pressed = 0; pressed < 70; pressed += 1) {
    await page.keyboard.press('Tab');
    walked.push(await focused());
  }
  expect(walked).toEqual(Array.from({ length: 71 }, (_, at) => at + 2));
  expect((await drawn()).length).toBeLessThan(DRAWN);
});

test('every row is printed', async () => {
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  expect(await drawn()).toHaveLength(MANY + 1);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  expect((await drawn()).length).toBeLessThan(DRAWN);
});

test('the end of the page has the last row, with as few rows drawn, and the way back is as long', async () => {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
  await page.keyboard.press('End');
  await page.locator(`[aria-rowindex="${MANY + 1}"]`).waitFor();
  await page.keyboard.press('End');
  const places = await drawn();
  expect(places).toEqual(ascending(places));
  expect(places.length).toBeLessThan(DRAWN);
  expect(Math.abs((await page.evaluate(() => document.documentElement.scrollHeight)) - height) / height).toBeLessThan(
    0.1
  );
  // On a slow machine, rows drawn on the way can hold it up; a person would press again.
  const first = page.locator('[aria-rowindex="2"]');
  await until(
    () =>
      page.keyboard
        .press('Home')
        .then(() => first.waitFor({ timeout: 1_000 }))
        .then(
          () => true,
          () => undefined
        ),
    { what: 'the first row' }
  );
});

test('in another order, and filtered, it is as quick and counts right', async () => {
  const header = page.getByRole('columnheader', { name: 'Reference' });
  await header.getByRole('button').click();
  expect(await header.getAttribute('aria-sort')).toBe('ascending');
  await header.getByRole('button').click();
  const top = await page.getByRole('rowheader').first().innerText();
  expect(top).toMatch(/^SCR-A-\d{4}-\d{4}$/);
  await page.getByLabel('Waiting for').selectOption({ label: 'Me' });
  const said = await page.getByText(/^Showing [\d,]+ of 2,000\.$/).innerText();
  expect(await page.getByRole('table').getAttribute('aria-rowcount')).toBe(
    String(Number(/[\d,]+/.exec(said)?.[0].replace(',', '')) + 1)
  );
});

test('the page broke no policy and threw nothing', () => {
  expect(director.troubles()).toEqual([]);
});
