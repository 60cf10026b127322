import { pageRoutes } from '../../../bot/http/routes/page';
import { createPageReads } from '../../../bot/page-reads/page-reads';
import { createSiteSettings } from '../../../bot/settings/site-settings';
import { PATHS } from '../../../src/client/paths';
import { say } from '../../bot/speaking';
import { CAST, EVERYBODY, type Who } from './cast';
import { BEFORE_AN_AUTHOR, FACTS, OF_REGION, WITH_A_POST } from './known-to';
import { batchOf } from './paper-ways';
import { serve } from './serving';
import { openWalkedSite, type Walked } from './walked-site';
import { silent } from '../../bot/outbox/copies';

/**
 * Who may do what in SharePoint, written from the design (“Need to know”) and not from the product’s own table: who
 * holds a post reads the lists for people, wherever they work; nobody reads what is the service’s.
 */
const NOBODY: readonly Who[] = [];
const TABLE: readonly (readonly [list: string, reads: readonly Who[], edits: readonly Who[]])[] = [
  ['SCR Register', WITH_A_POST, NOBODY],
  ['SCR Actions', WITH_A_POST, NOBODY],
  ['SCR Directory', WITH_A_POST, NOBODY],
  ['SCR Settings', WITH_A_POST, ['administrator']],
  ['SCR Locations', WITH_A_POST, NOBODY],
  ['SCR Reviews', NOBODY, NOBODY],
  ['SCR History', NOBODY, NOBODY],
  ['SCR Messages', NOBODY, NOBODY],
  ['SCR Conversations', NOBODY, NOBODY],
  ['SCR Reports', NOBODY, NOBODY],
  ['SCR Chronology', NOBODY, NOBODY],
  ['SCR Drafts', NOBODY, NOBODY],
  ['SCR Jobs', NOBODY, NOBODY],
  ['SCR Location Loads', NOBODY, NOBODY]
];
const NOW = '2012-08-20T09:00:00.000Z';

let walked: Walked;
beforeAll(async () => {
  walked = await openWalkedSite();
  await walked.site.add('SCR Locations', { Title: 'A service', Code: '1-1' });
}, 120_000);
afterAll(() => walked.site.close());

const at = (list: string, rest = ''): string => `/_api/web/lists/getByTitle('${encodeURIComponent(list)}')${rest}`;
const ask = (path: string, who: Who, init?: RequestInit) => walked.site.ask(path, CAST[who].id, init);
const idIn = async (list: string): Promise<number> => Number((await walked.site.rows(list, ''))[0]?.['Id']);
const statusOf = async (path: string, who: Who, init?: RequestInit): Promise<number | 'refused'> => {
  const { status } = await ask(path, who, init);
  return status === 403 || status === 404 ? 'refused' : status;
};
describe.each(TABLE)('%s', (list, reads, edits) => {
  test.each(EVERYBODY)('as %s', async (who) => {
    const id = await idIn(list);
    const may = (allowed: readonly Who[], status: number): unknown => (allowed.includes(who) ? status : 'refused');
    expect(await statusOf(at(list, '/items?$top=5000'), who)).toEqual(may(reads, 200));
    expect(await statusOf(at(list, `/items(${id})`), who)).toEqual(may(reads, 200));
    if (!reads.includes(who)) expect(await statusOf(at(list, `/items(${id})/versions`), who)).toBe('refused');
    expect(await statusOf(at(list, '/fields'), who)).toEqual(may(reads, 200));
    expect(await statusOf(at(list, '?$select=ItemCount&$expand=Fields,RootFolder'), who)).toEqual(may(reads, 200));
    const batch = await ask(
      '/_api/$batch',
      who,
      batchOf(walked.site.siteUrl, [{ path: at(list, '/items?$select=*') }])
    );
    if (batch.ok) expect((await batch.text()).includes('HTTP/1.1 200')).toBe(reads.includes(who));
    else expect(reads).not.toContain(who);
    expect(
      await statusOf(at(list, `/items(${id})`), who, {
        method: 'POST',
        headers: { 'x-http-method': 'MERGE', 'if-match': '*' },
        body: '{"Title":"changed"}'
      })
    ).toEqual(may(edits, 204));
    expect(await statusOf(at(list, '/items'), who, { method: 'POST', body: '{"Title":"added"}' })).toEqual(
      may(edits, 201)
    );
    expect(
      await statusOf(at(list, `/items(${id})`), who, {
        method: 'POST',
        headers: { 'x-http-method': 'DELETE', 'if-match': '*' }
      })
    ).toBe('refused');
    expect(
      await statusOf(at(list, '/breakroleinheritance(copyroleassignments=true,clearsubscopes=true)'), who, {
        method: 'POST'
      })
    ).toBe('refused');
  });
});

test.each(EVERYBODY)('the contents of the site name to %s only lists that they may read', async (who) => {
  const answer = await ask('/_api/web/lists?$select=Title', who);
  if (!WITH_A_POST.includes(who)) return expect(answer.status).toBe(403);
  const { value } = (await answer.json()) as { value: { Title: string }[] };
  const readable = TABLE.filter(([, reads]) => reads.includes(who)).map(([list]) => list);
  const closed = TABLE.filter(([, reads]) => !reads.includes(who)).map(([list]) => list);
  const titles = value.map(({ Title }) => Title);
  expect(titles).toEqual(expect.arrayContaining(readable));
  expect(titles.filter((title) => closed.includes(title))).toEqual([]);
});

test.each(EVERYBODY)('nobody gives themselves more: %s changes no group, level or setting of the site', async (who) => {
  const post = (path: string, body = '{}'): Promise<number | 'refused'> =>
    statusOf(path, who, { method: 'POST', body });
  expect(await post('/_api/web/sitegroups', '{"Title":"Mine"}')).toBe('refused');
  expect(await post("/_api/web/sitegroups/getByName('SCR people')/users", `{"LoginName":"i:0#.f|membership|x"}`)).toBe(
    'refused'
  );
  expect(await post('/_api/web/roleassignments/addroleassignment(principalid=1,roledefid=1073741829)')).toBe('refused');
  expect(await post('/_api/web/SetUseAccessRequestDefaultAndUpdate', '{"useAccessRequestDefault":true}')).toBe(
    'refused'
  );
});

test('what is typed in any field is read by nobody in SharePoint, apart from facts', async () => {
  expect(walked.planted.length).toBeGreaterThan(40);
  const everything = await Promise.all(TABLE.map(async ([list]) => JSON.stringify(await walked.site.rows(list, ''))));
  expect(walked.planted.filter((marker) => !everything.some((text) => text.includes(marker)))).toEqual([]);
  for (const who of EVERYBODY) {
    const read = await Promise.all(
      TABLE.flatMap(([list]) => [
        at(list, '/items?$top=5000&$select=*'),
        at(list, '?$expand=Items'),
        at(list, '/items?$top=5000')
      ]).map(async (path) => (await ask(path, who)).text())
    );
    const seen = walked.planted.filter((marker) => read.some((text) => text.includes(marker)));
    const facts = WITH_A_POST.includes(who) ? FACTS : [];
    expect([who, [...new Set(seen)].sort()]).toEqual([who, [...facts].sort()]);
  }
}, 60_000);

/** Addresses that give more of a list than was asked for. */
const expansionsOf = (list: string): readonly string[] => [
  at(list, '/items?$top=5000&$select=*,Author/Title,Editor/EMail&$expand=Author,Editor'),
  at(list, '/items?$top=5000&$select=*&$expand=RoleAssignments/Member,RoleAssignments/RoleDefinitionBindings'),
  at(list, '?$expand=Fields,Views,DefaultView,RootFolder,ParentWeb,RoleAssignments/Member'),
  at(list, '/rootFolder?$expand=Files,Folders,ListItemAllFields'),
  `/_api/web/getList('${encodeURIComponent(`/sites/scr/Lists/${list}`)}')/items?$top=5000`
];
const OF_SITE = [
  '/_api/web/lists?$expand=Fields,RootFolder,DefaultView',
  '/_api/web?$expand=Lists',
  '/_api/web/recycleBin'
];

test.each(EVERYBODY)('expansions show %s no more of what was typed, by themselves or in a batch', async (who) => {
  const paths = [...TABLE.flatMap(([list]) => expansionsOf(list)), ...OF_SITE];
  const facts = WITH_A_POST.includes(who) ? FACTS : [];
  const texts = await Promise.all(paths.map(async (path) => (await ask(path, who)).text()));
  const batch = await (
    await ask(
      '/_api/$batch',
      who,
      batchOf(
        walked.site.siteUrl,
        paths.map((path) => ({ path }))
      )
    )
  ).text();
  for (const text of [texts.join(' '), batch])
    expect(walked.planted.filter((marker) => text.includes(marker)).sort()).toEqual([...facts].sort());
});

test('the service gives what is typed to those who may see the review, and to others nothing but a refusal', async () => {
  const server = await serve(
    pageRoutes(
      createPageReads({
        sp: walked.site.sp,
        site: createSiteSettings({ now: () => NOW, log: silent }),
        now: () => NOW,
        opensPapers: () => true
      }),
      () => say
    )
  );
  try {
    for (const who of EVERYBODY) {
      const paths = [
        ...walked.references.flatMap((reference) =>
          [PATHS.review, PATHS.history].map((path) => `${path}?reference=${reference}`)
        ),
        ...walked.references.slice(0, 1).map((reference) => `${PATHS.papers}?reference=${reference}`),
        ...['South West', 'London'].flatMap((region) =>
          [PATHS.region, PATHS.actions].map((path) => `${path}?region=${encodeURIComponent(region)}`)
        ),
        PATHS.england
      ];
      const read: string[] = [];
      const statuses = new Set<number>();
      for (const path of paths) {
        const answer = await fetch(`${server.url}${path}`, { headers: { authorization: `Bearer ${CAST[who].id}` } });
        read.push(await answer.text());
        statuses.add(answer.status);
      }
      const seen = walked.planted.filter((marker) => read.some((text) => text.includes(marker)));
      if (OF_REGION.includes(who)) expect([who, [...statuses], seen.length > 30]).toEqual([who, [200], true]);
      else if (who === 'author') expect(seen.filter((marker) => BEFORE_AN_AUTHOR.test(marker))).toEqual([]);
      else expect([who, seen]).toEqual([who, []]);
      if (!WITH_A_POST.includes(who)) expect([...statuses]).toEqual([403]);
      // A chronology is in the IMR’s papers, and in no answer to a page.
      expect(seen.filter((marker) => marker.includes('-chronology-'))).toEqual([]);
    }
  } finally {
    await server.close();
  }
}, 120_000);
