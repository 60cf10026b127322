import { createServer } from '../../../bot/http/server';
import { pageRoutes } from '../../../bot/http/routes/page';
import { createLimits } from '../../../bot/limits/limits';
import { createPageReads, EVENTS_AT_ONCE } from '../../../bot/page-reads/page-reads';
import { createSiteSettings } from '../../../bot/settings/site-settings';
import { PATHS } from '../../../src/client/paths';
import { decodeEngland } from '../../../src/client/wire/england-wire';
import { decodeRegion } from '../../../src/client/wire/decode-region';
import { NOT_IN_DIRECTORY, NO_SUCH_REVIEW } from '../../../src/domain/review/decide';
import { glanceOf } from '../../../src/domain/review/glance-of';
import type { Person } from '../../../src/domain/people/people';
import { addHolding } from '../../../src/register/directory/holdings';
import { appendHistory } from '../../../src/register/history';
import {
  author,
  communications,
  director,
  directorElsewhere,
  eventsOf,
  inspector,
  leaver,
  notifies,
  outsider,
  REFERENCE,
  untilSubmitted
} from '../../domain/builders';
import { createShown, entryAfter } from '../../register/entries';
import { openProvisionedSite, type LocalSite } from '../../register/local-site';
import { listen } from '../connector';
import { say } from '../speaking';
import { silent } from '../outbox/copies';

const NO_TOKEN = { ok: false, status: 401, code: 'no-token', sentence: 'Sign in.' } as const;
const NOW = '2012-08-20T09:00:00.000Z';
const now = (): string => NOW;
const settings = createSiteSettings({ now, log: silent });
const OTHER = 'SCR-A-2012-0002';
const IN_LONDON = 'SCR-A-2012-0003';
const stored = entryAfter(untilSubmitted, REFERENCE);
let site: LocalSite;
let opensPapers = true;
let server: { readonly url: string; close(): Promise<void> };

beforeAll(async () => {
  site = await openProvisionedSite();
  for (const { id, name, holdings } of [author, communications, directorElsewhere, leaver])
    for (const held of holdings) await addHolding(site.sp, { personId: id, name, email: '', ...held });
  await createShown(site.sp, stored, 'k1');
  await createShown(site.sp, entryAfter([notifies()], OTHER), 'k2');
  await createShown(site.sp, entryAfter([notifies(inspector, { authority: 'Camden' })], IN_LONDON), 'k3');
  for (const event of eventsOf(untilSubmitted))
    await appendHistory(site.sp, { event, hash: `h${event.seq}`, previousHash: '' }, say);
  const reads = createPageReads({ sp: site.sp, site: settings, now, opensPapers: () => opensPapers });
  server = await listen(
    createServer({
      refusedFile: () => Promise.resolve(undefined),
      routes: pageRoutes(reads, () => say),
      identify: async (header) => (header ? { ok: true, actorId: header.slice('Bearer '.length) } : NO_TOKEN),
      limits: createLimits(() => ({ requests: 10_000, files: 10, strangers: 10_000 })),
      mode: 'production',
      webOrigin: 'https://tenant.sharepoint.example',
      log: silent
    })
  );
}, 60_000);
afterAll(async () => {
  await server?.close();
  await site?.close();
});

const ask = (path: string, query: Record<string, string>, as?: Pick<Person, 'id'>, headers = {}) =>
  fetch(`${server.url}${path}?${new URLSearchParams(query).toString()}`, {
    headers: { ...(as ? { authorization: `Bearer ${as.id}` } : {}), ...headers }
  });
const answer = async (...asked: Parameters<typeof ask>): Promise<{ status: number; body: unknown }> => {
  const got = await ask(...asked);
  return { status: got.status, body: await got.json() };
};

const OF_REVIEW = [PATHS.review, PATHS.history, PATHS.papers];
const OF_REGION = [PATHS.region, PATHS.actions];
const EVERYTHING: readonly (readonly [string, Record<string, string>])[] = [
  ...OF_REVIEW.map((path) => [path, { reference: REFERENCE }] as const),
  ...OF_REVIEW.map((path) => [path, { reference: 'SCR-A-2012-0999' }] as const),
  ...OF_REGION.map((path) => [path, { region: 'South West' }] as const),
  [PATHS.england, {}]
];

describe('who learns nothing', () => {
  test.each([
    ['somebody outside the Directory', outsider],
    ['somebody whose post has ended', leaver]
  ])('%s has the same refusal to everything, whether there is such a review or not', async (_who, person) => {
    for (const [path, query] of EVERYTHING)
      expect([path, await answer(path, query, person)]).toEqual([
        path,
        {
          status: 403,
          body: { refusal: { code: 'not-in-directory', rule: 'KP-2', sentence: say(NOT_IN_DIRECTORY) } }
        }
      ]);
  });

  test('without a token nothing is read', async () => {
    const before = site.requests.length;
    for (const [path, query] of EVERYTHING) expect((await ask(path, query)).status).toBe(401);
    expect(site.requests).toHaveLength(before);
  });

  test('what is not a region, a reference or a place in a history is refused before anything is read', async () => {
    const before = site.requests.length;
    for (const [path, query] of [
      [PATHS.region, { region: 'Wales' }],
      [PATHS.actions, {}],
      [PATHS.review, { reference: "' or 1 eq 1" }],
      [PATHS.history, { reference: REFERENCE, after: '-1' }]
    ] as const)
      expect([path, (await ask(path, query, director)).status]).toEqual([path, 400]);
    expect(site.requests).toHaveLength(before);
  });
});

describe('a review', () => {
  test.each([
    ['the director of the region', director],
    ['somebody with a national post', communications],
    ['the author, who is of another region', author]
  ])('%s has its details, history and papers', async (_who, person) => {
    const [review, history, papers] = await Promise.all(
      OF_REVIEW.map((path) => answer(path, { reference: REFERENCE }, person))
    );
    expect(review).toMatchObject({
      status: 200,
      body: { review: { reference: REFERENCE, entry: { criterion: 'institution' } }, duties: stored.duties }
    });
    expect(JSON.stringify(review?.body)).not.toContain('lastHash');
    expect(history).toMatchObject({ status: 200, body: { isMore: false } });
    expect((history?.body as { events: { seq: number }[] }).events.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
    expect(papers).toMatchObject({ status: 200, body: { papers: [] } });
  });

  test('papers are opened in SharePoint by the region and the author, and sent to other people by the service', async () => {
    const opens = async (person: Person): Promise<unknown> =>
      ((await answer(PATHS.papers, { reference: REFERENCE }, person)).body as { opens: boolean }).opens;
    expect(await Promise.all([director, author, communications].map(opens))).toEqual([true, true, false]);
    const theirs = await answer(PATHS.papers, { reference: REFERENCE }, communications);
    expect(theirs).toMatchObject({ body: { isWithheld: true } });
    opensPapers = false;
    expect(await Promise.all([director, author].map(opens))).toEqual([false, false]);
    const region = await answer(PATHS.region, { region: 'South West' }, director);
    opensPapers = true;
    expect(decodeRegion(region.body).opensPapers).toBe(false);
  });

  test('the director of another region is answered as if there were none', async () => {
    const refusal = { code: 'no-such-review', rule: 'KP-2', sentence: NO_SUCH_REVIEW };
    for (const reference of [REFERENCE, 'SCR-A-2012-0999'])
      for (const path of OF_REVIEW)
        expect([path, await answer(path, { reference }, directorElsewhere)]).toEqual([
          path,
          { status: 404, body: { refusal } }
        ]);
  });

  test('its history goes on after any event', async () => {
    const { body } = await answer(PATHS.history, { reference: REFERENCE, after: '3' }, director);
    expect(body).toMatchObject({ events: [{ seq: 4 }], isMore: false });
  });

  test('a long history comes in pages', async () => {
    const [first] = eventsOf([notifies()]);
    if (!first) throw new Error('There is one.');
    const reference = 'SCR-A-2012-0004';
    await createShown(site.sp, entryAfter([notifies()], reference), 'k4');
    await site.fill('SCR History', EVENTS_AT_ONCE + 1, (row) => ({
      Title: 'Recorded',
      EventId: `${reference}#${row + 1}`,
      FormKey: `f${row + 1}`,
      Reference: reference,
      Seq: row + 1,
      Hash: 'h',
      Event: JSON.stringify({ ...first, id: `${reference}#${row + 1}`, reference, seq: row + 1 })
    }));
    const page = async (after: string) =>
      (await answer(PATHS.history, { reference, after }, director)).body as { events: unknown[]; isMore: boolean };
    const [one, two] = [await page('0'), await page(String(EVENTS_AT_ONCE))];
    expect([one.events.length, one.isMore, two.events.length, two.isMore]).toEqual([EVENTS_AT_ONCE, true, 1, false]);
  }, 60_000);
});

describe('a region', () => {
  const referencesFor = async (person: Person, region: string): Promise<readonly string[]> => {
    const { status, body } = await answer(PATHS.region, { region }, person);
    expect(status).toBe(200);
    return decodeRegion(body)
      .open.map(({ review }) => review.reference)
      .filter((reference) => reference !== 'SCR-A-2012-0004')
      .sort();
  };

  test('its own people have its reviews at a glance, and nothing more of them', async () => {
    const { body } = await answer(PATHS.region, { region: 'South West' }, director);
    expect(decodeRegion(body).open.find(({ review }) => review.reference === REFERENCE)).toEqual(
      glanceOf(stored, '2012-02-20')
    );
    for (const kept of ['independent of', 'rationale', 'lastHash', 'initials'])
      expect(JSON.stringify(body)).not.toContain(kept);
  });

  test.each([
    ['the director of the region', director, [REFERENCE, OTHER]],
    ['somebody with a national post', communications, [REFERENCE, OTHER]],
    ['the director of another region', directorElsewhere, []],
    ['the author of one, who is of another region', author, [REFERENCE]]
  ])('%s has of it what they may see', async (_who, person, references) => {
    expect(await referencesFor(person, 'South West')).toEqual(references);
  });

  test('of actions, too, each has what they may see', async () => {
    expect(await answer(PATHS.actions, { region: 'South West' }, directorElsewhere)).toEqual({
      status: 200,
      body: { actions: [] }
    });
  });

  test('a row that cannot be read is named to its own people alone', async () => {
    await site.add('SCR Reviews', {
      Title: 'Damaged',
      Reference: 'SCR-A-2012-0009',
      Region: 'South West',
      OpenRegion: 'South West',
      State: '{}',
      Pending: '[]',
      NotificationKey: 'k9'
    });
    const missingFor = async (person: Person) =>
      decodeRegion((await answer(PATHS.region, { region: 'South West' }, person)).body).missing;
    expect(await missingFor(director)).toEqual(['SCR-A-2012-0009']);
    expect(await missingFor(author)).toEqual([]);
    expect((await answer(PATHS.review, { reference: 'SCR-A-2012-0009' }, director)).status).toBe(409);
  });
});

test('everyone with a post has England in brief', async () => {
  const { body } = await answer(PATHS.england, {}, directorElsewhere);
  expect(decodeEngland(body).filter(({ reference }) => [REFERENCE, IN_LONDON].includes(reference))).toMatchObject([
    { reference: IN_LONDON, region: 'London', stage: 'notified', closed: undefined },
    { reference: REFERENCE, region: 'South West', stage: 'imr', entered: '2012-08-07' }
  ]);
});
