import { makeList } from './lists';
import { errorOf, refusal, startTenant, type Tenant } from './tenant';

let tenant: Tenant;
beforeAll(async () => {
  tenant = await startTenant();
  await makeList(tenant, 'Things');
});
afterAll(() => tenant.close());
const items = () => tenant.sp('member').web.lists.getByTitle('Things').items;

describe('two people change one item', () => {
  test('the second, with the ETag from before, gets 412 and changes nothing', async () => {
    const { Id, 'odata.etag': etag } = await items().add({ Title: 'one' });
    const first = await items().getById(Id).update({ Colour: 'red' }, etag);
    expect(await refusal(items().getById(Id).update({ Colour: 'blue' }, etag))).toMatchObject({
      status: 412,
      code: '-1, Microsoft.SharePoint.Client.ClientServiceException',
      message: expect.stringContaining(first.etag)
    });
    expect(await items().getById(Id)()).toMatchObject({ Colour: 'red' });
  });
  test('with * the last one wins', async () => {
    const { Id } = await items().add({ Title: 'two' });
    await items().getById(Id).update({ Colour: 'red' });
    expect((await items().getById(Id).update({ Colour: 'blue' }, '*')).etag).toMatch(/,3"$/);
  });
  test('of twenty at the same moment exactly one wins', async () => {
    const { Id, 'odata.etag': etag } = await items().add({ Title: 'race' });
    const results = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) => items().getById(Id).update({ Size: index }, etag))
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
  test('a delete needs the right ETag as well', async () => {
    const { Id, 'odata.etag': etag } = await items().add({ Title: 'gone' });
    await items().getById(Id).update({ Colour: 'red' });
    expect(await refusal(items().getById(Id).delete(etag))).toMatchObject({ status: 412 });
  });
});

describe('a unique column', () => {
  test('refuses a second value, whatever its case, on add and on update', async () => {
    await items().add({ Title: 'a', Key: 'K-1' });
    const second = await items().add({ Title: 'b', Key: 'K-2' });
    const wanted = {
      status: 500,
      code: '-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException',
      message: expect.stringContaining('[Key]')
    };
    expect(await refusal(items().add({ Title: 'c', Key: 'k-1' }))).toMatchObject(wanted);
    expect(await refusal(items().getById(second.Id).update({ Key: 'K-1' }))).toMatchObject(wanted);
  });
  test('lets many be empty', async () => {
    await items().add({ Title: 'x', Key: '' });
    await items().add({ Title: 'y', Key: null });
  });
  test('cannot be made over values that are there twice', async () => {
    await items().add({ Title: 'same' });
    await items().add({ Title: 'same' });
    const title = tenant.sp('owner').web.lists.getByTitle('Things').fields.getByInternalNameOrTitle('Title');
    expect(await refusal(title.update({ Indexed: true, EnforceUniqueValues: true }))).toMatchObject({
      status: 500,
      code: expect.stringContaining('-2130575169')
    });
    expect(await title.select('Indexed', 'EnforceUniqueValues')()).toMatchObject({
      Indexed: false,
      EnforceUniqueValues: false
    });
  });
});

describe('what does not fit is refused and nothing is kept', () => {
  test.each<[Record<string, unknown>, number, string]>([
    [{ Nothing: 1 }, 400, "The property 'Nothing' does not exist on type 'SP.Data.ThingsListItem'"],
    [{ Title: 'x'.repeat(256) }, 500, 'Invalid text value'],
    [{ Title: 12 }, 400, 'Edm.String'],
    [{ Size: 'many' }, 400, 'Edm.Double'],
    [{ Open: 'yes' }, 400, 'Edm.Boolean'],
    [{ Seen: '31/12/2026' }, 400, 'Edm.DateTime'],
    [{ Seen: '2026-02-30T00:00:00Z' }, 400, 'Edm.DateTime']
  ])('%j', async (body, status, sentence) => {
    const before = await items()();
    expect(await refusal(items().add(body))).toMatchObject({ status, message: expect.stringContaining(sentence) });
    expect(await items()()).toHaveLength(before.length);
  });
  test('255 characters fit, and any character is kept', async () => {
    const title = `'; drop table items_1; -- <script> =HYPERLINK("x") [a](b) 🙂 Ŵŷ Łódź`.padEnd(255, '.');
    const { Id } = await items().add({ Title: title });
    expect((await items().getById(Id)()).Title).toBe(title);
  });
  test('a body that is no JSON object', async () => {
    for (const body of ['{', '[]', '"x"']) {
      const answer = await tenant.ask("/_api/web/lists/getByTitle('Things')/items", {
        who: 'member',
        method: 'POST',
        body
      });
      expect(await errorOf(answer)).toMatchObject({
        status: 400,
        code: '-1, Microsoft.SharePoint.Client.InvalidClientQueryException'
      });
    }
  });
});

test('everything is there after the site was closed and opened', async () => {
  const before = await items()();
  tenant.reopen();
  expect(await items()()).toEqual(before);
});
