import { loadDirectory, type LoadOptions } from '../../../sharepoint/provision/directory';
import { readDirectory } from '../../../sharepoint/provision/directory-file';
import { planList } from '../../../sharepoint/provision/list-plan';
import { LISTS } from '../../../src/register/lists';
import { readLastLoad } from '../../../src/register/locations/locations';
import { openEmptySite, type LocalSite } from '../../register/local-site';

const HEADERS =
  'Location ID,Location Name,Location Local Authority,Location ADASS Region,Provider ID,Provider Name,Location HSCA end date';
const codeOf = (number: number): string => `1-1${String(number).padStart(8, '0')}`;
const row = (number: number, { name = `Home ${number}`, closed = '' } = {}): string =>
  `${codeOf(number)},${name},Derby,East Midlands (ADASS Region),1-200000001,Oak Care Limited,${closed}`;
const rows = (from: number, to: number): readonly string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => row(from + index));
const CODES = "startswith(Code,'1-1')";

let site: LocalSite;
beforeEach(async () => {
  site = await openEmptySite();
  for (const shape of [LISTS.locations, LISTS.locationLoads])
    for (const { make } of (await planList(site.sp, shape)).changes) await make(site.sp);
}, 20_000);
afterEach(() => site.close());

let clock = Date.parse('2026-11-03T09:00:00Z');
const now = (): string => new Date((clock += 1000)).toISOString();

async function load(lines: readonly string[], options: Partial<LoadOptions> = {}) {
  const read = readDirectory('locations.csv', new TextEncoder().encode([HEADERS, ...lines].join('\n')), '2026-11-03');
  if (!read.ok) throw new Error(read.problem);
  const said: string[] = [];
  const paused: number[] = [];
  site.requests.length = 0;
  const done = await loadDirectory({
    sp: site.sp,
    file: read.file,
    say: (line) => said.push(line),
    now,
    pause: async (seconds) => void paused.push(seconds),
    ...options
  });
  return { done, said, paused };
}

const statesIn = async (filter = CODES) =>
  Object.fromEntries((await site.rows('SCR Locations', filter)).map((each) => [each['Code'], each['State']]));
const batches = (): number =>
  site.requests.filter((request) => request.startsWith('POST') && request.endsWith('$batch')).length;

it('says what was added, changed, reopened and closed, and which lines could not be read', async () => {
  expect(await load([...rows(1, 30), row(31, { closed: '2011-06-24' }), 'nonsense', ',,,,,1-200000001,'])).toEqual({
    done: true,
    paused: [],
    said: [
      '31 rows read, 31 added, 2 lines could not be read: line 33 has 1 column, but the headers have 7; line 34 has no location code.'
    ]
  });
  const second = await load([row(1, { name: 'Home 1 by another name' }), ...rows(3, 31), row(32)]);
  expect(second.said).toEqual(['31 rows read, 1 added, 1 changed, 1 reopened, 1 closed.']);
  expect(await statesIn(`Code eq '${codeOf(2)}'`)).toEqual({ [codeOf(2)]: 'Closed' });
  const [renamed] = await site.rows('SCR Locations', `Code eq '${codeOf(1)}'`);
  expect(renamed).toMatchObject({
    Title: 'Home 1 by another name',
    NameKey: 'home 1 by another name',
    State: 'Open',
    Region: 'East Midlands',
    LocalAuthority: 'Derby'
  });
});

it('has nothing to change the second time, and writes no row', async () => {
  await load(rows(1, 250));
  expect(batches()).toBe(3);
  const [before] = await site.rows('SCR Locations', `Code eq '${codeOf(7)}'`);
  const again = await load(rows(1, 250));
  expect(again.said).toEqual(['250 rows read. Nothing to change.']);
  expect(batches()).toBe(0);
  expect(await site.rows('SCR Locations', `Code eq '${codeOf(7)}'`)).toEqual([before]);
}, 20_000);

it('leaves a note of each load that came to its end, from which the last one is known', async () => {
  await expect(readLastLoad(site.sp)).resolves.toBeUndefined();
  await load(rows(1, 3));
  await load(rows(1, 3), { part: true });
  const notes = await site.rows('SCR Location Loads', '');
  expect(notes).toMatchObject([
    { Title: 'locations.csv', Extent: 'Whole', RowsRead: 3, Added: 3, Closed: 0 },
    { Extent: 'Part', Added: 0 }
  ]);
  await expect(readLastLoad(site.sp)).resolves.toBe(notes[0]?.['LoadedAt']);
});

describe('closing', () => {
  it('never removes a row, and opens a location that comes back', async () => {
    await load(rows(1, 20));
    await load(rows(1, 18));
    expect(Object.values(await statesIn())).toHaveLength(20);
    expect((await load(rows(1, 20))).said).toEqual(['20 rows read, 2 reopened.']);
    expect(new Set(Object.values(await statesIn()))).toEqual(new Set(['Open']));
  });

  it('asks first where more than one in ten would be closed', async () => {
    await load(rows(1, 20));
    const asked = await load(rows(1, 17));
    expect(asked.done).toBe(false);
    expect(asked.said).toEqual([
      '3 of the 20 open locations would be closed, because they are closed in locations.csv or missing from it. That is more than 1 in 10, so nothing has been changed. If the file is part of the location list, add --part: locations missing from it stay open. If they have closed, add --yes-close.'
    ]);
    expect(batches()).toBe(0);
    expect((await load(rows(1, 17), { part: true })).said).toEqual(['17 rows read. Nothing to change.']);
    expect((await load(rows(1, 17), { yesClose: true })).said).toEqual(['17 rows read, 3 closed.']);
  });

  it('takes the day from a file of closed locations, and keeps it when a whole directory lacks them', async () => {
    await load(rows(1, 20));
    await load([row(1, { closed: '24/06/2011' }), row(50, { closed: '2012-01-31' })], { part: true });
    expect((await load(rows(2, 20))).said).toEqual(['19 rows read. Nothing to change.']);
    expect(await site.rows('SCR Locations', `Code eq '${codeOf(1)}'`)).toMatchObject([
      { State: 'Closed', ClosedOn: '2011-06-23T23:00:00Z' }
    ]);
    expect(await statesIn(`Code eq '${codeOf(50)}'`)).toEqual({ [codeOf(50)]: 'Closed' });
  });

  it('does not close a location whose line could not be read', async () => {
    await load(rows(1, 20));
    expect((await load([row(1, { name: '' }), ...rows(2, 20)])).said).toEqual([
      '19 rows read, 1 line could not be read: line 2 has no name. Nothing to change.'
    ]);
    expect(await statesIn(`Code eq '${codeOf(1)}'`)).toEqual({ [codeOf(1)]: 'Open' });
  });
});

describe('trouble', () => {
  it('can be broken off and run again', async () => {
    let batch = 0;
    const broken = (): string => {
      batch += 1;
      if (batch === 2) throw new Error('The power has gone');
      return now();
    };
    await expect(load(rows(1, 250), { now: broken })).rejects.toThrow('The power has gone');
    expect(Object.keys(await statesIn())).toHaveLength(100);
    await expect(readLastLoad(site.sp)).resolves.toBeUndefined();
    expect((await load(rows(1, 250))).said).toEqual(['250 rows read, 150 added.']);
    expect(Object.keys(await statesIn())).toHaveLength(250);
  }, 20_000);

  it('waits as long as SharePoint asks, for a part of a batch or for the whole of it', async () => {
    await site.fault({ status: 429, retryAfter: 30, part: true, count: 5, match: 'POST .*items' });
    await site.fault({ status: 503, retryAfter: 45, match: 'POST .*batch' });
    const { done, said, paused } = await load(rows(1, 150));
    expect([done, said, paused]).toEqual([true, ['150 rows read, 150 added.'], [45, 30]]);
    expect(Object.keys(await statesIn())).toHaveLength(150);
  }, 20_000);

  it('gives up when SharePoint never stops asking to wait, and says that it can be run again', async () => {
    await site.fault({ status: 503, retryAfter: 45, count: 100, match: 'POST .*batch' });
    await expect(load(rows(1, 3))).rejects.toThrow('SharePoint is busy.');
  });

  it('comes to the same end when someone else loads at the same moment', async () => {
    const elsewhere = { Title: 'Old name', Code: codeOf(2), NameKey: 'old name', State: 'Closed' };
    let first = true;
    const meanwhile = (): string => {
      if (first) void site.add('SCR Locations', elsewhere);
      first = false;
      return now();
    };
    await site.fault({ delayMs: 300, match: 'POST .*batch' });
    expect(await load(rows(1, 3), { now: meanwhile })).toMatchObject({ done: true, said: ['3 rows read, 3 added.'] });
    expect(await site.rows('SCR Locations', `Code eq '${codeOf(2)}'`)).toMatchObject([
      { Title: 'Home 2', State: 'Open' }
    ]);
  });

  it('asks for the lists to be made first', async () => {
    const bare = await openEmptySite();
    try {
      expect(await load(rows(1, 3), { sp: bare.sp })).toMatchObject({
        done: false,
        said: [expect.stringContaining('npm run provision')]
      });
    } finally {
      await bare.close();
    }
  });

  it('refuses a file of which no line could be read, rather than call it the directory', async () => {
    expect(await load(['nonsense'])).toMatchObject({
      done: false,
      said: [
        'No location in locations.csv could be read, so nothing has been changed: 1 line could not be read: line 2 has 1 column, but the headers have 7.'
      ]
    });
    await expect(readLastLoad(site.sp)).resolves.toBeUndefined();
  });
});

it('changes nothing in a dry run', async () => {
  expect((await load(rows(1, 3), { dryRun: true })).said).toEqual([
    'This was a dry run: nothing has been changed. A real run: 3 rows read, 3 added.'
  ]);
  expect(site.requests.filter((request) => !request.startsWith('GET '))).toEqual([]);
});

it('names the authorities that the register does not know', async () => {
  const unknown = row(1).replace('Derby', 'Atlantis');
  expect(
    (
      await load([
        unknown,
        unknown.replace(codeOf(1), codeOf(2)),
        unknown.replace(codeOf(1), codeOf(3)).replace('Atlantis', '')
      ])
    ).said[0]
  ).toBe(
    'The register does not know these local authorities, so their region is the one in the file: Atlantis (2); no authority (1).'
  );
});
