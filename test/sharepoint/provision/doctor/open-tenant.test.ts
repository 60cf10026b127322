import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfidentialClientApplication } from '@azure/msal-node';

import { certificateOf } from '../../../../bot/certificate';
import { CHECKS } from '../../../../sharepoint/provision/doctor/checks';
import { openTenant } from '../../../../sharepoint/provision/doctor/open-tenant';
import { runChecks } from '../../../../sharepoint/provision/doctor/run-checks';
import { placesOf } from '../../../../sharepoint/provision/doctor/tenant';
import { newCertificate } from '../../../bot/certificates';

const folder = mkdtempSync(join(tmpdir(), 'scr-doctor-'));
afterAll(() => rmSync(folder, { recursive: true }));
const { key, certificate } = newCertificate();
const pem = join(folder, 'app.pem');
writeFileSync(pem, `${key}${certificate}`);

const SITE = 'https://tenant.sharepoint.com/sites/scr';
const ENVIRONMENT = {
  PORT: '8080',
  SITE_URL: SITE,
  SITE_CLIENT_ID: 'cccccccc-0000-4000-8000-000000000003',
  SITE_CERTIFICATE: pem,
  TENANT_ID: 'aaaaaaaa-0000-4000-8000-000000000001',
  TOKEN_AUDIENCE: 'bbbbbbbb-0000-4000-8000-000000000002',
  WEB_ORIGIN: 'https://tenant.sharepoint.com',
  WEB_PART_URL: `${SITE}/SitePages/Risk.aspx`,
  SERVICE_URL: 'https://scr.example.org/',
  BOT_APP_ID: 'dddddddd-0000-4000-8000-000000000004',
  BOT_CERTIFICATE: pem
};

function open(environment: Readonly<Record<string, string | undefined>>) {
  const ofSite = certificateOf('the site', () => `${key}${certificate}`);
  if (!ofSite.ok) throw new Error('The certificate cannot be used.');
  return openTenant({
    siteUrl: SITE,
    identity: {
      kind: 'certificate',
      tenantId: ENVIRONMENT.TENANT_ID,
      clientId: 'site-app',
      certificate: ofSite.certificate,
      siteUrl: SITE
    },
    environment
  });
}

test('given the variables of the service, each token is asked for by its app, for its own resource', async () => {
  const asked: string[] = [];
  jest
    .spyOn(ConfidentialClientApplication.prototype, 'acquireTokenByClientCredential')
    .mockImplementation(async ({ scopes = [] }) => {
      asked.push(scopes.join());
      throw new Error('No one is asked here.');
    });
  const tenant = await open(ENVIRONMENT);
  const { api, bot, url } = placesOf(tenant);
  for (const token of [tenant.siteToken, tenant.graphToken, api.token, bot?.token])
    await expect(token?.()).rejects.toThrow('could not be reached');
  expect(asked).toEqual([
    'https://tenant.sharepoint.com/.default',
    'https://graph.microsoft.com/.default',
    'api://bbbbbbbb-0000-4000-8000-000000000002/.default',
    'https://api.botframework.com/.default'
  ]);
  expect(url).toBe('https://scr.example.org');
  expect(bot?.appId).toBe(ENVIRONMENT.BOT_APP_ID);
  expect(tenant.mode).toBe('production');
});

test('given an application ID URI of another form, the token for the API is asked for by it', async () => {
  const asked = jest
    .spyOn(ConfidentialClientApplication.prototype, 'acquireTokenByClientCredential')
    .mockRejectedValue(new Error('No one is asked here.'));
  const { api } = placesOf(await open({ ...ENVIRONMENT, SERVICE_RESOURCE: 'https://example.org/scr' }));
  await expect(api.token()).rejects.toThrow('could not be reached');
  expect(asked).toHaveBeenLastCalledWith({ scopes: ['https://example.org/scr/.default'] });
});

test.each([
  ['some are missing', { BOT_APP_ID: undefined, SERVICE_URL: '' }, ['SERVICE_URL', 'BOT_APP_ID']],
  ['one cannot be used', { TENANT_ID: 'AAAAAAAA-0000-4000-8000-000000000001' }, ['TENANT_ID']],
  ['a file is not there', { BOT_CERTIFICATE: '/nowhere' }, ['BOT_CERTIFICATE']],
  ['they are of another site', { SITE_URL: 'https://tenant.sharepoint.com/sites/other' }, ['SITE_URL']],
  ['they are those of a laptop', { SCR_MODE: 'local' }, expect.arrayContaining(['SITE_URL', 'SITE_TOKEN_URL'])]
])('given that %s, it names them, and the site can be tried all the same', async (_, changes, lacking) => {
  const { service, siteApp } = await open({ ...ENVIRONMENT, ...changes });
  expect(service).toEqual({ ok: false, lacking });
  expect(siteApp).toEqual({ clientId: 'site-app', tenantId: ENVIRONMENT.TENANT_ID });
});

test('given a local tenant that does not answer, the doctor says to start it', async () => {
  const siteUrl = 'http://127.0.0.1:9/sites/scr';
  const tenant = await openTenant({
    siteUrl,
    identity: { kind: 'local-tenant', tokenUrl: 'http://127.0.0.1:9/identity/provisioning-token' },
    environment: ENVIRONMENT
  });
  const [asked] = await runChecks(CHECKS.slice(0, 1), tenant, { ended: () => undefined, isStopped: () => false });
  expect(asked?.outcome).toMatchObject({ kind: 'failed', fault: 'not-started' });
});
