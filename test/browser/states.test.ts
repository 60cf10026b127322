import type { Browser, Page } from 'playwright-core';

import { SECTIONS } from '../../src/webparts/regionalRisk/state/view';
import { startTenant, type Persona, type Tenant } from '../support/tenant';
import { beyondWidth, foundByAxe } from './axe';
import { launchBrowser } from './browser';
import { visit, type Visitor } from './visitor';

jest.setTimeout(240_000);

const WIDTHS = [320, 1024, 1920];
const THEMES = ['light', 'dark', 'contrast'];

let tenant: Tenant;
let browser: Browser;
let visitors: Readonly<Record<'director' | 'lead', Visitor>>;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  tenant = await startTenant({ flags: ['--demo'] });
  const enter = (who: Persona) => visit(browser, tenant, who);
  visitors = { director: await enter(tenant.persona('regional-director', 'South West')), lead: await enter(tenant.persona('regional-safeguarding-lead', 'South West')) };
});
afterEach(async () => page.close());
afterAll(async () => {
  await browser?.close();
  await tenant?.stop();
});

/** Opens the web part at a view of it, and waits until it has read what it shows. */
async function open(who: keyof typeof visitors, view: Readonly<Record<string, string>>): Promise<Page> {
  page = await visitors[who].go('Open web part');
  const address = new URL(tenant.webPart);
  address.search = new URLSearchParams(view).toString();
  await page.goto(address.href);
  await page.locator('nav').waitFor();
  await page.waitForLoadState('networkidle');
  return page;
}

async function checked(what: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    const beyond = await beyondWidth(page);
    found.push(...(await foundByAxe(page)).map((each) => `${what}, ${width} px: ${each}`), ...(beyond > 0 ? [`${what}, ${width} px: ${beyond} px lie beyond the width`] : []));
  }
  return found;
}

describe.each(THEMES)('in the %s theme, at 320, 1,024 and 1,920 px, axe finds nothing and nobody scrolls sideways', (theme) => {
  test.each(SECTIONS)('%s', async (section) => {
    await open(section === 'health' ? 'lead' : 'director', { theme, section });
    expect(await checked(section)).toEqual([]);
  });

  test('a review, and the form of a step', async () => {
    await open('director', { theme, section: 'approvals' });
    await page.getByRole('button', { name: 'Return version' }).click();
    await page.getByRole('textbox').waitFor();
    expect(await checked('the form')).toEqual([]);
    await page.getByRole('button', { name: /^Open SCR-A/ }).first().click();
    await page.getByRole('region', { name: 'What has happened' }).getByRole('listitem').first().waitFor();
    await page.getByText(/^Not open to you now, and why/).click();
    expect(await checked('the review')).toEqual([]);
  });
});

test('by keyboard alone: a review is opened, closed with Escape, and the focus is where it was', async () => {
  await open('director', { section: 'reviews' });
  const reference = page.getByRole('table').getByRole('button', { name: /^SCR-A/ }).first();
  await reference.focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('dialog');
  await panel.getByRole('heading', { name: 'Where it stands' }).waitFor();
  expect(await panel.evaluate((element) => element.contains(element.ownerDocument.activeElement))).toBe(true);
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
  expect(await reference.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true);
});

test('a view is sent as a link: whoever opens it sees the same rows', async () => {
  await open('director', { section: 'reviews' });
  await page.getByLabel('Partnership or authority').fill('Somerset');
  const rows = () => page.getByRole('table').getByRole('rowheader');
  const seen = await rows().allInnerTexts();
  expect(seen.length).toBeGreaterThan(0);
  const link = page.url();
  await page.close();
  page = await visitors.lead.go('Open web part');
  await page.goto(link);
  await rows().first().waitFor();
  expect(await rows().allInnerTexts()).toEqual(seen);
});

test('while SharePoint is too busy it says so and what to do, and trying again shows the region', async () => {
  page = await visitors.director.go('Open web part');
  await page.locator('nav').waitFor();
  await tenant.faults([{ status: 429, retryAfter: 1, count: 60, match: 'POST .*batch' }]);
  await page.reload();
  await page.getByRole('alert').getByText('SharePoint is busy. Wait a minute, then try again.').waitFor({ timeout: 60_000 });
  expect(await foundByAxe(page)).toEqual([]);
  await tenant.faults([]);
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('group', { name: 'In numbers' }).waitFor();
});

test('nothing on these pages broke the page’s policy or came from another machine', () => {
  const busy = /answered 429|status of 429/;
  expect(Object.values(visitors).flatMap(({ troubles }) => troubles()).filter((trouble) => !busy.test(trouble))).toEqual([]);
});
