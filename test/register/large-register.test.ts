import type { SPFI } from '@pnp/sp';
import { isClosed } from '../../src/domain/review/review';
import { referencePrefix } from '../../src/domain/review/reference';
import { REGIONS } from '../../src/domain/words';
import { inOneRequest } from '../../src/register/client/one-request';
import { readDirectory } from '../../src/register/directory/directory';
import { registerRow, registerRows } from '../../src/register/register-rows';
import { readEngland } from '../../src/register/reviews/england';
import { findReviews } from '../../src/register/reviews/find-reviews';
import { findCandidates } from '../../src/register/reviews/possible-duplicates';
import { readRegion } from '../../src/register/reviews/region';
import {
  lastNotificationKeys,
  lastReference,
  openReviews,
  readReview,
  reviewsDueBy,
  reviewsInspectedBy,
  reviewsWrittenBy,
  reviewsWithPending
} from '../../src/register/reviews/reviews';
import { REGISTER_VIEWS } from '../../src/register/views/register-views';
import { readTerminology } from '../../src/register/settings/terminology';
import { author, director } from '../domain/builders';
import { daysAgo } from '../support/days';
import { AUTHORITY, INSPECTOR, INSPECTORS, openLargeRegister, type RegisterSize } from './large-register';
import type { LocalSite } from './local-site';

/** Open reviews as the issue asks, above a register of which few are closed and one of which many are. */
const SMALL: RegisterSize = { open: 4_000, recent: 1_000, older: 0 };
const LARGE: RegisterSize = { open: 4_000, recent: 1_000, older: 45_000 };
const SITE = '/Lists/SCR%20Register';

const TODAY = daysAgo(0);
const LAST_YEAR = { since: daysAgo(364), today: TODAY };
const YEAR = TODAY.slice(0, 4);
const REFERENCE = `SCR-A-${YEAR}-00100`;

/** What the web part asks SharePoint for itself, and what it and the chats ask of the service. */
const READS: Readonly<Record<string, (sp: SPFI) => Promise<unknown>>> = {
  'the web part opens': (sp) => inOneRequest(sp, (batch) => [readDirectory(batch), readTerminology(batch)]),
  'a region': (sp) => readRegion(sp, 'South West', LAST_YEAR),
  'all regions in brief': (sp) => readEngland(sp, LAST_YEAR),
  'a region while the service is away': (sp) => registerRows(sp, 'South West'),
  'the row of a review': (sp) => registerRow(sp, REFERENCE),
  'a review': (sp) => readReview(sp, REFERENCE),
  'the open reviews of a region, for a list in chat': (sp) => openReviews(sp, 'South West'),
  'the reviews of an inspector': (sp) => reviewsInspectedBy(sp, INSPECTOR),
  'finding a review by a word': (sp) => findReviews(sp, { text: 'winterbourne', person: director, today: TODAY }),
  'finding a review by its reference': (sp) => findReviews(sp, { text: REFERENCE, person: director, today: TODAY }),
  'possible duplicates': (sp) => inOneRequest(sp, (batch) => [findCandidates(batch, LIKE)]),
  'the last reference of the year': (sp) => lastReference(sp, referencePrefix('adult', TODAY)),
  'the keys of the last notifications': (sp) => lastNotificationKeys(sp, 20),
  'what is still to be delivered': (sp) => reviewsWithPending(sp, `${TODAY}T00:00:00Z`),
  'tasks due, for reminders': (sp) => reviewsDueBy(sp, TODAY)
};
const LIKE = {
  kind: 'adult',
  authority: AUTHORITY,
  partnership: AUTHORITY,
  partnershipReference: '',
  locationCodes: '',
  initials: '',
  service: 'Winterbourne View Hospital',
  notifiedOn: TODAY
} as const;

/** What was asked of SharePoint and answered, as HTTP has it. */
interface Cost {
  readonly requests: number;
  readonly bytes: number;
}

const plain = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = plain;
});

async function costOf(site: LocalSite, read: (sp: SPFI) => Promise<unknown>): Promise<Cost> {
  let cost: Cost = { requests: 0, bytes: 0 };
  globalThis.fetch = async (...asked) => {
    const answer = await plain(...asked);
    const { byteLength } = await answer.clone().arrayBuffer();
    cost = { requests: cost.requests + 1, bytes: cost.bytes + byteLength };
    return answer;
  };
  await read(site.sp);
  globalThis.fetch = plain;
  return cost;
}

let small: LocalSite;
let large: LocalSite;
beforeAll(async () => {
  small = await openLargeRegister(SMALL);
  large = await openLargeRegister(LARGE);
}, 120_000);
afterAll(() => Promise.all([small, large].map((site) => site.close())));

const page = async (path: string): Promise<string> => {
  const answer = await large.ask(`${SITE}/${path}`, 'service');
  expect(answer.status).toBe(200);
  return answer.text();
};

test('the registers hold as many rows as the test says, and as many open reviews', async () => {
  const counted = async (site: LocalSite, list: string): Promise<unknown> =>
    (await site.ask(`/_api/web/lists/getByTitle('${list}')?$select=ItemCount`, 'service')).json();
  for (const list of ['SCR Register', 'SCR Reviews']) {
    expect(await counted(large, list)).toMatchObject({ ItemCount: 50_000 });
    expect(await counted(small, list)).toMatchObject({ ItemCount: 5_000 });
  }
  const open = await Promise.all(REGIONS.map((region) => registerRows(large.sp, region)));
  expect(open.flat()).toHaveLength(LARGE.open);
});

const OF_REGION = '?FilterField1=Region&FilterValue1=South%20West';
const WAYS = ['', OF_REGION, '?pane=Region', '?export=csv'];
const PAGES = REGISTER_VIEWS.flatMap((view) => WAYS.map((way) => [view.title, `${view.page}.aspx${way}`] as const));
/** A region has more reviews, with those closed over the years, than SharePoint looks through for a filter. */
const TOO_MANY = `AllItems.aspx${OF_REGION}`;

test.each(PAGES.filter(([, path]) => path !== TOO_MANY))('the view “%s” is shown, not refused: %s', async (_, path) => {
  expect(await page(path)).not.toMatch(/Too many items|cannot be shown/);
});

test('an inspector and an author are given those of their reviews that are open', async () => {
  const { reviews, missing } = await reviewsInspectedBy(large.sp, INSPECTOR);
  expect(reviews.map(({ review }) => isClosed(review))).toEqual(
    Array.from({ length: LARGE.open / INSPECTORS }, () => false)
  );
  expect(missing).toEqual([]);
  const written = await reviewsWrittenBy(large.sp, author.id);
  expect(written.reviews.length).toBeGreaterThan(0);
  expect(written.reviews.filter(({ review }) => isClosed(review))).toEqual([]);
});

test('all reviews of a region, of a dozen years, are refused, as by SharePoint', async () =>
  expect(await page(TOO_MANY)).toContain('Too many items'));

test.each(Object.entries(READS))('%s: as many requests as in a short register, and as many bytes', async (_, read) => {
  const [few, many] = [await costOf(small, read), await costOf(large, read)];
  expect(few.requests).toBeGreaterThan(0);
  expect(many.requests).toBeLessThanOrEqual(few.requests);
  // Rows of the same shape: a reference of another year has as many characters.
  expect(many.bytes).toBeLessThanOrEqual(few.bytes * 1.05);
});
