import { createSiteAccess } from '../../bot/site-access';
import { createLog } from '../../bot/log';
import { addHolding, endHolding, readHoldings } from '../../src/register/directory/holdings';
import { makePaperFolders } from '../../src/register/documents/folders';
import { paperPlace } from '../../src/register/documents/paper-scopes';
import { holdScope } from '../../src/register/permissions/scope';
import { readMembers } from '../../src/register/permissions/groups';
import { readPrincipals } from '../../src/register/permissions/principals';
import { openProvisionedSite, type LocalSite } from '../register/local-site';
import { EVERYBODY, LEAVER, LOGINS } from '../register/permissions/people';

let site: LocalSite;
let now: string;
let lines: string[];
beforeEach(async () => {
  site = await openProvisionedSite(EVERYBODY);
  now = '2026-11-24T10:00:00Z';
  lines = [];
}, 60_000);
afterEach(() => site.close());

const service = () =>
  createSiteAccess({ sp: site.sp, now: () => now, log: createLog({ write: (line) => void lines.push(line) }) });
const membersOf = async (title: string): Promise<readonly string[]> => {
  const group = (await readPrincipals(site.sp)).groups.get(title) ?? NaN;
  return (await readMembers(site.sp, group)).map(({ name }) => name).sort();
};
const enter = ({ id, name, email }: { readonly id: string; readonly name: string; readonly email: string }) =>
  addHolding(site.sp, { personId: id, name, email, post: 'compliance-inspector', region: 'London' });

test('a post that is added lets in within a minute, one that ends does not outlast midnight', async () => {
  const access = service();
  await access.recheck();
  expect(await membersOf('SCR papers: London')).toEqual([]);
  await enter(LOGINS.siobhan);
  await access.recheck();
  expect(await membersOf('SCR papers: London')).toEqual(['Siobhán O’Brien']);
  expect(await membersOf('SCR people')).toContain('Siobhán O’Brien');
  const stored = (await readHoldings(site.sp)).find(({ name }) => name === 'Siobhán O’Brien');
  if (!stored) throw new Error('No row');
  await endHolding(site.sp, stored, '2026-11-24', { by: 'An administrator', at: now });
  now = '2026-11-24T23:59:30Z';
  await access.recheck();
  expect(await membersOf('SCR people')).toContain('Siobhán O’Brien');
  now = '2026-11-25T00:00:30Z';
  await access.recheck();
  expect(await membersOf('SCR people')).not.toContain('Siobhán O’Brien');
  expect(await membersOf('SCR papers: London')).toEqual([]);
}, 30_000);

test('a person whose post has ended opens nothing of the site, though they were named on a folder', async () => {
  const access = service();
  await enter(LOGINS.siobhan);
  await access.recheck();
  await makePaperFolders(site.sp, 'SCR-A-2026-0001');
  const { people, levels } = await readPrincipals(site.sp);
  const named = { principal: people.get(LOGINS.siobhan.id)?.number ?? NaN, role: levels.author ?? NaN };
  await holdScope(site.sp, paperPlace('SCR-A-2026-0001', 'imr'), [named]);
  const stored = (await readHoldings(site.sp)).find(({ name }) => name === 'Siobhán O’Brien');
  if (!stored) throw new Error('No row');
  await endHolding(site.sp, stored, '2026-11-24', { by: 'An administrator', at: now });
  const folder = "/_api/web/GetFolderByServerRelativePath(decodedurl='/sites/scr/SCR Documents/SCR-A-2026-0001/IMR')";
  const statuses = (): Promise<readonly number[]> =>
    Promise.all(
      ['/_api/web', '/_api/web/siteusers', folder].map(async (path) => (await site.ask(path, LOGINS.siobhan.id)).status)
    );
  expect(await statuses()).toEqual([200, 200, 200]);
  now = '2026-11-25T00:00:30Z';
  await access.recheck();
  expect(await statuses()).toEqual([403, 403, 403]);
}, 30_000);

test('while nothing changes it asks once, and writes nothing; after an hour it compares', async () => {
  const access = service();
  await access.recheck();
  site.requests.length = 0;
  await access.recheck();
  expect(site.requests).toHaveLength(1);
  now = '2026-11-24T11:00:01Z';
  await access.recheck();
  expect(site.writes()).toEqual([]);
  expect(site.requests.length).toBeGreaterThan(2);
});

test('two at once, and one that is interrupted, end alike', async () => {
  await enter(LOGINS.isla);
  await enter(LOGINS.meera);
  await site.fault({ drop: true, match: 'batch', count: 2 });
  const access = service();
  await access.recheck();
  await site.calm();
  await Promise.all([access.recheck(), service().recheck()]);
  expect(await membersOf('SCR papers: London')).toEqual(['Isla Penrose', 'Meera Chaudhuri']);
}, 30_000);

test('a person without a login of their own is named once, and the others go on', async () => {
  await enter(LEAVER);
  await enter(LOGINS.farida);
  const access = service();
  await access.recheck();
  now = '2026-11-24T10:06:00Z';
  await access.recheck();
  expect(await membersOf('SCR papers: London')).toEqual(['Farida Nowak']);
  expect(access.withoutAccess()).toEqual([
    'Lee Leaver cannot open the site: the email in the Directory is the login of someone else. Correct it in SCR Directory.'
  ]);
  expect(access.warnings()).toEqual(['1 person with a post cannot open the site. Run “npm run permissions”.']);
  expect(lines.filter((line) => line.includes('person-without-access'))).toHaveLength(1);
  expect(lines.join()).not.toContain('Leaver');
}, 30_000);

test('a tenant that refuses is a warning, until it no longer does', async () => {
  await enter(LOGINS.isla);
  await site.fault({ part: true, status: 403, match: 'POST .*/users$', count: 9 });
  const access = service();
  await access.recheck();
  expect(access.warnings()).toEqual([expect.stringContaining('SharePoint refuses to let the service change groups')]);
  await site.calm();
  await access.recheck();
  expect(access.warnings()).toEqual([]);
  expect(await membersOf('SCR papers: London')).toEqual(['Isla Penrose']);
}, 30_000);
