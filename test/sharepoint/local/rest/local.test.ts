import { makeList } from './lists';
import { refusal, startTenant, type Tenant } from './tenant';

let tenant: Tenant;
beforeAll(async () => {
  tenant = await startTenant();
  await makeList(tenant, 'Counted');
});
beforeEach(async () => {
  await tenant.ask('/_local/requests', { who: 'owner', method: 'DELETE' });
  await tenant.ask('/_local/faults', { who: 'owner', method: 'DELETE' });
});
afterAll(() => tenant.close());
const ITEMS = "/_api/web/lists/getByTitle('Counted')/items";
const fault = (body: unknown) =>
  tenant.ask('/_local/faults', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body)
  });

test('429 with Retry-After, as often as asked; the client tries again by itself', async () => {
  expect((await fault({ status: 429, retryAfter: 1, count: 1, match: 'GET .*items' })).status).toBe(201);
  const first = await tenant.ask(ITEMS, { who: 'visitor' });
  expect([first.status, first.headers.get('retry-after')]).toEqual([429, '1']);
  expect((await tenant.ask(ITEMS, { who: 'visitor' })).status).toBe(200);
  await fault({ status: 503, retryAfter: 0, count: 2 });
  expect(await tenant.sp('visitor').web.lists.getByTitle('Counted').items()).toEqual([]);
  expect(tenant.site().requests().total.http).toBe(5);
});
test('a fault strikes only what it matches, can wait, and can close the connection', async () => {
  await fault({ drop: true, match: 'POST .*items' });
  expect((await tenant.ask(ITEMS, { who: 'member' })).status).toBe(200);
  await expect(tenant.ask(ITEMS, { who: 'member', method: 'POST', body: '{"Title":"lost"}' })).rejects.toThrow();
  await fault({ delayMs: 150 });
  const started = Date.now();
  expect(await (await tenant.ask(ITEMS, { who: 'member' })).json()).toMatchObject({ value: [] });
  expect(Date.now() - started).toBeGreaterThanOrEqual(140);
  expect(await (await tenant.ask('/_local/faults', { who: 'owner' })).json()).toEqual({ faults: [] });
});
test('a fault may come after the request was carried out: a conflict, or an answer that is lost', async () => {
  const before = (await tenant.sp('member').web.lists.getByTitle('Counted').items()).length;
  const add = () => tenant.ask(ITEMS, { who: 'member', method: 'POST', body: '{"Title":"added all the same"}' });
  await fault({ status: 409, after: true, match: 'POST .*items' });
  expect((await add()).status).toBe(409);
  await fault({ drop: true, after: true, match: 'POST .*items' });
  await expect(add()).rejects.toThrow();
  expect(await tenant.sp('member').web.lists.getByTitle('Counted').items()).toHaveLength(before + 2);
});
test('a fault of a part strikes requests inside a batch, the others of the batch are carried out', async () => {
  await fault({ status: 429, retryAfter: 7, part: true, match: 'POST .*items' });
  expect(
    (
      await tenant.ask(ITEMS, {
        who: 'member',
        method: 'POST',
        body: '{"Title":"alone"}',
        headers: { 'content-type': 'application/json' }
      })
    ).status
  ).toBe(201);
  const [batched, execute] = tenant.sp('member').batched();
  const list = batched.web.lists.getByTitle('Counted');
  const throttled = refusal(list.items.add({ Title: 'throttled' }));
  const second = list.items.add({ Title: 'second' });
  await execute();
  expect(await throttled).toMatchObject({ status: 429 });
  expect(await second).toMatchObject({ Title: 'second' });
  for (const wrong of [
    { drop: true, part: true },
    { delayMs: 5, part: true }
  ])
    expect((await fault(wrong)).status).toBe(400);
});
test('a fault that makes no sense is refused, and so is one that a page of another site could send', async () => {
  expect(
    (
      await tenant.ask('/_local/faults', {
        method: 'POST',
        body: '{"status":429}',
        headers: { 'content-type': 'text/plain' }
      })
    ).status
  ).toBe(415);
  for (const body of [
    {},
    { after: true, delayMs: 5 },
    { status: 200 },
    { status: 429, match: '(' },
    { status: 429, count: 0 },
    'x'
  ])
    expect((await fault(body)).status).toBe(400);
});
test('requests are counted, and the parts of a batch apart', async () => {
  const [batched, execute] = tenant.sp('member').batched();
  const work = [
    batched.web.lists.getByTitle('Counted').items.add({ Title: 'a' }),
    batched.web.lists.getByTitle('Counted').items()
  ];
  await execute();
  await Promise.all(work);
  await tenant.ask(`${ITEMS}?$filter=Title eq 'a b'`, { who: 'visitor' });
  const count = tenant.site().requests();
  expect(count.total).toEqual({ http: 2, parts: 2 });
  expect(count.byKind).toEqual({
    'POST $batch': { http: 1, parts: 0 },
    'POST web/list/items': { http: 0, parts: 1 },
    'GET web/list/items': { http: 1, parts: 1 }
  });
  expect(count.last.at(-1)).toMatchObject({
    method: 'GET',
    status: 200,
    path: expect.stringContaining("$filter=Title eq 'a b'")
  });
});

test('each request is logged with its start and its end on one clock, the wait on its way included', async () => {
  await fault({ delayMs: 150, count: 2 });
  await Promise.all([tenant.ask(ITEMS, { who: 'member' }), tenant.ask(ITEMS, { who: 'member' })]);
  await tenant.ask(ITEMS, { who: 'member' });
  const [one, other, after] = tenant.site().requests().last;
  if (!one || !other || !after) throw new Error('Three requests were made.');
  expect(one.end - one.start).toBeGreaterThanOrEqual(149);
  expect(one.ms).toBeLessThan(one.end - one.start);
  expect(other.start).toBeLessThan(one.end);
  expect(after.start).toBeGreaterThan(Math.max(one.end, other.end));
});
