import { ConfidentialClientApplication, ServerError } from '@azure/msal-node';
import { siteToken, unreachedOf } from '../../bot/site-token';
import { certificateOf } from '../../bot/certificate';
import { RegisterUnavailable } from '../../src/register/client/sharepoint-client';
import { newCertificate } from './certificates';
import { bodyOf, listen, type Listening } from '../register/http-server';

let issuer: Listening;
afterEach(() => issuer.close());

const identityAt = (url: string) =>
  ({
    kind: 'client-secret',
    tokenUrl: `${url}/token`,
    clientId: 'the service',
    clientSecret: 's&cret',
    resource: 'http://site.example'
  }) as const;

it('asks with the client’s credentials once for all callers, and again a minute before the token expires', async () => {
  const asked: string[] = [];
  issuer = await listen((request, response) => {
    void bodyOf(request).then((body) => {
      asked.push(body);
      response.end(
        JSON.stringify({ access_token: `token ${asked.length}`, expires_in: asked.length === 1 ? 59 : 3600 })
      );
    });
  });
  const token = siteToken(identityAt(issuer.url));
  await expect(Promise.all([token(), token()])).resolves.toEqual(['token 1', 'token 1']);
  await expect(token()).resolves.toBe('token 2');
  await expect(token()).resolves.toBe('token 2');
  expect(asked[0]).toBe(
    'grant_type=client_credentials&client_id=the+service&client_secret=s%26cret&resource=http%3A%2F%2Fsite.example'
  );
  expect(asked).toHaveLength(2);
});

it('says that a wrong secret is wrong, and asks anew the next time', async () => {
  issuer = await listen((_, response) => response.writeHead(401).end());
  const token = siteToken(identityAt(issuer.url));
  await expect(token()).rejects.toThrow('Check its id and secret');
  await expect(token()).rejects.toThrow('Check its id and secret');
  expect(issuer.requests).toHaveLength(2);
});

it('is busy when the issuer is down', async () => {
  issuer = await listen((_, response) => response.writeHead(503).end());
  await expect(siteToken(identityAt(issuer.url))()).rejects.toBeInstanceOf(RegisterUnavailable);
  await issuer.close();
  await expect(siteToken(identityAt(issuer.url))()).rejects.toBeInstanceOf(RegisterUnavailable);
});

it('says which host did not answer, and why', async () => {
  issuer = await listen((_, response) => response.end());
  await issuer.close();
  const fault: unknown = await siteToken(identityAt(issuer.url))().catch((error: unknown) => error);
  expect(unreachedOf(fault)).toEqual({ host: new URL(issuer.url).host, code: 'ECONNREFUSED' });
});

it.each([
  ['an unknown app', new ServerError('invalid_client', '', 'AADSTS700016: Gwen’s app was not found.'), 'AADSTS700016'],
  ['no way to the internet', Object.assign(new Error('Gwen'), { errorCode: 'network_error' }), 'network_error']
])('given %s, it says what Entra ID or the network said by its code alone', async (_, fault, code) => {
  jest.spyOn(ConfidentialClientApplication.prototype, 'acquireTokenByClientCredential').mockRejectedValue(fault);
  const { key, certificate } = newCertificate();
  const read = certificateOf('the site', () => key + certificate);
  if (!read.ok) throw new Error('It cannot be used.');
  const token = siteToken({
    kind: 'certificate',
    tenantId: 't1',
    clientId: 'the service',
    certificate: read.certificate,
    siteUrl: 'https://tenant.sharepoint.com/sites/scr'
  });
  const refused: unknown = await token().catch((error: unknown) => error);
  expect(unreachedOf(refused)).toEqual({ host: 'login.microsoftonline.com', code });
  expect(String(refused)).not.toContain('Gwen');
});
