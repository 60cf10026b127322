import '@pnp/sp/fields/list.js';
import '@pnp/sp/views/list.js';
import { migrate } from '../../../../sharepoint/provision/migrations/migrate';
import { NEED_TO_KNOW } from '../../../../sharepoint/provision/migrations/need-to-know';
import { readSiteVersion } from '../../../../src/register/site-version';
import type { LocalSite } from '../../../register/local-site';
import { openOldSite } from '../data/release-23e79c2';
import { dies } from './dies';

const BETWEEN = { version: 1, to: 3 };

let site: LocalSite;
beforeEach(async () => {
  site = await openOldSite();
});
afterEach(() => site.close());

async function run(dryRun = false) {
  const said: string[] = [];
  const made = await migrate({
    sp: site.sp,
    due: [NEED_TO_KNOW],
    between: BETWEEN,
    dryRun,
    say: (line) => said.push(line)
  });
  return { made, said };
}

const writes = () => site.requests.filter((request) => !request.startsWith('GET '));

/** What the service needs of each review, and what people typed. */
const truthIn = async (list: string) =>
  (await site.rows(list, '')).map(({ Id, Reference, State, Pending, NotificationKey, PendingSince, NextDue }) => ({
    Id,
    Reference,
    State,
    Pending,
    NotificationKey,
    PendingSince,
    NextDue
  }));
const actionsIn = async (list: string) =>
  (await site.rows(list, '')).map(({ Id, Key, Evidence }) => ({ Id, Key, Evidence }));

/** The lists of the site by title, with whether each is closed to people. */
async function lists(): Promise<Readonly<Record<string, boolean>>> {
  const found: { Title: string; HasUniqueRoleAssignments: boolean }[] = await site.sp.web.lists.select(
    'Title',
    'HasUniqueRoleAssignments'
  )();
  return Object.fromEntries(found.map(({ Title, HasUniqueRoleAssignments }) => [Title, HasUniqueRoleAssignments]));
}

const columnsOf = async (list: string): Promise<readonly string[]> => {
  const fields: { InternalName: string; FromBaseType?: boolean }[] = await site.sp.web.lists
    .getByTitle(list)
    .fields.filter('FromBaseType eq false')();
  return fields.map(({ InternalName }) => InternalName).sort();
};

const KEPT = [
  'ClosedOn',
  'ImrAuthorId',
  'Initials',
  'InspectorId',
  'LocalAuthority',
  'LocationCodes',
  'NextDue',
  'NotificationKey',
  'NotifiedOn',
  'OpenRegion',
  'Partnership',
  'PartnershipReference',
  'Pending',
  'PendingSince',
  'Reference',
  'Region',
  'State'
];

async function expectDone(truth: unknown, actions: unknown): Promise<void> {
  expect(await lists()).toMatchObject({ 'SCR Reviews': true, 'SCR Actions (closed)': true });
  expect(Object.keys(await lists())).not.toContain('SCR Register');
  expect(Object.keys(await lists())).not.toContain('SCR Actions');
  expect(await truthIn('SCR Reviews')).toEqual(truth);
  expect(await actionsIn('SCR Actions (closed)')).toEqual(actions);
  expect(await columnsOf('SCR Reviews')).toEqual(expect.arrayContaining(KEPT));
  expect(await columnsOf('SCR Reviews')).not.toEqual(expect.arrayContaining(['Service']));
}

test('the old lists are closed and set aside, with every row in its place', async () => {
  const [truth, actions] = [await truthIn('SCR Register'), await actionsIn('SCR Actions')];
  expect(truth).toHaveLength(4);
  expect(JSON.stringify(actions)).toContain('MARKER-EVIDENCE');
  const { made, said } = await run();
  expect(said).toEqual([
    'To version 3: Keep what only some may know out of the lists that people read. People see no register and no actions until this is done to its end.',
    'Remove people’s permissions from SCR Register, so that only the service reads it.',
    'Rename SCR Register to SCR Reviews, with every row in its place.',
    expect.stringMatching(
      /^Remove from SCR Reviews the columns that follow from what it holds: Kind, Commissioner, .*NextDuty\.$/
    ),
    'Remove people’s permissions from SCR Actions, so that only the service reads it.',
    'Rename SCR Actions to SCR Actions (closed), with every row in its place.'
  ]);
  expect(made).toBe(5);
  await expectDone(truth, actions);
  expect(await columnsOf('SCR Reviews')).toEqual(KEPT);
});

test('a list is closed before it is renamed', async () => {
  await run();
  const order = writes().map((request) => decodeURIComponent(request));
  const closed = order.findIndex((request) => /breakroleinheritance/i.test(request));
  const renamed = order.findIndex((request) => /getByTitle\('SCR Register'\)$/.test(request));
  expect([closed, renamed]).not.toContain(-1);
  expect(closed).toBeLessThan(renamed);
});

test('a dry run says the same, and changes nothing', async () => {
  const planned = await run(true);
  expect(writes()).toEqual([]);
  expect(await readSiteVersion(site.sp)).toEqual({ version: 1 });
  expect(await run()).toEqual(planned);
});

test('until its lists are whole the site says so, and there is nothing left to do the second time', async () => {
  await run();
  expect(await readSiteVersion(site.sp)).toEqual(BETWEEN);
  site.requests.length = 0;
  expect(await run()).toEqual({ made: 0, said: [] });
  expect(writes()).toEqual([]);
});

test('new lists for people are left alone', async () => {
  await run();
  await site.sp.web.lists.add('SCR Register');
  await site.sp.web.lists.getByTitle('SCR Register').fields.addText('Reference');
  await site.sp.web.lists.getByTitle('SCR Register').fields.addText('Service');
  await site.sp.web.lists.add('SCR Actions');
  site.requests.length = 0;
  expect(await run()).toEqual({ made: 0, said: [] });
  expect(await lists()).toMatchObject({ 'SCR Register': false, 'SCR Actions': false });
});

test('a list in the way is named, and nothing is changed', async () => {
  await site.sp.web.lists.add('SCR Reviews');
  site.requests.length = 0;
  expect(await run()).toEqual({
    made: 'refused',
    said: [
      'The site has a list called SCR Reviews, and SCR Register is to be given that name. Rename the other list, or delete it if it is empty, then run this again.'
    ]
  });
  expect(writes()).toEqual([]);
});

test('interrupted after each request, again and again, it comes to the same end', async () => {
  const [truth, actions] = [await truthIn('SCR Register'), await actionsIn('SCR Actions')];
  let runs = 0;
  // The first write of a run may be one that every run begins with, so that each second run comes one further.
  while (await dies(1 + (runs % 2), run)) {
    runs += 1;
    // Whatever has its new name already is closed.
    const found = await lists();
    for (const title of ['SCR Reviews', 'SCR Actions (closed)']) expect(found[title] ?? true).toBe(true);
  }
  expect(runs).toBeGreaterThan(30);
  await expectDone(truth, actions);
  expect(await columnsOf('SCR Reviews')).toEqual(KEPT);
}, 60_000);
