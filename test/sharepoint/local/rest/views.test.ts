import { spPost, spPostMerge } from '@pnp/sp';
import { body } from '@pnp/queryable';
import { Views } from '@pnp/sp/views/types.js';
import { fill, makeList } from './lists';
import { refusal, startTenant, type Tenant } from './tenant';

const REFUSED = { status: 500, code: expect.stringContaining('SPQueryThrottledException') };
let tenant: Tenant;
const list = (title = 'Views') => tenant.sp('owner').web.lists.getByTitle(title);
const make = (parameters: Readonly<Record<string, unknown>>): Promise<unknown> =>
  spPost(Views(list().views, 'add'), body({ parameters }));
const fieldRef = (name: string): string => `<FieldRef Name="${name}"/>`;
const eq = (name: string, value: string): string => `<Eq>${fieldRef(name)}<Value Type="Text">${value}</Value></Eq>`;

beforeAll(async () => {
  tenant = await startTenant();
  await makeList(tenant, 'Views');
  await list().fields.createFieldAsXml(
    '<Field Type="Choice" DisplayName="Stage"><CHOICES><CHOICE>One</CHOICE></CHOICES></Field>'
  );
});
afterAll(() => tenant.close());

describe('a view', () => {
  test('is made by views/add, and reads back with spaces before the ends of its tags', async () => {
    await make({
      Title: 'ByRegion',
      SetAsDefaultView: true,
      ViewFields: ['Region', 'LinkTitle'],
      Query: `<OrderBy>${fieldRef('Key')}</OrderBy><Where>${eq('Region', 'London')}</Where>`,
      Paged: true,
      RowLimit: 50
    });
    const view = list().views.getByTitle('ByRegion');
    expect(await view()).toMatchObject({
      DefaultView: true,
      ViewQuery:
        '<OrderBy><FieldRef Name="Key" /></OrderBy><Where><Eq><FieldRef Name="Region" />' +
        '<Value Type="Text">London</Value></Eq></Where>',
      RowLimit: 50,
      ServerRelativeUrl: '/sites/test/Lists/Views/ByRegion.aspx'
    });
    expect((await list().views()).filter(({ DefaultView }) => DefaultView)).toHaveLength(1);
    await spPostMerge(view, body({ Title: 'By region', Aggregations: '<FieldRef Name="ID" Type="COUNT"/>' }));
    expect(await list().views.getByTitle('By region')()).toMatchObject({
      Title: 'By region',
      Aggregations: '<FieldRef Name="ID" Type="COUNT" />',
      ServerRelativeUrl: '/sites/test/Lists/Views/ByRegion.aspx'
    });
  });

  test('has a page of its own, although another has its title', async () => {
    await list().views.add('Twice');
    await list().views.add('Twice');
    const pages = (await list().views()).filter(({ Title }) => Title === 'Twice').map((view) => view.ServerRelativeUrl);
    expect(pages).toEqual(['/sites/test/Lists/Views/Twice.aspx', '/sites/test/Lists/Views/Twice1.aspx']);
  });

  test('a board needs a choice column', async () => {
    const board = (name: string) => ({
      Title: `Board ${name}`,
      ViewType2: 'KANBAN',
      ViewData: `<FieldRef Name="${name}" Type="KanbanPivotColumn" />`
    });
    expect(await refusal(make(board('Region')))).toMatchObject({ status: 500 });
    await make(board('Stage'));
    expect(await list().views.getByTitle('Board Stage')()).toMatchObject({
      ViewType2: 'KANBAN',
      ViewData: '<FieldRef Name="Stage" Type="KanbanPivotColumn" />'
    });
  });

  test.each([
    ['a property of the other way to make a view', { ViewQuery: '' }, 400, "'ViewQuery' does not exist"],
    ['a layout that is not known', { ViewType2: 'GANTT' }, 400, 'not valid'],
    ['an element that is not known', { Query: '<Where><BeginsWith/></Where>' }, 500, 'BeginsWith'],
    ['a tag that is not closed', { Query: '<Where>' }, 500, 'XML'],
    ['a column that is not there', { Query: `<OrderBy>${fieldRef('Gone')}</OrderBy>` }, 400, 'Gone'],
    ['a join of one', { Query: `<Where><And>${eq('Key', '1')}</And></Where>` }, 500, 'And']
  ])('is refused for %s', async (_what, wish, status, message) => {
    expect(await refusal(make({ Title: 'Refused', ...wish }))).toMatchObject({
      status,
      message: expect.stringContaining(message)
    });
  });

  test('a total is one of seven, of a column that is there', async () => {
    const total = (xml: string) =>
      spPostMerge(list().defaultView, body({ Aggregations: xml, AggregationsStatus: 'On' }));
    expect(await refusal(total('<FieldRef Name="Size" Type="Average"/>'))).toMatchObject({ status: 500 });
    expect(await refusal(total('<FieldRef Name="Gone" Type="SUM"/>'))).toMatchObject({ status: 400 });
    await total('<FieldRef Name="Size" Type="AVG"/>');
  });

  test('a formatter reads back with its > as XML has it; < and & break that XML', async () => {
    const view = list().defaultView;
    await view.update({ CustomFormatter: '{"a":"=if(1>0,1,0)"}' });
    expect(await view.select('CustomFormatter')()).toMatchObject({ CustomFormatter: '{"a":"=if(1&gt;0,1,0)"}' });
    for (const formatter of ['{"a":"=if(1<0,1,0)"}', '{"a":"B & C"}'])
      expect(await refusal(view.update({ CustomFormatter: formatter }))).toMatchObject({
        status: 500,
        code: expect.stringContaining('XmlException')
      });
  });

  test('a formatter of a column reads back as it was', async () => {
    const field = list().fields.getByInternalNameOrTitle('Size');
    await field.update({ CustomFormatter: '{"a":"=if(1>0,1,0)"}' }, 'SP.FieldNumber');
    expect(await field.select('CustomFormatter')()).toMatchObject({ CustomFormatter: '{"a":"=if(1>0,1,0)"}' });
  });
});

describe('the rows of a view', () => {
  const found = async (title: string, query: string, who = 'visitor'): Promise<readonly unknown[]> =>
    (
      (await tenant
        .sp(who)
        .web.lists.getByTitle(title)
        .getItemsByCAMLQuery({ ViewXml: `<View><Query>${query}</Query><RowLimit>100</RowLimit></View>` })) as {
        Title: string;
      }[]
    ).map(({ Title }) => Title);

  test('are found by day at the site, in the order of groups and then of columns', async () => {
    await makeList(tenant, 'Dated');
    const today = new Date();
    const at = (days: number) => new Date(today.getTime() + days * 86_400_000).toISOString();
    for (const [Title, Region, Seen] of [
      ['yesterday', 'B', at(-1)],
      ['today', 'B', at(0)],
      ['in a fortnight', 'A', at(14)],
      ['later', 'A', at(15)],
      ['never', 'A', null]
    ])
      await list('Dated').items.add({ Title, Region, Seen });
    const day = (operator: string, offset: number): string =>
      `<${operator}>${fieldRef('Seen')}<Value Type="DateTime"><Today OffsetDays="${offset}"/></Value></${operator}>`;
    expect(await found('Dated', `<Where>${day('Lt', 0)}</Where>`)).toEqual(['yesterday']);
    expect(await found('Dated', `<Where>${day('Eq', 0)}</Where>`)).toEqual(['today']);
    expect(await found('Dated', `<Where>${day('Gt', 14)}</Where>`)).toEqual(['later']);
    expect(await found('Dated', `<Where>${day('Neq', 0)}</Where>`)).toEqual([
      'yesterday',
      'in a fortnight',
      'later',
      'never'
    ]);
    expect(
      await found(
        'Dated',
        `<GroupBy Collapse="TRUE">${fieldRef('Region')}</GroupBy>` +
          `<Where><And>${day('Geq', 0)}${day('Leq', 14)}</And></Where>`
      )
    ).toEqual(['in a fortnight', 'today']);
  });

  test('of a list above the threshold: an indexed condition comes first', async () => {
    await makeList(tenant, 'Large');
    await fill(tenant, 'Large', 5001, (index) => ({
      Title: `Item ${index}`,
      Region: index < 5000 ? 'Common' : 'Rare',
      Key: `K${index}`
    }));
    const both = (...parts: readonly string[]) => `<Where><And>${parts.join('')}</And></Where>`;
    const [indexed, plain] = [eq('Region', 'Rare'), `<IsNull>${fieldRef('Colour')}</IsNull>`];
    expect(await found('Large', both(indexed, plain))).toEqual(['Item 5000']);
    expect(await refusal(found('Large', both(plain, indexed)))).toMatchObject(REFUSED);
    expect(await refusal(found('Large', `<Where>${plain}</Where>`))).toMatchObject(REFUSED);
    expect(await refusal(found('Large', `<OrderBy>${fieldRef('Colour')}</OrderBy>`))).toMatchObject(REFUSED);
  }, 30_000);

  test('are asked for as a view, and as nothing else', async () => {
    const ask = (ViewXml: string) => refusal(list().getItemsByCAMLQuery({ ViewXml }));
    expect(await ask('<Query/>')).toMatchObject({ status: 500, message: expect.stringContaining('View') });
    expect(await ask('<View><Joins/></View>')).toMatchObject({ message: expect.stringContaining('Joins') });
  });
});
