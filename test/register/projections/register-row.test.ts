import { registerCells } from '../../../src/register/projections/register-cells';
import { saveRegisterRow } from '../../../src/register/projections/register-row';
import { REGISTER_LIST } from '../../../src/register/lists/register-list';
import { say } from '../../bot/speaking';
import {
  inspector,
  notifies,
  recordsImrRequest,
  reviewAfter,
  untilAgreed,
  untilAppointed,
  untilProvided,
  untilSubmitted,
  type Act
} from '../../domain/builders';
import { closes, plansPublication } from '../../domain/acts';
import { entryAfter } from '../entries';
import { openProvisionedSite, type LocalSite } from '../local-site';

let site: LocalSite;
beforeAll(async () => {
  site = await openProvisionedSite();
}, 30_000);
afterAll(() => site.close());

const rows = (reference: string) => site.rows('SCR Register', `Reference eq '${reference}'`);

test('a review is shown to people in columns of plain words', async () => {
  await saveRegisterRow(site.sp, entryAfter(untilAppointed, 'SCR-A-2012-0001'), say);
  const [row] = await rows('SCR-A-2012-0001');
  expect(row).toMatchObject({
    Title: 'South Gloucestershire: Winterbourne View Hospital',
    Kind: 'Adult',
    Region: 'South West',
    LocationCodes: '1-1434777508',
    RegulatedService: 'Yes',
    Inspector: 'Gwen Howells',
    ImrAuthor: 'Imran Sheikh',
    Imr: 'Being written',
    Terms: 'Not requested',
    Stage: 'IMR',
    WaitsFor: 'Case inspector',
    Missing: null,
    PublicationOn: null,
    AgreedVersion: null,
    NextDuty: 'Request the terms of reference',
    OpenRegion: 'South West'
  });
  // Midnight in summer.
  expect([row?.['NotifiedOn'], row?.['NextDue']]).toEqual(['2012-08-06T23:00:00Z', '2012-08-08T23:00:00Z']);
});

test('it has nothing of what only those may know who may see the review', () => {
  const told = { initials: 'ZQ', criterion: 'death', circumstances: 'ZQ-1', partnershipReference: 'PR-1' };
  const cells = registerCells(entryAfter([notifies(inspector, told)], 'SCR-A-2012-0001'));
  expect(JSON.stringify(cells)).not.toContain('ZQ');
  const columns = REGISTER_LIST.columns.map(({ name }) => name);
  for (const known of ['State', 'Pending', 'Initials', 'Criterion', 'NotificationKey'])
    expect(columns).not.toContain(known);
});

test('what was recorded twice, or never went ahead, is not among those that the figures of England ask for', () => {
  const other = { ...reviewAfter([notifies()]), reference: 'SCR-A-2012-0009' };
  const closedAs = (ending: string) =>
    registerCells(
      entryAfter([notifies(), closes(ending, { otherReference: other.reference })], 'SCR-A-2012-0001', { other })
    ).ClosedQuarter;
  expect([closedAs('not-held'), closedAs('duplicate'), closedAs('merged')]).toEqual([null, null, '2012 Q3']);
});

test('it says which questions are not answered, and no answer', () => {
  const unknown = { mentalHealth: 'unknown', criterion: 'unknown' };
  expect(registerCells(entryAfter([notifies(inspector, unknown)], 'SCR-A-2012-0001')).Missing).toBe(
    'Why a review is being held, Mental health operations involved'
  );
});

test('it shows the agreed version of the IMR until another is submitted', () => {
  const version = (acts: readonly Act[]) => registerCells(entryAfter(acts, 'SCR-A-2012-0001')).AgreedVersion;
  expect([untilSubmitted, untilAgreed, untilProvided].map(version)).toEqual([null, '1.0', '1.0']);
});

test('it shows the day of publication while it is planned, and when it was published', () => {
  const planned = [notifies(), plansPublication('2012-10-01')];
  expect(registerCells(entryAfter(planned, 'SCR-A-2012-0001')).PublicationOn).toBe('2012-10-01T12:00:00Z');
});

test('written again, it is there once, and an older event overwrites no newer one', async () => {
  const reference = 'SCR-A-2012-0002';
  const [older, newer] = [
    entryAfter([notifies()], reference),
    entryAfter([notifies(), recordsImrRequest()], reference)
  ];
  await saveRegisterRow(site.sp, newer, say);
  site.requests.length = 0;
  await saveRegisterRow(site.sp, older, say);
  await saveRegisterRow(site.sp, newer, say);
  expect(site.requests.filter((request) => !request.startsWith('GET '))).toEqual([]);
  expect((await rows(reference)).map(({ Imr, Seq }) => [Imr, Seq])).toEqual([['Requested', 2]]);
});

test('two who write it at one moment write it once', async () => {
  const entry = entryAfter([notifies()], 'SCR-A-2012-0003');
  await Promise.all([1, 2, 3].map(() => saveRegisterRow(site.sp, entry, say)));
  expect(await rows('SCR-A-2012-0003')).toHaveLength(1);
});
