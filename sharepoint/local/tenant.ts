import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import { join } from 'node:path';
import express from 'express';
import {
  CHANNEL_SITE_PATH,
  CHANNEL_TAB_PATH,
  EMPTY_SITE_PATH,
  GRAPH_RESOURCE,
  MAILBOX,
  SERVICE_RESOURCE,
  SITE_PATH,
  SITE_TITLE,
  TENANT_ID,
  WEB_PART_PATH,
  type Addresses
} from './addresses';
import { APPS, SERVICE_APP, type App } from './apps';
import type { DataFolder } from './data-folder';
import { homeRoutes } from './home/routes';
import { callerOf } from './identity/caller-of';
import { consentRoutes } from './entra/consents';
import { createIssuer, type Issuer } from './identity/issuer';
import { clientSecrets, signingKey } from './identity/keys';
import { identityRoutes } from './identity/routes';
import { signedIn } from './identity/session';
import { loopbackOnly } from './loopback';
import { createMail } from './mail/mail';
import { PEOPLE } from './colleagues';
import type { Persona } from './personas';
import { keepShapes } from './rest/shapes/keep-shapes';
import { createSite, type Site } from './rest/site';
import { webPartPage } from './web-part-page/page';

interface TenantOptions {
  readonly addresses: Addresses;
  readonly data: DataFolder;
  /** Folder of the repository. */
  readonly root: string;
  /** Opens a person’s chat, and gives its address; absent if the chats do not run. */
  readonly openChat?: (persona: Persona) => Promise<string>;
  readonly isReady: () => boolean;
  /** Milliseconds that each request to SharePoint or Microsoft Graph takes longer. */
  readonly distance?: () => number;
}

export interface Tenant {
  readonly secrets: Readonly<Record<string, string>>;
  /** A token for the site, as an app. */
  siteToken(app: App): Promise<string>;
  close(): Promise<void>;
}

/** Identity, SharePoint site, mailbox, web part page and home page, on one port of 127.0.0.1. */
export async function createTenant({
  addresses,
  data,
  root,
  openChat,
  isReady,
  distance
}: TenantOptions): Promise<Tenant> {
  const { home, issuer: address } = addresses;
  const key = await signingKey(data.identity);
  const secrets = clientSecrets(
    data.identity,
    APPS.map(({ clientId }) => clientId)
  );
  const issuer = createIssuer({ key, address, tenantId: TENANT_ID, resources: [SERVICE_RESOURCE, home], site: home });
  const ofTenant = {
    people: PEOPLE,
    ...(distance && { distance }),
    keepShape: keepShapes(process.env['REQUEST_SHAPES']),
    callerOf: (request: express.Request) => callerOf(issuer, home, request)
  };
  const site = createSite({ ...ofTenant, database: data.database, path: SITE_PATH, title: SITE_TITLE });
  const empty = createSite({ ...ofTenant, database: data.emptySite, path: EMPTY_SITE_PATH, title: 'Empty site' });
  const mail = createMail({
    database: data.mail,
    address: MAILBOX,
    ...(distance && { distance }),
    async appOf(token) {
      const id = await issuer.subjectOf(token, GRAPH_RESOURCE);
      return id === undefined ? undefined : { id, mayUse: id === SERVICE_APP.id };
    }
  });

  const app = express();
  app.disable('x-powered-by');
  app.use(loopbackOnly(home));
  app.use('/identity', identityRoutes({ issuer, home, secrets, appResources: [home, GRAPH_RESOURCE] }));
  app.use(
    webPartPage({
      path: WEB_PART_PATH,
      sitePath: SITE_PATH,
      channelTab: { path: CHANNEL_TAB_PATH, sitePath: CHANNEL_SITE_PATH },
      siteUrl: addresses.site,
      siteTitle: SITE_TITLE,
      dist: join(root, 'dist'),
      nodeModules: join(root, 'node_modules'),
      serviceUrl: addresses.service,
      serviceResource: SERVICE_RESOURCE,
      personOf: (request) => personOf(issuer, site, request)
    })
  );
  app.use(homeRoutes({ addresses, issuer, data, isReady, ...(openChat && { openChat }) }));
  app.use(consentRoutes(issuer));
  app.use(mail.router);
  // The first has the addresses for faults and counts, too: they are for scripts that try the register.
  app.use(site.router);
  app.use(empty.router);

  const server = createServer(app);
  await listening(server, addresses.port);
  return {
    secrets,
    siteToken: (app) => issuer.appToken(app, home),
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
      site.close();
      empty.close();
      mail.close();
    }
  };
}

async function personOf(
  issuer: Issuer,
  site: Site,
  request: express.Request
): Promise<{ id: string; name: string; login: string; canRead: boolean } | undefined> {
  const persona = await signedIn(issuer, request);
  return persona && { id: persona.id, name: persona.name, login: persona.login, canRead: site.mayEnter(persona) };
}

async function listening(server: Server, port: number): Promise<void> {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
}
