import { fill, makeList } from './lists';
import { refusal, startTenant, type Tenant } from './tenant';

/** What tenants have been seen to do, for which the client has to be made. */
let tenant: Tenant;
beforeAll(async () => {
  tenant = await startTenant();
  await makeList(tenant, 'Hard');
});
afterAll(() => tenant.close());
const list = () => tenant.sp('owner').web.lists.getByTitle('Hard');
const strike = async (fault: object): Promise<void> => {
  const answer = await tenant.ask('/_local/faults', {
    method: 'POST',
    body: JSON.stringify(fault),
    headers: { 'content-type': 'application/json' }
  });
  expect(answer.status).toBe(201);
};

test.each([
  [409, '-2130246326, Microsoft.SharePoint.SPException', /^Save Conflict/],
  [423, '-2147018894, Microsoft.SharePoint.SPFileLockException', /is locked for shared use/]
])('%d comes on demand, in SharePoint’s words', async (status, code, message) => {
  await strike({ status, match: 'POST .*/items' });
  expect(await refusal(list().items.add({ Title: 'A' }))).toEqual({
    status,
    code,
    message: expect.stringMatching(message)
  });
});

test('a part of a batch that takes too long answers 500 with a code of its own', async () => {
  await strike({ status: 500, part: true });
  const [batch, execute] = tenant.sp('owner').batched();
  const read = refusal(batch.web.lists.getByTitle('Hard').items());
  await execute();
  expect(await read).toMatchObject({ status: 500, code: expect.stringContaining('ClientServiceTimeoutException') });
});

test('a batch of more than 1,048,576 bytes is refused whole', async () => {
  const body = (bytes: number): string =>
    '--b\r\nContent-Type: application/http\r\n\r\nGET /x HTTP/1.1\r\n\r\n'.padEnd(bytes);
  const send = async (bytes: number) => {
    const answer = await tenant.ask('/_api/$batch', {
      who: 'owner',
      method: 'POST',
      body: body(bytes),
      headers: { 'content-type': 'multipart/mixed; boundary=b' }
    });
    return { status: answer.status, text: await answer.text() };
  };
  expect((await send(1_048_576)).status).toBe(200);
  expect(await send(1_048_577)).toEqual({
    status: 400,
    text: expect.stringContaining(
      'The maximum number of bytes allowed to be read from the stream has been exceeded. After the last read operation, a total of 1048577 bytes'
    )
  });
});

test('a long text takes 63,999 characters', async () => {
  const { Id } = await list().items.add({ Title: 'Long', Notes: 'x'.repeat(63_999) });
  expect((await list().items.getById(Id)()).Notes).toHaveLength(63_999);
  expect(await refusal(list().items.add({ Notes: 'x'.repeat(64_000) }))).toMatchObject({ status: 400 });
});

test.each([
  ['2026-07-01T12:00:00Z', '2026-06-30T23:00:00Z'],
  ['2026-07-01T23:30:00Z', '2026-07-01T23:00:00Z'],
  ['2026-03-29T12:00:00Z', '2026-03-29T00:00:00Z'],
  ['2026-10-25T12:00:00Z', '2026-10-24T23:00:00Z'],
  ['2026-12-01T12:00:00Z', '2026-12-01T00:00:00Z']
])('a date-only value is midnight at the site, in the United Kingdom: %s', async (given, stored) => {
  if (!(await list().fields()).some(({ Title }) => Title === 'Day'))
    await list().fields.createFieldAsXml('<Field Type="DateTime" DisplayName="Day" Format="DateOnly" />');
  const { Id } = await list().items.add({ Day: given });
  expect((await list().items.getById(Id)()).Day).toBe(stored);
});

test('text is compared without case in every alphabet, in filters, order and unique columns', async () => {
  await fill(tenant, 'Hard', 3, (index) => ({ Region: ['TŶ COCH', 'tŷ coch', 'ty coch'][index], Key: `Case${index}` }));
  const found = async (filter: string) =>
    (await list().items.select('Region').filter(filter).orderBy('Region')()).map(({ Region }) => Region);
  expect(await found("Region eq 'Tŷ Coch'")).toEqual(['TŶ COCH', 'tŷ coch']);
  expect(await found("startswith(Region,'tŶ')")).toEqual(['TŶ COCH', 'tŷ coch']);
  expect(await found("substringof('Ŷ CO',Region)")).toEqual(['TŶ COCH', 'tŷ coch']);
  await list().items.add({ Key: 'Łódź' });
  expect(await refusal(list().items.add({ Key: 'ŁÓDŹ' }))).toMatchObject({
    code: '-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException',
    message: expect.stringContaining('[Key]')
  });
});

test('the id of an item is a whole address', async () => {
  const { Id } = await list().items.add({ Title: 'A' });
  expect(await list().items.getById(Id)()).toMatchObject({
    'odata.id': expect.stringMatching(`^${tenant.url}/_api/Web/Lists\\(guid'[^']*'\\)/Items\\(${Id}\\)$`)
  });
});

test('choices need the type of their collection', async () => {
  await list().fields.createFieldAsXml(
    '<Field Type="Choice" DisplayName="Kind"><CHOICES><CHOICE>Adult</CHOICE></CHOICES></Field>'
  );
  const field = list().fields.getByInternalNameOrTitle('Kind');
  expect(await refusal(field.update({ Choices: ['Adult', 'Child'] }))).toMatchObject({ status: 400 });
  await field.update({ 'Choices@odata.type': '#Collection(Edm.String)', Choices: ['Adult', 'Child'] });
  expect((await field()).Choices).toEqual(['Adult', 'Child']);
});

test('a view takes no property that it does not have', async () => {
  expect(await refusal(list().views.add('Odd', false, { Colour: 'red' }))).toMatchObject({
    status: 400,
    message: expect.stringContaining("The property 'Colour' does not exist on type 'SP.View'")
  });
});

test('a column is hidden later only if its schema says that it can be', async () => {
  await list().fields.createFieldAsXml('<Field Type="Text" DisplayName="Stays" />');
  await list().fields.createFieldAsXml('<Field Type="Text" DisplayName="Goes" CanToggleHidden="TRUE" />');
  const hide = (name: string) => list().fields.getByInternalNameOrTitle(name).update({ Hidden: true }, 'SP.Field');
  expect(await refusal(hide('Stays'))).toMatchObject({ status: 500 });
  await hide('Goes');
  expect((await list().fields.getByInternalNameOrTitle('Goes')()).Hidden).toBe(true);
});
