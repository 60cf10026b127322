import express, { Router, type Response } from 'express';
import * as v from 'valibot';
import { GRAPH_RESOURCE } from '../addresses';
import { SERVICE_APP } from '../apps';
import type { Issuer } from '../identity/issuer';
import { sameComputerOnly } from '../loopback';

/** “SharePoint Online Web Client Extensibility”, which web parts get their tokens as; the same in every tenant. */
const WEB_PARTS = '08e18876-6177-487e-b8b5-cf950c1e598c';

/** The service principals that can be asked for, by app id: the tenant’s own ids of them. */
const PRINCIPALS: Readonly<Record<string, string>> = {
  [WEB_PARTS]: '3c8f0d52-7e46-4a0b-9d1f-2b6a5e8c7d15',
  [SERVICE_APP.clientId]: '9a1d4e73-0b58-4c26-8f3e-6d7c2a9b1e16'
};

const SwitchesSchema = v.strictObject({
  /** Whether apps may read what was approved, which in Entra takes a permission of its own. */
  mayRead: v.boolean(),
  /** What is approved for web parts, separated by spaces; empty for nothing. */
  approved: v.string()
});
const USUAL: v.InferOutput<typeof SwitchesSchema> = { mayRead: true, approved: 'access_as_user' };

/**
 * What Microsoft Graph says of the API permissions that an administrator approved for web parts
 * (`/graph/v1.0/servicePrincipals(appId='…')`, `/graph/v1.0/oauth2PermissionGrants`), and `/_local/consents` to change
 * it. Every other path is passed on.
 */
export function consentRoutes(issuer: Issuer): Router {
  const router = Router();
  let switches = USUAL;

  router.use('/graph/v1.0', async (request, response, next) => {
    const principal = /^\/servicePrincipals\(appId=(?:'|%27)([\w-]{1,100})(?:'|%27)\)$/i.exec(request.path)?.[1];
    if (principal === undefined && request.path !== '/oauth2PermissionGrants') return next();
    const token = /^Bearer (\S+)$/i.exec(request.get('authorization') ?? '')?.[1];
    if (token === undefined || (await issuer.subjectOf(token, GRAPH_RESOURCE)) === undefined)
      return refuse(response, 401, 'InvalidAuthenticationToken', 'Access token validation failure.');
    if (!switches.mayRead)
      return refuse(response, 403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.');
    if (principal === undefined) return void response.json({ value: grantsLike(request.query['$filter']) });
    const id = PRINCIPALS[principal.toLowerCase()];
    if (id === undefined)
      return refuse(response, 404, 'Request_ResourceNotFound', 'The service principal does not exist.');
    response.json({ id, appId: principal.toLowerCase() });
  });

  /** Grants of the form `clientId eq '…'`, the one condition that is supported here. */
  function grantsLike(filter: unknown) {
    const client = typeof filter === 'string' ? /^clientId eq '([^']{1,100})'$/.exec(filter)?.[1] : undefined;
    if (switches.approved === '' || client !== PRINCIPALS[WEB_PARTS]) return [];
    return [
      {
        id: 'kAi5nQ',
        clientId: client,
        consentType: 'AllPrincipals',
        principalId: null,
        resourceId: PRINCIPALS[SERVICE_APP.clientId],
        scope: switches.approved
      }
    ];
  }

  router.use('/_local/consents', sameComputerOnly);
  router.get('/_local/consents', (_request, response) => void response.json(switches));
  router.patch('/_local/consents', express.json({ limit: '1kb' }), (request, response) => {
    const given = v.safeParse(v.partial(SwitchesSchema), request.body);
    if (!given.success)
      return void response.status(400).json({ message: 'Give mayRead (true or false) and approved (scopes).' });
    switches = { ...switches, ...given.output };
    response.json(switches);
  });
  router.delete('/_local/consents', (_request, response) => {
    switches = USUAL;
    response.status(204).end();
  });
  return router;
}

function refuse(response: Response, status: number, code: string, message: string): void {
  response.status(status).json({ error: { code, message } });
}
