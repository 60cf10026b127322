import { join } from 'node:path';
import JSZip from 'jszip';
import { readFileSync } from 'node:fs';

import { partsOfSources, TEAMS_APP, teamsApp, teamsManifest, WEB_PART_ID } from '../../manifest/teams-app';
import solution from '../../config/package-solution.json';
import { version } from '../../package.json';

const root = join(__dirname, '..', '..');
const parts = partsOfSources(root);
const settings = {
  VERSION: version,
  ...TEAMS_APP,
  BOT_APP_ID: '7f2b1c44-90a1-4b52-8f63-2d9c1a0e5b77',
  SERVICE_HOST: 'reviews.example.org',
  SITE_HOST: 'regulator.sharepoint.example',
  SITE_PATH: '/sites/reviews',
  WEB_PART_ID
};

test('the manifest is what the published schema of Teams accepts', async () => {
  const manifest = JSON.parse(await teamsManifest(parts, settings)) as {
    bots: { botId: string }[];
    validDomains: string[];
  };
  expect(manifest.bots[0]?.botId).toBe(settings.BOT_APP_ID);
  expect(manifest.validDomains).toContain('reviews.example.org');
});

test('the app, the solution and the package have one version', async () => {
  expect(JSON.parse(await teamsManifest(parts, settings))).toMatchObject({ version });
  expect(solution.solution.version).toBe(`${version}.0`);
});

test('a test app stands beside the one in use: it has an id and a name of its own', async () => {
  const own = { APP_ID: '11111111-2222-4333-8444-555555555555', APP_NAME: 'Reviews (test)' };
  expect(JSON.parse(await teamsManifest(parts, { ...settings, ...own }))).toMatchObject({
    id: own.APP_ID,
    name: { short: own.APP_NAME, full: `${own.APP_NAME}: register, messages and IMRs` }
  });
});

test('a manifest that the schema does not accept is refused, and the sentence names the place', async () => {
  await expect(teamsManifest(parts, { ...settings, BOT_APP_ID: 'no id' })).rejects.toThrow('/bots/0/botId');
});

test('the message extension is the same bot, finds reviews from the compose box, and is asked about links to the site alone', async () => {
  const manifest = JSON.parse(await teamsManifest(parts, settings)) as {
    bots: { scopes: string[] }[];
    composeExtensions: { botId: string; commands: object[]; messageHandlers: object[] }[];
  };
  const [extension] = manifest.composeExtensions;
  expect(extension?.botId).toBe(settings.BOT_APP_ID);
  expect(extension?.commands).toMatchObject([
    { id: 'find', type: 'query', initialRun: true, context: ['compose', 'commandBox'] },
    { id: 'record', type: 'action', fetchTask: true, context: ['message'] }
  ]);
  expect(extension?.messageHandlers).toEqual([
    {
      type: 'link',
      value: { domains: ['reviews.example.org', 'regulator.sharepoint.example'], supportsAnonymizedPayloads: true }
    }
  ]);
  // The button of a card among others reaches a bot that may be there.
  expect(manifest.bots[0]?.scopes).toEqual(['personal', 'groupChat', 'team']);
});

test('no setting is left unfilled', async () => {
  expect(await teamsManifest(parts, settings)).not.toContain('${');
});

test('the tab is the web part of the solution', async () => {
  const webPart = readFileSync(join(root, 'src/webparts/regionalRisk/RegionalRiskWebPart.manifest.json'), 'utf8');
  expect(webPart).toContain(WEB_PART_ID);
  expect(await teamsManifest(parts, settings)).toContain(`componentId=${WEB_PART_ID}`);
});

test('the personal tab opens the web part on the site of the register; a tab of a team opens it on the team’s own, with its properties first', async () => {
  const manifest = JSON.parse(await teamsManifest(parts, settings)) as {
    staticTabs: { contentUrl?: string; scopes: string[] }[];
    configurableTabs: { configurationUrl: string; scopes: string[] }[];
  };
  const destOf = (address: string | undefined) => decodeURIComponent(/dest=(.*)$/.exec(address ?? '')?.[1] ?? '');
  expect(destOf(manifest.staticTabs[1]?.contentUrl)).toBe(
    `/sites/reviews/_layouts/15/teamshostedapp.aspx?teams&personal&componentId=${WEB_PART_ID}&forceLocale={locale}`
  );
  expect(destOf(manifest.configurableTabs[0]?.configurationUrl)).toBe(
    `{teamSitePath}/_layouts/15/teamshostedapp.aspx?openPropertyPane=true&teams&componentId=${WEB_PART_ID}&forceLocale={locale}`
  );
  expect(manifest.configurableTabs[0]?.scopes).toEqual(['team']);
});

test('the web part may stand wherever it is meant to', () => {
  const webPart = JSON.parse(
    readFileSync(join(root, 'src/webparts/regionalRisk/RegionalRiskWebPart.manifest.json'), 'utf8')
  ) as { supportedHosts: string[] };
  expect(webPart.supportedHosts).toEqual(['SharePointWebPart', 'SharePointFullPage', 'TeamsTab', 'TeamsPersonalApp']);
});

test('the zip holds the manifest and two icons of the sizes that Teams asks for, at its root', async () => {
  const zip = await JSZip.loadAsync(await teamsApp(parts, settings));
  expect(Object.keys(zip.files).sort()).toEqual(['color.png', 'manifest.json', 'outline.png']);
  const sizeOf = async (name: string) => {
    const png = await zip.file(name)?.async('nodebuffer');
    return [png?.readUInt32BE(16), png?.readUInt32BE(20)];
  };
  expect(await sizeOf('color.png')).toEqual([192, 192]);
  expect(await sizeOf('outline.png')).toEqual([32, 32]);
});

test('the same settings give the same bytes', async () => {
  expect(Buffer.from(await teamsApp(parts, settings)).equals(Buffer.from(await teamsApp(parts, settings)))).toBe(true);
});
