import type { Config } from '../../bot/config';

/** The configuration of a service in the local tenant that reads no SharePoint. */
export const LOCAL_CONFIG: Config = {
  mode: 'local',
  port: 1,
  siteUrl: 'http://127.0.0.1/',
  tenantId: 't1',
  webOrigin: 'http://127.0.0.1',
  webPartUrl: 'http://127.0.0.1/',
  certificates: [],
  graph: { url: 'http://127.0.0.1:1/graph/v1.0', identity: { kind: 'local-tenant', tokenUrl: 'http://127.0.0.1:1/' } },
  serviceUrl: 'http://127.0.0.1:1/',
  site: { kind: 'client-secret', tokenUrl: '', clientId: '', clientSecret: '', resource: '' },
  tokens: { issuer: '', jwksUrl: '', audience: '', tenantId: 't1' }
};
