import { randomUUID, X509Certificate } from 'node:crypto';
import express from 'express';
import { exportJWK, generateKeyPair, jwtVerify, SignJWT, type JWTPayload } from 'jose';

const ENTRA = 'https://login.microsoftonline.com';
const BOT_FRAMEWORK = 'https://login.botframework.com';
const HOUR = 3600;

interface AppOfTenant {
  readonly clientId: string;
  /** What Entra ID was given of it. */
  readonly certificate: string;
}

/** Microsoft's two issuers of tokens, as far as the service asks them. */
export interface Issuers {
  readonly entra: express.Router;
  readonly botFramework: express.Router;
  /** What the web part sends: a person’s token for the API of the service. */
  personToken(oid: string, audience: string): Promise<string>;
  /** What Teams sends with a message to the bot. */
  channelToken(botId: string, serviceUrl: string): Promise<string>;
  /** Whether a token was given to the bot, to send messages with. */
  isOfBot(authorization: string | undefined): boolean;
}

/** `siteToken` is what SharePoint takes from an app that was granted the site. */
export async function createIssuers({
  tenantId,
  apps,
  siteOrigin,
  siteToken
}: {
  readonly tenantId: string;
  readonly apps: readonly AppOfTenant[];
  readonly siteOrigin: string;
  readonly siteToken: () => Promise<string>;
}): Promise<Issuers> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  const keys = {
    keys: [{ ...(await exportJWK(publicKey)), kid: 'one', use: 'sig', alg: 'RS256', endorsements: ['msteams'] }]
  };
  const ofBot = new Set<string>();
  const sign = (claims: JWTPayload, issuer: string, audience: string): Promise<string> =>
    new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: 'one' })
      .setIssuer(issuer)
      .setAudience(audience)
      .setIssuedAt()
      .setNotBefore('0s')
      .setExpirationTime(`${HOUR}s`)
      .sign(privateKey);

  const entra = express.Router();
  const authority = `${ENTRA}/${tenantId}`;
  entra.get('/common/discovery/instance', (_request, response) =>
    response.json({
      tenant_discovery_endpoint: `${authority}/v2.0/.well-known/openid-configuration`,
      'api-version': '1.1',
      metadata: [
        { preferred_network: new URL(ENTRA).host, preferred_cache: 'login.windows.net', aliases: [new URL(ENTRA).host] }
      ]
    })
  );
  entra.get(`/${tenantId}/v2.0/.well-known/openid-configuration`, (_request, response) =>
    response.json({
      issuer: `${authority}/v2.0`,
      authorization_endpoint: `${authority}/oauth2/v2.0/authorize`,
      token_endpoint: `${authority}/oauth2/v2.0/token`,
      jwks_uri: `${authority}/discovery/v2.0/keys`
    })
  );
  entra.get(`/${tenantId}/discovery/v2.0/keys`, (_request, response) => response.json(keys));
  entra.post(`/${tenantId}/oauth2/v2.0/token`, express.urlencoded({ extended: false }), async (request, response) => {
    const { client_assertion: assertion = '', scope = '' } = request.body as Record<string, string>;
    const claimed = JSON.parse(
      Buffer.from(assertion.split('.')[1] ?? '', 'base64url').toString() || '{}'
    ) as JWTPayload;
    const app = apps.find(({ clientId }) => clientId === claimed.iss);
    const proven =
      app &&
      (await jwtVerify(assertion, new X509Certificate(app.certificate).publicKey, {
        audience: `${authority}/oauth2/v2.0/token`,
        algorithms: ['PS256', 'RS256'],
        // Clients round the time up.
        clockTolerance: 5
      }).catch(() => undefined));
    if (!app || !proven)
      return void response
        .status(401)
        .json({ error: 'invalid_client', error_description: 'AADSTS700027: the key was not found.' });
    const token = scope.startsWith(siteOrigin)
      ? await siteToken()
      : await sign({ appid: app.clientId, jti: randomUUID() }, authority, scope);
    if (scope.startsWith('https://api.botframework.com')) ofBot.add(`Bearer ${token}`);
    response.json({ token_type: 'Bearer', access_token: token, expires_in: HOUR, ext_expires_in: HOUR });
  });

  const botFramework = express.Router();
  botFramework.get('/v1/.well-known/openidconfiguration', (_request, response) =>
    response.json({
      issuer: 'https://api.botframework.com',
      jwks_uri: `${BOT_FRAMEWORK}/v1/.well-known/keys`,
      id_token_signing_alg_values_supported: ['RS256']
    })
  );
  botFramework.get('/v1/.well-known/keys', (_request, response) => response.json(keys));

  return {
    entra,
    botFramework,
    personToken: (oid, audience) =>
      sign({ oid, sub: oid, tid: tenantId, ver: '2.0', scp: 'access_as_user' }, `${authority}/v2.0`, audience),
    channelToken: (botId, serviceUrl) => sign({ serviceurl: serviceUrl }, 'https://api.botframework.com', botId),
    isOfBot: (authorization) => authorization !== undefined && ofBot.has(authorization)
  };
}
