import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { exportJWK, generateKeyPair, SignJWT, type CryptoKey } from 'jose';

import { createIdentity } from '../../../bot/http/identity';

const ISSUER = 'https://issuer.example/v2.0';
const AUDIENCE = 'api-app';
const OID = 'AAAAAAAA-0000-4000-8000-000000000001';

let keys: Server;
let jwksUrl: string;
let privateKey: CryptoKey;
let stranger: CryptoKey;

beforeAll(async () => {
  const pair = await generateKeyPair('RS256');
  privateKey = pair.privateKey;
  stranger = (await generateKeyPair('RS256')).privateKey;
  const body = JSON.stringify({
    keys: [{ ...(await exportJWK(pair.publicKey)), kid: 'k1', alg: 'RS256', use: 'sig' }]
  });
  keys = createServer((_request, response) => void response.setHeader('content-type', 'application/json').end(body));
  await new Promise<void>((resolve) => void keys.listen(0, '127.0.0.1', resolve));
  jwksUrl = `http://127.0.0.1:${(keys.address() as AddressInfo).port}/keys`;
});
afterAll(() => void keys.close());

const identify = (header: string | undefined) =>
  createIdentity({ issuer: ISSUER, jwksUrl, audience: AUDIENCE, tenantId: 't1' })(header);

const token = ({
  claims = {},
  issuer = ISSUER,
  audience = AUDIENCE,
  expires = '5m',
  key = privateKey
} = {}): Promise<string> => {
  const jwt = new SignJWT({ oid: OID, tid: 't1', ...claims })
    .setProtectedHeader({ alg: 'RS256', kid: 'k1' })
    .setIssuer(issuer)
    .setAudience(audience)
    .setIssuedAt();
  return jwt.setExpirationTime(expires).sign(key);
};

test('the person is the oid of the token, in lower case', async () => {
  expect(await identify(`Bearer ${await token()}`)).toEqual({ ok: true, actorId: OID.toLowerCase() });
});

test.each([
  ['nothing', undefined, 'no-token'],
  ['another scheme', 'Basic YTpi', 'no-token'],
  ['nonsense', 'Bearer nonsense', 'bad-token'],
  [
    'a token that nobody signed',
    `Bearer ${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from(`{"oid":"${OID}"}`).toString('base64url')}.`,
    'bad-token'
  ]
])('%s is refused', async (_what, header, code) => expect(await identify(header)).toMatchObject({ ok: false, code }));

test.each([
  ['another issuer', { issuer: 'https://other.example/' }, 'bad-token'],
  ['another audience', { audience: 'other-app' }, 'bad-token'],
  ['another tenant', { claims: { tid: 't2' } }, 'wrong-tenant'],
  ['nobody', { claims: { oid: undefined } }, 'wrong-tenant'],
  ['the past', { expires: '-1m' }, 'token-expired']
])('a token of %s is refused', async (_what, how, code) =>
  expect(await identify(`Bearer ${await token(how)}`)).toMatchObject({ ok: false, code })
);

test('a token that never runs out is refused', async () => {
  const endless = new SignJWT({ oid: OID, tid: 't1' })
    .setProtectedHeader({ alg: 'RS256', kid: 'k1' })
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE);
  expect(await identify(`Bearer ${await endless.sign(privateKey)}`)).toMatchObject({ ok: false, code: 'bad-token' });
});

test('a token that somebody else signed is refused', async () => {
  expect(await identify(`Bearer ${await token({ key: stranger })}`)).toMatchObject({ ok: false, code: 'bad-token' });
});

test('an algorithm with a shared secret is refused', async () => {
  const shared = await new SignJWT({ oid: OID, tid: 't1' })
    .setProtectedHeader({ alg: 'HS256', kid: 'k1' })
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setExpirationTime('5m')
    .sign(new TextEncoder().encode('a secret that is long enough to be used'));
  expect(await identify(`Bearer ${shared}`)).toMatchObject({ ok: false, code: 'bad-token' });
});

describe('an issuer whose keys cannot be fetched is no bad token: the person is told to try again', () => {
  let answering: Server;
  beforeAll(async () => {
    answering = createServer((request, response) => {
      if (request.url !== '/silent') response.writeHead(request.url === '/broken' ? 500 : 200).end('no keys');
    });
    await new Promise<void>((resolve) => void answering.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => {
    answering.close();
    answering.closeAllConnections();
  });

  test.each(['refused', '/broken', '/nonsense', '/silent'])('%s', async (what) => {
    const { port } = answering.address() as AddressInfo;
    const jwks = what === 'refused' ? 'http://127.0.0.1:9/keys' : `http://127.0.0.1:${port}${what}`;
    const elsewhere = createIdentity({ issuer: ISSUER, jwksUrl: jwks, audience: AUDIENCE, tenantId: 't1' });
    expect(await elsewhere(`Bearer ${await token()}`)).toEqual({
      ok: false,
      status: 503,
      code: 'keys-unreachable',
      sentence: 'Your sign-in cannot be checked at the moment. Nothing has been recorded. Try again in 10 seconds.',
      retryAfterSeconds: 10
    });
  });
});
