import { saveActions } from '../../../src/register/projections/action-rows';
import { MOST_ACTIONS, type Action } from '../../../src/domain/review/actions';
import { notifies, reviewAfter } from '../../domain/builders';
import { openProvisionedSite, type LocalSite } from '../local-site';

let site: LocalSite;
beforeAll(async () => {
  site = await openProvisionedSite();
}, 30_000);
afterAll(() => site.close());

const action = (number: number, more: Partial<Action> = {}): Action => ({
  id: `A${number}`,
  organisation: 'Castlebeck Care (Teesdale) Ltd',
  regulated: true,
  locationCode: '1-116865865',
  action: 'Train every member of staff.\nReport when done.',
  due: '2012-11-30',
  state: 'not-started',
  evidence: '',
  seq: 2,
  enteredOn: '2012-08-07',
  heardOn: '2012-08-07',
  ...more
});
const review = (reference: string, seq: number, actions: readonly Action[]) => ({
  ...reviewAfter([notifies()]),
  reference,
  seq,
  actions
});
const rows = (reference: string) => site.rows('SCR Actions', `Reference eq '${reference}'`);

it('one row for each action, with everything that people look for', async () => {
  const one = review('SCR-A-2012-0001', 2, [
    action(1),
    action(2, { regulated: false, locationCode: '', due: '', state: 'done', evidence: 'Letter of 3 September' })
  ]);
  await saveActions(site.sp, one, one.actions);
  expect(await rows('SCR-A-2012-0001')).toMatchObject([
    {
      Title: 'SCR-A-2012-0001, A1',
      ActionId: 'A1',
      Organisation: 'Castlebeck Care (Teesdale) Ltd',
      Regulated: 'Yes',
      LocationCode: '1-116865865',
      Action: 'Train every member of staff.\nReport when done.',
      Due: expect.stringContaining('2012-11-30') as string,
      State: 'Not started',
      Region: 'South West',
      Standing: 'Open'
    },
    {
      ActionId: 'A2',
      Regulated: 'No',
      LocationCode: null,
      Due: null,
      State: 'Done',
      Standing: 'Closed'
    }
  ]);
});

it('written again, a row stays one; an older state never takes the place of a newer one', async () => {
  const newer = review('SCR-A-2012-0002', 5, [action(1, { state: 'in-progress' })]);
  const older = review('SCR-A-2012-0002', 4, [action(1)]);
  for (const state of [newer, older, newer]) await saveActions(site.sp, state, state.actions);
  expect(await rows('SCR-A-2012-0002')).toMatchObject([{ State: 'In progress', Seq: 5 }]);
});

it('two copies of the service that write at once leave one row for each action, the newer', async () => {
  const actions = Array.from({ length: 40 }, (_, index) => action(index + 1));
  const states = [
    review('SCR-A-2012-0003', 3, actions),
    review(
      'SCR-A-2012-0003',
      4,
      actions.map((each) => ({ ...each, state: 'done' as const }))
    )
  ];
  await Promise.all(states.map((state) => saveActions(site.sp, state, state.actions)));
  const written = await rows('SCR-A-2012-0003');
  expect(written).toHaveLength(40);
  expect(new Set(written.map((row) => row['State']))).toEqual(new Set(['Done']));
}, 30_000);

it('a plan of the greatest length is written in two requests', async () => {
  const plan = review(
    'SCR-A-2012-0004',
    2,
    Array.from({ length: MOST_ACTIONS }, (_, index) => action(index + 1))
  );
  site.requests.length = 0;
  await saveActions(site.sp, plan, plan.actions);
  expect(site.requests).toHaveLength(2);
  expect(await rows('SCR-A-2012-0004')).toHaveLength(MOST_ACTIONS);
}, 30_000);

it('the actions of a closed review are closed', async () => {
  const closed = review('SCR-A-2012-0005', 6, [action(1)]);
  await saveActions(site.sp, { ...closed, tracks: { ...closed.tracks, entry: 'closed' } }, closed.actions);
  expect(await rows('SCR-A-2012-0005')).toMatchObject([{ Standing: 'Closed', State: 'Not started' }]);
});
