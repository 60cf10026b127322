import { READ } from '../rest/permissions';
import { linksOf, startViewedList, TITLE, type ViewedList } from './viewed-list';

let list: ViewedList;
beforeAll(async () => {
  list = await startViewedList([
    { Title: 'First', Region: 'West', Colour: 'red & blue', Size: 2, Urgent: true, Due: '2026-07-01' },
    { Title: 'Second', Region: 'West', Colour: 'Red', Size: 1, Due: '2026-07-02' },
    { Title: 'Third', Region: 'East', Colour: 'green', Size: 3, Due: '2026-07-01' },
    { Title: 'Fourth', Size: 4 },
    { Title: 'Unseen', Region: 'North', Colour: 'black', Size: 1000 }
  ]);
  await list.view('Shown', {
    fields: ['LinkTitle', 'Region', 'Colour', 'Due', 'Size', 'Urgent'],
    ViewQuery: '<OrderBy><FieldRef Name="Size" /></OrderBy>',
    DefaultView: true
  });
  await list.view('Grouped', {
    fields: ['LinkTitle', 'Region'],
    ViewQuery: '<GroupBy><FieldRef Name="Region" /></GroupBy>',
    Aggregations: '<FieldRef Name="LinkTitle" Type="COUNT" />'
  });
  const unseen = list.tenant.sp('owner').web.lists.getByTitle(TITLE).items.getById(5);
  await unseen.breakRoleInheritance(false);
  await unseen.roleAssignments.add(list.tenant.sp('owner') && (await ownerNumber()), READ);
});
afterAll(() => list.tenant.close());

const ownerNumber = async (): Promise<number> =>
  (await list.tenant.sp('app').web.ensureUser('i:0#.f|membership|olwen@example.test')).Id;
const ROWS = ['First', 'Second', 'Third', 'Fourth', 'Unseen'];
const shown = async (query: string, who: 'visitor' | 'owner' = 'visitor'): Promise<readonly string[]> => {
  const { html } = await list.page(`Shown.aspx?${query}`, who);
  const table = /<tbody>.*<\/tbody>/s.exec(html)?.[0] ?? '';
  return ROWS.filter((name) => table.includes(name)).sort((a, b) => table.indexOf(a) - table.indexOf(b));
};

test.each([
  ['useFiltersInViewXml=1&FilterField1=Region&FilterValue1=West&FilterType1=Choice', ['Second', 'First']],
  ['FilterField1=Region&FilterValue1=west', ['Second', 'First']],
  ['FilterField1=Region&FilterValue1=West&FilterField2=Colour&FilterValue2=red', ['Second']],
  ['FilterFields1=Region&FilterValues1=West%3B%23East', ['Second', 'First', 'Third']],
  ['FilterField1=Region&FilterValue1=', ['Fourth']],
  ['FilterField1=Due&FilterValue1=2026-07-01', ['First', 'Third']],
  ['FilterField1=Urgent&FilterValue1=1', ['First']],
  ['FilterField1=Size&FilterValue1=3', ['Third']],
  ['FilterField1=Editor&FilterValue1=Olwen%20Owner', ['Second', 'First', 'Third', 'Fourth']],
  ['FilterField1=Colour&FilterValue1=%25', []],
  ['in=Colour&find=RED', ['Second', 'First']],
  ['sortField=Title', ['First', 'Fourth', 'Second', 'Third']],
  ['sortField=Due&isAscending=false', ['Second', 'First', 'Third', 'Fourth']],
  ['FilterField1=Region&FilterValue1=North', []]
])('the address %s shows %j', async (query, expected) => expect(await shown(query)).toEqual(expected));

test.each([
  ['FilterField1=Nothing&FilterValue1=x', "Column 'Nothing' does not exist"],
  ['FilterField1=Size&FilterValue1=many', 'The query is not valid.'],
  ['FilterField1=Due&FilterValue1=tomorrow', 'The query is not valid.'],
  ['FilterField1=Region&FilterValue1=West&FilterOp1=Contains', 'The query is not valid.']
])('the address %s is refused', async (query, why) => {
  const { text } = await list.page(`Shown.aspx?${query}`);
  expect(text).toContain('This view cannot be shown');
  expect(text).toContain(why);
});

test('the values of a column are offered with their counts, and chosen one after another', async () => {
  const first = await list.page('Shown.aspx?pane=Region');
  expect(first.text).toMatch(/Filter by Region .*\(Empty\) , rows: 1 .*East , rows: 1 .*West , rows: 2/);
  expect(first.text).not.toContain('North , rows');
  const west = linksOf(first.html).find((href) => href.includes('FilterValue1=West')) ?? '';
  const second = await list.page(`Shown.aspx${west}`);
  expect(second.text).toContain('✓ West');
  expect(second.text).toContain('East , rows: 1');
  const both = linksOf(second.html).find((href) => href.includes('FilterValues1=West%3B%23East')) ?? '';
  expect(await shown(both.replace(/^\?|#.*$/g, ''))).toEqual(['Second', 'First', 'Third']);
  const none = linksOf(second.html).find((href) => href.startsWith('?pane') && !href.includes('Filter')) ?? '';
  expect(none).not.toBe('');
});
test('each filter is named and can be taken away', async () => {
  const { html, text } = await list.page(
    'Shown.aspx?FilterField1=Colour&FilterValue1=red%20%26%20blue&in=Title&find=First'
  );
  expect(text).toContain('Colour: red & blue');
  expect(text).toContain('Title: has “First”');
  expect(linksOf(html)).toEqual(expect.arrayContaining(['?', '?in=Title&find=First']));
  const hostile = await list.page(`Shown.aspx?FilterField1=Colour&FilterValue1=${encodeURIComponent('"><script>x')}`);
  expect(hostile.html).not.toMatch(/<script/);
});
test('what a person may not see is neither counted nor shown, in groups and values', async () => {
  const visitor = await list.page('Grouped.aspx');
  expect(visitor.text).not.toMatch(/North|Unseen/);
  expect((await list.page('Grouped.aspx', 'owner')).text).toContain('Region: North');
  expect((await list.page('Shown.aspx?pane=Colour')).text).not.toContain('black');
  expect((await list.page('Shown.aspx?export=csv')).text).not.toMatch(/Unseen|black/);
});
