import { readSettings } from '../../../sharepoint/provision/settings';

const site = 'https://regulator.sharepoint.com/sites/scr';

it('asks which site', () => {
  expect(readSettings([], {})).toMatchObject({ ok: false, problem: expect.stringContaining('Say which site') });
  expect(readSettings(['--sight', site], {})).toMatchObject({ ok: false, problem: expect.stringContaining('--site https://') });
});

it('asks for a certificate where the site is SharePoint Online', () => {
  expect(readSettings(['--site', site], {})).toMatchObject({ ok: false, problem: expect.stringContaining('SITE_CERTIFICATE') });
  expect(readSettings(['--site', 'https://127.0.0.1.example.org/sites/scr'], {}).ok).toBe(false);
});

it('needs nothing more for the local tenant', () => {
  const read = readSettings(['--site', 'http://127.0.0.1:4300/sites/scr/', '--dry-run'], {});
  expect(read).toMatchObject({
    ok: true,
    settings: { siteUrl: 'http://127.0.0.1:4300/sites/scr', dryRun: true, identity: { kind: 'local-tenant', tokenUrl: 'http://127.0.0.1:4300/identity/provisioning-token' } }
  });
});
