import type { Location } from '../../../src/domain/locations/locations';
import { addLocationLoad } from '../../../src/register/locations/location-loads';
import { everyLocation, writeLocations } from '../../../src/register/locations/location-writes';
import {
  asTyped,
  findLocations,
  lookUpLocations,
  readAnyLoad,
  readLastLoad,
  readLocations
} from '../../../src/register/locations/locations';
import { inOneRequest } from '../../../src/register/client/one-request';
import { openEmptySite, openProvisionedSite, type LocalSite } from '../local-site';

const location = (code: string, name: string, more: Partial<Location> = {}): Location => ({
  code,
  name,
  provider: 'Oak Care Limited',
  providerCode: '1-200000001',
  authority: 'Derby',
  authoritySpelling: 'Derby City',
  region: 'East Midlands',
  closed: false,
  ...more
});
const OAKS = location('1-100000001', 'The Oaks');
const ST_MARYS = location('1-100000002', 'St. Mary’s & All Saints', { closed: true, closedOn: '2011-06-24' });
const WARD = location('RX3LD', 'Oak Ward', {
  authority: '',
  authoritySpelling: 'Unspecified',
  provider: '',
  providerCode: '',
  closed: true
});
const BARE = { ...WARD, region: undefined };
const AT = '2026-11-03T09:00:00Z';
const load = {
  file: 'directory.csv',
  at: AT,
  whole: true,
  rowsRead: 3,
  added: 3,
  changed: 0,
  reopened: 0,
  closed: 0,
  unreadable: 0
};

let site: LocalSite;
beforeAll(async () => {
  site = await openProvisionedSite();
  await writeLocations(site.sp, [{ location: OAKS }, { location: ST_MARYS }, { location: BARE }], AT);
}, 20_000);
afterAll(() => site.close());

it('tells codes apart and finds what is being typed beside them, in one request', async () => {
  site.requests.length = 0;
  await expect(asTyped(site.sp, ['RX3LD'], 'the oak')).resolves.toMatchObject({
    known: { codes: ['RX3LD'], found: [{ code: 'RX3LD' }] },
    like: { locations: [{ code: 'RX3LD' }, { code: '1-100000001' }], more: false }
  });
  expect(site.requests).toHaveLength(1);
});

describe('reading by code', () => {
  it('gives each location as it was written, and leaves out who is not there', async () => {
    await expect(readLocations(site.sp, ['RX3LD', '1-999999999', '1-100000002'])).resolves.toEqual([BARE, ST_MARYS]);
  });

  it('asks everything in one request, however many codes', async () => {
    site.requests.length = 0;
    const codes = Array.from({ length: 40 }, (_, index) => `1-10000000${index}`);
    const [looked] = await inOneRequest(site.sp, (batch) => [lookUpLocations(batch, { codes })]);
    expect(looked.found.map(({ code }) => code)).toEqual(['1-100000001', '1-100000002']);
    expect(site.requests).toEqual(['POST /sites/scr/_api/$batch']);
  });

  it('finds the service that was named without a code, in its authority', async () => {
    const named = (name: string, authority: string) =>
      lookUpLocations(site.sp, { codes: [], named: { name, authority } });
    expect((await named('oak', 'Derby')).alike).toEqual([OAKS]);
    expect((await named('oaks', 'Leicester')).alike).toEqual([]);
    expect((await named('st marys', 'Derby')).alike).toEqual([ST_MARYS]);
  });

  it('asks nothing where there is no code', async () => {
    site.requests.length = 0;
    await expect(lookUpLocations(site.sp, { codes: [] })).resolves.toEqual({ codes: [], found: [] });
    expect(site.requests).toEqual([]);
  });
});

describe('whether a directory has been loaded', () => {
  it('is known from the last whole one, by one request', async () => {
    await expect(readLastLoad(site.sp)).resolves.toBeUndefined();
    await expect(readAnyLoad(site.sp)).resolves.toBeUndefined();
    await addLocationLoad(site.sp, { ...load, whole: false });
    await expect(readLastLoad(site.sp)).resolves.toBeUndefined();
    await expect(readAnyLoad(site.sp)).resolves.toBe(load.at);
    await addLocationLoad(site.sp, load);
    await addLocationLoad(site.sp, { ...load, at: '2026-12-03T09:00:00Z' });
    await addLocationLoad(site.sp, { ...load, at: '2026-12-04T09:00:00Z', whole: false });
    site.requests.length = 0;
    await expect(readLastLoad(site.sp)).resolves.toBe('2026-12-03T09:00:00Z');
    expect(site.requests).toHaveLength(1);
    await expect(lookUpLocations(site.sp, { codes: ['1-999999999'] })).resolves.toEqual({
      codes: ['1-999999999'],
      found: [],
      alike: [],
      loadedAt: '2026-12-03T09:00:00Z'
    });
  });

  it('is known to be none on a site that was provisioned before there were such lists', async () => {
    const bare = await openEmptySite();
    try {
      await expect(
        lookUpLocations(bare.sp, { codes: ['1-100000001'], named: { name: 'oaks', authority: 'Derby' } })
      ).resolves.toEqual({ codes: ['1-100000001'], found: [], alike: [] });
      await expect(findLocations(bare.sp, 'oaks', 15)).resolves.toEqual({ locations: [], more: false });
    } finally {
      await bare.close();
    }
  });
});

describe('finding by the beginning of a code or of a name', () => {
  it.each([
    ['1-100000001', ['1-100000001']],
    ['1-10000', ['1-100000001', '1-100000002']],
    ['rx3ld', ['RX3LD']],
    ['oak', ['RX3LD', '1-100000001']],
    ['THE OAKS', ['1-100000001']],
    ['st marys and', ['1-100000002']],
    ['St Mary', ['1-100000002']],
    ["o'aks", ['1-100000001']],
    ['aks', []],
    ["') or (Id gt 0", []]
  ])('“%s”', async (typed, codes) => {
    const { locations, more } = await findLocations(site.sp, typed, 15);
    expect([locations.map(({ code }) => code), more]).toEqual([codes, false]);
  });

  it.each(['1-', '1-1', '1-10', 'o', 'oa', ' ', '!!', ''])(
    '“%s” is too short to look for: nothing is asked',
    async (typed) => {
      site.requests.length = 0;
      await expect(findLocations(site.sp, typed, 15)).resolves.toEqual({ locations: [], more: typed.trim() !== '' });
      expect(site.requests).toEqual([]);
    }
  );

  it('says when there is more than asked for', async () => {
    const { locations, more } = await findLocations(site.sp, 'oak', 1);
    expect([locations.map(({ code }) => code), more]).toEqual([['RX3LD'], true]);
  });

  it('works in a list of many thousands, and says so where a beginning is that of too many', async () => {
    await site.fill('SCR Locations', 5_100, (row) => ({
      Title: `Care Home ${row}`,
      Code: `1-30000${String(row).padStart(4, '0')}`,
      NameKey: `care home ${row}`,
      State: 'Open'
    }));
    await expect(findLocations(site.sp, 'care', 15)).resolves.toEqual({ locations: [], more: true });
    expect((await findLocations(site.sp, 'care home 509', 15)).locations).toHaveLength(11);
    await expect(readLocations(site.sp, ['1-300005099', '1-100000001'])).resolves.toMatchObject([
      { name: 'Care Home 5099' },
      OAKS
    ]);
    await expect(everyLocation(site.sp)).resolves.toHaveLength(5_103);
  }, 60_000);
});

describe('writing', () => {
  it('changes a row only in the version that was read, and tells what became of each', async () => {
    const stored = (await everyLocation(site.sp)).find(({ code }) => code === OAKS.code);
    if (!stored) throw new Error('It is gone');
    const renamed = { ...OAKS, name: 'The Great Oaks' };
    await expect(
      writeLocations(site.sp, [{ location: renamed, stored }, { location: location('1-100000009', 'New') }], AT)
    ).resolves.toEqual(['written', 'written']);
    await expect(
      writeLocations(site.sp, [{ location: OAKS, stored }, { location: location('1-100000009', 'Newer') }], AT)
    ).resolves.toEqual(['overtaken', 'overtaken']);
    await expect(readLocations(site.sp, [OAKS.code, '1-100000009'])).resolves.toMatchObject([renamed, { name: 'New' }]);
  });

  it('tells which rows SharePoint was too busy for', async () => {
    await site.fault({ status: 429, retryAfter: 7, part: true, match: 'POST .*items' });
    await expect(
      writeLocations(
        site.sp,
        [{ location: location('1-100000010', 'A') }, { location: location('1-100000011', 'B') }],
        AT
      )
    ).resolves.toEqual([{ busyFor: 7 }, 'written']);
    await site.fault({ drop: true, match: 'POST .*batch' });
    await expect(writeLocations(site.sp, [{ location: location('1-100000012', 'C') }], AT)).resolves.toEqual([
      { busyFor: 10 }
    ]);
  });

  it('does not take a fault for anything else', async () => {
    await expect(
      writeLocations(
        site.sp,
        [{ location: location('1-100000013', 'D', { closedOn: '9999-01-01' }) }, { location: OAKS }],
        AT
      )
    ).rejects.toThrow('400');
  });
});
