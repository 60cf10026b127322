import { SERVICE_RESOURCE, TENANT_ID, type Addresses } from './addresses';
import type { App } from './apps';

type Environment = Readonly<Record<string, string>>;

/** The variables with which a child signs in to the site as an app. */
export function siteEnvironment(
  { issuer, site }: Addresses,
  app: App,
  secrets: Readonly<Record<string, string>>
): Environment {
  const secret = secrets[app.clientId];
  if (secret === undefined) throw new Error(`${app.name} has no client secret.`);
  return {
    SITE_URL: site,
    SITE_TOKEN_URL: `${issuer}/app-token`,
    SITE_CLIENT_ID: app.clientId,
    SITE_CLIENT_SECRET: secret
  };
}

/** The variables of the service: the issuer of its tokens, its callers, and where Microsoft Graph is. */
export const serviceEnvironment = ({ servicePort, issuer, home, webPart, service, graph }: Addresses): Environment => ({
  SCR_MODE: 'local',
  PORT: String(servicePort),
  TOKEN_ISSUER: issuer,
  TOKEN_JWKS_URL: `${issuer}/keys`,
  TOKEN_AUDIENCE: SERVICE_RESOURCE,
  TENANT_ID,
  WEB_ORIGIN: home,
  WEB_PART_URL: webPart,
  SERVICE_URL: service,
  SCR_GRAPH_URL: graph
});
