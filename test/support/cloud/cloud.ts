import { once } from 'node:events';
import { request as ask } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { SPFI } from '@pnp/sp';
import express from 'express';

import { addressesFrom, TENANT_ID } from '../../../sharepoint/local/addresses';
import { PROVISIONING_APP } from '../../../sharepoint/local/apps';
import { createDataFolder } from '../../../sharepoint/local/data-folder';
import { createTenant } from '../../../sharepoint/local/tenant';
import { createSharePointClient } from '../../../src/register/client/sharepoint-client';
import { openChats, type Chats } from '../chat';
import { freePorts } from '../free-port';
import { appCertificate, hostCertificate } from './authority';
import { createIssuers, type Issuers } from './entra';

const SITE_HOST = 'example.sharepoint.com';
const TEAMS_HOST = 'smba.trafficmanager.net';
const HOSTS = [SITE_HOST, TEAMS_HOST, 'login.microsoftonline.com', 'login.botframework.com'];
const SITE_APP = '5d0c5ad3-6c1f-4c4b-8f06-2f1b5d9b7a01';
const BOT_APP = '5d0c5ad3-6c1f-4c4b-8f06-2f1b5d9b7a02';

/**
 * Microsoft’s cloud as a released service meets it: SharePoint, Entra ID, the Bot Framework and Teams, each by its own
 * name over TLS, with an authority of its own. Nothing has been made in the site.
 */
export interface Cloud {
  readonly siteUrl: string;
  readonly tenantId: string;
  /** The variables of the guide for administrators, but for the port. */
  readonly variables: Readonly<Record<string, string>>;
  /** What a process needs to find this cloud. */
  readonly network: Readonly<Record<string, string>>;
  readonly issuers: Issuers;
  readonly botId: string;
  /** The chats of people in Teams, with a service at an address. */
  chats(service: string): Promise<Chats>;
  /** The site, written to as nobody but a test does. */
  readonly sp: SPFI;
  /** Every host that was asked. */
  readonly asked: ReadonlySet<string>;
  /** Makes each request to SharePoint take longer, in milliseconds. */
  takeLonger(ms: number): void;
  close(): Promise<void>;
}

export async function openCloud(folder: string): Promise<Cloud> {
  const siteUrl = `https://${SITE_HOST}/sites/scr`;
  const made = createDataFolder(join(folder, 'data'), true);
  if (!made.ok) throw new Error(made.sentence);
  const addresses = addressesFrom(await freePorts(2));
  let distance = 0;
  const tenant = await createTenant({
    addresses,
    data: made.data,
    root: join(__dirname, '..', '..', '..'),
    isReady: () => true,
    distance: () => distance
  });
  const [site, bot] = [appCertificate(folder, 'site'), appCertificate(folder, 'bot')];
  const issuers = await createIssuers({
    tenantId: TENANT_ID,
    apps: [
      { clientId: SITE_APP, certificate: site.certificate },
      { clientId: BOT_APP, certificate: bot.certificate }
    ],
    siteOrigin: new URL(siteUrl).origin,
    siteToken: () => tenant.siteToken(PROVISIONING_APP)
  });
  const asked = new Set<string>();
  let teams: Chats | undefined;
  const { ca, key, certificate } = hostCertificate(folder, HOSTS);
  const app = express();
  app.use((request, response, next): void => {
    asked.add(request.hostname);
    if (request.hostname === 'login.microsoftonline.com') void issuers.entra(request, response, next);
    else if (request.hostname === 'login.botframework.com') void issuers.botFramework(request, response, next);
    else if (request.hostname === SITE_HOST) passOn(request, response, addresses.port);
    else if (!issuers.isOfBot(request.headers.authorization)) response.sendStatus(401);
    else if (teams) passOn(request, response, Number(new URL(teams.url).port));
    else response.sendStatus(503);
  });
  const server = createServer({ key, cert: certificate }, app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    siteUrl,
    sp: createSharePointClient({
      siteUrl: addresses.site,
      token: () => tenant.siteToken(PROVISIONING_APP),
      patience: 'background'
    }),
    tenantId: TENANT_ID,
    botId: BOT_APP,
    issuers,
    asked,
    variables: {
      TENANT_ID,
      SITE_URL: siteUrl,
      SITE_CLIENT_ID: SITE_APP,
      SITE_CERTIFICATE: site.path,
      TOKEN_AUDIENCE: BOT_APP,
      WEB_ORIGIN: new URL(siteUrl).origin,
      WEB_PART_URL: `${siteUrl}/SitePages/Regional-risk.aspx`,
      SERVICE_URL: 'https://scr.example.org',
      BOT_APP_ID: BOT_APP,
      BOT_CERTIFICATE: bot.path
    },
    network: {
      NODE_OPTIONS: `--require ${join(__dirname, 'reach.js')}`,
      NODE_EXTRA_CA_CERTS: ca,
      CLOUD_PORT: String((server.address() as AddressInfo).port)
    },
    chats: async (service) => {
      const url = `https://${TEAMS_HOST}/uk/`;
      return (teams = await openChats(service, {
        url,
        tenantId: TENANT_ID,
        authorization: async () => `Bearer ${await issuers.channelToken(BOT_APP, url)}`
      }));
    },
    takeLonger: (ms) => void (distance = ms),
    close: async () => {
      server.close();
      server.closeAllConnections();
      await teams?.close();
      await tenant.close();
    }
  };
}

/** Hands a request to a server of this machine. Teams’ addresses begin with a region. */
function passOn(request: express.Request, response: express.Response, port: number): void {
  const path = request.hostname === TEAMS_HOST ? request.url.replace(/^\/uk/, '') : request.url;
  const host = `127.0.0.1:${port}`;
  const passed = ask({ host: '127.0.0.1', port, method: request.method, path, headers: { ...request.headers, host } });
  passed.on('response', (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  passed.on('error', () => response.destroy());
  request.pipe(passed);
}
