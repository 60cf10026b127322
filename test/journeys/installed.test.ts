import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import '@pnp/sp/webs/index.js';
import '@pnp/sp/lists/web.js';

import { PATHS } from '../../src/client/paths';
import people from '../../sharepoint/local/people.json';
import { textOf, type Chat, type Chats } from '../support/chat';
import { openCloud, type Cloud } from '../support/cloud/cloud';
import { install, type Installed } from '../support/cloud/installed';
import { daysAgo } from '../support/days';
import { notify, take } from './story';

jest.setTimeout(240_000);

const ROOT = join(__dirname, '..', '..');
const PEOPLE = join(ROOT, 'sharepoint', 'local', 'people.json');

let folder: string;
let cloud: Cloud;
let installed: Installed;
let chats: Chats;
let service: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scr-installed-'));
  cloud = await openCloud(folder);
  installed = await install(folder, cloud);
});
afterAll(async () => {
  await installed?.stop();
  await cloud?.close();
  await rm(folder, { recursive: true, force: true });
});

const inPost = (role: string, region: string): (typeof people)[number] => {
  const found = people.find(({ roles, regions }) => roles.includes(role) && regions.includes(region));
  if (!found) throw new Error(`No ${role} in ${region}`);
  return found;
};
const chatOf = (role: string, region: string): Chat => {
  const { personId: id, name, roles, regions } = inPost(role, region);
  return chats.of({ id, name, roles, regions, token: '' });
};
const onSite = (command: string, ...args: readonly string[]) =>
  installed.command(command, '--site', cloud.siteUrl, ...args);

describe('an administrator who has the guide and the released files', () => {
  test('tries the wire contract on the site while nothing is in it, and leaves it empty', async () => {
    const { email } = inPost('regional-director', 'South West');
    const tried = await onSite('contract', '--person', email);
    expect(tried).toMatchObject({ code: 0, said: expect.stringContaining(', 0 differ.') as string });
    expect(await cloud.sp.web.lists.select('Title')()).toEqual([]);
    const report = await readFile(join(folder, 'service', 'contract-report.json'), 'utf8');
    expect(report).not.toContain(email);
    expect(JSON.parse(report)).toMatchObject({ differences: [] });
  });

  test('reads the plan, makes the lists, and is asked for nothing else', async () => {
    const plan = await onSite('provision', '--people', PEOPLE, '--dry-run');
    expect(plan).toMatchObject({ code: 0 });
    const made = await onSite('provision', '--people', PEOPLE);
    expect(made).toMatchObject({ code: 0, said: expect.stringContaining('Done and checked') as string });
    // SharePoint gives each site groups that could read it.
    expect(await onSite('permissions')).toMatchObject({ code: 1, said: expect.stringContaining('--mend') as string });
    expect(await onSite('permissions', '--mend')).toMatchObject({ code: 0 });
    expect(await onSite('permissions')).toMatchObject({ code: 0 });
    expect(await onSite('contract')).toMatchObject({
      code: 1,
      said: expect.stringContaining('This site holds a register') as string
    });
  });

  test('reads what to do when Entra ID does not know the certificate', async () => {
    const { code, said } = await installed.commandWith(
      { SITE_CERTIFICATE: cloud.variables['BOT_CERTIFICATE'] ?? '' },
      'permissions',
      '--site',
      cloud.siteUrl
    );
    expect(code).toBe(1);
    expect(said).toMatch(/^Entra ID refused the app \S+ \(AADSTS700027\)\. Add the certificate to the app/);
  });

  test('starts the service, which signs in with its certificates and is ready', async () => {
    service = await installed.start();
    chats = await cloud.chats(service);
    expect(await (await fetch(`${service}/ready`)).json()).toMatchObject({ reasons: [] });
  });
});

describe('the service in production', () => {
  test('takes no message that Teams did not sign for this bot', async () => {
    const send = (authorization: string | undefined): Promise<Response> =>
      fetch(`${service}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(authorization !== undefined && { authorization }) },
        body: JSON.stringify({
          id: 'x',
          type: 'message',
          text: 'hello',
          channelId: 'msteams',
          serviceUrl: 'https://smba.trafficmanager.net/uk/',
          from: { id: '29:x', aadObjectId: inPost('compliance-inspector', 'South West').personId },
          recipient: { id: '28:bot' },
          conversation: { id: 'x', conversationType: 'personal', tenantId: cloud.tenantId },
          channelData: { tenant: { id: cloud.tenantId } }
        })
      });
    const { issuers, botId } = cloud;
    const elsewhere = 'https://smba.trafficmanager.net/fr/';
    for (const authorization of [
      undefined,
      'Bearer x',
      `Bearer ${await issuers.channelToken('another-bot', 'https://smba.trafficmanager.net/uk/')}`,
      `Bearer ${await issuers.channelToken(botId, elsewhere)}`,
      `Bearer ${await issuers.personToken('x', botId)}`
    ])
      expect([401, 403]).toContain((await send(authorization)).status);
    expect(chats.postedIn('x')).toEqual([]);
  });

  test('a review is recorded in the chat, the director is informed, and the web part is answered', async () => {
    const [inspector, director] = [
      chatOf('compliance-inspector', 'South West'),
      chatOf('regional-director', 'South West')
    ];
    await director.open();
    const { reference } = await notify(inspector);
    await director.shows(reference);
    const lead = inPost('regional-safeguarding-lead', 'South West');
    const ask = async (audience: string): Promise<Response> =>
      fetch(`${service}${PATHS.reminders}`, {
        headers: {
          authorization: `Bearer ${await cloud.issuers.personToken(lead.personId, audience)}`
        }
      });
    expect((await ask(cloud.botId)).status).toBe(200);
    expect((await ask('another-app')).status).toBe(401);
  });

  test('with SharePoint 400 ms away, an IMR is requested and its author appointed', async () => {
    cloud.takeLonger(400);
    const [inspector, director, author] = [
      chatOf('compliance-inspector', 'South West'),
      chatOf('regional-director', 'South West'),
      chatOf('compliance-inspector', 'London')
    ];
    await author.open();
    const { reference } = await notify(inspector);
    await take(inspector, reference, 'request-imr', { askedOn: daysAgo(14) });
    await director.shows(reference, 'has requested an IMR');
    await take(director, reference, 'appoint-author', { author: inPost('compliance-inspector', 'London').personId });
    await author.shows(reference, 'appointed to write');
    cloud.takeLonger(0);
  });

  test('asks no host that the guide does not name, and its log names nobody', async () => {
    const guide = await readFile(join(ROOT, 'docs', 'deploy', 'README.md'), 'utf8');
    for (const host of cloud.asked)
      expect(guide).toContain(host === new URL(cloud.siteUrl).host ? 'TENANT.sharepoint.com' : host);
    for (const { name, email } of people) {
      expect(installed.log()).not.toContain(name);
      expect(installed.log()).not.toContain(email);
    }
    expect(textOf(installed.log())).toContain('listening');
  });

  test('the commands prove the history, and name those whom no message can reach', async () => {
    expect(await onSite('verify-history')).toMatchObject({ code: 0 });
    expect((await onSite('reachable')).said).toContain(inPost('regional-safeguarding-lead', 'South West').name);
  });
});
