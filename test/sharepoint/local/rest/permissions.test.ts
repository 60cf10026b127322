import { AUTHOR, CONTRIBUTE, folderAs, FULL, grantsOf, LIMITED, numberOf, READ, type Bound } from './permissions';
import { refusal, startTenant, type Tenant } from './tenant';

const DENIED = { status: 403, code: '-2147024891, System.UnauthorizedAccessException' };
const NO_SUCH = { status: 404, code: '-2146232832, Microsoft.SharePoint.SPException' };
const PAPERS = '/sites/test/Papers';
let tenant: Tenant;
let regional = 0;
beforeAll(async () => {
  tenant = await startTenant();
  const { web } = tenant.sp('app');
  await web.lists.add('Papers', '', 101);
  for (const path of ['A', 'A/Inner', 'A/Inner/Deep', 'B']) await web.folders.addUsingPath(`Papers/${path}`);
  regional = await numberOf(tenant, 'regional');
});
afterAll(() => tenant.close());
const list = () => tenant.sp('app').web.lists.getByTitle('Papers');
const folder = (path: string) => folderAs(tenant, 'app', `${PAPERS}/${path}`);
const isUnique = async (place: { select(name: string): () => Promise<unknown> }): Promise<boolean> =>
  ((await place.select('HasUniqueRoleAssignments')()) as { HasUniqueRoleAssignments: boolean })
    .HasUniqueRoleAssignments;
/** Every folder inherits again, as at the start. */
beforeEach(async () => {
  for (const path of ['A/Inner/Deep', 'A/Inner', 'A', 'B']) await folder(path).resetRoleInheritance();
  await list().resetRoleInheritance();
});
const INHERITED = ['Test site Owners: Full Control', 'Test site Members: Contribute', 'Test site Visitors: Read'];

describe('inheritance', () => {
  test('a new site is read, written and managed by its three groups, and everything inherits that', async () => {
    expect(await isUnique(tenant.sp('app').web)).toBe(true);
    expect(await isUnique(list())).toBe(false);
    expect(await isUnique(folder('A/Inner'))).toBe(false);
    for (const place of [list(), folder('A/Inner')])
      expect((await grantsOf(place)).map((line) => line.replace(', Limited Access', ''))).toEqual(
        expect.arrayContaining(INHERITED)
      );
  });
  test('broken without copying it is empty, but for the person who asks; an app leaves nothing', async () => {
    await folder('A').breakRoleInheritance(false, true);
    expect([await isUnique(folder('A')), await grantsOf(folder('A'))]).toEqual([true, []]);
    await folderAs(tenant, 'owner', `${PAPERS}/B`).breakRoleInheritance(false, true);
    expect(await grantsOf(folder('B'))).toEqual(['Olwen Owner: Full Control']);
  });
  test('broken again, it stays as it is', async () => {
    await folder('A').breakRoleInheritance(false, true);
    await folder('A').roleAssignments.add(regional, READ);
    await folder('A').breakRoleInheritance(true, false);
    expect(await grantsOf(folder('A'))).toEqual(['Rhian Regional: Read']);
  });
  test('broken with copying it starts with what it inherited', async () => {
    await list().breakRoleInheritance(true);
    expect(await grantsOf(list())).toEqual(INHERITED);
  });
  test('breaking may clear what is below, or leave it', async () => {
    await folder('A/Inner').breakRoleInheritance(false, false);
    await folder('A/Inner').roleAssignments.add(regional, CONTRIBUTE);
    await folder('A').breakRoleInheritance(false, false);
    expect(await isUnique(folder('A/Inner'))).toBe(true);
    expect(await grantsOf(folder('A'))).toEqual(['Rhian Regional: Limited Access']);
    await list().breakRoleInheritance(false, true);
    expect([await isUnique(folder('A')), await isUnique(folder('A/Inner'))]).toEqual([false, false]);
  });
  test('restored, its own are gone, and what is below keeps its own', async () => {
    for (const path of ['A', 'A/Inner']) await folder(path).breakRoleInheritance(false, false);
    await folder('A/Inner').roleAssignments.add(regional, READ);
    await folder('A').resetRoleInheritance();
    expect([await isUnique(folder('A')), await isUnique(folder('A/Inner'))]).toEqual([false, true]);
    expect(await grantsOf(folder('A/Inner'))).toEqual(['Rhian Regional: Read']);
    await folder('A').resetRoleInheritance();
    expect(await isUnique(folder('A'))).toBe(false);
  });
  test('only those who manage permissions change or see them', async () => {
    for (const who of ['member', 'visitor'] as const) {
      const theirs = folderAs(tenant, who, `${PAPERS}/A`);
      for (const attempt of [
        () => theirs.breakRoleInheritance(false, true),
        () => theirs.resetRoleInheritance(),
        () => theirs.roleAssignments.add(regional, READ),
        () => theirs.roleAssignments.remove(regional, READ),
        () => theirs.roleAssignments(),
        () => theirs.select('Id').expand('RoleAssignments')(),
        () => tenant.sp(who).web.lists.getByTitle('Papers').breakRoleInheritance()
      ])
        expect(await refusal(attempt())).toMatchObject(DENIED);
    }
    expect(await isUnique(folder('A'))).toBe(false);
  });
});

describe('a grant', () => {
  test('breaks silently what inherits, with a copy of the parent’s', async () => {
    await folder('A').breakRoleInheritance(false, true);
    await folder('A').roleAssignments.add(regional, READ);
    await folder('A/Inner').roleAssignments.add(await numberOf(tenant, 'author'), CONTRIBUTE);
    expect(await isUnique(folder('A/Inner'))).toBe(true);
    expect(await grantsOf(folder('A/Inner'))).toEqual(['Rhian Regional: Read', 'Aled Author: Contribute']);
  });
  test('below a private parent lets through everything above, up to the site', async () => {
    await list().breakRoleInheritance(false, true);
    await folder('A').breakRoleInheritance(false, true);
    const stranger = await numberOf(tenant, 'stranger');
    await folder('A/Inner/Deep').roleAssignments.add(stranger, READ);
    for (const place of [folder('A'), list(), tenant.sp('app').web])
      expect(await grantsOf(place)).toContain('Sam Stranger: Limited Access');
  });
  test('is refused for an unknown person or level, and for Limited Access', async () => {
    const { roleAssignments } = folder('A');
    expect(await refusal(roleAssignments.add(999, READ))).toMatchObject(NO_SUCH);
    expect(await refusal(roleAssignments.add(regional, 4711))).toMatchObject(NO_SUCH);
    expect(await refusal(roleAssignments.add(regional, LIMITED))).toMatchObject({
      message: expect.stringContaining('limited access')
    });
    expect(await isUnique(folder('A'))).toBe(false);
  });
});

describe('taking away', () => {
  test('one level leaves the others; an absent one is an error, and so is any where it inherits', async () => {
    await folder('A').breakRoleInheritance(false, true);
    for (const role of [READ, CONTRIBUTE]) await folder('A').roleAssignments.add(regional, role);
    await folder('A').roleAssignments.remove(regional, READ);
    expect(await grantsOf(folder('A'))).toEqual(['Rhian Regional: Contribute']);
    expect(await refusal(folder('A').roleAssignments.remove(regional, READ))).toMatchObject(NO_SUCH);
    expect(await refusal(folder('B').roleAssignments.remove(regional, READ))).toMatchObject({ status: 400 });
  });
  test('all of a person’s by DELETE takes them from below too', async () => {
    await folder('A').breakRoleInheritance(false, true);
    await folder('A/Inner').breakRoleInheritance(false, true);
    await folder('A').roleAssignments.add(regional, READ);
    await folder('A/Inner').roleAssignments.add(regional, CONTRIBUTE);
    await folder('A').roleAssignments.getById(regional).delete();
    expect(await grantsOf(folder('A/Inner'))).toEqual([]);
  });
  test('Limited Access on a parent takes what is below, and leaves what is beside', async () => {
    for (const path of ['A', 'A/Inner', 'B']) await folder(path).breakRoleInheritance(false, true);
    for (const path of ['A/Inner', 'B']) await folder(path).roleAssignments.add(regional, CONTRIBUTE);
    await folder('A').roleAssignments.remove(regional, LIMITED);
    expect(await grantsOf(folder('A/Inner'))).toEqual([]);
    expect(await grantsOf(folder('B'))).toEqual(['Rhian Regional: Contribute']);
  });
});

test('break, grants and the reading of the result go in one batch, in order', async () => {
  const [batched, execute] = tenant.sp('app').batched();
  const item = batched.web.getFolderByServerRelativePath(`${PAPERS}/A`);
  const { Item } = await import('@pnp/sp/items/types.js');
  const place = Item(item, 'listItemAllFields');
  const work = [place.breakRoleInheritance(false, true), place.roleAssignments.add(regional, READ)];
  const failing = refusal(place.roleAssignments.add(999, READ));
  const read = place
    .select('Id', 'HasUniqueRoleAssignments')
    .expand('RoleAssignments/Member', 'RoleAssignments/RoleDefinitionBindings')<{
    RoleAssignments: readonly Bound[];
  }>();
  await execute();
  await Promise.all(work);
  expect(await failing).toMatchObject(NO_SUCH);
  const { RoleAssignments, ...rest } = await read;
  expect(rest).toMatchObject({ Id: expect.any(Number), HasUniqueRoleAssignments: true });
  expect(RoleAssignments).toMatchObject([
    { PrincipalId: regional, Member: { Title: 'Rhian Regional' }, RoleDefinitionBindings: [{ Id: READ }] }
  ]);
});

describe('permission levels', () => {
  test('are SharePoint’s own, and Limited Access is hidden', async () => {
    const roles = await tenant.sp('app').web.roleDefinitions();
    expect(
      roles.map(({ Id, Name, RoleTypeKind, BasePermissions }) => [Id, Name, RoleTypeKind, BasePermissions])
    ).toEqual([
      [FULL, 'Full Control', 5, { High: '2147483647', Low: '4294967295' }],
      [1073741828, 'Design', 4, { High: '432', Low: '1012866047' }],
      [1073741830, 'Edit', 6, { High: '432', Low: '1011030767' }],
      [CONTRIBUTE, 'Contribute', 3, { High: '432', Low: '1011028719' }],
      [READ, 'Read', 2, { High: '176', Low: '138612833' }],
      [LIMITED, 'Limited Access', 1, { High: '48', Low: '134287360' }]
    ]);
    expect(roles.filter(({ Hidden }) => Hidden).map(({ Name }) => Name)).toEqual(['Limited Access']);
  });
  test('are added once by those who manage permissions, and found by name and number', async () => {
    const { web } = tenant.sp('app');
    const body = { High: Number(AUTHOR.High), Low: Number(AUTHOR.Low) };
    const { data } = await web.roleDefinitions.add('Writer', 'Edits without deleting', 70, body);
    expect(data).toMatchObject({ Name: 'Writer', BasePermissions: AUTHOR, RoleTypeKind: 0 });
    expect(await web.roleDefinitions.getByName('writer')()).toMatchObject({ Id: data.Id });
    expect(await web.roleDefinitions.getById(data.Id)()).toMatchObject({ Name: 'Writer', Order: 70 });
    expect(await refusal(web.roleDefinitions.add('WRITER', '', 1, body))).toMatchObject({
      code: '-2130575293, Microsoft.SharePoint.SPException'
    });
    expect(await refusal(web.roleDefinitions.getByName('None')())).toMatchObject(NO_SUCH);
    expect(await refusal(tenant.sp('member').web.roleDefinitions.add('Mine', '', 1, body))).toMatchObject(DENIED);
    tenant.reopen();
    expect(await tenant.sp('app').web.roleDefinitions.getByName('Writer')()).toMatchObject({ BasePermissions: AUTHOR });
  });
});

test('permissions are there again after a restart', async () => {
  await folder('A').breakRoleInheritance(false, true);
  await folder('A').roleAssignments.add(regional, READ);
  tenant.reopen();
  expect(await grantsOf(folder('A'))).toEqual(['Rhian Regional: Read']);
});
