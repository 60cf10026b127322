import type { Browser, Page } from 'playwright-core';

import { startTenant, type Tenant } from '../support/tenant';
import { until } from '../support/until';
import { launchBrowser } from './browser';
import { picture } from './pictures';
import { addressAt, openAt, rested, turnTo } from './regional-page';
import { visit, type Visitor } from './visitor';
import { wrongByKeyboard, wrongWith } from './wrong-with';

jest.setTimeout(240_000);

/** In windows-1252, as a mail of a trust often is: the dash and the apostrophe are not in Latin 1. */
const MAIL = [
  'From: Safeguarding office <safeguarding@larkmoor.example.nhs.uk>',
  'To: notifications@regulator.example',
  'Subject: Notification of a review =?utf-8?Q?=E2=80=93_T=C5=B7_Gwyn?=',
  'Message-ID: <browser-1@larkmoor.example.nhs.uk>',
  'Content-Type: text/plain; charset=windows-1252',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  'LSCB: Somerset Safeguarding Children Board',
  'Name of PCT: Larkmoor Primary Care Trust',
  'Name of child: Mary Example',
  'Initials: ME',
  'Review agreed: 3 November 2025 =96 the chair=92s decision',
  'Our ref: LM/77'
].join('\r\n');

const FORM = 'Record a new children’s review';

let tenant: Tenant;
let browser: Browser;
let intake: Visitor;
let inspector: Visitor;
let page: Page;
let letters: Page;

beforeAll(async () => {
  [browser, tenant] = await Promise.all([launchBrowser(), startTenant({ flags: ['--demo-short'] })]);
  intake = await visit(browser, tenant, tenant.persona('intake-team'));
  inspector = await visit(browser, tenant, tenant.persona('compliance-inspector', 'South West'));
  page = await openAt(intake, tenant, { section: 'mail' });
  letters = await openAt(inspector, tenant, { section: 'mail' });
});
afterAll(async () => {
  await browser?.close();
  await tenant?.stop();
});

const text = (of: Page) => of.getByRole('region', { name: /^The (mail|letter)$/ });

async function select(form: ReturnType<Page['getByRole']>, question: RegExp, answer: string): Promise<void> {
  await form.getByRole('group', { name: question }).getByRole('radio', { name: answer, exact: true }).check();
}

test('a mail arrives in the list of the intake team, without its subject and the address of its sender', async () => {
  const delivered = await fetch(`${tenant.home}/_local/mail`, {
    method: 'POST',
    headers: { 'content-type': 'message/rfc822' },
    body: MAIL
  });
  expect(delivered.status).toBe(201);
  const link = page.getByRole('link', { name: /larkmoor\.example\.nhs\.uk/ });
  const row = page.getByRole('row').filter({ has: link });
  await until(
    async () => {
      await page.getByRole('button', { name: 'Refresh' }).click();
      await rested(page);
      return (await row.filter({ hasText: 'Somerset Safeguarding Children Board' }).count()) > 0 ? true : undefined;
    },
    { what: 'the mail in the list', within: 90_000 }
  );
  expect(await page.getByRole('main').innerText()).not.toMatch(/safeguarding@larkmoor|Tŷ Gwyn|Mary Example/);
  expect(await wrongWith(page)).toEqual([]);
  expect(await wrongByKeyboard(page)).toEqual([]);
});

test('it is opened beside the form: each answer by its line, what is unclear is asked, and a name is left out', async () => {
  await page.getByRole('link', { name: /larkmoor\.example\.nhs\.uk/ }).click();
  const form = page.getByRole('form', { name: FORM });
  await form.waitFor();
  await page.getByRole('heading', { name: 'Notification of a review – Tŷ Gwyn' }).waitFor();
  expect(await text(page).innerText()).toContain('Review agreed: 3 November 2025 – the chair’s decision');
  expect(await form.getByLabel(/^Initials/).inputValue()).toBe('ME');
  expect(await form.getByRole('textbox', { name: /^Date the review was initiated/ }).inputValue()).toBe('');
  await form.getByRole('button', { name: /^Show line 5: Date the review was initiated/ }).click();
  expect(await text(page).locator(':focus').innerText()).toContain('3 November 2025');
  await page.getByText(/^Left out, because it may name or describe a person: a name \(line 3\)/).waitFor();
  for (const field of await form.getByRole('textbox').all()) expect(await field.inputValue()).not.toContain('Mary');
  await picture(page, 'states/mail');
  expect(await wrongWith(page)).toEqual([]);
  expect(await wrongByKeyboard(page)).toEqual([]);
});

test('it is corrected and recorded: nothing typed is lost by a refusal, and the mail is then with the review', async () => {
  const form = page.getByRole('form', { name: FORM });
  await form.getByRole('textbox', { name: /^Date the review was initiated/ }).fill('2025-11-03');
  await form.getByRole('button', { name: FORM }).click();
  await form.getByText('Select why a review is being held, or “Not yet known”.').waitFor();
  expect(await form.getByRole('textbox', { name: /^Date the review was initiated/ }).inputValue()).toBe(
    '3 November 2025'
  );
  for (const question of [/^Why is a review/, /^Is a service/, /mental health/])
    await select(form, question, 'Not yet known');
  await form.getByRole('button', { name: FORM }).click();
  const recorded = page.getByText(/^Recorded: SCR-C-\d{4}-\d{4}\.$/);
  const asked = form.getByRole('button', { name: 'Record as entered' });
  await recorded.or(asked).first().waitFor();
  if (await asked.isVisible()) await asked.click();
  await recorded.waitFor();
  await page.getByRole('button', { name: /^View SCR-C-/ }).click();
  await page
    .getByRole('dialog', { name: /^SCR-C-/ })
    .getByText('Received', { exact: false })
    .first()
    .waitFor();
  await page.keyboard.press('Escape');
});

test('a letter that an inspector pastes fills in the form, and is filed with the review that they record', async () => {
  await letters
    .getByLabel(/^Text of the letter/)
    .fill(
      'Somerset Safeguarding Adults Board\n\nRe: EF\nReview agreed: 3 November 2025\nName of home: Tŷ Gwyn\nOur ref: SB/9'
    );
  await letters.getByRole('button', { name: 'Read the letter' }).click();
  const form = letters.getByRole('form', { name: 'Record a new adult review' });
  await form.waitFor();
  expect(await form.getByLabel(/^Initials/).inputValue()).toBe('EF');
  expect(await form.getByRole('combobox', { name: 'Local authority' }).inputValue()).toBe('Somerset');
  expect(await wrongWith(letters)).toEqual([]);
  expect(await wrongByKeyboard(letters)).toEqual([]);
  await form.getByRole('textbox', { name: 'Date we were notified' }).fill('2025-11-10');
  for (const question of [/^Why is a review/, /^Is a service/, /mental health/])
    await select(form, question, 'Not yet known');
  await form.getByRole('button', { name: 'Record a new adult review' }).click();
  const filed = letters.getByText(/^The letter is filed with SCR-A-\d{4}-\d{4}\.$/);
  const asked = form.getByRole('button', { name: 'Record as entered' });
  await filed.or(asked).first().waitFor();
  if (await asked.isVisible()) await asked.click();
  await filed.waitFor();
  await letters.getByRole('button', { name: /^View SCR-A-/ }).click();
  await letters.getByRole('dialog').getByText('Notification.txt').first().waitFor();
});

test('the address of a mail is for those who may read it; nobody else learns whether there is one', async () => {
  await page.goto(addressAt(tenant, { section: 'mail', only: 'all' }));
  await rested(page);
  const address = await page.getByRole('link', { name: /larkmoor\.example\.nhs\.uk/ }).getAttribute('href');
  const key = new URL(address ?? '').searchParams.get('mail') ?? '';
  expect(key).toMatch(/^[0-9a-f]{16}$/);
  const said: string[] = [];
  for (const mail of [key, 'f'.repeat(16)]) {
    await letters.goto(addressAt(tenant, { mail }));
    await letters.getByText(/^There is no mail here that is available to you/).waitFor();
    said.push(await letters.getByRole('main').innerText());
  }
  expect(said[0]?.replace(/\d{1,2}:\d\d[ap]m/g, '')).toBe(said[1]?.replace(/\d{1,2}:\d\d[ap]m/g, ''));
  await turnTo(letters, 'At a glance');
});
