import { readJobs } from '../../src/register/jobs';
import { misfit, readSiteVersion, saveSiteVersion, SITE_VERSION } from '../../src/register/site-version';
import { openEmptySite, openProvisionedSite, type LocalSite } from './local-site';

const URL = 'https://regulator.example/sites/scr';
const NOW = '2026-11-29T10:00:00Z';

let site: LocalSite | undefined;
afterEach(async () => {
  await site?.close();
  site = undefined;
});

const rows = async () => (await site?.rows('SCR Jobs', "Key eq 'site-version'")) ?? [];
const recordId = async (): Promise<number> => Number((await rows())[0]?.['Id']);

test('a site is at the version of the release that provisioned it', async () => {
  site = await openProvisionedSite();
  site.requests.length = 0;
  expect(await readSiteVersion(site.sp)).toEqual({ version: SITE_VERSION });
  expect(site.requests).toHaveLength(1);
});

test('what is saved is read, in one row that no daily job is taken for', async () => {
  site = await openProvisionedSite();
  for (const saved of [{ version: 7 }, { version: 7, to: 12 }, { version: 12 }]) {
    await saveSiteVersion(site.sp, saved, NOW);
    expect(await readSiteVersion(site.sp)).toEqual(saved);
  }
  expect(await rows()).toHaveLength(1);
  expect(await readJobs(site.sp)).toEqual({});
});

test('two that save at the same moment make one row', async () => {
  site = await openProvisionedSite();
  const { sp } = site;
  await sp.web.lists
    .getByTitle('SCR Jobs')
    .items.getById(await recordId())
    .delete();
  await Promise.all([saveSiteVersion(sp, { version: 3 }, NOW), saveSiteVersion(sp, { version: 3 }, NOW)]);
  expect(await rows()).toHaveLength(1);
  expect(await readSiteVersion(sp)).toEqual({ version: 3 });
});

test.each([['two'], ['0'], ['2 to'], ['2 to 3 to 4'], ['']])(
  'a version that cannot be read (“%s”) is the first',
  async (text) => {
    site = await openProvisionedSite();
    await site.sp.web.lists
      .getByTitle('SCR Jobs')
      .items.getById(await recordId())
      .update({ DoneFor: text });
    expect(await readSiteVersion(site.sp)).toEqual({ version: 1 });
  }
);

test('a site without lists is at the first version, too', async () => {
  site = await openEmptySite();
  expect(await readSiteVersion(site.sp)).toEqual({ version: 1 });
});

const [OLDER, NEWER] = [SITE_VERSION - 1, SITE_VERSION + 1];

test.each([
  [{ version: SITE_VERSION }, undefined],
  [
    { version: OLDER },
    `The lists of this site are for an earlier release (version ${OLDER}) than this one (version ${SITE_VERSION}). Run “npm run provision -- --site ${URL}” to its end, then start the service again.`
  ],
  [
    { version: OLDER, to: SITE_VERSION },
    `The lists of this site are between version ${OLDER} and version ${SITE_VERSION}. Run “npm run provision -- --site ${URL}” to its end, then start the service again.`
  ],
  [
    { version: NEWER },
    `The lists of this site are for a newer release (version ${NEWER}) than this one (version ${SITE_VERSION}). Update the service.`
  ],
  [
    { version: SITE_VERSION, to: NEWER },
    `The lists of this site are for a newer release (version ${NEWER}) than this one (version ${SITE_VERSION}). Update the service.`
  ]
])('the service works only with its own version: %j', (found, sentence) => {
  expect(misfit(found, URL, 'service')).toBe(sentence);
});
