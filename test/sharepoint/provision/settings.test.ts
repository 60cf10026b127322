import { COMMANDS } from '../../../sharepoint/provision/commands';
import { readSettings } from '../../../sharepoint/provision/settings';

const site = 'https://regulator.sharepoint.com/sites/scr';
const flags = COMMANDS.provision;

it('asks which site', () => {
  expect(readSettings([], {}, flags)).toMatchObject({
    ok: false,
    problem: expect.stringContaining('Give the address of the site')
  });
  expect(readSettings(['--sight', site], {}, flags)).toMatchObject({
    ok: false,
    problem: expect.stringContaining('--site https://')
  });
});

it('asks for a certificate where the site is SharePoint Online', () => {
  expect(readSettings(['--site', site], {}, flags)).toMatchObject({
    ok: false,
    problem: expect.stringContaining('SITE_CERTIFICATE')
  });
  expect(readSettings(['--site', 'https://127.0.0.1.example.org/sites/scr'], {}, flags).ok).toBe(false);
});

it('needs nothing more for the local tenant', () => {
  const read = readSettings(['--site', 'http://127.0.0.1:4300/sites/scr/', '--dry-run'], {}, flags);
  expect(read).toMatchObject({
    ok: true,
    settings: {
      siteUrl: 'http://127.0.0.1:4300/sites/scr',
      identity: { kind: 'local-tenant', tokenUrl: 'http://127.0.0.1:4300/identity/provisioning-token' }
    }
  });
  expect(
    read.ok && [read.settings.isOn('dry-run'), read.settings.isOn('people'), read.settings.text('people')]
  ).toEqual([true, false, undefined]);
});

it('gives what stands after a flag', () => {
  const read = readSettings(['--site', 'http://127.0.0.1:4300/sites/scr', '--people', 'people.json'], {}, flags);
  expect(read.ok && [read.settings.text('people'), read.settings.isOn('dry-run')]).toEqual(['people.json', false]);
  expect(readSettings(['--site', site, '--people'], {}, flags)).toMatchObject({
    ok: false,
    problem: expect.stringContaining('Use it like this: --site')
  });
});

const APP = {
  SITE_CLIENT_ID: 'cccccccc-0000-4000-8000-000000000003',
  TENANT_ID: 'aaaaaaaa-0000-4000-8000-000000000001'
};

it.each([
  ['http://regulator.sharepoint.com/sites/scr', /does not begin with https:\/\/.*such as https:/],
  [`${site}/SitePages/Home.aspx`, /is more than the address of a site\. Open the site in a browser/],
  [`${site}?web=1`, /is more than the address of a site/]
])('refuses %s as the address of a site, and says how to find it', (address, words) => {
  expect(readSettings(['--site', address], {}, flags)).toMatchObject({
    ok: false,
    problem: expect.stringMatching(words)
  });
});

it.each([
  [{ SITE_CLIENT_ID: 'xx' }, /^SITE_CLIENT_ID is not a GUID in lower case/],
  [{ TENANT_ID: 'regulator.onmicrosoft.com' }, /^TENANT_ID is not a GUID in lower case/],
  [{ SITE_CERTIFICATE: '/nowhere.pem' }, /^SITE_CERTIFICATE is \/nowhere\.pem, .* The file is not there\./],
  [{ SITE_CERTIFICATE: '/' }, /^SITE_CERTIFICATE is \/, .* The file is a folder\./]
])('given %j, says which variable is wrong, and how', (changes, words) => {
  expect(readSettings(['--site', site], { ...APP, SITE_CERTIFICATE: 'app.pem', ...changes }, flags)).toMatchObject({
    ok: false,
    problem: expect.stringMatching(words)
  });
});
