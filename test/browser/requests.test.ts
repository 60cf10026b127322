import type { Browser, Page } from 'playwright-core';

import { createCounts, type Counts } from '../bench/request-counts';
import { startTenant, type Tenant } from '../support/tenant';
import { launchBrowser, personalBrowser } from './browser';
import { picture, PICTURES_OF } from './pictures';
import { costOf, VIEWS, type Looks } from './views';

jest.setTimeout(120_000);

let tenant: Tenant;
let browser: Browser;
let counts: Counts;
let pages: Readonly<Record<Looks, Page>>;
let reference = '';

beforeAll(async () => {
  [tenant, browser] = await Promise.all([
    startTenant(PICTURES_OF ? { data: PICTURES_OF } : { flags: ['--demo-short'] }),
    launchBrowser()
  ]);
  counts = createCounts(tenant.home);
  const pageOf = async (post: string): Promise<Page> => {
    const page = await (await personalBrowser(browser)).newPage();
    await page.goto(`${tenant.home}/identity/sign-in?persona=${tenant.persona(post, 'South West').id}`);
    return page;
  };
  pages = {
    director: await pageOf('regional-director'),
    lead: await pageOf('regional-safeguarding-lead'),
    inspector: await pageOf('compliance-inspector')
  };
  await pages.director.goto(`${tenant.webPart}?section=reviews`);
  reference = await pages.director
    .getByRole('table', { name: 'Open reviews' })
    .getByRole('button', { name: /^SCR-A-/ })
    .first()
    .innerText();
});
afterAll(async () => {
  await browser?.close();
  await tenant?.stop();
});

/** What the README shows of these views, each in a window of its height. */
const PICTURES: Readonly<Partial<Record<string, { readonly name: string; readonly height: number }>>> = {
  'at a glance': { name: '1-at-a-glance', height: 1352 },
  approvals: { name: '6-approvals', height: 780 },
  'risk report': { name: '12-risk-report', height: 1000 }
};

test.each(Object.entries(VIEWS))(
  'opening %s asks SharePoint and the service no more than it did',
  async (name, view) => {
    const { by, requests, asked, parts } = view;
    const cost = await costOf(pages[by], view, { address: tenant.webPart, reference, counts });
    expect({ requests: cost.requests, asked: cost.asked }).toEqual({ requests, asked });
    expect(cost.parts).toBeLessThanOrEqual(parts);
    const shown = PICTURES[name];
    if (shown) await picture(pages[by], shown.name, { height: shown.height });
  }
);
