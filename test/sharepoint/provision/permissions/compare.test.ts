import '@pnp/sp/lists/web.js';
import '@pnp/sp/site-groups/web.js';
import { comparePermissions } from '../../../../sharepoint/provision/permissions/compare';
import { listAt, readScope, SITE } from '../../../../src/register/permissions/scope';
import { readPrincipals } from '../../../../src/register/permissions/principals';
import { openProvisionedSite, type LocalSite } from '../../../register/local-site';
import { EVERYBODY, LOGINS } from '../../../register/permissions/people';

const READ = 1073741826;
const FULL = 1073741829;
const RIGHT = 'The permissions of the site are those of docs/permissions.md.';
const BROAD = [
  'Reviews Members has the permission “Contribute” on the site, which the table does not give.',
  'Reviews Visitors has the permission “Read” on the site, which the table does not give.'
];
let site: LocalSite;
beforeEach(async () => {
  site = await openProvisionedSite(EVERYBODY);
}, 60_000);
afterEach(() => site.close());

async function compare(mend = false): Promise<{ readonly right: boolean; readonly said: readonly string[] }> {
  const said: string[] = [];
  return { right: await comparePermissions({ sp: site.sp, mend, say: (line) => said.push(line) }), said };
}
const numberOf = async (login: string): Promise<number> => (await site.sp.web.ensureUser(login)).Id;

test('a new site differs by those who may read it without a post; with --mend by nothing', async () => {
  expect(await compare()).toEqual({
    right: false,
    said: [...BROAD, '2 differences. Run this again with --mend to put right what can be.']
  });
  expect(await compare(true)).toEqual({
    right: true,
    said: [
      'Remove the permission “Contribute” of Reviews Members on the site.',
      'Remove the permission “Read” of Reviews Visitors on the site.',
      RIGHT
    ]
  });
  expect((await readScope(site.sp, SITE)).grants.map(({ name, level }) => `${name}: ${level}`)).toEqual([
    'Reviews Owners: Full Control',
    'SCR people: Read'
  ]);
  site.requests.length = 0;
  expect(await compare()).toEqual({ right: true, said: [RIGHT] });
  expect(site.writes()).toEqual([]);
}, 60_000);

test('each difference is named, and put right', async () => {
  await compare(true);
  const { web } = site.sp;
  const isla = await numberOf(LOGINS.isla.login);
  const { groups } = await readPrincipals(site.sp);
  await web.lists.getByTitle('SCR History').resetRoleInheritance();
  await web.lists.getByTitle('SCR Register').breakRoleInheritance(true);
  await web.lists.getByTitle('SCR Messages').update({ NoCrawl: false });
  await web.lists.getByTitle('SCR History').update({ EnableVersioning: false });
  await web.lists.getByTitle('SCR Documents').update({ ForceCheckout: true });
  await web.lists.getByTitle('SCR Reviews').roleAssignments.add(isla, READ);
  await web.roleAssignments.add(isla, READ);
  await web.roleAssignments.remove(groups.get('SCR people') ?? NaN, READ);
  await web.update({ MembersCanShare: true, RequestAccessEmail: 'a@regulator.example' });
  await web.associatedMemberGroup.update({ AllowMembersEditMembership: true });
  await web.siteGroups.getById(groups.get('SCR people') ?? NaN).users.add(LOGINS.farida.login);
  await web.siteGroups.removeById(groups.get('SCR papers: London') ?? NaN);
  const { said } = await compare();
  expect(said).toEqual([
    'The group SCR papers: London is missing.',
    'SCR people lacks a permission on the site.',
    'Isla Penrose has the permission “Read” on the site, which the table does not give.',
    'Members of the site may share it and what is in it.',
    'Members of the site may add others as members.',
    'People without a post may request access to the site.',
    'Isla Penrose has the permission “Read” on SCR Reviews, which the table does not give.',
    'SCR Register has permissions of its own, and should have those of the site.',
    'SCR History has the permissions of the site, and should have its own.',
    'SCR History keeps no earlier version of a row.',
    'SCR Documents asks people to check documents out.',
    'SCR Messages is found by search and Copilot.',
    'Farida Nowak is in SCR people, and should not be.',
    '13 differences. Run this again with --mend to put right what can be.'
  ]);
  const mended = await compare(true);
  expect(mended.right).toBe(true);
  expect(await readScope(site.sp, listAt('SCR History'))).toEqual({ own: true, grants: [] });
  expect((await readScope(site.sp, listAt('SCR Register'))).own).toBe(false);
}, 120_000);

test('owners stay, and what only a person can put right is named', async () => {
  await compare(true);
  await site.sp.web.roleAssignments.add(await numberOf(LOGINS.meera.login), FULL);
  await site.sp.web.siteGroups.add({ Title: 'SharingLinks.1f2e.OrganizationEdit.77' });
  const { right, said } = await compare(true);
  expect(right).toBe(false);
  expect(said).toEqual([
    'A sharing link opens something on the site (SharingLinks.1f2e.OrganizationEdit.77). End it with “Manage access” of the file or folder.',
    '1 difference.'
  ]);
  expect((await readScope(site.sp, SITE)).grants).toContainEqual(expect.objectContaining({ name: 'Meera Chaudhuri' }));
}, 60_000);
