import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import { SERVICE_RESOURCE, TENANT_ID } from '../../../../sharepoint/local/addresses';
import { PROVISIONING_APP, SERVICE_APP } from '../../../../sharepoint/local/apps';
import { personaWith, runTenant, type RunningTenant } from '../running-tenant';

let tenant: RunningTenant;
beforeAll(async () => {
  tenant = await runTenant();
});
afterAll(() => tenant.close());

const director = personaWith('regional-director', 'South West');
const tokenOf = async (path: string): Promise<string> => {
  const { access_token: token } = JSON.parse((await tenant.ask(path)).text) as { access_token: string };
  return token;
};

describe('the token of a person', () => {
  test('has the claims of an Entra token, for the service and the site, for an hour', async () => {
    const { text, headers } = await tenant.ask(`/identity/token?persona=${director.id}`);
    const {
      token_type: type,
      access_token: token,
      expires_in: seconds
    } = JSON.parse(text) as { token_type: string; access_token: string; expires_in: number };
    expect({ type, seconds, cache: headers['cache-control'] }).toEqual({
      type: 'Bearer',
      seconds: 3600,
      cache: 'no-store'
    });
    expect(headers['access-control-allow-origin']).toBeUndefined();

    const keys = createRemoteJWKSet(new URL(`${tenant.addresses.issuer}/keys`));
    const { payload, protectedHeader } = await jwtVerify(token, keys, {
      issuer: tenant.addresses.issuer,
      audience: SERVICE_RESOURCE
    });
    expect(protectedHeader.alg).toBe('RS256');
    expect(payload).toMatchObject({
      aud: [SERVICE_RESOURCE, tenant.addresses.home],
      tid: TENANT_ID,
      oid: director.id,
      name: director.name,
      preferred_username: director.login,
      scp: 'user_impersonation',
      ver: '2.0'
    });
    const { iat = 0, nbf, exp } = payload;
    expect({ nbf, exp }).toEqual({ nbf: iat, exp: iat + 3600 });
  });

  test('can be for one resource alone', async () => {
    const token = await tokenOf(
      `/identity/token?persona=${director.id}&resource=${encodeURIComponent(SERVICE_RESOURCE)}`
    );
    expect(decodeJwt(token).aud).toBe(SERVICE_RESOURCE);
  });

  test.each([
    ['/identity/token?persona=nobody', 401, 'unknown_persona'],
    ['/identity/token', 401, 'unknown_persona'],
    [`/identity/token?persona=${director.id}&resource=https://elsewhere.example`, 400, 'invalid_resource'],
    [`/identity/token?persona=${director.id}&persona=${director.id}`, 401, 'unknown_persona']
  ])('%s is refused', async (path, status, error) => {
    const answer = await tenant.ask(path);
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.text)).toMatchObject({ error });
  });

  test.each(['cross-site', 'same-site'])('is not given to a %s page', async (from) => {
    const answer = await tenant.ask(`/identity/token?persona=${director.id}`, { headers: { 'Sec-Fetch-Site': from } });
    expect(answer.status).toBe(403);
    expect(answer.text).not.toContain('access_token');
  });
});

describe('the token of an app', () => {
  const post = (fields: Record<string, string>) =>
    tenant.ask('/identity/app-token', {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields).toString()
    });
  const asked = (change: Record<string, string> = {}) => ({
    grant_type: 'client_credentials',
    client_id: SERVICE_APP.clientId,
    client_secret: tenant.secrets[SERVICE_APP.clientId] ?? '',
    resource: tenant.addresses.home,
    ...change
  });

  test('is given for the right secret, and names the app', async () => {
    const answer = await post(asked());
    const { access_token: token } = JSON.parse(answer.text) as { access_token: string };
    expect(decodeJwt(token)).toMatchObject({
      aud: tenant.addresses.home,
      oid: SERVICE_APP.id,
      azp: SERVICE_APP.clientId,
      idtyp: 'app'
    });
  });

  test('is refused for the wrong secret, the secret of another app, another resource, another grant', async () => {
    const other = tenant.secrets[PROVISIONING_APP.clientId] ?? '';
    const answers = await Promise.all([
      post(asked({ client_secret: 'guess' })),
      post(asked({ client_secret: other })),
      post(asked({ client_id: 'nobody' })),
      post(asked({ resource: SERVICE_RESOURCE })),
      post(asked({ grant_type: 'password' }))
    ]);
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 400, 400]);
    for (const { text } of answers) expect(text).not.toContain('access_token');
  });

  test('that makes the lists is given to any script of this machine, and to no page of another site', async () => {
    expect(decodeJwt(await tokenOf('/identity/provisioning-token'))).toMatchObject({
      aud: tenant.addresses.home,
      azp: PROVISIONING_APP.clientId
    });
    expect(
      (await tenant.ask('/identity/provisioning-token', { headers: { 'sec-fetch-site': 'cross-site' } })).status
    ).toBe(403);
  });
});
