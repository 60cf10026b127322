import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';

import { SITE_PATH } from '../../sharepoint/local/addresses';
import { STEPS } from '../../src/domain/steps';
import { command, does, writesMore } from '../journeys/as-people';
import { exampleReview } from '../support/example-review';
import { startTenant, type Persona, type Tenant } from '../support/tenant';
import { launchBrowser } from './browser';
import { linksAway, openChannelTab } from './channel-tab';
import { delayRequests } from './delayed-requests';
import { focusComesTo } from './keyboard';
import { holdsTo, readPaper } from './presses';
import { openAt, turnTo } from './regional-page';
import { visit, type Visitor } from './visitor';
import { inWords, labelOf, pastOf } from './words';

jest.setTimeout(120_000);

const MISSING_REASONS = inWords(STEPS['return-imr'].fields.find(({ id }) => id === 'reasons')?.missing ?? '-');
const COMMANDS = /\/api\/commands$/;

let tenant: Tenant;
/** An IMR of the South West that is with its director. */
let submitted: string;
let browser: Browser;
let people: Readonly<Record<'director' | 'lead' | 'author', Persona>>;
let visitors: Readonly<Record<'director' | 'lead', Visitor>>;
let page: Page;

beforeAll(async () => {
  [browser, tenant] = await Promise.all([launchBrowser(), startTenant({ flags: ['--demo-short'] })]);
  submitted = await exampleReview(tenant, 'PR04');
  people = {
    director: tenant.persona('regional-director', 'South West'),
    lead: tenant.persona('regional-safeguarding-lead', 'South West'),
    author: tenant.persona('compliance-inspector', 'London')
  };
  visitors = {
    director: await visit(browser, tenant, people.director),
    lead: await visit(browser, tenant, people.lead)
  };
  page = await openAt(visitors.director, tenant, { section: 'approvals' });
});
afterAll(async () => {
  await browser?.close();
  await tenant?.stop();
});

const button = (name: string) => page.getByRole('button', { name, exact: true });
/** The button of the form, which has the name of the one that opened it. */
const sendButton = () => page.getByRole('form').getByRole('button', { name: labelOf('return-imr'), exact: true });
const waiting = (number: number) => page.getByRole('heading', { name: `IMRs to agree (${number})` });
/** What is read out: every part of the page that is listened to. */
const heard = async (): Promise<string> => (await page.locator('main [role=status]').allInnerTexts()).join('\n');
const written = async (version: string): Promise<void> => {
  await does(tenant, people.author, 'make-imr-file', { version }, submitted);
  await writesMore(tenant, people.author, submitted, `What version ${version} adds.`);
  await does(tenant, people.author, 'submit-imr', { version, independent: 'yes' }, submitted);
};
const submits = async (version: string): Promise<void> => {
  await written(version);
  await button('Refresh').click();
  await button(`I have read version ${version} and agree it`).waitFor();
};

test('returned with reasons: without them nothing is sent; with them it is gone from what waits at once, and the outcome is read out', async () => {
  await button(labelOf('return-imr')).click();
  await page.getByRole('textbox').waitFor();
  await sendButton().click();
  await page.getByText(MISSING_REASONS).waitFor();
  await waiting(1).waitFor();
  await page.getByRole('textbox').fill('Please add the chronology for 2010.');
  const release = await delayRequests(page, COMMANDS);
  await sendButton().click();
  await waiting(0).waitFor();
  expect(await heard()).toContain(`Recording: `);
  await focusComesTo(waiting(0));
  await release();
  await page
    .getByRole('status')
    .getByText(`${pastOf('return-imr')}: ${submitted}.`)
    .waitFor();
  await waiting(0).waitFor();
});

test('someone else was faster: what was shown at once is put right, with the sentence that says why', async () => {
  await submits('1.1');
  expect(await page.getByRole('main').innerText()).toContain('Please add the chronology for 2010.');
  await does(tenant, people.director, 'return-imr', { version: '1.1', reasons: 'Page two is missing.' }, submitted);
  const release = await delayRequests(page, COMMANDS);
  await button('I have read version 1.1 and agree it').click();
  await waiting(0).waitFor();
  await release();
  const refused = await command(tenant, people.director, {
    step: 'agree-imr',
    reference: submitted,
    given: { version: '1.1', read: 'yes' }
  });
  await page
    .getByRole('alert')
    .getByText(refused.body.refusal?.sentence ?? '-')
    .waitFor();
  await waiting(0).waitFor();
});

test('a newer version came meanwhile: the agreement is not of that one, and the page now offers it', async () => {
  await submits('1.2');
  await written('1.3');
  await button('I have read version 1.2 and agree it').click();
  await page.getByRole('alert').getByText('1.3').waitFor();
  await button('I have read version 1.3 and agree it').waitFor();
  await waiting(1).waitFor();
});

test('a tab in a channel, whose site has no register: it shows the same reviews, takes a form, and asks and leads to the register’s site alone', async () => {
  const { page: tab, asked } = await openChannelTab(visitors.director, tenant, { section: 'reviews' });
  const rows = (of: Page) => of.getByRole('table', { name: 'Open reviews' }).getByRole('rowheader').allInnerTexts();
  const shown = await rows(tab);
  const links = [...(await linksAway(tab))];
  await turnTo(tab, 'IMRs to agree');
  links.push(...(await linksAway(tab)));
  expect(links.length).toBeGreaterThan(1);
  expect(links.filter((address) => !address.startsWith(`${tenant.site}/`))).toEqual([]);
  await tab.getByRole('button', { name: labelOf('return-imr'), exact: true }).click();
  await tab.getByRole('textbox').fill('Please add the chronology for 2011.');
  await tab
    .getByRole('form')
    .getByRole('button', { name: labelOf('return-imr'), exact: true })
    .click();
  await tab
    .getByRole('status')
    .getByText(`${pastOf('return-imr')}: ${submitted}.`)
    .waitFor();
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.filter((what) => !what.includes(` ${SITE_PATH}/_api/`))).toEqual([]);
  await tab.close();
  await turnTo(page, 'Reviews');
  expect(shown.length).toBeGreaterThan(0);
  expect(shown).toEqual(await rows(page));
  await turnTo(page, 'IMRs to agree');
});

test('agreed: it is said, and nothing waits', async () => {
  await submits('1.4');
  await holdsTo('agree an IMR, on the page', page, async () => {
    await readPaper(page.getByRole('link', { name: 'Read version 1.4' }));
    await button('I have read version 1.4 and agree it').click();
    await page
      .getByRole('status')
      .getByText(`${pastOf('agree-imr')}: ${submitted}.`)
      .waitFor();
  });
  await waiting(0).waitFor();
  await page.getByText('No IMRs are waiting for agreement in South West.').waitFor();
});

test('reading again is said, and how many rows a filter leaves', async () => {
  const release = await delayRequests(page, /_api\/\$batch/);
  await button('Refresh').click();
  await page.getByRole('status').getByText('Loading the register…').waitFor();
  await release();
  await page
    .getByRole('status')
    .getByText(/^Updated at \d{1,2}:\d\d(am|pm)$/)
    .waitFor();
  await turnTo(page, 'Reviews');
  const said = page.getByRole('region', { name: 'Open reviews' }).getByRole('status').first();
  const place = await said.elementHandle();
  await page.getByLabel('Filter: Local authority').fill('Somerset');
  await page.getByText(/^Showing \d of 7\. Filtered by: Local authority\.$/).waitFor();
  await page.getByLabel('Filter: Local authority').fill('Nowhere');
  await page.getByText('No reviews match these filters.').waitFor();
  // Only a place that was there before is listened to.
  expect(await place?.evaluate((element) => element.isConnected && element.textContent)).toBe(
    'No reviews match these filters. Filtered by: Local authority.'
  );
  await page.getByLabel('Filter: Local authority').fill('');
});

test('a view is sent as a link: the person who opens it sees the same rows', async () => {
  await page.getByLabel('Filter: Local authority').fill('Somerset');
  const rows = (of: Page) => of.getByRole('table').getByRole('rowheader').allInnerTexts();
  const seen = await rows(page);
  expect(seen.length).toBeGreaterThan(0);
  const other = await openAt(visitors.lead, tenant, Object.fromEntries(new URL(page.url()).searchParams));
  expect(await rows(other)).toEqual(seen);
  await other.close();
});

const FILES = [
  ['Word', /^PK/],
  ['Excel', /^PK/],
  ['PDF', /^%PDF/]
] as const;

test('the rows and a report are given as files under the page’s policy', async () => {
  expect(await fileFrom(page, () => button('Download as Excel').click())).toMatch(/^PK/);
  const lead = await openAt(visitors.lead, tenant, { section: 'report' });
  for (const [format, beginning] of FILES)
    expect(
      await fileFrom(lead, () => lead.getByRole('button', { name: `${format}: download a draft, not issued` }).click())
    ).toMatch(beginning);
  await lead.getByRole('button', { name: 'Issue report' }).click();
  await lead.getByRole('button', { name: 'Issue it as it is' }).click();
  await lead.getByText('Report 1 issued.').waitFor();
  for (const [format, beginning] of FILES)
    expect(
      await fileFrom(lead, () => lead.getByRole('button', { name: `${format}: download report 1` }).click())
    ).toMatch(beginning);
  await lead.close();
});

async function fileFrom(of: Page, press: () => Promise<void>): Promise<string> {
  const [file] = await Promise.all([of.waitForEvent('download'), press()]);
  return (await readFile(await file.path())).toString('latin1');
}

test('the lead finds what is late among the gaps, and reminds a person of everything; who was reminded is said from then on', async () => {
  const lead = await openAt(visitors.lead, tenant);
  await holdsTo('find what is late, on the page', lead, async () => {
    await turnTo(lead, 'Gaps');
    await lead
      .getByRole('cell', { name: /^Overdue/ })
      .first()
      .waitFor();
  });
  const remind = lead.getByRole('button', { name: /^Remind / }).first();
  const name = ((await remind.getAttribute('aria-label')) ?? '').replace('Remind ', '');
  const reminded = (of: Page) => of.getByRole('button', { name: `Reminded today: ${name}` });
  await holdsTo('remind a person, on the page', lead, async () => {
    await remind.click();
    await lead.getByText(`Reminder sent to ${name}: one message with `).waitFor();
  });
  await reminded(lead).waitFor();
  await lead.close();
  const again = await openAt(visitors.lead, tenant, { section: 'health' });
  await reminded(again).waitFor();
  await again.close();
});

test('no page broke its policy or loaded anything from another machine', () => {
  expect(
    Object.values(visitors)
      .flatMap(({ troubles }) => troubles())
      .filter((trouble) => !/api\/commands answered 4\d\d/.test(trouble))
  ).toEqual([]);
});
