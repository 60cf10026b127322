import fc from 'fast-check';
import { letterOf, understood } from './letter-made';

const reference = (written: string) => understood(letterOf(written)).fields.partnershipReference;

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const two = (number: number): string => String(number).padStart(2, '0');

/** The forms in which people write a day. */
const FORMS: readonly ((day: number, month: number, year: number) => string)[] = [
  ...['/', '-', '.', ' '].flatMap((sign) => [
    (d: number, m: number, y: number) => [two(d), two(m), y].join(sign),
    (d: number, m: number, y: number) => [d, m, y].join(sign),
    (d: number, m: number, y: number) => [d, m, two(y % 100)].join(sign),
    (d: number, m: number, y: number) => [y, two(m), two(d)].join(sign),
    (d: number, m: number, y: number) => [d, MONTHS[m - 1]?.slice(0, 3), y].join(sign)
  ]),
  (d, m, y) => `${d} ${MONTHS[m - 1] ?? ''} ${y}`,
  (d, m, y) => `${d}${MONTHS[m - 1]?.slice(0, 3) ?? ''}${two(y % 100)}`,
  (d, m, y) => `${MONTHS[m - 1] ?? ''} ${d} ${y}`,
  (d, m, y) => `${two(d)}${two(m)}${y}`,
  (d, m, y) => `${y}${two(m)}${two(d)}`,
  (d, m, y) => `${two(d)}${two(m)}${two(y % 100)}`
];
const BESIDE: readonly ((date: string) => string)[] = [
  ...[(date: string) => date, (date: string) => `JS ${date}`, (date: string) => `JS-${date}`],
  ...[(date: string) => `${date}/JS`, (date: string) => `DSAB/2026/04 JS ${date}`, (date: string) => `JS${date}`]
];
const day = fc.integer({ min: 1, max: 28 });
const month = fc.integer({ min: 1, max: 12 });

test('a day of a life in any form within a reference is asked, and never shown', () => {
  fc.assert(
    fc.property(
      ...([day, month, fc.integer({ min: 1930, max: 2015 })] as const),
      ...([fc.constantFrom(...FORMS), fc.constantFrom(...BESIDE)] as const),
      (d, m, y, form, beside) => {
        const written = beside(form(d, m, y));
        const read = reference(`Our ref: ${written}`);
        expect([written, read]).toMatchObject([written, { state: 'question', offers: [] }]);
        expect(read?.quotes.map(({ text }) => text)).toEqual(['Our ref: …']);
      }
    ),
    { numRuns: 1000 }
  );
});

test('the day that another line gives as that of birth is asked however it is written, recent or not', () => {
  fc.assert(
    fc.property(
      ...([day, month, fc.integer({ min: 1930, max: 2026 })] as const),
      ...([fc.constantFrom(...FORMS), fc.constantFrom(...BESIDE)] as const),
      (d, m, y, form, beside) => {
        const written = beside(form(d, m, y));
        const letter = `DOB: ${d} ${MONTHS[m - 1] ?? ''} ${y}|Our ref: ${written}`;
        expect([letter, reference(letter)?.state]).toEqual([letter, 'question']);
      }
    ),
    { numRuns: 1000 }
  );
});

test.each([
  ...[
    'EX4 3AB',
    'JS/EX43AB',
    'SAR/01392555123',
    'SAR 01392 555123',
    'QQ123456C',
    'JS/QQ 12 34 56 C',
    'JS84Y',
    'JS 84 yrs'
  ],
  ...['JS/aged 84', 'SAR March 1941', 'JS 12 Mawrth 1941']
])('“%s” may hold a detail of a person', (written) => {
  expect(reference(`Our ref: ${written}`)).toMatchObject({ state: 'question', offers: [] });
});

test.each([
  ...['DSAB/2026/04', '26/11/DSAB', 'DSAB/26/004', 'N/26/17', 'SAR 26/04', 'K-12', 'DSAB-2026-0412', 'SAR/260004'],
  ...['DSAB 2026 No 4', 'LSCP/26-27/03', 'Nov 2026/4', 'SAR14', 'D/4', '20260412']
])('“%s” is a reference', (written) => {
  expect(reference(`Our ref: ${written}`)).toMatchObject({ state: 'value', value: written });
});
