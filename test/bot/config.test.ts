import { readConfig } from '../../bot/config';
import { newCertificate } from './certificates';

const TENANT = 'aaaaaaaa-0000-4000-8000-000000000001';
const LOCAL = {
  SCR_MODE: 'local',
  PORT: '41501',
  SITE_URL: 'http://127.0.0.1:41500/sites/reviews',
  SITE_TOKEN_URL: 'http://127.0.0.1:41500/token',
  SITE_CLIENT_ID: 'service',
  SITE_CLIENT_SECRET: 's3cret',
  SCR_GRAPH_URL: 'http://127.0.0.1:41500/graph/v1.0',
  TOKEN_ISSUER: 'http://127.0.0.1:41500/',
  TOKEN_JWKS_URL: 'http://127.0.0.1:41500/keys',
  TOKEN_AUDIENCE: 'api',
  TENANT_ID: 'local',
  WEB_ORIGIN: 'http://127.0.0.1:41500/',
  WEB_PART_URL: 'http://127.0.0.1:41500/web-part',
  SERVICE_URL: 'http://127.0.0.1:41501'
};
const PRODUCTION = {
  PORT: '8080',
  SITE_URL: 'https://tenant.sharepoint.com/sites/reviews',
  SITE_CLIENT_ID: 'cccccccc-0000-4000-8000-000000000003',
  SITE_CERTIFICATE: 'site.pem',
  TENANT_ID: TENANT,
  TOKEN_AUDIENCE: 'bbbbbbbb-0000-4000-8000-000000000002',
  WEB_ORIGIN: 'https://tenant.sharepoint.com',
  WEB_PART_URL: 'https://tenant.sharepoint.com/sites/reviews/SitePages/Risk.aspx',
  SERVICE_URL: 'https://scr.example.org',
  BOT_APP_ID: 'dddddddd-0000-4000-8000-000000000004',
  BOT_CERTIFICATE: 'bot.pem'
};
const noFile = (): string => {
  throw new Error('no file was expected');
};

test('the local tenant needs no certificate', () => {
  const read = readConfig(LOCAL, noFile);
  expect(read).toMatchObject({
    ok: true,
    config: {
      mode: 'local',
      port: 41501,
      webOrigin: 'http://127.0.0.1:41500',
      site: { kind: 'client-secret', resource: 'http://127.0.0.1:41500' },
      tokens: { tenantId: 'local' }
    }
  });
  expect(read.ok && Object.isFrozen(read.config) && Object.isFrozen(read.config.tokens)).toBe(true);
});

test('production is the default, and every missing variable is named with what it is for', () => {
  const read = readConfig({}, noFile);
  const problems = read.ok ? [] : read.problems;
  expect(problems.map((problem) => problem.split(' ')[0])).toEqual(expect.arrayContaining(Object.keys(PRODUCTION)));
  expect(problems).toHaveLength(Object.keys(PRODUCTION).length);
  expect(problems).toContain('BOT_APP_ID is missing: the app id of the bot in Teams.');
});

test('a variable of the wrong form is named', () => {
  const read = readConfig({ ...LOCAL, PORT: 'http', SITE_URL: 'reviews' }, noFile);
  expect(read).toEqual({
    ok: false,
    problems: [
      expect.stringContaining('PORT is not a number'),
      expect.stringContaining('SITE_URL is not a whole address')
    ]
  });
});

test.each(['SITE_URL', 'SITE_TOKEN_URL', 'TOKEN_ISSUER', 'TOKEN_JWKS_URL', 'WEB_ORIGIN', 'WEB_PART_URL'])(
  'in local mode %s is on this computer',
  (name) => {
    for (const address of [
      'https://tenant.sharepoint.com/sites/reviews',
      'http://127.0.0.1.attacker.example/',
      'http://127.0.0.1@attacker.example/',
      'http://10.0.0.5/',
      'http://0.0.0.0/'
    ]) {
      expect(readConfig({ ...LOCAL, [name]: address }, noFile)).toEqual({
        ok: false,
        problems: [
          `${name} is not an address of this computer: with SCR_MODE=local it must begin with http://127.0.0.1 or http://localhost.`
        ]
      });
    }
    for (const address of ['http://localhost:1/', 'http://127.0.0.2/', 'http://[::1]:1/'])
      expect(readConfig({ ...LOCAL, [name]: address }, noFile).ok).toBe(true);
  }
);

test.each([
  ['TENANT_ID', 'AAAAAAAA-0000-4000-8000-000000000001'],
  ['TENANT_ID', 'regulator.onmicrosoft.com'],
  ['TOKEN_AUDIENCE', 'api://bbbbbbbb-0000-4000-8000-000000000002'],
  ['SITE_CLIENT_ID', 'xx'],
  ['BOT_APP_ID', 'wrong']
])('in production %s %s is refused: no token would ever be right', (name, value) => {
  expect(readConfig({ ...PRODUCTION, [name]: value }, noFile)).toEqual({
    ok: false,
    problems: [expect.stringContaining(`${name} is not a GUID in lower case`)]
  });
});

test.each([
  ['SITE_URL', 'http://tenant.sharepoint.com/sites/reviews', 'does not begin with https://'],
  ['SITE_URL', 'https://tenant.sharepoint.com/sites/reviews/SitePages/Home.aspx', 'is not the address of a site alone'],
  ['SITE_URL', 'https://tenant.sharepoint.com/sites/reviews?web=1', 'is not the address of a site alone'],
  ['WEB_PART_URL', 'http://tenant.sharepoint.com/sites/reviews', 'does not begin with https://'],
  ['WEB_ORIGIN', 'http://tenant.sharepoint.com', 'does not begin with https://'],
  ['WEB_ORIGIN', 'https://tenant.sharepoint.com/sites/reviews', 'Set it to https://tenant.sharepoint.com.'],
  ['SERVICE_URL', 'http://scr.example.org', 'does not begin with https://'],
  ['SERVICE_URL', 'https://scr.example.org/api', 'Set it to https://scr.example.org.'],
  ['PORT', '0', 'is not from 1 to 65535'],
  ['PORT', '99999', 'is not from 1 to 65535']
])('in production %s %s is refused, with what to set', (name, value, words) => {
  expect(readConfig({ ...PRODUCTION, [name]: value }, noFile)).toEqual({
    ok: false,
    problems: [expect.stringMatching(`^${name} .*${words}`)]
  });
});

test('a slash at the end of an address is left out', () => {
  const { key, certificate } = newCertificate();
  const slashed = { SITE_URL: `${PRODUCTION.SITE_URL}/`, WEB_ORIGIN: 'https://tenant.sharepoint.com/' };
  expect(
    readConfig({ ...PRODUCTION, ...slashed, SERVICE_URL: 'https://scr.example.org/' }, () => key + certificate)
  ).toMatchObject({
    ok: true,
    config: {
      siteUrl: PRODUCTION.SITE_URL,
      webOrigin: 'https://tenant.sharepoint.com',
      serviceUrl: 'https://scr.example.org'
    }
  });
});

test('a mode that there is not is refused', () => {
  expect(readConfig({ ...LOCAL, SCR_MODE: 'test' }, noFile)).toEqual({
    ok: false,
    problems: ['SCR_MODE is neither “local” nor “production”.']
  });
});

test('a certificate that cannot be read is named, without its path or content', () => {
  const read = readConfig(PRODUCTION, () => 'not a certificate');
  expect(read).toEqual({
    ok: false,
    problems: [
      expect.stringMatching(/^SITE_CERTIFICATE cannot be used: .* The file is no PEM file\./),
      expect.stringMatching(/^BOT_CERTIFICATE cannot be used: .* The file is no PEM file\./)
    ]
  });
});

test('in production issuer and keys follow from the tenant, and the thumbprint from the certificate', () => {
  const { key, certificate, sha1 } = newCertificate();
  const read = readConfig(PRODUCTION, () => key + certificate);
  expect(read).toMatchObject({
    ok: true,
    config: {
      mode: 'production',
      site: { kind: 'certificate' },
      tokens: {
        issuer: `https://login.microsoftonline.com/${TENANT}/v2.0`,
        jwksUrl: `https://login.microsoftonline.com/${TENANT}/discovery/v2.0/keys`
      },
      bot: { appId: PRODUCTION.BOT_APP_ID }
    }
  });
  if (!read.ok || read.config.mode !== 'production') throw new Error('It was not read.');
  expect(read.config.bot.certificate.current()).toMatchObject({
    thumbprint: sha1,
    privateKey: expect.stringContaining('BEGIN PRIVATE KEY') as unknown
  });
});

describe('the time from outside', () => {
  test('is for the local tenant, from a time on', () => {
    const read = readConfig({ ...LOCAL, SCR_TOLD_FROM: '2024-12-02T06:00:00.000Z' }, noFile);
    expect(read).toMatchObject({ ok: true, config: { mode: 'local', toldFrom: '2024-12-02T06:00:00.000Z' } });
    expect(readConfig({ ...LOCAL, SCR_TOLD_FROM: 'yesterday' }, noFile)).toMatchObject({
      ok: false,
      problems: [expect.stringContaining('SCR_TOLD_FROM is no UTC time')]
    });
  });

  test('is refused in production, where it could date what is recorded', () => {
    expect(readConfig({ ...PRODUCTION, SCR_TOLD_FROM: '2024-12-02T06:00:00.000Z' }, noFile)).toEqual({
      ok: false,
      problems: ['SCR_TOLD_FROM is only for SCR_MODE=local: remove it.']
    });
  });
});
