import { fill, makeList } from './lists';
import { startTenant, type Tenant } from './tenant';

let tenant: Tenant;
beforeAll(async () => {
  tenant = await startTenant();
  await makeList(tenant, 'Shown List');
  const { fields, defaultView } = tenant.sp('owner').web.lists.getByTitle('Shown List');
  await fields.createFieldAsXml({ SchemaXml: '<Field Type="Text" DisplayName="Inner" Name="Inner" Hidden="TRUE" />', Options: 8 });
  await fields.createFieldAsXml({ SchemaXml: '<Field Type="URL" DisplayName="Link" Name="Link" />', Options: 8 });
  for (const name of ['Inner', 'Link', 'Seen', 'Open', 'Size']) await defaultView.fields.add(name);
  await fill(tenant, 'Shown List', 31, (index) => ({ Title: `<script>alert(${index})</script>`, Inner: 'hidden-cell', Size: index, Open: true, Seen: '2026-07-01T08:30:00Z', Link: { Url: 'javascript:alert(1)', Description: 'Bad' } }));
});
afterAll(() => tenant.close());
const LIST = '/Lists/Shown%20List/AllItems.aspx';
const page = async (path: string, who = 'visitor') => { const answer = await tenant.ask(path, { who }); return { answer, text: await answer.text() }; };

test('the list shows its default view with every value escaped, and no hidden column', async () => {
  const url = (await tenant.sp('visitor').web.lists.getByTitle('Shown List').select('DefaultViewUrl')()).DefaultViewUrl;
  const { answer, text } = await page(url.replace('/sites/test', ''));
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(text).not.toContain('<script');
  expect(text).toContain('&#60;script&#62;alert(0)');
  expect(text).not.toContain('hidden-cell');
  expect(text).not.toContain('javascript:');
  for (const shown of ['31 items', '1 Jul 2026, 09:30', '<td>', 'Yes', 'Next page', 'aria-label="Shown List, scrolls sideways"']) expect(text).toContain(shown);
});
test('it sorts by link, filters and pages', async () => {
  const sorted = await page(`${LIST}?sort=Size&dir=desc`);
  expect(sorted.text.indexOf('alert(30)')).toBeLessThan(sorted.text.indexOf('alert(29)'));
  expect(sorted.text).toContain('aria-sort="descending"');
  const next = /href="(\?[^"]*page=[^"]*)"/.exec(sorted.text)?.[1]?.replace(/&#38;/g, '&') ?? '';
  expect((await page(`${LIST}${next}`)).text).toContain('alert(0)');
  expect((await page(`${LIST}?in=Title&find=${encodeURIComponent("alert(7)")}`)).text).not.toContain('alert(8)');
  expect((await page(`${LIST}?in=Title&find=%22%3E%3Cb%3E`)).text).not.toContain('"><b>');
});
test('an item page has every visible column in full', async () => {
  const { text } = await page('/Lists/Shown%20List/DispForm.aspx?ID=2');
  expect(text).toContain('&#60;script&#62;alert(1)');
  expect(text).toContain('Olwen Owner');
  expect(text).not.toContain('hidden-cell');
});
test('no permission, not signed in and not there are said, with no data', async () => {
  for (const [who, status] of [['stranger', 403], ['', 401]] as const) {
    const { answer, text } = await page(LIST, who);
    expect(answer.status).toBe(status);
    expect(text).toContain('href="/"');
    expect(text).not.toContain('alert(0)');
    expect(text).not.toContain('Shown List');
  }
  expect((await page('/Lists/None/AllItems.aspx')).answer.status).toBe(404);
  expect((await page('/Lists/Shown%20List/DispForm.aspx?ID=999')).answer.status).toBe(404);
});
test('the site itself lists its lists', async () => {
  expect((await page('')).text).toContain('/sites/test/Lists/Shown%20List/AllItems.aspx');
});
