import { startTenant, type Tenant } from './tenant';

let tenant: Tenant;
beforeAll(async () => {
  tenant = await startTenant();
});
afterAll(() => tenant.close());

test('a list is made, filled, read, changed and emptied through the real client', async () => {
  const sp = tenant.sp('owner');
  expect(await sp.web.select('Title', 'ServerRelativeUrl')()).toMatchObject({
    Title: 'Test site',
    ServerRelativeUrl: '/sites/test'
  });
  const me = await sp.web.currentUser();
  expect(me).toMatchObject({
    Title: 'Olwen Owner',
    Email: 'olwen@example.test',
    LoginName: 'i:0#.f|membership|olwen@example.test'
  });

  expect(await sp.web.lists()).toEqual([]);
  const made = await sp.web.lists.add('Case Notes', 'What was said', 100);
  expect(made).toMatchObject({
    Title: 'Case Notes',
    Description: 'What was said',
    ItemCount: 0,
    ListItemEntityTypeFullName: 'SP.Data.Case_x0020_NotesListItem'
  });
  const list = sp.web.lists.getByTitle('Case Notes');
  expect((await sp.web.lists.getById(made.Id)()).Title).toBe('Case Notes');
  await list.update({ Description: 'Changed' });
  expect((await list.select('Description')()).Description).toBe('Changed');

  const fields = list.fields;
  expect(await fields.createFieldAsXml('<Field Type="Text" DisplayName="Local Ref" Name="LocalRef" />')).toMatchObject({
    InternalName: 'Local_x0020_Ref'
  });
  expect(
    await fields.createFieldAsXml({
      SchemaXml: '<Field Type="Text" DisplayName="Région &amp; pays" Name="Region" Indexed="TRUE" />',
      Options: 8
    })
  ).toMatchObject({ InternalName: 'Region', Title: 'Région & pays', Indexed: true });
  await fields.addText('Short', { MaxLength: 20 });
  await fields.addMultilineText('Long', { RichText: false });
  await fields.addNumber('Amount');
  await fields.addCurrency('Cost');
  await fields.addBoolean('Regulated');
  await fields.addDateTime('Due');
  await fields.addDateTime('At', { DisplayFormat: 1 });
  await fields.addChoice('Kind', { Choices: ['adult', 'child'] });
  await fields.addUrl('Link');
  await fields.addUser('Inspector', {});
  const places = await sp.web.lists.add('Places');
  const place = await sp.web.lists.getByTitle('Places').items.add({ Title: 'Llŷn' });
  await fields.addLookup('Place', { LookupListId: places.Id, LookupFieldName: 'Title' });
  await fields
    .getByInternalNameOrTitle('Short')
    .update({ Description: 'Twenty at most', Indexed: true, EnforceUniqueValues: true });
  expect(await fields.getByInternalNameOrTitle('Short')()).toMatchObject({
    Description: 'Twenty at most',
    Indexed: true,
    EnforceUniqueValues: true,
    MaxLength: 20
  });
  expect(
    (await fields.filter("Hidden eq false and TypeAsString eq 'Choice'")()).map(({ InternalName }) => InternalName)
  ).toEqual(['Kind']);

  const view = list.defaultView;
  await view.fields.removeAll();
  for (const name of ['LinkTitle', 'Region', 'Due']) await view.fields.add(name);
  await view.fields.remove('Due');
  expect(await view.fields()).toMatchObject({ Items: ['LinkTitle', 'Region'] });
  await list.views.add('By region', false, { RowLimit: 10 });
  expect((await list.views()).map(({ Title }) => Title)).toEqual(['All Items', 'By region']);

  const item = await list.items.add({
    Title: "O'Brien & <b>Łukasz</b> 🙂",
    Region: 'London',
    Short: 'abc',
    Long: 'x'.repeat(10_000),
    Amount: 1.5,
    Cost: 2,
    Regulated: true,
    Due: '2026-07-01T09:30:15Z',
    At: '2026-07-01T09:30:15.999+01:00',
    Kind: 'adult',
    Link: { Url: 'https://example.test/a', Description: 'A' },
    InspectorId: me.Id,
    PlaceId: place.Id
  });
  const read = await list.items.getById(item.Id)();
  expect(read).toMatchObject({
    Id: 1,
    ID: 1,
    Title: "O'Brien & <b>Łukasz</b> 🙂",
    Region: 'London',
    Short: 'abc',
    Long: 'x'.repeat(10_000),
    Amount: 1.5,
    Cost: 2,
    Regulated: true,
    Due: '2026-06-30T23:00:00Z',
    At: '2026-07-01T08:30:15Z',
    Kind: 'adult',
    Link: { Url: 'https://example.test/a', Description: 'A' },
    InspectorId: me.Id,
    PlaceId: place.Id,
    AuthorId: me.Id,
    EditorId: me.Id,
    Attachments: false
  });
  expect(read['odata.etag']).toMatch(/^"[0-9a-f-]{36},1"$/);
  expect(
    await list.items
      .select('Title', 'Author/Title', 'Inspector/EMail', 'Place/Title')
      .expand('Author', 'Inspector', 'Place')()
  ).toMatchObject([
    { Author: { Title: 'Olwen Owner' }, Inspector: { EMail: 'olwen@example.test' }, Place: { Title: 'Llŷn' } }
  ]);
  expect(await list.items.filter("Place/Title eq 'llŷn' and Author/EMail eq 'olwen@example.test'")()).toHaveLength(1);

  const { etag } = await list.items.getById(1).update({ Region: 'North West', Long: '' }, read['odata.etag']);
  expect(etag).toMatch(/,2"$/);
  expect(await list.items.getById(1).select('Region', 'Long')()).toMatchObject({
    Region: 'North West',
    Long: null,
    'odata.etag': etag
  });

  expect(await list.items.getById(1).recycle()).toMatch(/^[0-9a-f-]{36}$/);
  const second = await list.items.add({ Title: 'second' });
  expect(second.Id).toBe(2);
  await list.items.getById(2).delete();
  expect(await list.items()).toEqual([]);
  await list.delete();
  expect((await sp.web.lists()).map(({ Title }) => Title)).toEqual(['Places']);
});

test('a person is found by login, who has never been here', async () => {
  const made = await tenant.sp('owner').web.ensureUser('i:0#.f|membership|rhian@example.test');
  expect(made).toMatchObject({ Email: 'rhian@example.test' });
  expect(await tenant.sp('owner').web.getUserById(made.Id)()).toMatchObject({
    LoginName: 'i:0#.f|membership|rhian@example.test'
  });
});
