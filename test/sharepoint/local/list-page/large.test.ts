import { startViewedList, type ViewedList } from './viewed-list';

let list: ViewedList;
beforeAll(async () => {
  list = await startViewedList(
    Array.from({ length: 5001 }, (_, index) => ({
      Title: `Row ${index}`,
      Region: index < 4 ? 'West' : 'East',
      Stage: index === 0 ? 'Asked' : 'Agreed',
      Colour: 'red',
      Due: '2026-07-01',
      ...(index < 6 ? {} : { Closed: '2026-01-01' })
    }))
  );
  const open = '<IsNull><FieldRef Name="Closed" /></IsNull>';
  const red = '<Eq><FieldRef Name="Colour" /><Value Type="Text">red</Value></Eq>';
  const fields = ['LinkTitle', 'Region', 'Colour', 'Stage'];
  await list.view('Open', { fields, ViewQuery: `<Where><And>${open}${red}</And></Where>` });
  await list.view('Unindexed', { fields, ViewQuery: `<Where><And>${red}${open}</And></Where>` });
  await list.view('Sorted', { fields, ViewQuery: '<OrderBy><FieldRef Name="Colour" /></OrderBy>' });
  await list.view('Grouped', {
    fields,
    ViewQuery: `<GroupBy><FieldRef Name="Stage" /></GroupBy><Where>${open}</Where>`
  });
  await list.view('GroupedUnindexed', { fields, ViewQuery: '<GroupBy><FieldRef Name="Stage" /></GroupBy>' });
  await list.view('Board', {
    fields,
    ViewQuery: `<Where>${open}</Where>`,
    ViewType2: 'KANBAN',
    ViewData: '<FieldRef Name="Stage" Type="KanbanPivotColumn" />'
  });
}, 60_000);
afterAll(() => list.tenant.close());

test.each([
  ['AllItems.aspx', 'Row 29'],
  ['Open.aspx', 'Row 5'],
  ['Open.aspx?FilterField1=Colour&FilterValue1=red', 'Row 5'],
  ['AllItems.aspx?FilterField1=Region&FilterValue1=West', 'Row 3'],
  ['AllItems.aspx?in=Region&find=wes', 'Row 3'],
  ['Grouped.aspx', 'Stage: Agreed (5)'],
  ['Board.aspx', 'Agreed (5)'],
  ['AllItems.aspx?pane=Region', 'West , rows: 4']
])('above 5,000 rows %s is served by an index', async (path, expected) =>
  expect((await list.page(path)).text).toContain(expected)
);
test.each([
  'Unindexed.aspx',
  'Sorted.aspx',
  'GroupedUnindexed.aspx',
  'AllItems.aspx?FilterField1=Colour&FilterValue1=red',
  'Unindexed.aspx?export=csv'
])('and %s is refused, as by SharePoint', async (path) => {
  const { text } = await list.page(path);
  expect(text).toContain('Too many items to show');
  expect(text).not.toContain('Row 1');
});
test('a heading that cannot sort or filter there is no link', async () => {
  const { html } = await list.page('Open.aspx');
  expect(html).toMatch(/href="\?sortField=Region[^"]*"/);
  expect(html).not.toMatch(/sortField=Colour/);
  expect(html).not.toMatch(/pane=Colour/);
});
test('two bounds of one month on a column of days are refused where one alone leaves too many', async () => {
  await list.view('Calendar', { fields: ['Due', 'LinkTitle'], ViewType2: 'MODERNCALENDAR' });
  expect((await list.page('Calendar.aspx?month=2026-07')).text).toContain('Too many items to show');
  expect((await list.page('Calendar.aspx?month=2026-09')).text).toContain('Nothing in September 2026.');
});
