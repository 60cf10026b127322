import { makeList } from './lists';
import { refusal, startTenant, type Tenant } from './tenant';

let tenant: Tenant;
beforeAll(async () => {
  tenant = await startTenant();
  await makeList(tenant, 'Mixed');
});
afterAll(() => tenant.close());

test('each part answers for itself, in order, and a bad one does not undo the others', async () => {
  const [batched, execute] = tenant.sp('member').batched();
  const list = batched.web.lists.getByTitle('Mixed');
  const first = list.items.add({ Title: 'first', Key: '1' });
  const twice = refusal(list.items.add({ Title: 'second', Key: '1' }));
  const reading = list.items.select('Title')();
  const third = list.items.add({ Title: 'third: with\n\nblank lines and --batch_ text', Key: '3' });
  const missing = refusal(list.items.getById(99).update({ Title: 'x' }));
  const changed = list.items.getById(1).update({ Colour: 'red' });
  const removed = list.items.getById(1).delete();
  await execute();
  expect(await first).toMatchObject({ Id: 1 });
  expect(await twice).toMatchObject({ status: 500, code: expect.stringContaining('-2130575169') });
  expect(await reading).toMatchObject([{ Title: 'first' }]);
  expect((await third).Title).toBe('third: with\n\nblank lines and --batch_ text');
  expect(await missing).toMatchObject({ status: 404 });
  expect((await changed).etag).toMatch(/,2"$/);
  await removed;
});
test('a body that is no batch is refused', async () => {
  const ask = (type: string, body: string) =>
    tenant.ask('/_api/$batch', { who: 'member', method: 'POST', body, headers: { 'content-type': type } });
  expect((await ask('application/json', '{}')).status).toBe(400);
  expect((await ask('multipart/mixed; boundary=b', 'nothing')).status).toBe(400);
});
