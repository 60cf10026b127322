import { createReview } from '../../../src/register/reviews/reviews';
import { confirmsProfile } from '../../domain/acts';
import {
  director,
  inspector,
  notifies,
  receivesTerms,
  requestsTerms,
  TODAY,
  untilAgreed,
  untilAsked
} from '../../domain/builders';
import { entryAfter } from '../../register/entries';
import { openProvisionedSite, type LocalSite } from '../../register/local-site';
import { createCopy, createFakeTeams } from './copies';
import { createOffice, openOn, type Office } from './office';
import { commandsOn } from '../commands-on';

jest.setTimeout(60_000);

let site: LocalSite;
let office: Office;
beforeAll(async () => {
  site = await openProvisionedSite();
  office = createOffice(site);
  for (const person of [inspector, director]) await office.join(person);
});
beforeEach(() => office.clear());
afterEach(() => office.set('label/partnership', 'partnership'));
afterAll(() => site.close());

const SERVICE = 'Home of the old partnership';
/** Next, the IMR that was agreed has to be provided. */
const agreed = [
  notifies(inspector, { service: SERVICE }),
  ...untilAgreed.slice(1),
  requestsTerms(),
  receivesTerms(),
  confirmsProfile()
];
const rowOf = async (reference: string) => (await site.rows('SCR Register', `Reference eq '${reference}'`))[0] ?? {};
const nextDuty = async (reference: string) => (await rowOf(reference))['NextDuty'];

test('what something is called says the rows of the open reviews that name it, and no others', async () => {
  const [reference, other] = [await office.enter(agreed), await office.enter(untilAsked)];
  const copy = openOn(site.sp, createFakeTeams(), '2012-08-07T20:00:00Z');
  await copy.round();
  const [before, untouched] = [await rowOf(reference), await rowOf(other)];
  expect(before['NextDuty']).toBe('Provide the IMR to the partnership');
  await office.set('label/partnership', 'board');
  copy.later('2012-08-07T20:02:00Z');
  await copy.round();
  const after = await rowOf(reference);
  expect(after).toMatchObject({
    NextDuty: 'Provide the IMR to the board',
    NextDue: before['NextDue'],
    Service: SERVICE
  });
  expect((await rowOf(other))['odata.etag']).toBe(untouched['odata.etag']);
});

test('what is carried out after a command writes the row in the words of the site', async () => {
  await office.set('label/partnership', 'board');
  const reference = 'SCR-A-2012-0900';
  await createReview(site.sp, entryAfter(agreed, reference), 'key');
  const now = (): string => '2012-08-07T09:31:00Z';
  const carriedOut = async (): Promise<void> => {
    const { dispatcher } = createCopy({ sp: site.sp, teams: createFakeTeams(), now });
    dispatcher.afterCommand(reference);
    await dispatcher.settled();
  };
  await carriedOut();
  expect(await nextDuty(reference)).toBe('Provide the IMR to the board');

  const commands = commandsOn(site.sp, now);
  await office.set('label/partnership', 'panel');
  await expect(
    commands.handleCommand({
      actorId: inspector.id,
      step: 'record-progress',
      reference,
      key: 'progress',
      given: { heardOn: TODAY, source: 'holder', note: 'The partnership meets in September.' }
    })
  ).resolves.toMatchObject({ ok: true });
  await carriedOut();
  expect(await nextDuty(reference)).toBe('Provide the IMR to the panel');
});

test('the run of a morning puts right a row that was written in other words meanwhile', async () => {
  const reference = await office.enter(agreed);
  const copy = openOn(site.sp, createFakeTeams(), '2012-08-07T09:00:00Z');
  await copy.round();
  const { Id } = await rowOf(reference);
  await site.sp.web.lists
    .getByTitle('SCR Register')
    .items.getById(Number(Id))
    .update({ NextDuty: 'Provide the IMR to the board' });
  copy.later('2012-08-08T09:00:00Z');
  await copy.round();
  expect(await nextDuty(reference)).toBe('Provide the IMR to the partnership');
});

test.each(['SCR Reviews', 'SCR Register'])(
  'a column of %s that someone emptied by hand is filled again the next day, so that the review is found',
  async (list) => {
    const reference = await office.enter(untilAsked);
    const copy = openOn(site.sp, createFakeTeams(), '2012-08-07T20:00:00Z');
    await copy.round();
    const rowIn = async () => (await site.rows(list, `Reference eq '${reference}'`))[0];
    const { Id, OpenRegion, NextDue } = (await rowIn()) ?? {};
    expect(OpenRegion).toBe('South West');
    await site.sp.web.lists.getByTitle(list).items.getById(Number(Id)).update({ OpenRegion: null, NextDue: null });
    copy.later('2012-08-07T22:59:00Z');
    await copy.round();
    expect((await rowIn())?.['OpenRegion']).toBeNull();
    // Midnight in the United Kingdom.
    copy.later('2012-08-07T23:01:00Z');
    await copy.round();
    expect(await rowIn()).toMatchObject({ OpenRegion, NextDue });
  }
);
