import { startViewedList, type ViewedList } from './viewed-list';

let list: ViewedList;
beforeAll(async () => {
  list = await startViewedList([
    { Title: 'Plain', Region: 'West', Colour: 'Red', Due: '2026-07-01' },
    { Title: 'Hostile', Region: 'East', Colour: `"><script>alert(1)</script>`, Size: 3 }
  ]);
  await list.view('Formatted', { fields: ['LinkTitle', 'Colour', 'Due', 'Region'] });
  await list.view('WithoutRegion', { fields: ['LinkTitle', 'Colour'] });
  await list.view('Grouped', {
    fields: ['LinkTitle', 'Region'],
    ViewQuery: '<GroupBy><FieldRef Name="Region" /></GroupBy>',
    CustomFormatter: JSON.stringify({
      groupProps: {
        headerFormatter: {
          elmType: 'div',
          txtContent: "=@group.fieldData+if(@group.count>0,', rows: '+toString(@group.count),'')"
        }
      }
    })
  });
  await list.view('Rows', { fields: ['LinkTitle'], CustomFormatter: '{"rowFormatter":{"elmType":"div"}}' });
});
afterAll(() => list.tenant.close());

const COLOUR = {
  elmType: 'div',
  style: { display: 'inline-flex' },
  attributes: { class: "=if(@currentField=='Red','sp-field-severity--blocked','')", title: '@currentField' },
  children: [
    { elmType: 'span', attributes: { iconName: "=if(@currentField=='Red','StatusErrorFull','')" } },
    { elmType: 'span', txtContent: "=@currentField+' in '+[$Region]" }
  ]
};

test('cells are drawn as their column says, with hostile values as text', async () => {
  await list.format('Colour', COLOUR);
  const { html, answer } = await list.page('Formatted.aspx');
  expect(html).toContain('<div class="sp-field-severity--blocked" title="Red" style="display:inline-flex"><span><svg');
  expect(html).toContain('Red in West');
  expect(html).not.toContain('<script');
  expect(html).toContain('title="&#34;&#62;&#60;script&#62;');
  expect(answer.headers.get('content-security-policy')).toContain("style-src-attr 'unsafe-inline'");
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
});
test('a column that is not in the view is missed aloud, and its cells are shown as they are', async () => {
  await list.format('Colour', COLOUR);
  const { html, text } = await list.page('WithoutRegion.aspx');
  expect(text).toContain('Colour: The column Region is not in the view.');
  expect(html).toContain('<div class="clip">Red</div>');
});
test('what one row’s value makes of a formatting is said, and the others are drawn', async () => {
  await list.format('Colour', { elmType: 'div', style: { color: '@currentField' }, txtContent: '@currentField' });
  const { html, text } = await list.page('Formatted.aspx');
  expect(html).toContain('<div style="color:Red">Red</div>');
  expect(text).toContain('is not drawn as the style color.');
  expect(html).not.toContain('<script');
});
test('a formatting that is not JSON, or says what is not known here, is named', async () => {
  for (const [formatter, why] of [
    ['{', 'Colour: It is not JSON'],
    [{ elmType: 'img' }, 'Colour: elmType'],
    [{ elmType: 'div', txtContent: '=join(@currentField)' }, 'Colour: The function join is not known here.']
  ] as const) {
    await list.format('Colour', formatter);
    const { answer, text } = await list.page('Formatted.aspx');
    expect(answer.status).toBe(200);
    expect(text).toContain(why);
  }
  await list.format('Colour', '');
  expect((await list.page('Formatted.aspx')).text).not.toContain('cannot be drawn here');
});
test('the heading of a group is drawn as the view says, though SharePoint keeps > as an entity', async () => {
  const { html, text } = await list.page('Grouped.aspx');
  expect(html).toContain('<div>East, rows: 1</div>');
  expect(text).toContain('West, rows: 1');
});
test('a view that replaces its rows shows them as they are, and says so', async () => {
  const { html, text } = await list.page('Rows.aspx');
  expect(html).toContain('>Plain</a');
  expect(text).toContain('The view: rowFormatter');
});
test('other pages let no style in', async () => {
  for (const [path, who] of [
    ['/Lists/Tasks/Formatted.aspx', 'stranger'],
    ['/Lists/Tasks/DispForm.aspx?ID=1', 'visitor'],
    ['', 'visitor']
  ] as const) {
    const answer = await list.tenant.ask(path, { who });
    expect(answer.headers.get('content-security-policy')).toContain("style-src 'self'");
    expect(answer.headers.get('content-security-policy')).not.toContain('unsafe-inline');
  }
});
