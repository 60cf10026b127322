import type { Browser, Page } from 'playwright-core';

import { startViewedList, TITLE, type ViewedList } from '../sharepoint/local/list-page/viewed-list';
import { beyondWidth, foundByAxe } from './axe';
import { launchBrowser, personalBrowser } from './browser';
import { focusComesTo } from './keyboard';
import { SIZES, USUAL } from './regional-page';
import { wrongByKeyboard } from './wrong-with';

jest.setTimeout(240_000);

const MEDIA = [
  { colorScheme: 'light', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'light', forcedColors: 'active' }
] as const;
const PAGES = [
  ['a table that is filtered', 'Open.aspx?pane=Region&FilterField1=Region&FilterValue1=West'],
  ['groups', 'Grouped.aspx'],
  ['a board', 'Board.aspx'],
  ['a calendar', 'Calendar.aspx?month=2026-07'],
  ['a refusal', 'Open.aspx?FilterField1=Nothing&FilterValue1=x'],
  ['a form', 'DispForm.aspx?ID=1&Source=Open.aspx']
] as const;
const COLOURED = {
  elmType: 'div',
  style: { display: 'inline-flex' },
  attributes: {
    class:
      "=if(@currentField=='East','sp-field-severity--blocked',if(@currentField=='West','sp-field-severity--warning','sp-field-severity--good'))"
  },
  children: [
    { elmType: 'span', attributes: { iconName: "=if(@currentField=='East','StatusErrorFull','WarningSolid')" } },
    { elmType: 'span', txtContent: '@currentField' }
  ]
};

let browser: Browser;
let list: ViewedList;
let page: Page;
beforeAll(async () => {
  [browser, list] = await Promise.all([
    launchBrowser(),
    startViewedList(
      Array.from({ length: 40 }, (_, index) => ({
        Title: `Somewhere with a long name, number ${index}, and then some more of it`,
        Region: ['East', 'North', 'West'][index % 3],
        Stage: ['Asked', 'Written'][index % 2],
        Colour: 'Averylongwordwithoutanyspacesinit'.repeat(4),
        Size: index * 1000,
        Due: `2026-07-0${(index % 9) + 1}`
      }))
    )
  ]);
  const fields = ['LinkTitle', 'Region', 'Stage', 'Due', 'Colour', 'Size'];
  const order = '<OrderBy><FieldRef Name="Due" /></OrderBy>';
  await list.view('Open', { fields, ViewQuery: order, RowLimit: 5 });
  await list.view('Grouped', {
    fields,
    ViewQuery: `<GroupBy><FieldRef Name="Region" /></GroupBy>${order}`,
    RowLimit: 5
  });
  await list.view('Board', {
    fields,
    ViewType2: 'KANBAN',
    ViewData: '<FieldRef Name="Stage" Type="KanbanPivotColumn" />'
  });
  await list.view('Calendar', { fields: ['Due', 'LinkTitle', 'Region'], ViewType2: 'MODERNCALENDAR' });
  await list.format('Region', COLOURED);
  const context = await personalBrowser(browser);
  await context.addCookies([{ name: 'who', value: 'visitor', url: list.tenant.origin }]);
  page = await context.newPage();
});
afterAll(async () => {
  await browser?.close();
  await list?.tenant.close();
});

const open = async (path: string): Promise<void> => {
  await page.setViewportSize(USUAL);
  await page.goto(`${list.tenant.url}/Lists/${TITLE}/${path}`);
};

test.each(PAGES)('%s is found without fault by axe, light, dark and in contrast, at every width', async (_, path) => {
  await open(path);
  const found: string[] = [];
  for (const size of SIZES) {
    await page.setViewportSize(size);
    for (const media of MEDIA) {
      await page.emulateMedia(media);
      const beyond = await beyondWidth(page);
      found.push(
        ...(await foundByAxe(page)).map((each) => `${JSON.stringify(media)}, ${size.width} px: ${each}`),
        ...(beyond > 0 ? [`${size.width} px: ${beyond} px lie beyond the width`] : [])
      );
    }
  }
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  expect(found).toEqual([]);
});
test.each(PAGES)('%s is all reached by keyboard, where the focus is seen', async (_, path) => {
  await open(path);
  expect(await wrongByKeyboard(page)).toEqual([]);
});
test('another view is chosen by keyboard, from a menu that Escape closes', async () => {
  await open('Open.aspx');
  const button = page.getByRole('button', { name: 'View: Open' });
  const views = page.getByRole('navigation', { name: 'Views' });
  await button.focus();
  await page.keyboard.press('Enter');
  await views.waitFor();
  await page.keyboard.press('Escape');
  await views.waitFor({ state: 'hidden' });
  await focusComesTo(button);
  await page.keyboard.press('Enter');
  const grouped = views.getByRole('link', { name: 'Grouped' });
  while (!(await grouped.evaluate((element) => element === document.activeElement))) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL(/Grouped\.aspx$/);
});
test('a value is filtered by from the menu of columns, and the filter is taken away again', async () => {
  await open('Board.aspx');
  await page.getByRole('button', { name: 'Filter' }).click();
  await page.getByRole('navigation', { name: 'Filter by' }).getByRole('link', { name: 'Region' }).click();
  const pane = page.getByRole('complementary', { name: 'Filter by Region' });
  await pane.getByRole('link', { name: /^West\b.* 13$/ }).click();
  await page.getByRole('list', { name: 'Filters' }).getByText('Region: West', { exact: true }).waitFor();
  expect(await page.getByRole('article').count()).toBe(13);
  await page.getByRole('link', { name: 'Remove Region: West' }).click();
  await page.getByRole('heading', { name: /^Asked\b.* 20 rows$/ }).waitFor();
});
