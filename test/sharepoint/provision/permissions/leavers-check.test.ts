import { comparePermissions } from '../../../../sharepoint/provision/permissions/compare';
import { addHolding } from '../../../../src/register/directory/holdings';
import { makePaperFolders } from '../../../../src/register/documents/folders';
import { paperPlace } from '../../../../src/register/documents/paper-scopes';
import { readPrincipals } from '../../../../src/register/permissions/principals';
import { holdScope, resetScope } from '../../../../src/register/permissions/scope';
import { openProvisionedSite, type LocalSite } from '../../../register/local-site';
import { EVERYBODY, LOGINS } from '../../../register/permissions/people';

let site: LocalSite;
beforeAll(async () => {
  site = await openProvisionedSite(EVERYBODY);
}, 60_000);
afterAll(() => site.close());

test('a person without a post who was once named on a folder is named, and opens the site no more', async () => {
  const { id: personId, name, email, login } = LOGINS.farida;
  await site.sp.web.ensureUser(login);
  const post = { post: 'compliance-inspector', region: 'London', until: '2026-01-31' } as const;
  await addHolding(site.sp, { personId, name, email, ...post });
  await makePaperFolders(site.sp, 'SCR-A-2026-0001');
  const { people, levels } = await readPrincipals(site.sp);
  const folder = paperPlace('SCR-A-2026-0001', 'imr');
  await holdScope(site.sp, folder, [{ principal: people.get(personId)?.number ?? NaN, role: levels.author ?? NaN }]);
  await resetScope(site.sp, folder);
  expect((await site.ask('/_api/web', personId)).status).toBe(200);
  const said: string[] = [];
  await comparePermissions({ sp: site.sp, mend: true, say: (line) => said.push(line) });
  expect(said).toContain('Remove the Limited Access of people without a post.');
  expect((await site.ask('/_api/web', personId)).status).toBe(403);
}, 60_000);
