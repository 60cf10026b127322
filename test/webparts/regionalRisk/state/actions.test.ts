import { glanceOf } from '../../../../src/domain/review/glance-of';
import fc from 'fast-check';
import type { Action } from '../../../../src/domain/review/actions';
import { ACTION_STATES } from '../../../../src/domain/review/actions';
import {
  ACTION_STATUSES,
  actionRows,
  actionsBehind,
  actionStatusOf
} from '../../../../src/webparts/regionalRisk/state/actions';
import { rowOf } from '../../../../src/webparts/regionalRisk/state/rows';
import { author, director, inspector, reviewOf, TODAY } from '../region';

const DAYS = ['', '2026-11-22', TODAY, '2026-12-21', '2026-12-22', '2027-06-01'];
const action = fc.record({
  regulated: fc.boolean(),
  due: fc.constantFrom(...DAYS),
  state: fc.constantFrom(...ACTION_STATES)
});
const planOf = (drawn: readonly Pick<Action, 'regulated' | 'due' | 'state'>[]): readonly Action[] =>
  drawn.map((each, at) => ({
    ...each,
    id: `A${at + 1}`,
    organisation: 'Atlas homes',
    locationCode: '',
    action: 'Train all staff',
    evidence: '',
    seq: 2,
    enteredOn: TODAY,
    heardOn: ''
  }));

test.each([
  ['2026-11-22', 'late'],
  [TODAY, 'soon'],
  ['2026-12-21', 'soon'],
  ['2026-12-22', 'ahead'],
  ['', 'undated']
] as const)('an open action due on “%s” is %s', (due, status) => {
  for (const state of ['not-started', 'in-progress'] as const)
    expect(planOf([{ regulated: true, due, state }]).map((each) => actionStatusOf(each, TODAY))).toEqual([status]);
});

test('on any plans, every action of a regulated organisation is counted once, and no other', () => {
  fc.assert(
    fc.property(fc.array(fc.array(action, { maxLength: 6 }), { maxLength: 5 }), (plans) => {
      const rows = plans.map((plan, at) => {
        const held = reviewOf(`SCR-A-2026-000${at + 1}`, []);
        // Every other review is there at a glance alone, without its plan.
        const whole = { ...held, review: { ...held.review, actions: planOf(plan) } };
        return rowOf(
          at % 2 === 0 ? whole : glanceOf(held, '2026-05-23'),
          { person: director, directory: { people: [director, inspector, author] } },
          TODAY
        );
      });
      const listed = plans
        .flatMap((plan, at) => planOf(plan).map((each) => ({ reference: `SCR-A-2026-000${at + 1}`, action: each })))
        .filter((each) => each.action.regulated);
      const all = actionRows(rows, listed, TODAY);
      expect(all).toHaveLength(plans.flat().filter(({ regulated }) => regulated).length);
      expect(ACTION_STATUSES.flatMap((status) => actionsBehind(status, all))).toEqual(all);
      expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
    }),
    { seed: 20261124, numRuns: 60 }
  );
});
