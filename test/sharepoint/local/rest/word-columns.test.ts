import { Document, Packer } from 'docx';
import { startTenant, type Tenant } from './tenant';

let tenant: Tenant;
beforeAll(async () => {
  tenant = await startTenant();
  const { lists } = tenant.sp('owner').web;
  await lists.add('Papers', '', 101, false, { EnableVersioning: true });
  await lists.getByTitle('Papers').fields.createFieldAsXml({
    SchemaXml: '<Field Type="Text" DisplayName="Reference" Name="Reference" />',
    Options: 8
  });
});
afterAll(() => tenant.close());
const folder = () => tenant.sp('owner').web.lists.getByTitle('Papers').rootFolder;
const items = () => tenant.sp('owner').web.lists.getByTitle('Papers').items;

test.each([
  ['First.docx', 'Copy.docx', 'SCR-1'],
  ['First.txt', 'Copy.txt', null]
])('the columns of %s go into the file, and come back with %s', async (name, copy, brought) => {
  const bytes = await Packer.toBuffer(new Document({ sections: [] }));
  await folder().files.addUsingPath(name, new Blob([new Uint8Array(bytes)]));
  const [{ Id }] = await items().filter(`FileLeafRef eq '${name}'`)();
  await items()
    .getById(Id)
    .validateUpdateListItem([{ FieldName: 'Reference', FieldValue: 'SCR-1' }], true);
  const filed = await folder().files.getByUrl(name).getBuffer();
  expect(Buffer.from(filed).equals(bytes)).toBe(brought === null);

  await folder().files.addUsingPath(copy, new Blob([filed]));
  expect(await items().filter(`FileLeafRef eq '${copy}'`)()).toMatchObject([{ Reference: brought }]);
});
