import { fill, makeList } from './lists';
import { startTenant, type Tenant, type Who } from './tenant';

let tenant: Tenant;
beforeAll(async () => {
  tenant = await startTenant();
  await makeList(tenant, 'Shown List');
  const { fields, defaultView } = tenant.sp('owner').web.lists.getByTitle('Shown List');
  await fields.createFieldAsXml({
    SchemaXml: '<Field Type="Text" DisplayName="Inner" Name="Inner" Hidden="TRUE" />',
    Options: 8
  });
  await fields.createFieldAsXml({ SchemaXml: '<Field Type="URL" DisplayName="Link" Name="Link" />', Options: 8 });
  for (const name of ['Inner', 'Link', 'Seen', 'Open', 'Size']) await defaultView.fields.add(name);
  await fill(tenant, 'Shown List', 31, (index) => ({
    Title: `<script>alert(${index})</script>`,
    Inner: 'hidden-cell',
    Size: index,
    Open: true,
    Seen: '2026-07-01T08:30:00Z',
    Link: { Url: 'javascript:alert(1)', Description: 'Bad' }
  }));
});
afterAll(() => tenant.close());
const LIST = '/Lists/Shown%20List/AllItems.aspx';
const page = async (path: string, who = 'visitor') => {
  const answer = await tenant.ask(path, { who });
  return { answer, text: await answer.text() };
};

test('the list shows its default view with every value escaped, and no hidden column', async () => {
  const url = (await tenant.sp('visitor').web.lists.getByTitle('Shown List').select('DefaultViewUrl')()).DefaultViewUrl;
  const { answer, text } = await page(url.replace('/sites/test', ''));
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(text).not.toContain('<script');
  expect(text).toContain('&#60;script&#62;alert(0)');
  expect(text).not.toContain('hidden-cell');
  expect(text).not.toContain('javascript:');
  for (const shown of [
    '31 items in this list',
    '1 Jul 2026, 09:30',
    '<td>',
    'Yes',
    'Next page',
    'aria-label="Shown List, scrolls sideways"'
  ])
    expect(text).toContain(shown);
});
test('it sorts by link, filters and pages', async () => {
  const sorted = await page(`${LIST}?sortField=Size&isAscending=false`);
  expect(sorted.text.indexOf('alert(30)')).toBeLessThan(sorted.text.indexOf('alert(29)'));
  expect(sorted.text).toContain('aria-sort="descending"');
  const next = /href="(\?[^"]*page=[^"]*)"/.exec(sorted.text)?.[1]?.replace(/&#38;/g, '&') ?? '';
  expect((await page(`${LIST}${next}`)).text).toContain('alert(0)');
  expect((await page(`${LIST}?in=Title&find=${encodeURIComponent('alert(7)')}`)).text).not.toContain('alert(8)');
  expect((await page(`${LIST}?in=Title&find=%22%3E%3Cb%3E`)).text).not.toContain('"><b>');
});
test('an item page has every visible column in full', async () => {
  const { text } = await page('/Lists/Shown%20List/DispForm.aspx?ID=2');
  expect(text).toContain('&#60;script&#62;alert(1)');
  expect(text).toContain('Olwen Owner');
  expect(text).not.toContain('hidden-cell');
});
test('no permission, not signed in and not there are said, with no data', async () => {
  for (const [who, status] of [
    ['stranger', 403],
    ['', 401]
  ] as const) {
    const { answer, text } = await page(LIST, who);
    expect(answer.status).toBe(status);
    expect(text).toContain('href="/"');
    expect(text).not.toContain('alert(0)');
    expect(text).not.toContain('Shown List');
  }
  expect((await page('/Lists/None/AllItems.aspx')).answer.status).toBe(404);
  expect((await page('/Lists/Shown%20List/DispForm.aspx?ID=999')).answer.status).toBe(404);
});
test('a list without a default view opens with its first', async () => {
  await tenant.sp('owner').web.lists.add('Undecided');
  await tenant
    .sp('owner')
    .web.lists.getByTitle('Undecided')
    .views.getByTitle('All Items')
    .update({ DefaultView: false });
  expect((await page('/Lists/Undecided')).text).toContain('This list is empty');
});
test('the site itself lists its lists', async () => {
  expect((await page('')).text).toContain('href="/sites/test/Lists/Shown%20List"');
});

describe('a document library', () => {
  beforeAll(async () => {
    const { web } = tenant.sp('owner');
    await web.lists.add('Papers', '', 101);
    await web.folders.addUsingPath("Papers/O'Brien & co");
    for (const [folder, content] of [
      ['Papers', 'loose'],
      ["Papers/O'Brien & co", 'first'],
      ["Papers/O'Brien & co", 'second']
    ] as const) {
      await web
        .getFolderByServerRelativePath(folder)
        .files.addUsingPath('Report 1%.docx', content, { Overwrite: true });
    }
  });
  const links = (text: string): readonly string[] =>
    [...text.matchAll(/href="([^"]*)"/g)].map(([, href = '']) =>
      href.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
    );
  const follow = async (text: string, wanted: RegExp) =>
    page(
      links(text)
        .find((href) => wanted.test(href))
        ?.replace('/sites/test', '') ?? '/none'
    );

  test('opens its folders, and gives its files with their earlier versions', async () => {
    const root = await page('/Papers/Forms/AllItems.aspx');
    expect(root.text.indexOf('O&#39;Brien &#38; co')).toBeLessThan(root.text.indexOf('Report 1%.docx'));
    expect((await follow(root.text, /docx$/)).text).toBe('loose');
    const inner = await follow(root.text, /\?id=/);
    expect(inner.text).toContain('aria-current="page">O&#39;Brien &#38; co');
    expect((await follow(inner.text, /docx$/)).text).toBe('second');
    const details = await follow(inner.text, /DispForm/);
    expect((await follow(details.text, /_vti_history/)).text).toBe('first');
  });
  test('finds files in every folder, and says when a folder is not there', async () => {
    expect(
      (await page('/Papers/Forms/AllItems.aspx?in=FileLeafRef&find=report')).text.match(/Report 1%\.docx<\/a>/g)
    ).toHaveLength(2);
    for (const path of [
      '/Papers/Forms/AllItems.aspx?id=/sites/test/Papers/None',
      '/Papers/None',
      '/Papers/None/x.docx',
      '/_vti_history/512/Papers/None.docx'
    ])
      expect((await page(path)).answer.status).toBe(404);
    expect((await page("/Papers/O'Brien%20&%20co")).text).toContain('Report 1%.docx');
  });
  test('shows the files of all folders in a view that is made so, without the folders', async () => {
    const { views } = tenant.sp('owner').web.lists.getByTitle('Papers');
    await views.add('Everything', false, { Scope: 1 });
    await views.getByTitle('Everything').fields.add('LinkFilename');
    const { text } = await page('/Papers/Forms/Everything.aspx');
    expect(text.match(/Report 1%\.docx<\/a>/g)).toHaveLength(2);
    expect(text).not.toContain('class="folder"');
  });
  test('takes a file, or the next version of one, from people who may add there', async () => {
    const address = `/Papers/Forms/AllItems.aspx?id=${encodeURIComponent("/sites/test/Papers/O'Brien & co")}`;
    const upload = async (who: Who, content: string, name = 'Report 1%.docx') => {
      const body = new FormData();
      body.append('file', new Blob([content]), name);
      const { answer, text } = await tenant
        .ask(address, { who, method: 'POST', body })
        .then(async (given) => ({ answer: given, text: await given.text() }));
      return [answer.status, text.includes('Access denied')];
    };
    expect((await page(address)).text).not.toContain('type="file"');
    expect((await page(address, 'owner')).text).toContain('type="file"');
    expect(await upload('visitor', 'forged')).toEqual([403, true]);
    expect(await upload('owner', 'third')).toEqual([303, false]);
    expect(await upload('owner', 'another', 'Letter.txt')).toEqual([303, false]);
    const inner = await page(address);
    expect((await follow(inner.text, /Report.*docx$/)).text).toBe('third');
    expect((await follow(inner.text, /Letter/)).text).toBe('another');
  });
});
