import { makeList } from './lists';
import { numberOf, READ } from './permissions';
import { refusal, startTenant, type Tenant, type Who } from './tenant';

const DENIED = { status: 403, code: '-2147024891, System.UnauthorizedAccessException' };
const MARK = 'said in confidence';
let tenant: Tenant;
beforeAll(async () => {
  tenant = await startTenant();
});
afterAll(() => tenant.close());

describe('a closed list', () => {
  beforeAll(async () => {
    for (const title of ['Truth', 'Pointers']) await makeList(tenant, title);
    const { web } = tenant.sp('app');
    const truth = await web.lists.getByTitle('Truth').select('Id')();
    await web.lists
      .getByTitle('Pointers')
      .fields.createFieldAsXml(
        `<Field Type="Lookup" DisplayName="Truth" Name="Truth" List="{${truth.Id}}" ShowField="Title" />`
      );
    const { Id } = await web.lists.getByTitle('Truth').items.add({ Title: MARK });
    await web.lists.getByTitle('Pointers').items.add({ Title: 'see there', TruthId: Id });
    await web.lists.getByTitle('Truth').breakRoleInheritance(false, true);
  });
  test('is there for administrators and apps, and not for the owners of the site', async () => {
    for (const who of ['admin', 'app'] as const)
      expect(await tenant.sp(who).web.lists.getByTitle('Truth').items.select('Title')()).toMatchObject([
        { Title: MARK }
      ]);
    for (const who of ['owner', 'member', 'visitor'] as const) {
      for (const path of ['', '/items', '/items(1)', '/fields', '/roleassignments', '/effectivebasepermissions']) {
        const answer = await tenant.ask(`/_api/web/lists/getByTitle('Truth')${path}`, { who });
        expect([
          path,
          await answer
            .clone()
            .text()
            .then((text) => text.includes(MARK)),
          answer.status
        ]).toEqual([path, false, 404]);
      }
      for (const path of [
        '/_api/web/lists',
        '/_api/web?$expand=Lists',
        '',
        '/Lists/Truth',
        '/Lists/Truth/DispForm.aspx?ID=1'
      ])
        expect(await (await tenant.ask(path, { who })).text()).not.toMatch(/Truth|said in confidence/);
    }
  });
  test('shows nothing through the lookups of another list, nor through a filter on them', async () => {
    const seen = async (who: Who): Promise<unknown> =>
      tenant.sp(who).web.lists.getByTitle('Pointers').items.select('Title', 'Truth/Title').expand('Truth')();
    expect(await seen('visitor')).toMatchObject([{ Title: 'see there', Truth: null }]);
    expect(await seen('app')).toMatchObject([{ Truth: { Title: MARK } }]);
    const found = (who: Who) =>
      tenant.sp(who).web.lists.getByTitle('Pointers').items.filter(`startswith(Truth/Title,'said')`)();
    const { defaultView } = tenant.sp('app').web.lists.getByTitle('Pointers');
    await defaultView.fields.add('Truth');
    for (const page of ['/Lists/Pointers', '/Lists/Pointers/DispForm.aspx?ID=1'])
      for (const [who, isShown] of [
        ['visitor', false],
        ['app', true]
      ] as const)
        expect((await (await tenant.ask(page, { who })).text()).includes(MARK)).toBe(isShown);
    expect([(await found('visitor')).length, (await found('app')).length]).toEqual([0, 1]);
  });
  test('may open one item to one person', async () => {
    const { items } = tenant.sp('app').web.lists.getByTitle('Truth');
    const { Id } = await items.add({ Title: 'for the author' });
    await items.getById(Id).breakRoleInheritance(false, true);
    await items.getById(Id).roleAssignments.add(await numberOf(tenant, 'author'), READ);
    const theirs = tenant.sp('author').web.lists.getByTitle('Truth').items;
    expect(await theirs.select('Title')()).toMatchObject([{ Title: 'for the author' }]);
    expect(await refusal(theirs.getById(1)())).toMatchObject(DENIED);
    expect(await (await tenant.ask('/Lists/Truth', { who: 'author' })).text()).toMatch(/for the author/);
    expect(await (await tenant.ask('/Lists/Truth', { who: 'author' })).text()).not.toContain(MARK);
    await items.getById(Id).delete();
    expect(await theirs()).toEqual([]);
  });
});

test('a hidden column can be read by everyone who may read the item', async () => {
  await makeList(tenant, 'Shown');
  const shown = tenant.sp('app').web.lists.getByTitle('Shown');
  await shown.fields.createFieldAsXml('<Field Type="Text" DisplayName="Inner" Name="Inner" Hidden="TRUE" />');
  await shown.items.add({ Title: 'x', Inner: 'not so hidden' });
  expect(await tenant.sp('visitor').web.lists.getByTitle('Shown').items.select('Inner')()).toMatchObject([
    { Inner: 'not so hidden' }
  ]);
});
