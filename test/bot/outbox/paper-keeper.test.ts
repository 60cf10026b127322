import '@pnp/sp/files/web.js';
import '@pnp/sp/security/item.js';
import { Item } from '@pnp/sp/items/types.js';
import { createPaperKeeper, type PaperKeeper } from '../../../bot/outbox/paper-keeper';
import { readDirectory } from '../../../src/register/directory/directory';
import { readPaperScopes } from '../../../src/register/documents/paper-scopes';
import { createReview, openReviews, readReview, saveReview } from '../../../src/register/reviews/reviews';
import { closes, corrects, handsOver, makesWordFile, reopens, stepsDown } from '../../domain/acts';
import {
  advisor,
  author,
  communications,
  director,
  directorElsewhere,
  inspector,
  intake,
  leaver,
  mentalHealthManager,
  notifies,
  outsider,
  returns,
  safeguardingLead,
  untilAgreed,
  untilAppointed,
  untilAsked,
  untilSubmitted,
  withoutPost,
  type Act
} from '../../domain/builders';
import { entryAfter } from '../../register/entries';
import type { LocalSite } from '../../register/local-site';
import { silent, stopping } from './copies';
import { awayInspector, filePapers, mayIn, openSiteWithPeople, staff } from './paper-site';

jest.setTimeout(60_000);

const REFERENCE = 'SCR-A-2012-0001';
const NOW = '2012-08-07T12:00:00Z';
let site: LocalSite;
let keeper: PaperKeeper;
beforeAll(async () => {
  site = await openSiteWithPeople();
  await filePapers(site, REFERENCE);
  keeper = createPaperKeeper({ sp: site.sp, now: () => NOW, log: silent });
});
afterAll(() => site.close());

/** What the register holds after a story. */
async function happened(acts: readonly Act[]) {
  const entry = entryAfter(acts, REFERENCE, { directory: staff });
  const stored = await readReview(site.sp, REFERENCE);
  await (stored ? saveReview(site.sp, stored, entry) : createReview(site.sp, entry, REFERENCE));
  return entry.review;
}

const PEOPLE = {
  inspector,
  director,
  'safeguarding lead': safeguardingLead,
  author,
  'inspector from elsewhere': awayInspector,
  'director elsewhere': directorElsewhere,
  'mental health manager': mentalHealthManager,
  advisor,
  communications,
  intake,
  leaver,
  'without post': withoutPost,
  stranger: outsider
};
type Who = keyof typeof PEOPLE;
const isWho = (text: string): text is Who => Object.hasOwn(PEOPLE, text);

/** The rights of those who have any. */
async function rights(): Promise<Partial<Record<Who, string>>> {
  const found = await Promise.all(
    Object.keys(PEOPLE)
      .filter(isWho)
      .map(async (who) => [who, await mayIn(site, PEOPLE[who], REFERENCE)] as const)
  );
  return Object.fromEntries(found.filter(([, may]) => may !== '–, –'));
}
const REGION = { inspector: 'reads, reads', director: 'reads, reads', 'safeguarding lead': 'reads, reads' };
const WRITES = { ...REGION, author: 'writes, reads' };
const READS = { ...REGION, author: 'reads, reads' };
const done = [notifies(), closes()];

test.each<[string, readonly Act[], Partial<Record<Who, string>>]>([
  ['requested', untilAsked, REGION],
  ['appointed', untilAppointed, WRITES],
  ['submitted', untilSubmitted, WRITES],
  ['returned', [...untilSubmitted, returns()], WRITES],
  ['agreed', untilAgreed, READS],
  ['agreed, and another version begun', [...untilAgreed, makesWordFile('2.0')], WRITES],
  ['stepped down', [...untilAgreed, stepsDown()], REGION],
  [
    'handed over to another region’s inspector',
    [...untilAppointed, handsOver(awayInspector)],
    { ...WRITES, 'inspector from elsewhere': 'reads, reads' }
  ],
  ['handed back', [...untilAppointed, handsOver(awayInspector), handsOver(inspector, awayInspector)], WRITES],
  [
    'region corrected',
    [...untilAppointed, corrects({ authority: 'Camden' })],
    {
      'director elsewhere': 'reads, reads',
      'inspector from elsewhere': 'reads, reads',
      inspector: 'reads, reads',
      author: 'writes, reads'
    }
  ],
  ['closed', done, {}],
  ['reopened', [...done, reopens()], REGION]
])('%s: each folder and paper is open to these people, and to nobody else', async (_state, acts, expected) => {
  expect(await keeper.hold(await happened(acts))).toBe(true);
  expect(await rights()).toEqual(expected);
});

test('where nothing is to be changed, with papers or without, it costs three requests', async () => {
  const review = await happened(untilAppointed);
  await keeper.hold(review);
  site.requests.length = 0;
  await keeper.hold(review);
  expect(site.requests).toHaveLength(3);
  site.requests.length = 0;
  await keeper.hold({ ...review, reference: 'SCR-A-2012-0009' });
  expect(site.requests).toHaveLength(3);
});

test('a paper that was shared is shared no more', async () => {
  const review = await happened(untilAppointed);
  await keeper.hold(review);
  const paper = site.sp.web.getFileByServerRelativePath(`/sites/scr/SCR Documents/${REFERENCE}/IMR/imr.docx`);
  const item = Item(paper, 'listItemAllFields');
  const { Id } = await site.sp.web.ensureUser(`${leaver.id}@regulator.example`);
  await item.breakRoleInheritance(true);
  await item.roleAssignments.add(Id, 1073741826);
  expect(await rights()).toMatchObject({ leaver: '–/reads, –' });
  await keeper.hold(review);
  expect(await rights()).toEqual(WRITES);
});

test('stopped after any request and done again, it ends alike: appointed, agreed, closed', async () => {
  const ends: readonly (readonly [readonly Act[], object])[] = [
    [untilAppointed, WRITES],
    [untilAgreed, READS],
    [[...untilAppointed, handsOver(awayInspector)], { ...WRITES, 'inspector from elsewhere': 'reads, reads' }],
    [done, {}]
  ];
  let stops = 0;
  for (let isWhole = false; !isWhole; stops += 1) {
    isWhole = true;
    for (const [acts, expected] of ends) {
      const review = await happened(acts);
      let stopped = false;
      const sp = stopping(site.sp, stops, () => (stopped = true));
      const held = await createPaperKeeper({ sp, now: () => NOW, log: silent }).hold(review);
      expect(held).toBe(!stopped);
      if (stopped) isWhole = false;
      await keeper.hold(review);
      expect(await rights()).toEqual(expected);
    }
  }
  expect(stops).toBeGreaterThan(4);
}, 120_000);

test('two instances at once end alike', async () => {
  for (const [acts, expected] of [
    [untilAppointed, WRITES],
    [untilAgreed, READS],
    [done, {}]
  ] as const) {
    const review = await happened(acts);
    const other = createPaperKeeper({ sp: site.sp, now: () => NOW, log: silent });
    const held = await Promise.all([keeper.hold(review), other.hold(review)]);
    if (held.includes(false)) await keeper.hold(review);
    expect(await rights()).toEqual(expected);
  }
});

test('what was out of date by the time it was set is set again', async () => {
  const before = await happened(untilAppointed);
  await happened(untilAgreed);
  await keeper.hold(before);
  expect(await rights()).toEqual(READS);
});

const holdsOpen = async (by = keeper): Promise<'held' | 'refused'> =>
  by.holdOpen(
    async () => (await openReviews(site.sp, 'South West')).reviews,
    await readDirectory(site.sp),
    'those that name people'
  );

test('when a post ends, what its holder had by name is gone; reviews that name nobody are not asked about', async () => {
  await keeper.hold(await happened(untilAppointed));
  const [row] = await site.rows('SCR Directory', `PersonId eq '${author.id}'`);
  const { items } = site.sp.web.lists.getByTitle('SCR Directory');
  await items.getById(Number(row?.['Id'])).update({ Until: '2012-08-06T00:00:00Z' });
  await holdsOpen();
  expect(await rights()).toEqual(REGION);
  await items.getById(Number(row?.['Id'])).update({ Until: null });
  await happened(untilAsked);
  site.requests.length = 0;
  await holdsOpen();
  expect(site.requests.filter((request) => /batch/.test(request))).toEqual([]);
});

test('a tenant that refuses permissions is known by it, until it gives them', async () => {
  const review = await happened(untilAppointed);
  await keeper.hold(await happened(done));
  const lines: string[] = [];
  const log = { event: () => undefined, fault: (name: string) => void lines.push(name) };
  let at = NOW;
  const refused = createPaperKeeper({ sp: site.sp, now: () => at, log });
  await site.fault({ status: 403, match: 'roleassignments|breakroleinheritance', part: true, count: 100 });
  expect(await refused.hold(review)).toBe(true);
  expect(await refused.hold(review)).toBe(true);
  expect([await holdsOpen(refused), refused.opensPapers()]).toEqual(['refused', false]);
  expect([refused.warnings(), lines]).toEqual([
    [
      'SharePoint refuses the service to give permissions, so people read papers through the service alone. Give the service full control of the site.'
    ],
    ['permissions-refused']
  ]);
  await site.calm();
  expect(await rights()).toEqual({});
  await happened(untilAppointed);
  expect([await holdsOpen(refused), await rights()]).toEqual(['refused', {}]);
  at = new Date(Date.parse(NOW) + 3_600_000).toISOString();
  expect(await holdsOpen(refused)).toBe('held');
  expect([refused.warnings(), refused.opensPapers(), await rights()]).toEqual([[], true, WRITES]);
  expect((await readPaperScopes(site.sp, [REFERENCE])).map(({ own }) => own)).toEqual([true, true]);
});
