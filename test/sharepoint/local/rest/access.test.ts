import { makeList } from './lists';
import { errorOf, refusal, startTenant, type Tenant } from './tenant';

const DENIED = { status: 403, code: '-2147024891, System.UnauthorizedAccessException' };
let tenant: Tenant;
beforeAll(async () => {
  tenant = await startTenant();
  await makeList(tenant, 'Secrets');
  await tenant.sp('owner').web.lists.getByTitle('Secrets').items.add({ Title: 'not for strangers' });
});
afterAll(() => tenant.close());
const ITEMS = "/_api/web/lists/getByTitle('Secrets')/items";

test('who is not signed in gets 401, who has no permission 403, and neither any data', async () => {
  for (const path of [ITEMS, '/_api/web', '/_api/web/lists', "/_api/web/lists/getByTitle('None')", '/_api/nonsense']) {
    expect((await tenant.ask(path)).status).toBe(401);
    const denied = await tenant.ask(path, { who: 'stranger' });
    expect(await errorOf(denied)).toMatchObject(DENIED);
    expect(await denied.text()).not.toContain('not for strangers');
  }
});
test('a reader reads and writes nothing', async () => {
  const list = tenant.sp('visitor').web.lists.getByTitle('Secrets');
  expect(await list.items()).toHaveLength(1);
  for (const work of [
    list.items.add({ Title: 'x' }),
    list.items.getById(1).update({ Title: 'x' }),
    list.items.getById(1).delete(),
    list.items.getById(1).recycle()
  ].map(refusal))
    expect(await work).toMatchObject(DENIED);
  expect(await list.items.select('Title')()).toMatchObject([{ Title: 'not for strangers' }]);
});
test('a writer changes items but no lists, columns or views', async () => {
  const { web } = tenant.sp('member');
  const list = web.lists.getByTitle('Secrets');
  const { Id } = await list.items.add({ Title: 'mine' });
  expect(await list.items.getById(Id).select('Author/Title').expand('Author')()).toMatchObject({
    Author: { Title: 'Mair Member' }
  });
  const attempts = [
    () => web.lists.add('New'),
    () => list.update({ Title: 'x' }),
    () => list.delete(),
    () => list.fields.addText('x'),
    () => list.fields.getByInternalNameOrTitle('Title').update({ Indexed: true }),
    () => list.defaultView.fields.removeAll()
  ];
  for (const attempt of attempts) expect(await refusal(attempt())).toMatchObject(DENIED);
});
test('a list that was closed is there for the person who closed it and for apps, and for nobody else', async () => {
  await makeList(tenant, 'Private');
  const path = "/_api/web/lists/getByTitle('Private')/items";
  const mine = tenant.sp('owner').web.lists.getByTitle('Private');
  await mine.items.add({ Title: 'a draft' });
  expect((await tenant.ask(path, { who: 'visitor' })).status).toBe(200);
  expect(await refusal(tenant.sp('member').web.lists.getByTitle('Private').breakRoleInheritance())).toMatchObject(
    DENIED
  );
  expect(await mine.select('HasUniqueRoleAssignments')()).toMatchObject({ HasUniqueRoleAssignments: false });
  await mine.breakRoleInheritance(false, true);
  expect(await mine.select('HasUniqueRoleAssignments')()).toMatchObject({ HasUniqueRoleAssignments: true });
  for (const who of ['owner', 'app'] as const)
    expect(await tenant.sp(who).web.lists.getByTitle('Private').items.select('Title')()).toMatchObject([
      { Title: 'a draft' }
    ]);
  for (const who of ['visitor', 'member'] as const) {
    const missing = await tenant.ask(path, { who });
    expect([missing.status, await missing.text()]).toEqual([
      404,
      expect.stringContaining("List 'Private' does not exist")
    ]);
    for (const lists of [
      '/_api/web/lists',
      '/_api/web?$expand=Lists',
      '',
      '/Lists/Private',
      '/Lists/Private/DispForm.aspx?ID=1'
    ])
      expect(await (await tenant.ask(lists, { who })).text()).not.toMatch(/Private|a draft/);
  }
  expect(await (await tenant.ask('/Lists/Private', { who: 'owner' })).text()).toContain('a draft');
});
test('a part of a batch is held to the same permission', async () => {
  const [batched, execute] = tenant.sp('visitor').batched();
  const list = batched.web.lists.getByTitle('Secrets');
  const reading = list.items();
  const writing = refusal(list.items.add({ Title: 'x' }));
  await execute();
  expect((await reading).length).toBeGreaterThan(0);
  expect(await writing).toMatchObject(DENIED);
});
test('a browser that is signed in by cookie needs a digest of its own to write', async () => {
  const write = (digest?: string) =>
    tenant.ask(ITEMS, {
      cookie: 'member',
      method: 'POST',
      body: '{"Title":"by cookie"}',
      headers: digest === undefined ? {} : { 'x-requestdigest': digest }
    });
  expect(await errorOf(await write())).toMatchObject({
    status: 403,
    code: '-2130575252, Microsoft.SharePoint.SPException'
  });
  const info = (await (await tenant.ask('/_api/contextinfo', { cookie: 'member', method: 'POST' })).json()) as {
    FormDigestValue: string;
    FormDigestTimeoutSeconds: number;
    WebFullUrl: string;
  };
  expect(info).toMatchObject({ FormDigestTimeoutSeconds: 1800, WebFullUrl: tenant.url });
  expect(Date.parse(info.FormDigestValue.split(',')[1] ?? '')).toBeGreaterThan(Date.now() - 5000);
  expect((await write(info.FormDigestValue)).status).toBe(201);
  const other = await tenant.ask(ITEMS, {
    cookie: 'owner',
    method: 'POST',
    body: '{}',
    headers: { 'x-requestdigest': info.FormDigestValue }
  });
  expect(other.status).toBe(403);
  expect((await write(`${info.FormDigestValue.slice(0, 20)},${info.FormDigestValue.split(',')[1] ?? ''}`)).status).toBe(
    403
  );
});
