import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDirectory, readDirectoryFile } from '../../../sharepoint/provision/directory-file';

const TODAY = '2026-11-24';

const ACTIVE =
  'Location Name,Location ID,Registered manager,Location Local Authority,Location ADASS Region,Location HSCA end date,Provider Name,Provider ID';
const PUBLISHED =
  'Name,Address 1,Phone number,CQC Provider ID (for office use only),CQC Location ID (for office use only),Local authority,Region,Provider name';
const PREAMBLE =
  'Directory of services,,,,,,,\r\n"Published on 3 November 2026, monthly",,,,,,,\r\n,,,,,,,\r\nSee the notes,,,,,,,\r\n';

const read = (text: string | Uint8Array) =>
  readDirectory('directory.csv', typeof text === 'string' ? new TextEncoder().encode(text) : text, TODAY);

function good(text: string | Uint8Array) {
  const found = read(text);
  if (!found.ok) throw new Error(found.problem);
  return found.file;
}

const OAKS = {
  code: '1-100000001',
  name: 'The Oaks',
  provider: 'Oak Care Limited',
  providerCode: '1-200000001',
  authority: 'Derby',
  authoritySpelling: 'Derby',
  region: 'East Midlands',
  closed: false
};

describe('both header styles', () => {
  it('reads the list of active locations', () => {
    const file = good(
      `${ACTIVE}\n" The  Oaks",1-100000001,"Someone, Ms",Derby,East Midlands (ADASS Region),,Oak Care Limited,1-200000001\n`
    );
    expect(file).toEqual({
      name: 'directory.csv',
      locations: [OAKS],
      codes: new Set(['1-100000001']),
      unreadable: [],
      providers: 0
    });
  });

  it('reads the public directory beneath the four lines above its headers, and leaves rows about providers out', () => {
    const text = `${PREAMBLE}${PUBLISHED}\r\nThe Oaks,1 Oak Lane,0100,1-200000001,1-100000001,Derby,East Midlands,Oak Care Limited\r\nOak Care Limited,1 Oak Lane,0100,1-200000001,,Derby,East Midlands,Oak Care Limited\r\n`;
    expect(good(text)).toMatchObject({ locations: [OAKS], unreadable: [], providers: 1 });
  });

  it('reads an extract, whatever the order of its columns', () => {
    expect(
      good(
        'provider_id,provider_name,region_name,local_authority,location_id,location_name\n1-200000001,Oak Care Limited,East Midlands,Derby,1-100000001,The Oaks'
      ).locations
    ).toEqual([OAKS]);
  });

  it.each([
    ['with a byte order mark', `\uFEFF${ACTIVE}\nThe Oaks,1-100000001,,Derby,,,Oak Care Limited,1-200000001`],
    [
      'with lines that end as on Windows',
      `${ACTIVE}\r\nThe Oaks,1-100000001,,Derby,,,Oak Care Limited,1-200000001\r\n\r\n`
    ],
    [
      'with every cell in quotation marks, line breaks among them',
      `"${ACTIVE.replaceAll(',', '","')}"\n"The\nOaks","1-100000001","","Derby","","","Oak Care\tLimited","1-200000001"`
    ],
    ['with empty lines', `\n${ACTIVE}\n\n,,,,,,,\nThe Oaks,1-100000001,,Derby,,,Oak Care Limited,1-200000001\n\n`]
  ])('reads a file %s', (_what, text) => {
    expect(good(text)).toMatchObject({ locations: [OAKS], unreadable: [] });
  });

  it('reads quotation marks, commas and letters of every kind as they are', () => {
    const text = `${ACTIVE}\n"Ysbyty ""Dŵr"", Łódź House",1-100000001,,Derby,,,A & B <Care>,1-200000001\nAntonio's 5" Home,1-100000002,,Derby,,,'=cmd()',RX3`;
    expect(good(text).locations.map(({ name, provider, providerCode }) => [name, provider, providerCode])).toEqual([
      ['Ysbyty "Dŵr", Łódź House', 'A & B <Care>', '1-200000001'],
      ['Antonio\'s 5" Home', "'=cmd()'", 'RX3']
    ]);
  });

  it('reads what an older spreadsheet has saved', () => {
    const latin = Uint8Array.from(
      `${ACTIVE}\nCaf\u00e9 House,1-100000001,,Derby,,,Oak Care Limited,1-200000001`,
      (char) => char.charCodeAt(0)
    );
    expect(good(latin).locations[0]?.name).toBe('Café House');
  });
});

describe('a file that is no directory', () => {
  it('is named with the headers that are missing', () => {
    expect(read('Location ID,Location Name,Postcode\n1-100000001,The Oaks,DE1')).toEqual({
      ok: false,
      problem:
        'directory.csv is not a location list. Missing: “Provider Name”; “Provider ID” (or “CQC Provider ID (for office use only)”); “Location Local Authority” (or “Local authority”). Load the file as the regulator publishes it.'
    });
  });

  it.each([
    ['', 'empty'],
    ['\0\0\0', 'binary'],
    ['"', 'one quotation mark'],
    ['<html>', 'a page']
  ])('%j, %s', (text) => {
    expect(read(text)).toMatchObject({
      ok: false,
      problem: expect.stringContaining('Missing: “Location ID”')
    });
  });

  it('asks for CSV where it is a spreadsheet', () => {
    expect(read(Uint8Array.of(0x50, 0x4b, 3, 4, 0))).toMatchObject({
      ok: false,
      problem: expect.stringContaining('Save the sheet of locations as CSV')
    });
  });
});

describe('bad lines', () => {
  it('are named by their number, and never stop the others', () => {
    const text = [
      ACTIVE,
      'The Oaks,1-100000001,,Derby,,,Oak Care Limited,1-200000001',
      ',1-100000002,,Derby,,,Oak Care Limited,1-200000001',
      'No code,,,Derby,,,Oak Care Limited,',
      'Bad code,1-12,,Derby,,,Oak Care Limited,1-200000001',
      'Too short,1-100000003',
      'Too long,1-100000004,,Derby,,,Oak Care Limited,1-200000001,,',
      'Bad day,1-100000005,,Derby,,31/02/2020,Oak Care Limited,1-200000001',
      'The Oaks,1-100000001,,Derby,,,Oak Care Limited,1-200000001',
      'The Elms,1-100000001,,Derby,,,Oak Care Limited,1-200000001',
      '"Never closed,1-100000006,,Derby,,,Oak Care Limited,1-200000001',
      'rx3ld ward,rx3ld,,Derby,,,A trust,rx3'
    ].join('\n');
    const file = good(text);
    expect(file.locations.map(({ code }) => code)).toEqual(['1-100000001', 'RX3LD']);
    expect(file.unreadable).toEqual([
      'line 3 has no name',
      'line 4 has no location code',
      'line 5 has “1-12” as its location code',
      'line 6 has 2 columns, but the headers have 8',
      'line 7 has 10 columns, but the headers have 8',
      'line 8 has “31/02/2020” as its closing date',
      'line 10 repeats 1-100000001 with other details',
      'line 11 has an unclosed quotation mark'
    ]);
    // None of these locations is closed: a line that cannot be read names its location all the same.
    for (const code of ['1-100000002', '1-100000003', '1-100000004', '1-100000005', '1-100000006', 'RX3LD'])
      expect(file.codes).toContain(code);
  });

  it('do not swallow the lines after a quotation mark that is closed further down', () => {
    const row = (name: string, code: number): string =>
      `${name},1-10000000${code},,Derby,,,Oak Care Limited,1-200000001`;
    const file = good([ACTIVE, row('"Left open', 1), row('Second', 2), row('"Third"', 3), row('Fourth', 4)].join('\n'));
    expect(file.locations.map(({ name }) => name)).toEqual(['Second', 'Third', 'Fourth']);
    expect(file.unreadable).toEqual(['line 2 has an unclosed quotation mark']);
  });

  it('can be all of them', () => {
    expect(good(`${ACTIVE}\n${'"\n'.repeat(3000)}`)).toMatchObject({ locations: [], unreadable: { length: 3000 } });
  });
});

describe('authority and region', () => {
  it.each([
    ['Milton Keynes', 'East (ADASS Region)', 'Milton Keynes', 'South East'],
    ['Bristol', 'South West', 'Bristol, City of', 'South West'],
    ['Kingston upon Hull', 'Yorkshire & Humberside', 'Kingston upon Hull, City of', 'Yorkshire and The Humber'],
    ['Bedford Borough', 'East', 'Bedford', 'East of England'],
    ['durham', '', 'County Durham', 'North East'],
    ['Unspecified', 'Greater London (ADASS Region)', '', 'London'],
    ['Nowhere', 'Yorkshire and Humber (ADASS Region)', '', 'Yorkshire and The Humber'],
    ['', 'Atlantis', '', undefined]
  ])(
    '“%s” in “%s”: our own table decides, the file only where the table does not know the authority',
    (spelling, region, authority, ours) => {
      const [location] = good(
        `${ACTIVE}\nThe Oaks,1-100000001,,${spelling},${region},,Oak Care Limited,1-200000001`
      ).locations;
      expect([location?.authority, location?.authoritySpelling, location?.region]).toEqual([authority, spelling, ours]);
    }
  );
});

it.each([
  ['2011-06-24', '2011-06-24'],
  ['24/06/2011', '2011-06-24'],
  ['4/6/2011 00:00', '2011-06-04'],
  ['2011-06-24T00:00:00Z', '2011-06-24'],
  [TODAY, TODAY]
])('a location with the closing day “%s” is closed', (closing, closedOn) => {
  expect(good(`${ACTIVE}\nThe Oaks,1-100000001,,Derby,,${closing},Oak Care Limited,1-200000001`).locations).toEqual([
    { ...OAKS, closed: true, closedOn }
  ]);
});

it('a location that is to close later is open', () => {
  expect(good(`${ACTIVE}\nThe Oaks,1-100000001,,Derby,,2026-11-25,Oak Care Limited,1-200000001`).locations).toEqual([
    OAKS
  ]);
});

it('refuses a file that is too large to be a location list at once, without reading it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'scr-directory-'));
  const path = join(folder, 'huge.csv');
  writeFileSync(path, `${ACTIVE}\n`);
  truncateSync(path, 60_000_000);
  try {
    expect(await readDirectoryFile(path, TODAY)).toEqual({
      ok: false,
      problem: `${path} has 60 MB, and a location list has at most 50 MB. Give the path of the regulator’s location list, saved as CSV.`
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
