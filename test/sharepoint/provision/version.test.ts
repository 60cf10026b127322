import { saveSiteVersion, readSiteVersion, SITE_VERSION } from '../../../src/register/site-version';
import { alreadyProvisioned, eachOnAnEmptySite, run, site } from './run';

eachOnAnEmptySite();

const NOW = '2026-11-29T10:00:00Z';
const RECORD = `Record that the lists of the site are at version ${SITE_VERSION}.`;
const writes = (): readonly string[] => site.writes();

it('makes an empty site at the newest version, and records that last', async () => {
  const { said } = await run();
  expect(said.at(-2)).toBe(RECORD);
  expect(await readSiteVersion(site.sp)).toEqual({ version: SITE_VERSION });
});

it('leaves the site of a newer release alone', async () => {
  await alreadyProvisioned();
  await site.sp.web.lists.getByTitle('SCR Drafts').delete();
  for (const newer of [{ version: SITE_VERSION + 1 }, { version: SITE_VERSION, to: SITE_VERSION + 1 }]) {
    await saveSiteVersion(site.sp, newer, NOW);
    site.requests.length = 0;
    expect(await run()).toEqual({
      done: false,
      said: [
        `The lists of this site are for a newer release (version ${SITE_VERSION + 1}) than this one (version ${SITE_VERSION}). Use this command of the newer release.`
      ]
    });
    expect(writes()).toEqual([]);
  }
});

it('goes on with a site between two versions, which is at the newer once its lists are whole', async () => {
  await alreadyProvisioned();
  await saveSiteVersion(site.sp, { version: 1, to: SITE_VERSION }, NOW);
  await site.sp.web.lists.getByTitle('SCR Chronology').fields.getByInternalNameOrTitle('Comment').delete();
  const { done, said } = await run();
  expect(done).toBe(true);
  expect(said).toEqual([expect.stringContaining('Add the column “Comment”'), RECORD, 'Done and checked: 2 changes.']);
  expect(await readSiteVersion(site.sp)).toEqual({ version: SITE_VERSION });
});

it('does not say that a site is whole when something has to be settled first', async () => {
  await alreadyProvisioned();
  await saveSiteVersion(site.sp, { version: 1, to: SITE_VERSION }, NOW);
  const { fields } = site.sp.web.lists.getByTitle('SCR Chronology');
  await fields.getByInternalNameOrTitle('Comment').delete();
  await fields.createFieldAsXml('<Field Type="Number" DisplayName="Comment" />');
  site.requests.length = 0;
  expect((await run()).done).toBe(false);
  expect(writes()).toEqual([]);
  expect(await readSiteVersion(site.sp)).toEqual({ version: 1, to: SITE_VERSION });
});
