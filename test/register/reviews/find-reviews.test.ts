import { reviewToStore } from '../../../src/register/client/schemas';
import { findReviews, type Finding } from '../../../src/register/reviews/find-reviews';
import { nameKey } from '../../../src/domain/locations/locations';
import { registerCells } from '../../../src/register/projections/register-cells';
import { reviewCells } from '../../../src/register/reviews/review-cells';
import type { Answers } from '../../../src/domain/fields';
import type { Person } from '../../../src/domain/people/people';
import type { Region } from '../../../src/domain/words';
import {
  author,
  director,
  directorElsewhere,
  holds,
  inspector,
  notifies,
  outsider,
  person,
  recordsLocation,
  TODAY,
  untilAppointed,
  withoutPost
} from '../../domain/builders';
import { createShown, entryAfter, settled } from '../entries';
import { openProvisionedSite, type LocalSite } from '../local-site';

const national = person('Nadia Advisor', holds('national-safeguarding-advisor', 'England'));
const CLOSED = 6000;

let site: LocalSite;
beforeAll(async () => {
  site = await openProvisionedSite();
  await enter('SCR-A-2012-0001');
  await enter('SCR-A-2012-0002', {
    service: 'St Mary’s Lodge',
    locationCodes: '1-1434777509, RX3LD',
    partnershipReference: 'SG/12/003'
  });
  await enter('SCR-A-2012-0003', {
    authority: 'Camden',
    partnership: 'Camden Safeguarding Adults Board',
    service: 'Winterbourne House'
  });
  await createShown(site.sp, settled(entryAfter(untilAppointed, 'SCR-A-2012-0004')));
  // Closed reviews, as they stand in the list: the first half in the South West, each of a service of its own.
  const finished = settled(entryAfter([notifies(), recordsLocation()], 'SCR-A-2009-0001'));
  const [row, item] = [registerCells(finished), reviewCells(finished)];
  const regionOf = (at: number): Region => (at < CLOSED / 2 ? 'South West' : 'London');
  const referenceOf = (at: number): string => `SCR-A-2009-${String(at).padStart(4, '0')}`;
  await site.fill('SCR Register', CLOSED, (at) => ({
    ...row,
    Reference: referenceOf(at),
    Region: regionOf(at),
    OpenRegion: null,
    Service: serviceNamed(at),
    ServiceKey: nameKey(serviceNamed(at)),
    PartnershipKey: 'same board',
    PartnershipReferenceKey: `b${at}`,
    AuthorityKey: 'same authority',
    Partnership: 'Same Board',
    PartnershipReference: `B/${at}`,
    LocationCodes: `1-10000${String(at).padStart(4, '0')}, RZ${String(at).padStart(3, '0')}`,
    LocalAuthority: 'Same Authority'
  }));
  // Of the closed ones, those that the searches below show.
  const shown = [17, 41, 42, 43, 2017, 4000, ...Array.from({ length: 20 }, (_, nth) => 1980 + nth)];
  await site.fill('SCR Reviews', shown.length, (nth) => {
    const at = shown[nth] ?? 0;
    const review = { ...finished.review, reference: referenceOf(at), region: regionOf(at) };
    return {
      ...item,
      Reference: referenceOf(at),
      NotificationKey: `old ${at}`,
      OpenRegion: null,
      State: JSON.stringify({ review: reviewToStore(review), duties: [], lastHash: '' })
    };
  });
}, 60_000);
afterAll(() => site.close());

/** Some of them with names that people type in another way. */
const ODD: Readonly<Record<number, string>> = { 41: 'Tŷ Coch', 42: 'O’Grady  House', 43: 'Łucja\u2011House & Elms' };
const serviceNamed = (row: number): string => ODD[row] ?? `Old Home ${row} of Winterbourne`;

test.each([
  ['ty coch', 41],
  ['Ty  Co\u00adch', 41],
  ['ogrady house', 42],
  ['o’grady', 42],
  ['lucja house and', 43],
  ['Łucja-House &', 43]
])('a closed review is found by “%s”, however its name is written', async (text, row) => {
  expect(await references(text)).toEqual([`SCR-A-2009-00${row}`]);
});

async function enter(reference: string, answers: Answers = {}): Promise<void> {
  await createShown(site.sp, settled(entryAfter([notifies(inspector, answers)], reference)));
}

const find = (text: string, who: Person = director): Promise<Finding> =>
  findReviews(site.sp, { text, person: who, today: TODAY });
const references = async (text: string, who?: Person): Promise<readonly string[]> =>
  (await find(text, who)).found.map(({ review }) => review.reference);

test.each([
  ['a reference', 'SCR-A-2012-0002', ['SCR-A-2012-0002']],
  [
    'the beginning of a reference',
    'scr-a-2012',
    ['SCR-A-2012-0004', 'SCR-A-2012-0002', 'SCR-A-2012-0001', 'SCR-A-2012-0003']
  ],
  ['the beginning of a service', 'st mary’s', ['SCR-A-2012-0002']],
  ['the same with the apostrophe of a keyboard', "St Mary's Lodge", ['SCR-A-2012-0002']],
  ['a word in the middle', 'lodge', ['SCR-A-2012-0002']],
  ['a location code', '1-1434777509', ['SCR-A-2012-0002']],
  ['the second location code', 'rx3ld', ['SCR-A-2012-0002']],
  ['the partnership’s own reference', 'SG/12/003', ['SCR-A-2012-0002']],
  ['a partnership', 'South Gloucestershire Safeguarding', ['SCR-A-2012-0004', 'SCR-A-2012-0002', 'SCR-A-2012-0001']]
])('%s finds the open reviews that have it', async (_what, text, expected) =>
  expect(await references(text)).toEqual(expected)
);

test.each([
  ['its reference', 'SCR-A-2009-0017', ['SCR-A-2009-0017']],
  ['the beginning of its service', 'old home 17 of', ['SCR-A-2009-0017']],
  ['its first code', '1-100000017', ['SCR-A-2009-0017']],
  ['the partnership’s own reference', 'B/2017', ['SCR-A-2009-2017']],
  ['its second code, which is not where a list is looked up by', 'RZ017', []]
])('a closed review is found by %s', async (_what, text, expected) => expect(await references(text)).toEqual(expected));

test('the nearest comes first, the open before the closed, and it is said that there are more', async () => {
  const { found, more } = await find('old home 1');
  expect(found.map(({ review }) => review.reference).slice(0, 2)).toEqual(['SCR-A-2009-1999', 'SCR-A-2009-1998']);
  expect([found.length, more]).toEqual([20, true]);
  expect((await references('winterbourne'))[0]).toBe('SCR-A-2012-0004');
});

test('where more begin so than SharePoint looks through, the rest of the answer comes all the same, and says that there are more', async () => {
  const { found, more } = await find('same');
  expect([found, more]).toEqual([[], true]);
  await expect(site.rows('SCR Register', `startswith(Partnership,'same')`)).rejects.toThrow('list view threshold');
});

test('everybody with a post finds the reviews of every region, their own before others; nobody else finds any', async () => {
  for (const [who, first] of [
    [directorElsewhere, 'SCR-A-2012-0003'],
    [author, 'SCR-A-2012-0004']
  ] as const) {
    const found = await references('SCR-A-2012', who);
    expect([found[0], found.length]).toEqual([first, 4]);
  }
  expect(await references('SCR-A-2012', national)).toHaveLength(4);
  for (const who of [director, directorElsewhere])
    expect(await references('Old Home 4000', who)).toEqual(['SCR-A-2009-4000']);
  for (const nobody of [outsider, withoutPost])
    for (const text of ['', 'SCR-A-2012', 'winterbourne'])
      expect(await find(text, nobody)).toMatchObject({ found: [] });
});

test('nothing typed: the open reviews of the person, the soonest due first', async () => {
  const { found, more } = await find('');
  expect(found.map(({ review }) => review.reference)).toEqual([
    'SCR-A-2012-0004',
    'SCR-A-2012-0001',
    'SCR-A-2012-0002'
  ]);
  const due = found.map(({ duties }) => duties[0]?.due ?? '9');
  expect(due).toEqual([...due].sort());
  expect(more).toBe(false);
});

test('it takes two requests, one where nothing is found, for anyone, however much the register holds', async () => {
  for (const [text, who, count] of [
    ['winterbourne', director, 2],
    ['winterbourne', national, 2],
    ['', director, 2],
    ['nothing at all', national, 1]
  ] as const) {
    site.requests.length = 0;
    await find(text, who);
    expect(site.requests.map((request) => /\$batch$/.test(request))).toEqual(Array.from({ length: count }, () => true));
  }
});

test.each([
  "' or 1 eq 1 or Reference eq '",
  "''",
  '%',
  '_',
  '*',
  'a&$top=5000',
  'zq#b',
  'q?b/c\\d',
  '<script>alert(1)</script>',
  '"; drop table',
  'Święta 🕯 Ŵyn',
  '+',
  ') or (Id gt 0'
])('%s is looked for as text', async (text) => expect(await references(text)).toEqual([]));
