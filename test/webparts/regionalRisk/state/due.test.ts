import { dueOf } from '../../../../src/webparts/regionalRisk/state/due';

test.each([
  ['2026-11-22', 'late', 1],
  ['2026-11-23', 'today', 0],
  ['2026-11-24', 'ahead', 1],
  ['2026-03-30', 'late', 238]
] as const)('%s is %s by %d days', (due, is, days) => {
  expect(dueOf(due, '2026-11-23')).toEqual({ is, days });
});
