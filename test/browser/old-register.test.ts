import type { Browser, Page } from 'playwright-core';

import { startTenant, type Tenant } from '../support/tenant';
import { workbookFile, type CellMade } from '../support/workbooks/workbook-file';
import { launchBrowser } from './browser';
import { focusComesTo } from './keyboard';
import { oldRowAt, readOldRows } from './old-rows';
import { picture } from './pictures';
import { addressAt, openAt, rested } from './regional-page';
import { visit } from './visitor';
import { wrongByKeyboard, wrongWith } from './wrong-with';

jest.setTimeout(240_000);

const ROWS = [
  oldRowAt(14),
  oldRowAt(15, {
    mayName: true,
    proposed: { note: 'JB 3/5/11 chased; ST 10/6 waiting' },
    cells: [
      { column: 'A', heading: 'Board', shown: 'South Glos SAB', fate: 'Taken as the partnership' },
      { column: 'F', heading: 'Update', shown: 'JB 3/5/11 chased; ST 10/6 waiting', fate: 'Taken as a note' }
    ]
  }),
  oldRowAt(16, { proposed: { closedOn: '2011-06-01' } }),
  oldRowAt(17)
];

/** One row that can be taken over, with a colour, and one that is rejected. */
const SHEET: readonly (readonly CellMade[])[] = [
  ['No', 'Board', 'LA', 'Initials', 'Date notified', 'Update'],
  ['1', 'Bristol SAB', 'Bristol', 'AB', '13/3/11', { is: 'Chair to write', fill: { rgb: 'FFC000' } }],
  ['2', 'Bristol SAB', 'Bristol', 'CD', '31/02/2011', null]
];

let tenant: Tenant;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [browser, tenant] = await Promise.all([launchBrowser(), startTenant()]);
  await readOldRows(tenant, ROWS);
  const lead = await visit(browser, tenant, tenant.persona('regional-safeguarding-lead', 'South West'));
  page = await openAt(lead, tenant, { region: 'South West' });
});
afterAll(async () => {
  await browser?.close();
  await tenant?.stop();
});

const button = (name: string) => page.getByRole('button', { name, exact: true });
const row = (number: number) => page.getByRole('button', { name: new RegExp(`^Sheet “2010”, row ${number}\\b`) });
const said = (words: RegExp) => page.getByRole('status').getByText(words).waitFor();

/** Takes over the open row, also where it may be in the register already: all of these are from the same board. */
async function takeOver(number: number): Promise<void> {
  const anyway = button(`Take over anyway: Sheet “2010”, row ${number}`);
  const done = page.getByRole('status').getByText(new RegExp(`^Sheet “2010”, row ${number} is taken over as SCR-A-`));
  await done.or(anyway).first().waitFor();
  if (await anyway.isVisible()) await anyway.click();
  await done.waitFor();
}

test('the lead finds the old register among the parts of the page: each row as it was beside as it will be', async () => {
  await page.getByRole('navigation').getByRole('link', { name: 'Old register' }).click();
  await row(14).waitFor();
  await rested(page);
  expect(await row(14).getAttribute('aria-expanded')).toBe('true');
  await page.getByRole('heading', { name: 'As it was' }).waitFor();
  await page.getByRole('heading', { name: 'As it will be' }).waitFor();
  await picture(page, '14-old-register', { width: 1280, height: 1400 });
  expect(await wrongWith(page)).toEqual([]);
  expect(await wrongByKeyboard(page)).toEqual([]);
});

test('a row is taken over with the keyboard, which goes on at the next one', async () => {
  await button('Take over: Sheet “2010”, row 14').focus();
  await page.keyboard.press('Enter');
  await takeOver(14);
  await focusComesTo(row(15));
});

test('notes that may name a person are left out before the next one is', async () => {
  await button('Take over: Sheet “2010”, row 15').click();
  await page.getByText(/^Select “Leave out the notes” or “Let the notes pass”/).waitFor();
  expect(await wrongWith(page)).toEqual([]);
  await button('Leave out the notes').click();
  await button('Take over: Sheet “2010”, row 15').click();
  await takeOver(15);
  await focusComesTo(row(16));
});

test('a row that does not add up is refused beside the answer, corrected, and taken over', async () => {
  await button('Take over: Sheet “2010”, row 16').click();
  const form = page.getByRole('form', { name: 'Correct: Sheet “2010”, row 16' });
  await form.getByText('Select whether it is closed, or leave the date and the ending empty.').waitFor();
  expect(await wrongWith(page)).toEqual([]);
  expect(await wrongByKeyboard(page)).toEqual([]);
  await form.getByLabel(/^Is it closed/).selectOption({ label: 'Yes' });
  await form.getByRole('button', { name: 'Take over' }).click();
  await takeOver(16);
});

test('a row is set aside with a reason, and nothing is waiting any more', async () => {
  await button('Set aside: Sheet “2010”, row 17').click();
  await page.getByLabel('Why are you setting this row aside?').fill('A row of totals');
  await page
    .getByRole('form', { name: 'Set this row aside' })
    .getByRole('button', { name: 'Set this row aside' })
    .click();
  await said(/^Sheet “2010”, row 17 is set aside\./);
  await page.getByText('No rows are waiting for sign-off in South West').waitFor();
  await page.getByLabel('Rows to show').selectOption('taken');
  await row(16).click();
  await page.getByRole('button', { name: /^View SCR-A-/ }).waitFor();
  expect(await wrongWith(page)).toEqual([]);
});

test('the proof is printed: the hash of the file, the sums, and who signed what off', async () => {
  await button('View the proof').click();
  const proof = page.getByRole('article', { name: 'Proof: the old register taken over' });
  await proof.waitFor();
  expect(await wrongWith(page)).toEqual([]);
  const asked = page.evaluate(() => new Promise<string>((resolve) => (window.print = () => resolve('asked to print'))));
  await button('Print the proof').click();
  expect(await asked).toBe('asked to print');
  await page.emulateMedia({ media: 'print' });
  const printed = page.locator('[data-scr-printed]');
  const words = await printed.innerText();
  for (const part of ['5e'.repeat(32), 'All cells with content', '41', 'row 17', 'Set aside', 'Taken over'])
    expect(words).toContain(part);
  expect(words.match(/SCR-A-\d{4}-\d{4}/g)).toHaveLength(3);
  expect(await page.getByRole('navigation').isVisible()).toBe(false);
  await page.emulateMedia({ media: 'screen' });
});

describe('an administrator has a file of the old register read', () => {
  let desk: Page;
  const press = (name: RegExp) => desk.getByRole('button', { name }).click();
  beforeAll(async () => {
    const administrator = await visit(browser, tenant, tenant.persona('administrator'));
    desk = await openAt(administrator, tenant, { section: 'old-register' });
    const bytes = await workbookFile({ sheets: [{ name: '2011', rows: SHEET }] });
    await desk
      .getByLabel('Select the file')
      .setInputFiles({ name: 'register.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
  });

  test('first it is shown what becomes of each cell, and what has to be answered', async () => {
    const cells = desk.getByRole('table', { name: 'What becomes of the cells of each sheet' });
    expect((await cells.getByRole('row').last().innerText()).replace(/\s+/g, ' ')).toMatch(/^2011 .* 17$/);
    await rested(desk);
    await picture(desk, '13-old-file', { width: 1280, height: 1100 });
    expect(await wrongWith(desk)).toEqual([]);
    expect(await wrongByKeyboard(desk)).toEqual([]);
  });

  test('once it is answered, the rows are handed over, and wait for their lead', async () => {
    await desk
      .getByLabel('What does the background colour #FFC000 mean?')
      .selectOption({ label: 'It is kept in the note' });
    await press(/^Read the file again/);
    await press(/^Hand over the rows to the leads: 1/);
    await desk.getByText(/^1 new row waits for the leads/).waitFor();
    expect(await wrongWith(desk)).toEqual([]);
    await page.goto(addressAt(tenant, { region: 'South West' }));
    await page.getByText('1 row of the old register is waiting for you to sign it off.').waitFor();
    expect(await wrongWith(page)).toEqual([]);
    await page.getByRole('button', { name: 'Sign off', exact: true }).click();
    await page.getByRole('button', { name: /^Sheet “2011”, row 2/ }).waitFor();
  });
});
