import { GRAPH_RESOURCE, MAILBOX } from '../../../../sharepoint/local/addresses';
import { PROVISIONING_APP, SERVICE_APP, type App } from '../../../../sharepoint/local/apps';
import { serviceEnvironment } from '../../../../sharepoint/local/environment';
import { checkMailbox } from '../../../../sharepoint/provision/check-mailbox';
import { graphOfSite } from '../../../../sharepoint/provision/graph-of-site';
import { COMMANDS } from '../../../../sharepoint/provision/commands';
import { readSettings } from '../../../../sharepoint/provision/settings';
import { createGraph } from '../../../../bot/mail/graph';
import { siteToken } from '../../../../bot/site-token';
import { personaWith, runTenant, type RunningTenant } from '../running-tenant';

let tenant: RunningTenant;
beforeAll(async () => {
  tenant = await runTenant();
});
afterAll(() => tenant.close());

const tokenFor = async (app: App, fields: Readonly<Record<string, string>>): Promise<string> => {
  const answer = await tenant.ask('/identity/app-token', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: app.clientId,
      client_secret: tenant.secrets[app.clientId] ?? '',
      ...fields
    }).toString()
  });
  return String((JSON.parse(answer.text) as { access_token?: string }).access_token);
};
const GRAPH = { scope: `${GRAPH_RESOURCE}/.default` };
const ask = async (path: string, token: string) => {
  const { status, text } = await tenant.ask(path, { headers: { authorization: `Bearer ${token}` } });
  return [status, /"code":"(\w+)"/.exec(text)?.[1]];
};
const messages = () => `${new URL(tenant.addresses.graph).pathname}/users/${MAILBOX}/messages`;

test('the service is told where Graph is, and its app reads the mailbox with a token for it', async () => {
  expect(serviceEnvironment(tenant.addresses)['SCR_GRAPH_URL']).toBe(`${tenant.addresses.home}/graph/v1.0`);
  expect(await ask(messages(), await tokenFor(SERVICE_APP, GRAPH))).toEqual([200, undefined]);
  expect(await ask(messages(), await tokenFor(SERVICE_APP, { resource: GRAPH_RESOURCE }))).toEqual([200, undefined]);
});

test('a token for SharePoint does not open the mailbox, nor one for Graph SharePoint', async () => {
  const forSite = await tokenFor(SERVICE_APP, { scope: `${tenant.addresses.home}/.default` });
  expect(await ask('/sites/scr/_api/web', forSite)).toEqual([200, undefined]);
  expect(await ask(messages(), forSite)).toEqual([401, 'InvalidAuthenticationToken']);
  expect(await ask('/sites/scr/_api/web', await tokenFor(SERVICE_APP, GRAPH))).toEqual([401, undefined]);
});

test('another app, and a person, do not read the mailbox', async () => {
  expect(await ask(messages(), await tokenFor(PROVISIONING_APP, GRAPH))).toEqual([403, 'ErrorAccessDenied']);
  const { id } = personaWith('intake-team', 'England');
  const { text } = await tenant.ask(`/identity/token?persona=${id}`);
  const { access_token: token } = JSON.parse(text) as { access_token: string };
  expect(await ask(messages(), token)).toEqual([401, 'InvalidAuthenticationToken']);
});

test('a mail that is delivered to the tenant is on the page that the home page links to', async () => {
  const delivered = await tenant.ask('/_local/mail', {
    method: 'POST',
    headers: { 'content-type': 'message/rfc822' },
    body: 'From: a@b.example\r\nSubject: By a script\r\n\r\nText\r\n'
  });
  expect(delivered.status).toBe(201);
  const [, link = ''] = /<a href="([^"]+)">Open the mailbox/.exec((await tenant.ask('/')).text) ?? [];
  expect((await tenant.ask(link)).text).toContain('By a script');
});

test.each([
  ['nothing but the address of the site', () => ({})],
  ['the service’s own id and secret', () => serviceSecret()]
])('given %s, then “npm run mailbox” proves that the service may use this mailbox, and no other', async (_, env) => {
  const read = readSettings(['--site', tenant.addresses.site], env(), COMMANDS.mailbox);
  if (!read.ok) throw new Error(read.problem);
  const { url, identity } = graphOfSite(read.settings, undefined);
  const graph = createGraph({ url, token: siteToken(identity) });
  const checks = await checkMailbox(graph, MAILBOX, 'someone.else@regulator.example');
  expect(checks.map(({ ok, line }) => [ok, /: (\w+)/.exec(line)?.[1]])).toEqual([
    [true, 'yes'],
    [true, 'yes'],
    [true, 'refused']
  ]);
});

const serviceSecret = () => ({
  SITE_TOKEN_URL: `${tenant.addresses.issuer}/app-token`,
  SITE_CLIENT_ID: SERVICE_APP.clientId,
  SITE_CLIENT_SECRET: tenant.secrets[SERVICE_APP.clientId]
});
