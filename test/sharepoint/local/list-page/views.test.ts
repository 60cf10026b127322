import { linksOf, startViewedList, type ViewedList } from './viewed-list';

const OPEN = '<Where><IsNull><FieldRef Name="Closed" /></IsNull></Where>';
const NEXT_YEAR = new Date().getUTCFullYear() + 1;
let list: ViewedList;
beforeAll(async () => {
  list = await startViewedList([
    ...Array.from({ length: 33 }, (_, index) => ({
      Title: `West ${index}`,
      Region: 'West',
      Stage: 'Asked',
      Size: index,
      Due: `${NEXT_YEAR}-07-0${1 + (index % 3)}`
    })),
    { Title: 'East 1', Region: 'East', Stage: 'Written', Size: 100, Urgent: true, Due: '2020-01-01' },
    { Title: 'Nowhere', Size: 5 },
    { Title: 'Gone', Region: 'North', Stage: 'Agreed', Closed: '2021-02-03', Due: `${NEXT_YEAR}-07-02` }
  ]);
  await list.view('ByRegion', {
    fields: ['LinkTitle', 'Region', 'Due', 'Size'],
    ViewQuery: `<GroupBy Collapse="TRUE"><FieldRef Name="Region" /></GroupBy>${OPEN}<OrderBy><FieldRef Name="Size" Ascending="FALSE" /></OrderBy>`,
    DefaultView: true
  });
  await list.view('Overdue', {
    fields: ['LinkTitle'],
    ViewQuery: '<Where><Lt><FieldRef Name="Due" /><Value Type="DateTime"><Today /></Value></Lt></Where>'
  });
  await list.view('Board', {
    fields: ['LinkTitle', 'Region', 'Stage'],
    ViewQuery: OPEN,
    ViewType2: 'KANBAN',
    ViewData: '<FieldRef Name="Stage" Type="KanbanPivotColumn" />'
  });
  await list.view('Calendar', { fields: ['Due', 'LinkTitle'], ViewQuery: OPEN, ViewType2: 'MODERNCALENDAR' });
  await list.view('Totals', {
    fields: ['LinkTitle', 'Size'],
    ViewQuery: OPEN,
    Aggregations: '<FieldRef Name="LinkTitle" Type="COUNT" /><FieldRef Name="Size" Type="SUM" />',
    AggregationsStatus: 'On',
    RowLimit: 5
  });
  await list.view('Secret', { fields: ['LinkTitle'], Hidden: true });
});
afterAll(() => list.tenant.close());

test('all views that are not hidden can be changed to, and the default one opens first', async () => {
  const { html, text } = await list.page('');
  expect(linksOf(html)).toEqual(
    expect.arrayContaining(
      ['AllItems', 'ByRegion', 'Overdue', 'Board'].map((page) => `/sites/test/Lists/Tasks/${page}.aspx`)
    )
  );
  expect(html).toMatch(/ByRegion\.aspx"\s+aria-current="page"/);
  expect(html).not.toContain('Secret.aspx');
  expect(text).toContain('Region: West');
});
test('the plain view of all rows stays at its address', async () => {
  const { text } = await list.page('AllItems.aspx?sortField=ID&isAscending=false');
  expect(text).toContain('Gone');
  expect(text).not.toContain('Region: West');
});
test('a view shows what its query finds, days compared with today', async () => {
  const { text } = await list.page('Overdue.aspx');
  expect(text).toContain('East 1');
  expect(text).not.toContain('West 0');
  expect(text).not.toContain('Nowhere');
});

describe('a view in groups', () => {
  const groupsOf = (html: string): readonly string[] =>
    [...html.matchAll(/<details class="group"( open)?\s*>.*?<\/details>/gs)].map(([group]) => group);

  test('has a count for each, closed or open as asked for, and those without a value first', async () => {
    const { html, text } = await list.page('ByRegion.aspx');
    const groups = groupsOf(html);
    expect(groups).toHaveLength(3);
    expect(groups.filter((group) => /<details class="group"\s+open/.test(group))).toEqual([]);
    expect(text).toMatch(/Region: \(Empty\) \(1\).*Region: East \(1\).*Region: West \(33\)/);
    expect(text).not.toContain('Region: North');
    const open = await list.page('ByRegion.aspx?groups=open');
    expect(open.html.match(/<details class="group"\s+open/g)).toHaveLength(3);
  });
  test('shows the first 30 rows of a group in the order of the view, and leads to all', async () => {
    const { html } = await list.page('ByRegion.aspx');
    const [, , west = ''] = groupsOf(html);
    expect(west.match(/<th scope="row"/g)).toHaveLength(30);
    expect(west.indexOf('West 32')).toBeLessThan(west.indexOf('West 31'));
    const all = linksOf(west).find((href) => href.includes('FilterValue1=West')) ?? '';
    const filtered = await list.page(`ByRegion.aspx${all}`);
    expect(filtered.text).toContain('West 32');
    expect(filtered.text).not.toContain('East 1');
    expect(filtered.html).not.toContain('<details class="group"');
  });
});

test('a board has a column for each choice, those without cards too, and the rows without one', async () => {
  const { html, text } = await list.page('Board.aspx');
  expect([...html.matchAll(/<h2 id="board-\d+">([^<]*)/g)].map(([, name = '']) => name.trim())).toEqual([
    'No stage',
    'Asked',
    'Written',
    'Agreed'
  ]);
  expect(text).toMatch(/Agreed \(0\) , 0 rows No cards/);
  expect(html.match(/<article/g)).toHaveLength(32);
  expect(text).toContain('Show all 33 rows of Asked');
});

test('a calendar has the rows of a month on their days, and leads to the months beside it', async () => {
  const { html, text } = await list.page(`Calendar.aspx?month=${NEXT_YEAR}-07`);
  expect(text).toContain(`July ${NEXT_YEAR}`);
  const days = [...html.matchAll(/<li class="day (?![^"]*free)[^"]*">.*?<time datetime="([^"]*)"/gs)];
  expect(days.map(([, day]) => day)).toEqual([1, 2, 3].map((day) => `${NEXT_YEAR}-07-0${day}`));
  expect(html.match(/class="event"/g)).toHaveLength(33);
  expect(text).not.toContain('Gone');
  expect(linksOf(html)).toEqual(expect.arrayContaining([`?month=${NEXT_YEAR}-06`, `?month=${NEXT_YEAR}-08`]));
  expect((await list.page('Calendar.aspx?month=2020-02')).text).toContain('Nothing in February 2020.');
  expect((await list.page('Calendar.aspx?month=2020-99')).answer.status).toBe(200);
});

test('totals are of all rows of the view, not of a page', async () => {
  const { text } = await list.page('Totals.aspx');
  expect(text).toContain('Count 35');
  expect(text).toContain('Sum 633');
});

test('the form of a row has all its fields, and leads back to the view as it was', async () => {
  const { html, text } = await list.page('DispForm.aspx?ID=34&Source=ByRegion.aspx%3Fgroups%3Dopen');
  for (const said of ['East 1', 'Written', '1 Jan 2020', 'Empty', 'Olwen Owner', 'Yes']) expect(text).toContain(said);
  expect(linksOf(html)).toContain('/sites/test/Lists/Tasks/ByRegion.aspx?groups=open');
  for (const source of ['https://elsewhere.example/', '//elsewhere.example', 'javascript:alert(1)']) {
    const form = await list.page(`DispForm.aspx?ID=34&Source=${encodeURIComponent(source)}`);
    expect(linksOf(form.html).filter((href) => /elsewhere|javascript/.test(href))).toEqual([]);
    expect(linksOf(form.html)).toContain('/sites/test/Lists/Tasks');
  }
});
