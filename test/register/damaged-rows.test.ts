import { createUnreadableRows, type UnreadableRows } from '../../bot/unreadable-rows';
import { likenessOf } from '../../src/domain/review/likeness';
import { readPerson, readDirectory } from '../../src/register/directory/directory';
import { readHoldings } from '../../src/register/directory/holdings';
import { documentsOf } from '../../src/register/documents/document-list';
import { readConversation } from '../../src/register/conversations';
import { readChronology, readNumbers } from '../../src/register/chronology';
import { saveActions } from '../../src/register/projections/action-rows';
import { readDraft } from '../../src/register/drafts';
import { everyHistoryItem, readHistory } from '../../src/register/history';
import { readJobs } from '../../src/register/jobs';
import { LISTS } from '../../src/register/lists';
import type { Column } from '../../src/register/lists/column';
import { LIST, type ListName } from '../../src/register/lists/list-names';
import { everyLocation } from '../../src/register/locations/location-writes';
import { lookUpLocations } from '../../src/register/locations/locations';
import { messagesOf, waitingMessages } from '../../src/register/messages';
import { mailsAt } from '../../src/register/mail/mails';
import { reportsOf } from '../../src/register/reports';
import { findReviews } from '../../src/register/reviews/find-reviews';
import { readEngland } from '../../src/register/reviews/england';
import { findCandidates } from '../../src/register/reviews/possible-duplicates';
import { readRegion } from '../../src/register/reviews/region';
import { saveRegisterRow } from '../../src/register/projections/register-row';
import { outdatedRows } from '../../src/register/projections/outdated-rows';
import { everyReview, openReviews, reviewsDueBy, reviewsWithPending } from '../../src/register/reviews/reviews';
import { readSettings } from '../../src/register/settings/settings';
import { readTerminology } from '../../src/register/settings/terminology';
import { say } from '../bot/speaking';
import { director, inspector, NOW, notifies, REFERENCE } from '../domain/builders';
import { entryAfter } from './entries';
import { STANDARD_TERMS } from '../../src/domain/terminology';
import { MAKE, OTHER, withActions } from './two-rows';
import { everyOldRow, oldRowsAt, readOldFiles } from '../../src/register/old-register';
import { openProvisionedSite, type LocalSite } from './local-site';

jest.setTimeout(120_000);

let site: LocalSite;
let unreadable: UnreadableRows;
let logged: string[];
beforeAll(async () => {
  site = await openProvisionedSite();
  logged = [];
  unreadable = createUnreadableRows({ event: (_name, { code = '' } = {}) => void logged.push(code) });
  for (const make of Object.values(MAKE)) await make(site.sp);
});
afterAll(() => site.close());

const person = { ...director };
const DAYS = { since: '2012-01-01', today: '2012-08-07' };

/** Everything that is read of a list: each gives how many of the others it has. */
const READ: { readonly [L in ListName]: () => Promise<readonly unknown[]> } = {
  reviews: async () => [
    ...[
      await everyReview(site.sp),
      (await openReviews(site.sp, 'South West')).reviews,
      await reviewsWithPending(site.sp, '2030-01-01T00:00:00Z'),
      await reviewsDueBy(site.sp, '2030-01-01')
    ].map((reviews) => reviews.some(({ review }) => review.reference === OTHER)),
    (await readRegion(site.sp, 'South West', DAYS)).open.some(({ review }) => review.reference === OTHER),
    Array.isArray(await outdatedRows(site.sp, 'reviews', STANDARD_TERMS)),
    Array.isArray(await findCandidates(site.sp, likenessOf('adult', { authority: 'Bath', notifiedOn: '2012-08-01' })))
  ],
  register: async () => [
    (await readEngland(site.sp, DAYS)).some(({ reference }) => reference === OTHER),
    (await findReviews(site.sp, { text: '', person, today: DAYS.today })).found.some(
      ({ review }) => review.reference === OTHER
    ),
    (await outdatedRows(site.sp, 'register', STANDARD_TERMS), true),
    (await saveRegisterRow(site.sp, entryAfter([notifies()], REFERENCE), say), true)
  ],
  history: async () => [
    (await readHistory(site.sp, OTHER)).length === 1,
    Array.isArray(await readHistory(site.sp, REFERENCE)),
    (await everyHistoryItem(site.sp)).length >= 1
  ],
  actions: async () => [(await saveActions(site.sp, withActions, withActions.actions), true)],
  directory: async () => [
    (await readDirectory(site.sp)).people.some(({ id }) => id === director.id),
    (await readHoldings(site.sp)).some(({ personId }) => personId === director.id),
    (await readPerson(site.sp, director.id)) !== undefined
  ],
  documents: async () => [Array.isArray(await documentsOf(site.sp, REFERENCE))],
  chronology: async () => [
    (await readChronology(site.sp, REFERENCE)).some(({ event }) => event === 'c'),
    (await readNumbers(site.sp, REFERENCE)).some(({ number }) => number === 2)
  ],
  messages: async () => [
    (await messagesOf(site.sp, REFERENCE)).some(({ key }) => key === 'two'),
    (await waitingMessages(site.sp)).some(({ key }) => key === 'two')
  ],
  conversations: async () => [
    (await readConversation(site.sp, director.id)) !== undefined,
    (await readConversation(site.sp, inspector.id), true)
  ],
  drafts: async () => [
    (await readDraft(site.sp, { personId: director.id, step: 'notify-adult' }, NOW)) !== undefined,
    (await readDraft(site.sp, { personId: inspector.id, step: 'notify-adult' }, NOW), true)
  ],
  settings: async () => [
    (await readSettings(site.sp)).rows.length > 1,
    (await readTerminology(site.sp)).partnership.length > 0
  ],
  jobs: async () => [(await readJobs(site.sp)).digest?.doneFor === '2012-08-07'],
  locations: async () => [
    (await everyLocation(site.sp)).some(({ code }) => code === '1-222222222'),
    (await lookUpLocations(site.sp, { codes: ['1-111111111', '1-222222222'] })).found.some(
      ({ code }) => code === '1-222222222'
    )
  ],
  locationLoads: async () => [(await lookUpLocations(site.sp, { codes: ['1-222222222'] })).loadedAt !== undefined],
  mail: async () => [(await mailsAt(site.sp, 'waiting')).some(({ key }) => key === 'two')],
  oldRegister: async () => [
    (await everyOldRow(site.sp)).some(({ key }) => key === 'two'),
    (await oldRowsAt(site.sp, { region: 'South West', stage: 'waiting', after: 0, most: 9 })).some(
      ({ key }) => key === 'two'
    ),
    Array.isArray(await readOldFiles(site.sp))
  ],
  reports: async () => [Array.isArray(await reportsOf(site.sp, 'South West'))]
};

/** What happens to a cell: emptied, not JSON, JSON of another shape, a code that there is not. */
const damagesOf = ({ type }: Column): readonly (string | null)[] =>
  type === 'note' ? [null, 'x', '{"a":1}'] : type === 'choice' ? ['zz'] : [null];

/** Columns without which the service cannot do its work on a row. */
const NAMED: { readonly [L in ListName]?: readonly string[] } = {
  reviews: ['State', 'Pending', 'Reference'],
  register: ['Seq', 'Reference', 'Kind', 'Region', 'Entry', 'Imr', 'Report', 'Publication', 'Outcome'],
  history: ['Event'],
  actions: ['Seq'],
  directory: ['PersonId', 'Post', 'Region'],
  chronology: ['EntryKey', 'Number', 'NumberKey', 'EntryDate'],
  messages: ['Key', 'Seq'],
  conversations: ['ConversationId', 'ChannelReference'],
  drafts: ['Answers', 'KeptAt'],
  jobs: ['Key', 'DoneFor'],
  mail: ['State'],
  oldRegister: ['State'],
  locations: ['Code', 'State'],
  locationLoads: ['LoadedAt']
};

const lists = Object.keys(LIST) as ListName[];
test.each(lists)(
  'whatever happens to a row of %s, the others are served, and a row that cannot be read is named',
  async (list) => {
    const items = site.sp.web.lists.getByTitle(LIST[list]).items;
    const before = await site.rows(LIST[list], '');
    // That of the version of the site is no job, and those of views are none.
    const first = before.find(({ Key }) => Key !== 'site-version' && !String(Key).startsWith('look '));
    expect(await READ[list]()).not.toContain(false);
    const id = Number(first?.['Id']);
    const columns: readonly Column[] = first ? LISTS[list].columns : [];
    for (const column of columns) {
      for (const damage of damagesOf(column)) {
        await items.getById(id).update({ [column.name]: damage });
        expect([column.name, damage, await READ[list]()]).toEqual([
          column.name,
          damage,
          expect.not.arrayContaining([false])
        ]);
        const named = unreadable.all().filter((row) => row.list === list);
        if ((damage === null || column.type === 'choice') && NAMED[list]?.includes(column.name))
          expect([column.name, named]).toEqual([column.name, [expect.objectContaining({ item: id })]]);
        for (const row of named) expect([row.item, row.columns]).toEqual([id, expect.arrayContaining([column.name])]);
        for (const row of await site.rows(LIST[list], ''))
          if (!before.some(({ Id }) => Id === row['Id'])) await items.getById(Number(row['Id'])).delete();
        await items.getById(id).update({ [column.name]: first?.[column.name] ?? null });
        await unreadable.recheck(site.sp);
        expect(unreadable.all()).toEqual([]);
      }
    }
  }
);

test.each(['changedAt', 'at', 'due', 'since'])(
  'a state in which %s is not a time harms its own review alone',
  async (name) => {
    const { items } = site.sp.web.lists.getByTitle('SCR Reviews');
    const [first] = await site.rows('SCR Reviews', '');
    const state = String(first?.['State']);
    const damaged = state.replace(new RegExp(`"${name}":"[^"]*"`), `"${name}":"soon"`);
    expect(damaged).not.toBe(state);
    await items.getById(Number(first?.['Id'])).update({ State: damaged });
    expect(await READ.reviews()).not.toContain(false);
    expect(unreadable.all()).toEqual([expect.objectContaining({ item: first?.['Id'], columns: ['State'] })]);
    await items.getById(Number(first?.['Id'])).update({ State: state });
    await unreadable.recheck(site.sp);
  }
);

test('lists name the review of a row that cannot be read, so that nobody takes them for whole', async () => {
  const { items } = site.sp.web.lists.getByTitle('SCR Reviews');
  const [first] = await site.rows('SCR Reviews', `Reference eq '${REFERENCE}'`);
  const row = items.getById(Number(first?.['Id']));
  await row.update({ State: 'not json' });
  const lists = async () => [
    (await openReviews(site.sp, 'South West')).missing,
    (await readRegion(site.sp, 'South West', DAYS)).missing,
    (await findReviews(site.sp, { text: REFERENCE, person, today: DAYS.today })).missing
  ];
  expect(await lists()).toEqual([[REFERENCE], [REFERENCE], [REFERENCE]]);
  await row.update({ State: first?.['State'] });
  await unreadable.recheck(site.sp);
  expect(await lists()).toEqual([[], [], []]);
});

test('each was named in the log when it was first met, and not what was in it', () => {
  expect(logged).toContainEqual(expect.stringMatching(/^SCR Reviews, item \d+ \(State\)$/));
  expect(logged).toContainEqual(expect.stringMatching(/^SCR Messages, item \d+ \(Seq\)$/));
  expect(logged.join()).not.toContain('zz');
});
