import { createHash, timingSafeEqual } from 'node:crypto';
import express from 'express';
import { GRAPH_RESOURCE, SERVICE_RESOURCE } from '../addresses';
import { APPS, PROVISIONING_APP, SERVICE_APP } from '../apps';
import { sameOriginOnly } from '../loopback';
import type { Caller } from '../caller';
import { personById } from '../colleagues';
import { TOKEN_SECONDS, type Issuer } from './issuer';
import { relativeTarget } from './relative-target';
import { signedIn, signIn } from './session';

interface IdentityOptions {
  readonly issuer: Issuer;
  readonly home: string;
  readonly secrets: Readonly<Record<string, string>>;
  /** The resources that apps can have tokens for: first the site. */
  readonly appResources: readonly [string, ...string[]];
}

/** The local stand-in for Entra: discovery, keys, tokens for personas and apps, and the sign-in of a browser. */
export function identityRoutes({ issuer, home, secrets, appResources }: IdentityOptions): express.Router {
  const router = express.Router();
  const { address, key, resources } = issuer.options;
  const form = express.urlencoded({ extended: false, limit: '8kb' });

  router.get('/.well-known/openid-configuration', (_request, response) => {
    response.json({
      issuer: address,
      jwks_uri: `${address}/keys`,
      token_endpoint: `${address}/app-token`,
      grant_types_supported: ['client_credentials'],
      id_token_signing_alg_values_supported: ['RS256']
    });
  });
  router.get('/keys', (_request, response) => response.json({ keys: [key.publicJwk] }));

  router.get('/token', sameOriginOnly, async (request, response) => {
    const { persona: id, resource } = request.query;
    const persona = id === undefined ? await signedIn(issuer, request) : personById(id);
    if (persona === undefined)
      return refuse(
        response,
        401,
        'unknown_persona',
        'Give the id of a person in /tenant.json, or choose a person on the home page.'
      );
    if (resource !== undefined && (typeof resource !== 'string' || !resources.includes(resource))) {
      return refuse(response, 400, 'invalid_resource', `Tokens are only for ${resources.join(' or ')}.`);
    }
    grant(response, await issuer.personToken(persona, resource));
  });

  router.post('/app-token', sameOriginOnly, form, async (request, response) => {
    const { grant_type: type, client_id: id, client_secret: secret, resource, scope } = fieldsOf(request);
    if (type !== 'client_credentials')
      return refuse(response, 400, 'unsupported_grant_type', 'Only client_credentials is supported.');
    const app = APPS.find(({ clientId }) => clientId === id);
    const expected = app && secrets[app.clientId];
    if (!app || expected === undefined || !sameSecret(expected, secret))
      return refuse(response, 401, 'invalid_client', 'The client id or its secret is wrong.');
    // Version 1 of Entra’s endpoint takes the resource, version 2 its default scope.
    const asked = appResources.find((each) => each === resource || scope === `${each}/.default`);
    if (asked === undefined)
      return refuse(response, 400, 'invalid_resource', `Apps can have tokens only for ${appResources.join(' or ')}.`);
    grant(response, await issuer.appToken(app, asked));
  });

  // Anyone who can reach this address can also read the data folder, so provisioning needs no secret.
  router.get('/provisioning-token', sameOriginOnly, async (_request, response) => {
    grant(response, await issuer.appToken(PROVISIONING_APP, appResources[0]));
  });
  // For the command that proves what the service may do with the mailbox.
  router.get('/mailbox-token', sameOriginOnly, async (_request, response) => {
    grant(response, await issuer.appToken(SERVICE_APP, GRAPH_RESOURCE));
  });

  // For the command that proves whose tokens the service takes.
  router.get('/service-token', sameOriginOnly, async (_request, response) => {
    grant(response, await issuer.appToken(PROVISIONING_APP, SERVICE_RESOURCE));
  });

  const enter = async (persona: Caller | undefined, to: unknown, response: express.Response): Promise<void> => {
    const target = relativeTarget(to, home);
    if (persona === undefined)
      return refuse(response, 400, 'unknown_persona', 'Person not found. Choose a person on the home page.');
    if (target === undefined)
      return refuse(response, 400, 'invalid_target', 'After signing in, only a path of this tenant can be opened.');
    await signIn(issuer, persona, response);
    response.set('Cache-Control', 'no-store').redirect(303, target);
  };
  router.get('/sign-in', sameOriginOnly, ({ query }, response) =>
    enter(personById(query['persona']), query['to'], response)
  );
  router.post('/sign-in', sameOriginOnly, form, (request, response) => {
    const { persona, to } = fieldsOf(request);
    return enter(personById(persona), to, response);
  });
  return router;
}

const fieldsOf = (request: express.Request): Readonly<Record<string, unknown>> => {
  const body: unknown = request.body;
  return typeof body === 'object' && body !== null ? { ...body } : {};
};

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
const sameSecret = (expected: string, given: unknown): boolean =>
  typeof given === 'string' && timingSafeEqual(digest(expected), digest(given));

const grant = (response: express.Response, token: string): void => {
  response
    .set('Cache-Control', 'no-store')
    .json({ token_type: 'Bearer', access_token: token, expires_in: TOKEN_SECONDS });
};

const refuse = (response: express.Response, status: number, error: string, sentence: string): void => {
  response.status(status).set('Cache-Control', 'no-store').json({ error, error_description: sentence });
};
