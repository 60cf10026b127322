import { readDirectory } from '../../../sharepoint/provision/directory-file';

const HEADERS = (code: string): readonly string[] => [
  'Name',
  'Also known as',
  'Address',
  'Service types',
  'Provider name',
  'Local authority',
  'Region',
  'Location URL',
  code,
  'CQC Provider ID (for office use only)'
];
const ROW = (authority: string): readonly string[] => [
  'The “Oaks”, Łódź Road',
  '',
  '1 Oak Lane, Town',
  'Nursing homes',
  'Oak Care Limited',
  authority,
  'South East',
  'https://x.example',
  '1–100000001',
  '1-200000001'
];

const quoted = (cell: string): string => (/[",]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell);
const file = (code: string, authority: string, delimiter: string): string =>
  [HEADERS(code), ROW(authority)].map((row) => row.map(quoted).join(delimiter)).join('\r\n');

const utf16 = (text: string, isBigEndian: boolean, mark = '\ufeff'): Uint8Array => {
  const bytes = Buffer.from(mark + text, 'utf16le');
  return isBigEndian ? bytes.swap16() : bytes;
};
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const CODE = 'CQC Location (for office use only';

test.each<[string, Uint8Array]>([
  ['as published from 2017 to 2020', utf8(file(CODE, 'Brighton & Hove', ','))],
  ['with the bracket closed', utf8(file(`${CODE})`, 'Brighton & Hove', ','))],
  ['with tabs', utf8(file(CODE, 'Brighton & Hove', '\t'))],
  ['with semicolons', utf8(file(CODE, 'Brighton & Hove', ';'))],
  ['as “Unicode Text”', utf16(file(CODE, 'Brighton & Hove', '\t'), false)],
  ['as UTF-16 of the other order', utf16(file(CODE, 'Brighton & Hove', ','), true)],
  ['as UTF-16 without its mark', utf16(file(CODE, 'Brighton & Hove', '\t'), false, '')],
  ['as UTF-16 of the other order without its mark', utf16(file(CODE, 'Brighton & Hove', '\t'), true, '')]
])('the directory is read %s', (_, bytes) => {
  const read = readDirectory('directory.csv', bytes, '2026-11-24');
  expect(read).toMatchObject({
    ok: true,
    file: {
      unreadable: [],
      locations: [{ code: '1-100000001', name: 'The “Oaks”, Łódź Road', authority: 'Brighton and Hove' }]
    }
  });
});

test.each([
  ['City of Westminster', 'Westminster'],
  ['Bournemouth Christchurch and Poole', 'Bournemouth, Christchurch and Poole'],
  ['Brighton & Hove', 'Brighton and Hove']
])('the authority that it spells “%s” is %s', (spelling, authority) => {
  const read = readDirectory('directory.csv', utf8(file(CODE, spelling, ',')), '2026-11-24');
  expect(read).toMatchObject({ ok: true, file: { locations: [{ authority, authoritySpelling: spelling }] } });
});
