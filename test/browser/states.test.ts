import type { Browser, Page } from 'playwright-core';

import { exampleReview } from '../support/example-review';
import { startTenant, type Tenant } from '../support/tenant';
import { foundByAxe } from './axe';
import { launchBrowser } from './browser';
import { delayRequests } from './delayed-requests';
import { picture } from './pictures';
import { addressAt, openAt, rested, turnTo } from './regional-page';
import { visit, type Visitor } from './visitor';

jest.setTimeout(120_000);

/** What the web part asks SharePoint for; the digest of the page is not its own. */
const READS = /_api\/(web\/lists|\$batch)/;
const EVERY_READ = { count: 100, match: '_api/(web/lists|\\$batch)' };
const WAITS = { section: 'approvals' };

let tenant: Tenant;
/** An IMR of the South West that is with its director. */
let submitted: string;
let browser: Browser;
let director: Visitor;
let elsewhere: Visitor;
let stranger: Visitor;
let page: Page;

beforeAll(async () => {
  [browser, tenant] = await Promise.all([launchBrowser(), startTenant({ flags: ['--demo-short'] })]);
  submitted = await exampleReview(tenant, 'PR04');
  director = await visit(browser, tenant, tenant.persona('regional-director', 'South West'));
  elsewhere = await visit(browser, tenant, tenant.persona('regional-director', 'London'));
  stranger = await visit(browser, tenant, tenant.persona(undefined));
});
afterEach(async () => {
  await tenant.faults([]);
  await page.close();
});
afterAll(async () => {
  await browser?.close();
  await tenant?.stop();
});

const sentence = (words: string | RegExp) =>
  page.getByRole('main').getByText(words).first().waitFor({ timeout: 30_000 });
const numbers = () => page.getByRole('group', { name: 'Key figures' });

/** What a page has asked for since it was opened, as method and address. */
function asked(of: Page): readonly string[] {
  const requests: string[] = [];
  of.on('request', (request) =>
    requests.push(`${request.method()} ${decodeURIComponent(request.url())} ${request.postData() ?? ''}`)
  );
  return requests;
}

/** Looks at a state: axe finds nothing wrong in it, and its picture is kept. */
async function looked(name: string): Promise<void> {
  await picture(page, `states/${name}`);
  expect(await foundByAxe(page)).toEqual([]);
}

test('loading: its shape is there at once, says so to who cannot see it, and keeps still for who asks for that', async () => {
  page = await openAt(director, tenant);
  const release = await delayRequests(page, READS);
  await page.reload();
  await page.getByRole('status').getByText('Loading the register…').waitFor();
  expect(await moving()).toBe(true);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await moving()).toBe(false);
  await looked('loading');
  await release();
  await numbers().waitFor();
});

const moving = (): Promise<boolean> =>
  page.evaluate(() => document.getAnimations().some(({ playState }) => playState === 'running'));

test('few: the numbers, what waits, and the pictures', async () => {
  page = await openAt(director, tenant);
  expect(await numbers().innerText()).toMatch(/\b7\s+open adult reviews/);
  await looked('few');
});

test('empty: that there is nothing, and how a review comes to stand there', async () => {
  page = await openAt(elsewhere, tenant);
  expect(await numbers().innerText()).toMatch(/\b0\s+open adult reviews/);
  await turnTo(page, 'Reviews');
  await sentence('No open adult reviews in London.');
  await looked('empty');
});

test('failed: what was read before stays and says of when it is; a page that has read nothing says what to do, and trying again helps', async () => {
  page = await openAt(director, tenant);
  await tenant.faults([{ ...EVERY_READ, status: 500 }]);
  await page.getByRole('button', { name: 'Refresh' }).click();
  await sentence(/^This page is as of \d{1,2}:\d\d(am|pm): the register did not load again\./);
  expect(await numbers().innerText()).toMatch(/\b7\s+open adult reviews/);
  await looked('failed-again');
  await page.reload();
  await sentence('The register did not load.');
  expect(await numbers().count()).toBe(0);
  await looked('failed');
  await tenant.faults([]);
  await page.getByRole('button', { name: 'Try again' }).click();
  await numbers().waitFor();
});

test('throttled: SharePoint is busy, and when to try again', async () => {
  page = await openAt(director, tenant);
  await tenant.faults([{ ...EVERY_READ, status: 429, retryAfter: 0 }]);
  await page.reload();
  await sentence('SharePoint is busy. Try again in 10 seconds.');
  await looked('throttled');
  await tenant.faults([]);
  await page.getByRole('button', { name: 'Try again' }).click();
  await numbers().waitFor();
});

describe('no permission, and the address names a review: a sentence, and no data', () => {
  test('SharePoint lets the person read nothing', async () => {
    page = await openAt(director, tenant);
    await tenant.faults([{ ...EVERY_READ, status: 403 }]);
    const requests = asked(page);
    await page.goto(addressAt(tenant, { section: 'reviews', review: submitted }));
    await sentence('You do not have permission to read the register. Ask an administrator for access.');
    await looked('no-permission');
    expect(requests.filter((request) => request.includes(`'${submitted}'`))).toEqual([]);
  });

  test('the person has no part in the region: the facts that everybody with a post may know, and whose the details are', async () => {
    page = await openAt(elsewhere, tenant, { review: submitted });
    await page.getByRole('dialog').getByText('Details are for South West.').waitFor();
    const words = await page.locator('body').innerText();
    for (const word of ['Farida Nowak', 'Version 1.0', 'History']) expect(words).not.toContain(word);
    await looked('details-elsewhere');
  });

  test('the person is not in the Directory', async () => {
    page = await openAt(director, tenant);
    const { id } = tenant.persona('regional-director', 'South West');
    await page.route(tenant.webPart.replace(/[?].*/, '') + '**', async (route) => {
      const answer = await route.fetch();
      await route.fulfill({
        response: answer,
        body: (await answer.text()).replaceAll(id, '00000000-0000-4000-8000-000000000000')
      });
    });
    const requests = asked(page);
    await page.goto(addressAt(tenant, { review: submitted }));
    await sentence('You are not in the Directory.');
    await looked('not-in-the-directory');
    expect(requests.filter((request) => request.includes(submitted) && request.includes('_api'))).toEqual([]);
    expect(requests.filter((request) => request.includes('SCR Register'))).toEqual([]);
  });

  test('the person may not open the site at all', async () => {
    page = await stranger.go('Open web part');
    const requests = asked(page);
    await page.goto(addressAt(tenant, { review: submitted }));
    await sentence('You do not have access to Serious case reviews.');
    expect(requests.filter((request) => request.includes('_api'))).toEqual([]);
  });
});

test('the service is away: the rows of the register are there, and what is missing is said', async () => {
  page = await openAt(director, tenant);
  await page.route(`${tenant.service}/api/**`, (route) => route.abort('connectionrefused'));
  await page.goto(addressAt(tenant, { section: 'reviews' }));
  const rows = page.getByRole('table', { name: 'Open reviews in the register' });
  await rows.getByText(submitted).waitFor();
  await sentence(/figures, details .* are missing/);
  expect(await numbers().count()).toBe(0);
  await looked('service-away');
  await page.unrouteAll();
  await page.getByRole('button', { name: 'Try again' }).click();
  await rows.waitFor({ state: 'detached' });
});

describe('a decision that cannot be sent says so, and nothing is as if it had been', () => {
  const agree = () => page.getByRole('button', { name: 'I have read version 1.0 and agree it' });

  test('no service: nothing answers', async () => {
    page = await openAt(director, tenant, WAITS);
    await page.route(`${tenant.service}/**`, (route) => route.abort('connectionrefused'));
    await agree().click();
    await page.getByRole('alert').getByText('There is a problem with the service').waitFor();
    await agree().scrollIntoViewIfNeeded();
    await looked('no-service');
  });

  test('no consent: no administrator has approved the access', async () => {
    page = await openAt(director, tenant, WAITS);
    await page.route('**/identity/token?*', (route) =>
      route.fulfill({
        status: 400,
        json: {
          error: 'invalid_grant',
          error_description: 'AADSTS65001: The user or administrator has not consented to use the application.'
        }
      })
    );
    await agree().click();
    await page.getByRole('alert').getByText('Ask an administrator to approve “SCR service” under API access').waitFor();
    await agree().scrollIntoViewIfNeeded();
    await looked('no-consent');
  });

  test('not set up: the page says what its owner has to do, and offers no decision', async () => {
    page = await openAt(director, tenant);
    await page.route(tenant.webPart.replace(/[?].*/, '') + '**', async (route) => {
      const answer = await route.fetch();
      await route.fulfill({
        response: answer,
        body: (await answer.text()).replace(`"serviceUrl":"${tenant.service}"`, '"serviceUrl":""')
      });
    });
    await page.goto(addressAt(tenant, WAITS));
    await page.getByRole('region', { name: 'This web part is not set up yet' }).waitFor();
    await rested(page);
    expect(await agree().count()).toBe(0);
    await looked('not-set-up');
  });
});

test('no page broke its policy or loaded anything from another machine', () => {
  const made =
    /answered (403|429|500)|api\/review\?reference=SCR-A-\d{4}-\d{4} answered 404|identity\/token.* answered 400|ERR_CONNECTION_REFUSED|HttpRequestError|\[(403|429|500)\]/;
  expect(
    [director, elsewhere, stranger].flatMap(({ troubles }) => troubles()).filter((trouble) => !made.test(trouble))
  ).toEqual([]);
});
