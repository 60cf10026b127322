import { SERVICE_APP } from '../../../../sharepoint/local/apps';
import { runTenant, type Answer, type RunningTenant } from '../running-tenant';

const WEB_PARTS = '08e18876-6177-487e-b8b5-cf950c1e598c';
const principal = (appId: string): string => `/graph/v1.0/servicePrincipals(appId='${appId}')?$select=id`;

let tenant: RunningTenant;
beforeAll(async () => {
  tenant = await runTenant();
});
afterAll(() => tenant.close());
afterEach(() => tenant.ask('/_local/consents', { method: 'DELETE' }));

async function asApp(path: string, token = '/identity/mailbox-token'): Promise<Answer> {
  const { access_token: bearer } = JSON.parse((await tenant.ask(token)).text) as { access_token: string };
  return tenant.ask(path, { headers: { authorization: `Bearer ${bearer}` } });
}
const change = (body: unknown): Promise<Answer> =>
  tenant.ask('/_local/consents', {
    method: 'PATCH',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body)
  });
const idOf = async (appId: string): Promise<string> =>
  (JSON.parse((await asApp(principal(appId))).text) as { id: string }).id;

async function grants(): Promise<unknown> {
  const filter = encodeURIComponent(`clientId eq '${await idOf(WEB_PARTS)}'`);
  const { text } = await asApp(`/graph/v1.0/oauth2PermissionGrants?$filter=${filter}`);
  return (JSON.parse(text) as { value: unknown }).value;
}

test('an app that may finds what was approved for web parts, and of which app', async () => {
  expect(await grants()).toMatchObject([
    { consentType: 'AllPrincipals', scope: 'access_as_user', resourceId: await idOf(SERVICE_APP.clientId) }
  ]);
});

test('approval can be taken away and comes back', async () => {
  await change({ approved: '' });
  expect(await grants()).toEqual([]);
  await tenant.ask('/_local/consents', { method: 'DELETE' });
  expect(await grants()).toHaveLength(1);
});

test('an app without the permission is refused, as is one without a token or with one for the site', async () => {
  const path = principal(WEB_PARTS);
  expect((await tenant.ask(path)).status).toBe(401);
  expect((await asApp(path, '/identity/provisioning-token')).status).toBe(401);
  await change({ mayRead: false });
  const refused = await asApp(path);
  expect(refused.status).toBe(403);
  expect(refused.text).toContain('Authorization_RequestDenied');
});

test('an app that the tenant does not know is not there, and what is no switch is refused', async () => {
  expect((await asApp(principal('00000000-0000-4000-8000-000000000000'))).status).toBe(404);
  expect((await change({ approved: 1 })).status).toBe(400);
});
