import { fill, makeList } from './lists';
import { errorOf, refusal, startTenant, type Tenant } from './tenant';

let tenant: Tenant;
beforeAll(async () => {
  tenant = await startTenant();
  await makeList(tenant, 'Fruit');
  await fill(tenant, 'Fruit', 250, (index) => ({
    Title: `Fruit ${index}`,
    Region: ['North', 'South'][index % 2],
    Colour: index % 10 === 0 ? null : ['Red', "O'Green", '100%'][index % 3],
    Size: index,
    Open: index < 5,
    Seen: `2026-01-${String(1 + (index % 28)).padStart(2, '0')}T10:00:00Z`
  }));
});
afterAll(() => tenant.close());
const items = () => tenant.sp('visitor').web.lists.getByTitle('Fruit').items;
const ids = async (filter: string): Promise<number[]> =>
  (await items().select('Id').filter(filter).top(5000)()).map(({ Id }) => Id);

test.each<[string, (index: number) => boolean]>([
  ["Region eq 'north'", (index) => index % 2 === 0],
  ['Size lt 3', (index) => index < 3],
  ['Size le 3', (index) => index <= 3],
  ['Size gt 247', (index) => index > 247],
  ['Size ge 247.5', (index) => index > 247],
  ['3 gt Size', (index) => index < 3],
  ['Id eq 7', (index) => index === 6],
  ['Open eq 1', (index) => index < 5],
  ['Open eq false', (index) => index >= 5],
  ['Colour eq null', (index) => index % 10 === 0],
  ["Colour ne 'Red'", (index) => index % 10 === 0 || index % 3 !== 0],
  ["Colour eq 'O''Green' and Size lt 20", (index) => index % 3 === 1 && index % 10 !== 0 && index < 20],
  ["startswith(Title,'fruit 24')", (index) => index === 24 || (index >= 240 && index < 250)],
  [
    "substringof('T 24', Title) and substringof('%',Colour)",
    (index) => (index === 24 || index >= 240) && index % 10 !== 0 && index % 3 === 2
  ],
  ["Size eq 1 or Size eq 2 and Region eq 'South'", (index) => index === 1],
  ["(Size eq 1 or Size eq 2) and Region eq 'North'", (index) => index === 2],
  ["Seen ge datetime'2026-01-28T00:00:00Z'", (index) => index % 28 === 27],
  ["Seen lt '2026-01-02'", (index) => index % 28 === 0],
  ["Author/Title eq 'Olwen Owner' and Size eq 4", (index) => index === 4]
])('$filter=%s', async (filter, wanted) => {
  expect(await ids(filter)).toEqual(
    Array.from({ length: 250 }, (_, index) => index)
      .filter(wanted)
      .map((index) => index + 1)
  );
});

test.each([
  ['Nowhere eq 1', 400, "Column 'Nowhere' does not exist. It may have been deleted by another user."],
  ["Title eq 'x", 400, 'The expression "Title eq \'x" is not valid.'],
  ['Title eq', 400, 'is not valid'],
  ["endswith(Title,'x')", 400, 'The query is not valid.'],
  ['day(Seen) eq 1', 400, 'The query is not valid.'],
  ["not startswith(Title,'x')", 400, 'The query is not valid.'],
  ["Notes eq 'x'", 400, "The field 'Notes' of type 'Note' cannot be used in the query filter expression."],
  ['('.repeat(5000), 400, 'not valid'],
  ["Title eq 'x'; drop table list", 400, 'not valid']
])('$filter=%s is refused', async (filter, status, message) => {
  expect(await refusal(items().filter(filter)())).toMatchObject({ status, message: expect.stringContaining(message) });
});

test('a name in $select, $expand or $orderby that is not there is refused', async () => {
  expect(await refusal(items().select('Nothing')())).toMatchObject({
    status: 400,
    code: '-1, Microsoft.SharePoint.SPException',
    message: "The field or property 'Nothing' does not exist."
  });
  expect(await refusal(items().select('Author/Title')())).toMatchObject({
    status: 400,
    message: expect.stringContaining('$expand')
  });
  expect(await refusal(items().orderBy('Nothing')())).toMatchObject({ status: 400 });
});

test('a page is 100 unless $top says otherwise, and at most 5,000', async () => {
  expect(await items()()).toHaveLength(100);
  expect(await items().top(7)()).toHaveLength(7);
  expect(await items().top(9999)()).toHaveLength(250);
});

test('nextLink leads through everything once, in order, also where cells are empty', async () => {
  for (const [column, ascending] of [
    ['Id', true],
    ['Id', false],
    ['Colour', true],
    ['Colour', false],
    ['Seen', false]
  ] as const) {
    const seen: { Id: number; Colour: string | null }[] = [];
    for await (const page of items().select('Id', 'Colour').orderBy(column, ascending).top(33)) seen.push(...page);
    expect(new Set(seen.map(({ Id }) => Id)).size).toBe(250);
    expect(seen).toHaveLength(250);
    if (column === 'Colour') expect(seen[ascending ? 0 : 249]?.Colour).toBeNull();
  }
});

test('the next link is absolute, keeps the query, and ends with the last page', async () => {
  const first = (await (
    await tenant.ask("/_api/web/lists/getByTitle('Fruit')/items?$filter=Region eq 'North'&$top=100", { who: 'visitor' })
  ).json()) as { 'odata.nextLink': string; value: unknown[] };
  expect(first['odata.nextLink']).toMatch(new RegExp(`^${tenant.url}/_api/.*%24skiptoken=Paged%3DTRUE%26p_ID%3D199`));
  const second = (await (await tenant.ask(first['odata.nextLink'], { who: 'visitor' })).json()) as { value: unknown[] };
  expect(second.value).toHaveLength(25);
  expect(second).not.toHaveProperty(['odata.nextLink']);
});

test('verbose, minimal and no metadata', async () => {
  const read = async (accept: string) =>
    (
      await tenant.ask("/_api/web/lists/getByTitle('Fruit')/items(1)?$select=Id,Title", {
        who: 'visitor',
        headers: { accept }
      })
    ).json();
  expect(await read('application/json;odata=nometadata')).toEqual({ Id: 1, Title: 'Fruit 0' });
  expect(await read('application/json')).toMatchObject({
    'odata.type': 'SP.Data.FruitListItem',
    'odata.etag': expect.stringMatching(/,1"$/),
    'odata.editLink': expect.stringContaining('Items(1)')
  });
  expect(await read('application/json;odata=verbose')).toMatchObject({
    d: { __metadata: { type: 'SP.Data.FruitListItem', etag: expect.any(String) }, Title: 'Fruit 0' }
  });
});

test('what is not there is 404 with its own code, in the shape that was asked for', async () => {
  const sp = tenant.sp('visitor');
  expect(await refusal(sp.web.lists.getByTitle('None')())).toEqual({
    status: 404,
    code: '-1, System.ArgumentException',
    message: "List 'None' does not exist at site with URL '/sites/test'."
  });
  expect(await refusal(items().getById(999)())).toMatchObject({
    status: 404,
    code: '-2130575338, System.ArgumentException'
  });
  expect(await refusal(sp.web.lists.getByTitle('Fruit').fields.getByInternalNameOrTitle('None')())).toMatchObject({
    status: 400,
    message: expect.stringContaining("Column 'None' does not exist")
  });
  const verbose = await tenant.ask("/_api/web/lists/getByTitle('None')", {
    who: 'visitor',
    headers: { accept: 'application/json;odata=verbose' }
  });
  expect(await verbose.json()).toMatchObject({ error: { code: '-1, System.ArgumentException' } });
  expect(await errorOf(await tenant.ask('/_api/web/nonsense', { who: 'visitor' }))).toMatchObject({ status: 404 });
});
