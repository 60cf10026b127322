import type { Facts } from '../../../bot/log';
import { mendLists } from '../../../bot/outbox/mend-lists';
import { STANDARD_TERMS } from '../../../src/domain/terminology';
import { createReview, readReview, saveReview } from '../../../src/register/reviews/reviews';
import { inspector, notifies, type Act } from '../../domain/builders';
import { entryAfter } from '../../register/entries';
import { openProvisionedSite, type LocalSite } from '../../register/local-site';
import { createCopy, createFakeTeams } from './copies';

jest.setTimeout(60_000);

const REFERENCE = 'SCR-A-2012-0001';
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
/** It changes the first action alone. */
const news: Act = {
  by: inspector,
  step: 'update-action',
  given: { item: 'A1', state: 'done', evidence: 'Letter of 3 September' }
};

let site: LocalSite;
beforeEach(async () => {
  site = await openProvisionedSite();
  await createReview(site.sp, entryAfter([notifies(), plan], REFERENCE), REFERENCE);
  await carryOut();
});
afterEach(() => site.close());

async function carryOut(): Promise<void> {
  const { dispatcher } = createCopy({ sp: site.sp, teams: createFakeTeams(), now: () => '2012-08-08T09:00:00Z' });
  dispatcher.afterCommand(REFERENCE);
  await dispatcher.settled();
}

async function takesStep(act: Act): Promise<void> {
  const stored = await readReview(site.sp, REFERENCE);
  if (!stored) throw new Error('There is no such review.');
  await saveReview(site.sp, stored, entryAfter([notifies(), plan, act], REFERENCE));
}

const actions = () => site.rows('SCR Actions', `Reference eq '${REFERENCE}'`);

/** What the look of a day writes to the log. */
async function mended(): Promise<readonly string[]> {
  const logged: string[] = [];
  const event = (name: string, { code = '' }: Facts = {}): void => void logged.push(`${name}: ${code}`);
  await mendLists(site.sp, STANDARD_TERMS, { event, fault: () => undefined });
  return logged;
}

test('given a step that changed one action of two, the row of the other is as it should be', async () => {
  await takesStep(news);
  await carryOut();
  expect((await actions()).map(({ State, Seq }) => [State, Seq])).toEqual([
    ['Done', 3],
    ['Not started', 2]
  ]);
  site.requests.length = 0;
  expect(await mended()).toEqual([]);
  expect(site.writes()).toEqual([]);
});

test('given a step whose rows the service has not written yet, they are written, and nobody is said to have changed them', async () => {
  await takesStep(news);
  expect(await mended()).toEqual([]);
  expect((await actions()).map(({ State }) => State)).toEqual(['Done', 'Not started']);
});

test('given a row that someone has changed or taken to a later event, it is put right and named', async () => {
  const [first, second] = (await actions()).map(({ Id }) => Number(Id));
  const { items } = site.sp.web.lists.getByTitle('SCR Actions');
  await items.getById(first ?? 0).update({ Organisation: 'Another' });
  await items.getById(second ?? 0).update({ Seq: 99 });
  expect(await mended()).toEqual([
    `row-mended: SCR Actions, item ${first} (Organisation)`,
    `row-mended: SCR Actions, item ${second} (Seq)`
  ]);
  expect(await mended()).toEqual([]);
});
