import { DatabaseSync } from 'node:sqlite';
import { makeList } from './lists';
import { grantsOf } from './permissions';
import { PEOPLE, startTenant, type Tenant, type Who } from './tenant';

let tenant: Tenant;
const people = { ...PEOPLE };
beforeAll(async () => {
  tenant = await startTenant(people);
  for (const title of ['Open', 'Closed']) {
    await makeList(tenant, title);
    await tenant
      .sp('owner')
      .web.lists.getByTitle(title)
      .items.add({ Title: `in ${title}` });
  }
  tenant.reopen(withoutPermissions);
});
afterAll(() => tenant.close());

/** As a site was kept before there were role assignments: a closed list had a mark among its settings. */
function withoutPermissions(file: string): void {
  const database = new DatabaseSync(file);
  for (const table of [
    'scope',
    'role_assignment',
    'role_definition',
    'site_group',
    'group_member',
    'standing',
    'recycled_by'
  ])
    database.exec(`drop table ${table}`);
  database.exec("delete from site_value where name like 'associated %' or name in ('last principal', 'web settings')");
  database.exec(
    "update list set settings = json_set(settings, '$.HasUniqueRoleAssignments', json('true')) where title = 'Closed'"
  );
  database.close();
}
const status = async (who: Who, title: string): Promise<number> =>
  (await tenant.ask(`/_api/web/lists/getByTitle('${title}')/items`, { who })).status;

test('an old site gets its groups and levels, and everyone may what they could', async () => {
  expect((await tenant.sp('app').web.siteGroups()).map(({ Title }) => Title)).toEqual([
    'Test site Owners',
    'Test site Members',
    'Test site Visitors'
  ]);
  for (const who of ['owner', 'member', 'visitor'] as const) expect(await status(who, 'Open')).toBe(200);
  expect(await status('stranger', 'Open')).toBe(403);
  const { items } = tenant.sp('member').web.lists.getByTitle('Open');
  expect(await items.add({ Title: 'later' })).toMatchObject({ Title: 'later' });
  const numbers = (await tenant.sp('app').web.siteUsers()).map(({ Id }) => Id);
  const groups = (await tenant.sp('app').web.siteGroups()).map(({ Id }) => Id);
  expect(new Set([...numbers, ...groups]).size).toBe(numbers.length + groups.length);
});
test('a list that was closed stays closed, with nobody on it', async () => {
  const closed = tenant.sp('app').web.lists.getByTitle('Closed');
  expect(await closed.select('HasUniqueRoleAssignments')()).toMatchObject({ HasUniqueRoleAssignments: true });
  expect(await grantsOf(closed)).toEqual([]);
  expect(
    await Promise.all((['app', 'admin', 'owner', 'visitor'] as const).map((who) => status(who, 'Closed')))
  ).toEqual([200, 200, 404, 404]);
});
test('a caller who is made for another group, or for none, moves there', async () => {
  const visitor = PEOPLE['visitor'] ?? fail();
  people['visitor'] = { ...visitor, permission: 'none' };
  tenant.reopen();
  expect(await status('visitor', 'Open')).toBe(403);
  expect(await tenant.sp('app').web.siteGroups.getByName('Test site Visitors').users()).toEqual([]);
  people['visitor'] = { ...visitor, permission: 'write' };
  tenant.reopen();
  const members = await tenant.sp('app').web.siteGroups.getByName('Test site Members').users();
  expect(members.map(({ Title }) => Title)).toContain('Vic Visitor');
});

const fail = (): never => {
  throw new Error('There is no visitor.');
};
