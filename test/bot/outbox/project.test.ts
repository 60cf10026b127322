import { createReview, readReview, saveReview } from '../../../src/register/reviews/reviews';
import { inspector, notifies, safeguardingLead, type Act } from '../../domain/builders';
import { entryAfter } from '../../register/entries';
import { openProvisionedSite, type LocalSite } from '../../register/local-site';
import { createCopy, createFakeTeams, stopping } from './copies';

jest.setTimeout(60_000);

let site: LocalSite;
beforeAll(async () => {
  site = await openProvisionedSite();
});
afterAll(() => site.close());

const plan: Act = {
  by: inspector,
  step: 'add-actions',
  given: {
    rows: JSON.stringify([
      ['Organisation', 'Action', 'Due', 'Regulated'],
      ['Castlebeck', 'Train staff', '30/11/2012', 'yes'],
      ['The county', 'Review its contracts', '', 'no']
    ])
  }
};
const news: Act = {
  by: inspector,
  step: 'update-action',
  given: { item: 'A1', state: 'done', evidence: 'Letter of 3 September' }
};
const corrects: Act = {
  by: safeguardingLead,
  step: 'correct-entry',
  given: { authority: 'Camden', reason: 'The other authority leads.' },
  isConfirmed: true
};
const closes: Act = { by: safeguardingLead, step: 'close', given: { ending: 'not-held', reason: 'It was not held.' } };

const rows = (reference: string) => site.rows('SCR Actions', `Reference eq '${reference}'`);
const round = (sp = site.sp) =>
  createCopy({ sp, teams: createFakeTeams(), now: () => '2012-08-08T09:00:00Z' }).dispatcher;

/** What the register holds after a story of which only the last event is still to be carried out. */
async function happened(reference: string, acts: readonly Act[]): Promise<void> {
  const stored = await readReview(site.sp, reference);
  if (stored) await saveReview(site.sp, stored, entryAfter(acts, reference));
  else await createReview(site.sp, entryAfter(acts, reference), reference);
}

async function carriedOut(reference: string, acts: readonly Act[]): Promise<void> {
  await happened(reference, acts);
  const dispatcher = round();
  dispatcher.afterCommand(reference);
  await dispatcher.settled();
}

it('a plan is in the list once it is entered, and follows its news, the region of its review and its closing', async () => {
  const reference = 'SCR-A-2012-0001';
  await carriedOut(reference, [notifies(), plan]);
  expect(await rows(reference)).toMatchObject([
    { ActionId: 'A1', Standing: 'Open', Region: 'South West' },
    { ActionId: 'A2', Standing: 'Open' }
  ]);
  await carriedOut(reference, [notifies(), plan, news]);
  expect(await rows(reference)).toMatchObject([
    { State: 'Done', Standing: 'Closed' },
    { State: 'Not started', Standing: 'Open' }
  ]);
  await carriedOut(reference, [notifies(), plan, news, corrects]);
  expect((await rows(reference)).map(({ Region }) => Region)).toEqual(['London', 'London']);
  await carriedOut('SCR-A-2012-0003', [notifies(), plan, closes]);
  expect((await rows('SCR-A-2012-0003')).map(({ Standing }) => Standing)).toEqual(['Closed', 'Closed']);
});

it('stopped after any request and taken up again, every row is there once', async () => {
  for (let stops = 0, isWhole = false; !isWhole; stops += 1) {
    const reference = `SCR-A-2012-${String(stops + 10).padStart(4, '0')}`;
    await happened(reference, [notifies(), plan]);
    isWhole = true;
    const dispatcher = round(stopping(site.sp, stops, () => (isWhole = false)));
    dispatcher.afterCommand(reference);
    await dispatcher.settled();
    await round().sweep('2012-08-09T09:00:00Z');
    expect([stops, (await rows(reference)).length]).toEqual([stops, 2]);
  }
});

it('a step that changes no action asks nothing of the list', async () => {
  site.requests.length = 0;
  await carriedOut('SCR-A-2012-0002', [notifies()]);
  expect(site.requests.filter((request) => request.includes('SCR%20Actions'))).toEqual([]);
});
