import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';

import { startTenant, type Tenant } from '../support/tenant';
import { beyondWidth, foundByAxe } from './axe';
import { launchBrowser } from './browser';
import { focusComesTo } from './keyboard';
import { cutOff, lengthenWords } from './long-words';
import { picture } from './pictures';
import { addressAt, openAt, rested, SIZES, THEMES, turnTo, USUAL, wear } from './regional-page';
import { visit, type Visitor } from './visitor';
import { labelOf } from './words';
import { wrongByKeyboard, wrongWith } from './wrong-with';

jest.setTimeout(240_000);

/** Who sees each part of the page. */
const PARTS = [
  ['director', 'At a glance'],
  ['director', 'IMRs to agree'],
  ['director', 'Reviews'],
  ['director', 'Patterns'],
  ['director', 'Actions'],
  ['director', 'Risk report'],
  ['lead', 'Gaps']
] as const;

let tenant: Tenant;
let browser: Browser;
let visitors: Readonly<Record<'director' | 'lead', Visitor>>;
let pages: Readonly<Record<'director' | 'lead', Page>>;

beforeAll(async () => {
  [browser, tenant] = await Promise.all([launchBrowser(), startTenant({ flags: ['--demo-short'] })]);
  visitors = {
    director: await visit(browser, tenant, tenant.persona('regional-director', 'South West')),
    lead: await visit(browser, tenant, tenant.persona('regional-safeguarding-lead', 'South West'))
  };
  pages = { director: await openAt(visitors.director, tenant), lead: await openAt(visitors.lead, tenant) };
});
afterAll(async () => {
  await browser?.close();
  await tenant?.stop();
});

/** What is cut off, or lies beyond the page, where there is little room and where there is more. */
async function cutOffIn(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const size of [SIZES[0], USUAL]) {
    await page.setViewportSize(size);
    const beyond = await beyondWidth(page);
    found.push(
      ...(await cutOff(page)).map((each) => `${size.width} px: ${each}`),
      ...(beyond > 0 ? [`${size.width} px: ${beyond} px lie beyond the width`] : [])
    );
  }
  return found;
}

describe.each(PARTS)('for the %s, %s', (who, part) => {
  test('is found without fault by axe in every theme and width', async () => {
    await turnTo(pages[who], part);
    // One of its numbers is chosen, so that its rows alone are shown; nothing is folded away.
    if (part === 'Gaps') {
      await pages[who].getByRole('button', { name: 'overdue task' }).click();
      await pages[who].getByRole('button', { name: 'Hand over reviews' }).click();
      await pages[who].getByLabel('Whose reviews are you handing over?').selectOption({ index: 1 });
    }
    for (const folded of await pages[who].getByRole('button', { name: 'View as a table' }).all()) await folded.click();
    if (part === 'At a glance')
      await pages[who]
        .getByRole('region', { name: 'Waiting for you' })
        .getByRole('heading', { name: 'Agree or return the IMR' })
        .getByRole('button')
        .click();
    await pages[who]
      .locator('details')
      .evaluateAll((folded) => folded.forEach((each) => each.setAttribute('open', '')));
    expect(await wrongWith(pages[who])).toEqual([]);
  });

  test.each(['none', 'active'] as const)(
    'is all reached by keyboard, where the focus is seen, with forced colours: %s',
    async (forcedColors) => {
      await pages[who].emulateMedia({ forcedColors });
      const wrong = await wrongByKeyboard(pages[who]);
      await pages[who].emulateMedia({ forcedColors: 'none' });
      expect(wrong).toEqual([]);
    }
  );
});

describe('a review beside the list', () => {
  const opener = (page: Page): Locator =>
    page.getByRole('table').getByRole('row').filter({ hasText: 'IMR with the regional director' }).getByRole('button');

  test('is found without fault by axe in every theme and width, with a form open and all that is not open to the person', async () => {
    const page = pages.director;
    await turnTo(page, 'Reviews');
    await opener(page).click();
    await page.getByRole('region', { name: 'History' }).getByRole('listitem').first().waitFor();
    await page.getByText(/^Not available to you now/).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: labelOf('return-imr') })
      .click();
    await page.getByRole('dialog').getByRole('textbox').waitFor();
    await rested(page);
    expect(await wrongWith(page)).toEqual([]);
  });

  test('keeps the keyboard in, and gives the focus back where it was', async () => {
    const page = pages.director;
    const dialog = page.getByRole('dialog');
    const holdsFocus = () => dialog.evaluate((element) => element.contains(element.ownerDocument.activeElement));
    const names = new Set<string>();
    for (let pressed = 0; pressed < 60; pressed += 1) {
      await page.keyboard.press('Tab');
      expect(await holdsFocus()).toBe(true);
      names.add(await dialog.evaluate((element) => element.ownerDocument.activeElement?.outerHTML ?? ''));
    }
    expect(names.size).toBeGreaterThan(10);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await focusComesTo(opener(page));
  });
});

test('the calendar of a date is found without fault by axe in every theme, and gives the focus back', async () => {
  const page = pages.director;
  await turnTo(page, 'Reviews');
  const choose = page.getByRole('button', { name: 'Choose a date: Notified from' });
  for (const theme of THEMES) {
    await wear(page, theme);
    await choose.click();
    await page.getByRole('dialog').getByRole('grid').waitFor();
    await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));
    expect([theme, await foundByAxe(page)]).toEqual([theme, []]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await focusComesTo(choose);
  }
  await wear(page, 'light');
});

describe('with every word a third longer, nothing is cut off', () => {
  let long: Readonly<Record<'director' | 'lead', Page>>;
  beforeAll(async () => {
    const longer = async (who: keyof typeof visitors): Promise<Page> => {
      const page = await openAt(visitors[who], tenant);
      await lengthenWords(page);
      return page;
    };
    long = { director: await longer('director'), lead: await longer('lead') };
  });

  test.each(['overview', 'approvals', 'reviews', 'patterns', 'actions', 'health', 'report'])('%s', async (section) => {
    const page = long[section === 'health' ? 'lead' : 'director'];
    await page.goto(addressAt(tenant, { section }));
    await page.locator('nav').waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.getByRole('link', { name: 'Patterns', exact: true }).count()).toBe(0);
    if (section === 'overview') await picture(page, 'states/long-words');
    expect(await cutOffIn(page)).toEqual([]);
  });
});

test('every reader is given these words, whatever their language: the page has one file of them', async () => {
  const dist = join(__dirname, '..', '..', 'dist');
  const manifest = (await readdir(dist)).find((name) => name.endsWith('.manifest.json')) ?? '';
  expect(JSON.parse(await readFile(join(dist, manifest), 'utf8'))).toMatchObject({
    loaderConfig: { scriptResources: { RegionalRiskWebPartStrings: { type: 'path' } } }
  });
});
