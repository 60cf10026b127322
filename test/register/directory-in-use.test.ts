import { readDirectory } from '../../src/register/directory/directory';
import { markRows, rowsToMark } from '../../src/register/directory/in-use';
import { inOneRequest } from '../../src/register/client/one-request';
import { openProvisionedSite, type LocalSite } from './local-site';

jest.setTimeout(60_000);
const TODAY = '2026-11-28';

let site: LocalSite;
beforeAll(async () => {
  site = await openProvisionedSite();
});
afterAll(() => site.close());

const cellsOf = (name: string) => ({
  Title: name,
  PersonId: name.toLowerCase(),
  Post: 'Compliance inspector',
  Region: 'London',
  HoldingKey: name
});
const add = (name: string, cells: Readonly<Record<string, unknown>> = {}) =>
  site.add('SCR Directory', { ...cellsOf(name), ...cells });
const read = async () => (await inOneRequest(site.sp, (batch) => [readDirectory(batch)]))[0].people.map(({ id }) => id);

test('a row that was added by hand is read at once; one that ended long ago leaves with the daily work, and comes back when its last day is changed', async () => {
  await add('Hand');
  await add('Lately', { Until: '2026-09-15T12:00:00Z' });
  await add('Long', { Until: '2026-08-01T12:00:00Z' });
  expect(await read()).toEqual(expect.arrayContaining(['hand', 'lately', 'long']));
  await markRows(site.sp, TODAY);
  expect(await read()).toEqual(expect.arrayContaining(['hand', 'lately']));
  expect(await read()).not.toContain('long');
  expect(await rowsToMark(site.sp, TODAY)).toEqual([]);
  const [row] = await site.rows('SCR Directory', "PersonId eq 'long'");
  await site.sp.web.lists.getByTitle('SCR Directory').items.getById(Number(row?.['Id'])).update({ Until: null });
  await markRows(site.sp, TODAY);
  expect(await read()).toContain('long');
});

test('rows of an earlier release, without a mark, are marked', async () => {
  await add('Earlier', { InUse: null });
  expect(await read()).not.toContain('earlier');
  await markRows(site.sp, TODAY);
  expect(await read()).toContain('earlier');
});

test('a list of more than 5,000 rows is read in one request, as long as fewer are in use', async () => {
  await site.fill('SCR Directory', 5_001, (row) => ({ ...cellsOf(`Old ${row}`), InUse: 'no' }));
  site.requests.length = 0;
  expect(await read()).toContain('hand');
  expect(site.requests).toHaveLength(1);
});
