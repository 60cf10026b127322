import { grantsOf, numberOf, READ } from './permissions';
import { errorOf, refusal, startTenant, type Tenant, type Who } from './tenant';

const DENIED = { status: 403, code: '-2147024891, System.UnauthorizedAccessException' };
let tenant: Tenant;
beforeAll(async () => {
  tenant = await startTenant();
});
afterAll(() => tenant.close());
const web = (who: Who = 'app') => tenant.sp(who).web;
const login = (name: string): string => `i:0#.f|membership|${name}@example.test`;

describe('people', () => {
  test('are found by login with their object id, again as the same, and nobody else is', async () => {
    const first = await web().ensureUser(login('aled'));
    expect(first).toMatchObject({ Title: 'Aled Author', LoginName: login('aled'), PrincipalType: 1 });
    expect((await web().ensureUser('ALED@example.test')).Id).toBe(first.Id);
    expect(await refusal(web().ensureUser(login('nobody')))).toMatchObject({
      code: '-2146232832, Microsoft.SharePoint.SPException'
    });
    const known = await web().siteUsers.select('Id', 'LoginName', 'AadObjectId')();
    expect(known.find(({ Id }) => Id === first.Id)).toMatchObject({
      AadObjectId: { NameId: 'author-id', NameIdIssuer: 'urn:federation:microsoftonline' }
    });
  });
  test('enter only with a permission somewhere', async () => {
    expect((await tenant.ask('/_api/web', { who: 'regional' })).status).toBe(403);
    expect((await tenant.ask('', { who: 'regional' })).status).toBe(403);
    expect((await tenant.ask('/_api/web', { who: 'admin' })).status).toBe(200);
  });
});

describe('a group', () => {
  let id = 0;
  beforeAll(async () => {
    const made = await web().siteGroups.add({ Title: 'SCR papers: South West', Description: 'Reads papers' });
    id = made.Id;
    await web().lists.add('Papers');
    await web().lists.getByTitle('Papers').breakRoleInheritance(false, true);
    await web().lists.getByTitle('Papers').items.add({ Title: 'a paper' });
    await web().lists.getByTitle('Papers').roleAssignments.add(id, READ);
  });
  const group = () => web().siteGroups.getById(id);
  const papers = (who: Who) => web(who).lists.getByTitle('Papers').items();

  test('is found by number and name, once', async () => {
    expect(await web().siteGroups.getByName('SCR papers: South West')()).toMatchObject({
      Id: id,
      PrincipalType: 8,
      OnlyAllowMembersViewMembership: true,
      AllowMembersEditMembership: false,
      OwnerTitle: 'An app'
    });
    expect((await web().siteGroups()).map(({ Title }) => Title)).toContain('SCR papers: South West');
    expect(await refusal(web().siteGroups.add({ Title: 'scr PAPERS: south west' }))).toMatchObject({
      code: '-2130575293, Microsoft.SharePoint.SPException'
    });
    expect(await refusal(web().siteGroups.getByName('None')())).toMatchObject({
      status: 404,
      code: '-2146232832, Microsoft.SharePoint.SPException'
    });
  });
  test('gives its members what it was given, from the next request, and takes it back', async () => {
    expect((await tenant.ask("/_api/web/lists/getByTitle('Papers')/items", { who: 'regional' })).status).toBe(403);
    await group().users.add(login('rhian'));
    expect(await papers('regional')).toMatchObject([{ Title: 'a paper' }]);
    expect((await group().users()).map(({ Title }) => Title)).toEqual(['Rhian Regional']);
    await group().users.add(login('rhian'));
    expect(await group().users()).toHaveLength(1);
    await group().users.removeById(await numberOf(tenant, 'regional'));
    expect((await tenant.ask("/_api/web/lists/getByTitle('Papers')/items", { who: 'regional' })).status).not.toBe(200);
    expect(await refusal(group().users.removeById(await numberOf(tenant, 'regional')))).toMatchObject({ status: 404 });
  });
  test('takes nobody who is unknown', async () => {
    expect(await refusal(group().users.add(login('nobody')))).toMatchObject({
      code: '-2130575276, Microsoft.SharePoint.SPException'
    });
  });
  test('takes many in one batch; a member may be added though the answer is a conflict', async () => {
    await tenant.ask('/_local/faults', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ status: 409, part: true, after: true, match: 'POST .*/users$' })
    });
    const [batched, execute] = tenant.sp('app').batched();
    const add = (name: string) => batched.web.siteGroups.getById(id).users.add(login(name));
    const conflict = refusal(add('aled'));
    const second = add('rhian');
    await execute();
    expect(await conflict).toMatchObject({ status: 409, code: '-2130246326, Microsoft.SharePoint.SPException' });
    await second;
    expect((await group().users()).map(({ Title }) => Title).sort()).toEqual(['Aled Author', 'Rhian Regional']);
    await tenant.ask('/_local/faults', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ status: 409, after: true, match: 'POST .*/users$' })
    });
    expect(await refusal(group().users.add(login('sam')))).toMatchObject({ status: 409 });
    expect(await group().users()).toHaveLength(3);
  });
  test('is seen and changed only by its members, its owner and those who manage permissions', async () => {
    expect((await web('author').siteGroups.getById(id).users()).length).toBe(3);
    for (const who of ['visitor', 'member'] as const) {
      const theirs = web(who).siteGroups.getById(id);
      expect(await refusal(theirs.users())).toMatchObject(DENIED);
      expect(await refusal(theirs.users.add(login('sam')))).toMatchObject(DENIED);
      expect(await refusal(theirs.setUserAsOwner(1))).toMatchObject(DENIED);
      expect(await refusal(web(who).siteGroups.add({ Title: `by ${who}` }))).toMatchObject(DENIED);
    }
    await group().setUserAsOwner(await numberOf(tenant, 'visitor'));
    await web('visitor')
      .siteGroups.getById(id)
      .users.removeById(await numberOf(tenant, 'stranger'));
    expect(await group().users()).toHaveLength(2);
    expect(await group()()).toMatchObject({ OwnerTitle: 'Vic Visitor' });
  });
  test('is removed with everything that it was given', async () => {
    await web().siteGroups.removeById(id);
    expect(await grantsOf(web().lists.getByTitle('Papers'))).toEqual([]);
    const { Id } = await web().siteGroups.add({ Title: 'Another' });
    expect(Id).toBeGreaterThan(id);
  });
});

describe('callers', () => {
  test('are in the group of a new site that they were made for, until somebody takes them out', async () => {
    const members = async (name: string) => (await web().siteGroups.getByName(name).users()).map(({ Title }) => Title);
    expect(await members('Test site Owners')).toEqual(['Olwen Owner']);
    expect(await members('Test site Members')).toEqual(['Mair Member']);
    expect(await members('Test site Visitors')).toEqual(['Vic Visitor']);
    await web()
      .siteGroups.getByName('Test site Visitors')
      .users.removeById(await numberOf(tenant, 'visitor'));
    expect((await tenant.ask('/_api/web/lists', { who: 'visitor' })).status).toBe(403);
    tenant.reopen();
    expect((await tenant.ask('/_api/web/lists', { who: 'visitor' })).status).toBe(403);
    await web().siteGroups.getByName('Test site Visitors').users.add(login('vic'));
    expect((await tenant.ask('/_api/web/lists', { who: 'visitor' })).status).toBe(200);
  });
});

describe('the site', () => {
  test('says who may share it, and is told by its owners', async () => {
    const shared = () => web().select('MembersCanShare', 'RequestAccessEmail', 'UseAccessRequestDefault')();
    expect(await shared()).toMatchObject({ MembersCanShare: true, UseAccessRequestDefault: true });
    await web('owner').update({ MembersCanShare: false, RequestAccessEmail: '' });
    const post = (who: Who) =>
      tenant.ask('/_api/web/SetUseAccessRequestDefaultAndUpdate', {
        who,
        method: 'POST',
        body: '{"useAccessRequestDefault":false}',
        headers: { 'content-type': 'application/json' }
      });
    expect((await post('owner')).status).toBe(200);
    expect(await shared()).toMatchObject({
      MembersCanShare: false,
      RequestAccessEmail: '',
      UseAccessRequestDefault: false
    });
    expect(await errorOf(await post('member'))).toMatchObject(DENIED);
    expect(await refusal(web('member').update({ MembersCanShare: true }))).toMatchObject(DENIED);
    expect(await refusal(web('owner').update({ None: true } as never))).toMatchObject({ status: 400 });
  });
  test('lets members change who is a member, until it is told not to', async () => {
    expect(await web().associatedMemberGroup()).toMatchObject({ AllowMembersEditMembership: true });
    await web('member').associatedMemberGroup.users.add(login('rhian'));
    await web('owner').associatedMemberGroup.update({ AllowMembersEditMembership: false });
    expect(await refusal(web('member').associatedMemberGroup.users.add(login('sam')))).toMatchObject(DENIED);
    const opened = await web()
      .select('AssociatedMemberGroup/AllowMembersEditMembership')
      .expand('AssociatedMemberGroup')();
    expect(opened).toMatchObject({ AssociatedMemberGroup: { AllowMembersEditMembership: false } });
  });
  test('has lists that stay out of search, and keep no minor versions or check-outs', async () => {
    await web().lists.add('Quiet');
    const quiet = web().lists.getByTitle('Quiet');
    await quiet.update({ NoCrawl: true, EnableMinorVersions: false, ForceCheckout: false });
    expect(await quiet.select('NoCrawl', 'EnableMinorVersions', 'ForceCheckout')()).toMatchObject({
      NoCrawl: true,
      EnableMinorVersions: false,
      ForceCheckout: false
    });
  });
  test('shows in its recycle bin one’s own deletions, and an administrator everyone’s', async () => {
    await web().lists.add('Bin');
    await web().lists.add('Files', '', 101);
    const { Id } = await web('member').lists.getByTitle('Bin').items.add({ Title: 'by Mair' });
    await web('member').lists.getByTitle('Bin').items.getById(Id).recycle();
    await web().getFolderByServerRelativePath('Files').files.addUsingPath('by an app.txt', 'x');
    await web().getFileByServerRelativePath('/sites/test/Files/by an app.txt').recycle();
    const binOf = async (who: Who) => (await web(who).recycleBin()).map(({ Title }) => Title);
    expect(await binOf('member')).toEqual(['by Mair']);
    expect(await binOf('owner')).toEqual([]);
    expect((await binOf('admin')).sort()).toEqual(['by Mair', 'by an app.txt']);
    expect((await web('admin').recycleBin()).find(({ Title }) => Title === 'by an app.txt')).toMatchObject({
      LeafName: 'by an app.txt',
      DirName: 'sites/test/Files',
      ItemType: 1,
      DeletedByName: 'An app'
    });
  });
});
