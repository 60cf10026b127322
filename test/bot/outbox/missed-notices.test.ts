import { addMissedNotices } from '../../../bot/outbox/missed-notices';
import type { Facts } from '../../../bot/log';
import { readDirectory } from '../../../src/register/directory/directory';
import { addHolding } from '../../../src/register/directory/holdings';
import { messagesOf, waitingFor } from '../../../src/register/messages';
import type { ReviewRecord } from '../../../src/register/reviews/review-record';
import { createReview, openReviews } from '../../../src/register/reviews/reviews';
import { deputy, director, holds, mentalHealthManager, notifies, person, without } from '../../domain/builders';
import { entryAfter, settled } from '../../register/entries';
import { openProvisionedSite, type LocalSite } from '../../register/local-site';
import { createFakeTeams } from './copies';
import { createOffice, openOn } from './office';

let site: LocalSite;
const logged: Facts[] = [];
beforeAll(async () => {
  site = await openProvisionedSite();
}, 20_000);
afterAll(() => site.close());

const vacant = without(director, deputy, mentalHealthManager);
const enter = (reference: string): Promise<unknown> => {
  const entry: ReviewRecord = settled(
    entryAfter([notifies(undefined, { mentalHealth: 'yes' })], reference, { directory: vacant })
  );
  return createReview(site.sp, entry, reference);
};
const run = async () =>
  addMissedNotices({
    sp: site.sp,
    directory: await readDirectory(site.sp),
    open: (await openReviews(site.sp, 'South West')).reviews,
    now: '2012-09-03T09:00:00.000Z',
    queued: (message) => message,
    log: { event: (_name, facts = {}) => void logged.push(facts), fault: () => undefined }
  });

it('what nobody could be told is told to whoever takes up the post, once', async () => {
  await enter('SCR-A-2012-0001');
  await run();
  expect(await messagesOf(site.sp, 'SCR-A-2012-0001')).toMatchObject([
    {
      key: `SCR-A-2012-0001#1/initiation-to-director/${director.id}`,
      person: { id: director.id },
      role: 'regional-director',
      notice: 'initiation-to-director',
      seq: 1,
      state: 'waiting'
    }
  ]);
  await addHolding(site.sp, {
    personId: mentalHealthManager.id,
    name: mentalHealthManager.name,
    email: '',
    post: 'mental-health-operations-manager',
    region: 'South West',
    from: '2012-09-01'
  });
  await run();
  await run();
  expect((await waitingFor(site.sp, mentalHealthManager.id)).map(({ notice }) => notice)).toEqual([
    'initiation-to-mental-health'
  ]);
  expect(await messagesOf(site.sp, 'SCR-A-2012-0001')).toHaveLength(2);
  expect(logged.map(({ count }) => count)).toEqual([1, 1, 0]);
});

it('whoever takes up a post is told of a hundred reviews at most, those entered last', async () => {
  for (let number = 2; number <= 103; number += 1) await enter(`SCR-A-2012-${String(number).padStart(4, '0')}`);
  const newcomer = {
    personId: '00000000-0000-4000-8000-000000000099',
    name: 'Nia New',
    email: '',
    post: 'regional-director',
    region: 'South West'
  } as const;
  await addHolding(site.sp, newcomer);
  await run();
  const told = await waitingFor(site.sp, newcomer.personId);
  expect(told).toHaveLength(100);
  expect(told.map(({ reference }) => reference)).not.toContain('SCR-A-2012-0003');
  expect(told.map(({ reference }) => reference)).toContain('SCR-A-2012-0103');
}, 60_000);

it('whoever takes up a post from a later day on is told on that day, at any hour, and once', async () => {
  const teams = createFakeTeams();
  const office = createOffice(site);
  await office.clear();
  await enter('SCR-A-2012-0201');
  const coming = person(
    'Nia Later',
    holds('mental-health-operations-manager', 'London'),
    holds('regional-director', 'South West', { from: '2012-09-10' })
  );
  await office.join(coming);
  const told = () => teams.sent.filter(({ to }) => to === coming.id).map(({ summary }) => summary);
  await openOn(site.sp, teams, '2012-09-07T20:00:00Z').round();
  expect(told()).toEqual([]);
  for (const time of ['05:00:00', '05:05:00']) await openOn(site.sp, teams, `2012-09-10T${time}Z`).round();
  expect(told()).toEqual(['New adult serious case review: South Gloucestershire (SCR-A-2012-0201)']);
});
