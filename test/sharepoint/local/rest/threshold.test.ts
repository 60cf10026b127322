import { fill, makeList } from './lists';
import { refusal, startTenant, type Tenant } from './tenant';

const REFUSED = {
  status: 500,
  code: '-2147024860, Microsoft.SharePoint.SPQueryThrottledException',
  message: 'The attempted operation is prohibited because it exceeds the list view threshold.'
};
let tenant: Tenant;
beforeAll(async () => {
  tenant = await startTenant();
  await makeList(tenant, 'Big');
  await fill(tenant, 'Big', 5001, (index) => ({
    Title: `Item ${index}`,
    Region: index < 5000 ? 'Common' : 'Rare',
    Colour: 'red',
    Key: `K${index}`,
    Size: index
  }));
}, 30_000);
afterAll(() => tenant.close());
const items = () => tenant.sp('visitor').web.lists.getByTitle('Big').items;
const found = async (filter: string): Promise<number> => (await items().select('Id').filter(filter).top(5000)()).length;

test('with 5,001 items a filter must begin with an indexed column', async () => {
  expect(await refusal(found("Colour eq 'red'"))).toEqual(REFUSED);
  expect(await refusal(found("Colour eq 'red' and Region eq 'Rare'"))).toEqual(REFUSED);
  expect(await found("Region eq 'Rare' and Colour eq 'red'")).toBe(1);
  expect(await found("Region eq 'Common'")).toBe(5000);
  expect(await found("startswith(Key,'K499')")).toBe(11);
});
test('the indexed column must leave at most 5,000 items', async () => {
  expect(await refusal(found("Region ge 'A'"))).toEqual(REFUSED);
  expect(await refusal(found('Id gt 0'))).toEqual(REFUSED);
});
test('a bound must leave at most 5,000 items by itself: a second one on the same column does not help', async () => {
  expect(await refusal(found('Id gt 0 and Id le 100'))).toEqual(REFUSED);
  expect(await found('Id le 100 and Id gt 0')).toBe(100);
});
test('ne, substringof and an or with something not indexed scan the list', async () => {
  expect(await refusal(found("Region ne 'Common'"))).toEqual(REFUSED);
  expect(await refusal(found("substringof('are',Region)"))).toEqual(REFUSED);
  expect(await refusal(found("Region eq 'Rare' or Colour eq 'blue'"))).toEqual(REFUSED);
  expect(await found("Region eq 'Rare' or Key eq 'K1'")).toBe(2);
});
test('without a filter only an indexed order is possible, and paging by ID goes through everything', async () => {
  expect(await refusal(items().orderBy('Colour')())).toEqual(REFUSED);
  expect(await items().orderBy('Key', false).top(1)()).toMatchObject([{ Key: 'K999' }]);
  let count = 0;
  for await (const page of items().select('Id').top(2000)) count += page.length;
  expect(count).toBe(5001);
});
test('a filter that has narrowed the list may be sorted by any column', async () => {
  expect(await items().filter("startswith(Key,'K500')").orderBy('Size', false).select('Size').top(1)()).toMatchObject([
    { Size: 5000 }
  ]);
});
test('a column that becomes indexed can be filtered from then on', async () => {
  await tenant
    .sp('owner')
    .web.lists.getByTitle('Big')
    .fields.getByInternalNameOrTitle('Size')
    .update({ Indexed: true });
  expect(await found('Size eq 4321')).toBe(1);
});
test('a list has at most 20 indexed columns, and long text is never one', async () => {
  const { fields } =
    (await tenant.sp('owner').web.lists.add('Wide')) && tenant.sp('owner').web.lists.getByTitle('Wide');
  for (let number = 1; number <= 20; number += 1)
    await fields.createFieldAsXml(`<Field Type="Text" DisplayName="C${number}" Indexed="TRUE" />`);
  expect(
    await refusal(fields.createFieldAsXml('<Field Type="Text" DisplayName="C21" Indexed="TRUE" />'))
  ).toMatchObject({ status: 500, message: expect.stringContaining('20 indexed columns') });
  expect(
    await refusal(fields.createFieldAsXml('<Field Type="Note" DisplayName="Long" Indexed="TRUE" />'))
  ).toMatchObject({ status: 500 });
});
