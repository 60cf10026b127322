import { createSiteSettings } from '../../../bot/settings/site-settings';
import { readDirectory } from '../../../src/register/directory/directory';
import { inOneRequest } from '../../../src/register/client/one-request';
import { openEmptySite, openProvisionedSite, type LocalSite } from '../../register/local-site';

jest.setTimeout(30_000);

let site: LocalSite;
beforeAll(async () => {
  site = await openProvisionedSite();
});
afterAll(() => site.close());

function open(): { read: ReturnType<typeof createSiteSettings>['read']; later: (ms: number) => void; said: string[] } {
  const said: string[] = [];
  let at = Date.parse('2026-11-24T10:00:00Z');
  const log = { event: (name: string) => void said.push(name), fault: (name: string) => void said.push(name) };
  const { read } = createSiteSettings({ now: () => new Date(at).toISOString(), log });
  return { read, later: (ms) => void (at += ms), said };
}

async function setHours(value: string): Promise<void> {
  const [row] = await site.rows('SCR Settings', "Key eq 'working-hours'");
  await site.sp.web.lists.getByTitle('SCR Settings').items.getById(Number(row?.['Id'])).update({ Value: value });
}

test('the settings come with what is read anyway, and a minute long cost nothing at all', async () => {
  const { read, later } = open();
  site.requests.length = 0;
  const [, { clock }] = await inOneRequest(site.sp, (batch) => [readDirectory(batch), read(batch)]);
  expect(site.requests).toHaveLength(1);
  expect(clock.isWorkingTime('2026-11-24T08:30:00Z')).toBe(false);
  await setHours('08:00 to 17:00');
  later(59_000);
  site.requests.length = 0;
  expect((await read(site.sp)).clock).toBe(clock);
  expect(site.requests).toEqual([]);
  later(1_000);
  expect((await read(site.sp)).clock.isWorkingTime('2026-11-24T08:30:00Z')).toBe(true);
  await setHours('09:00 to 17:00');
});

test('a site whose settings are not made yet has the standard ones', async () => {
  const empty = await openEmptySite();
  const { read, said } = open();
  expect((await read(empty.sp)).settings.digestTime).toBe('09:00');
  expect(said).toEqual(['settings-missing']);
  await empty.close();
});

test('while SharePoint does not answer, the settings stay as they were; before they were ever read, there are none', async () => {
  const gone = await openProvisionedSite();
  const { read, later, said } = open();
  await read(gone.sp);
  await gone.close();
  later(60_000);
  expect((await read(gone.sp)).settings.digestTime).toBe('09:00');
  expect(said).toEqual(['settings-not-read']);
  await expect(open().read(gone.sp)).rejects.toThrow('SharePoint could not be reached.');
});
