import { WEEKDAY_CLOCK } from '../../../src/domain/reminders/weekday-clock';

test.each([
  ['2026-11-20', { days: 1 }, '2026-11-23'],
  ['2026-11-20', { days: 28 }, '2026-12-18'],
  ['2026-11-20', { workingDays: 1 }, '2026-11-23'],
  ['2026-11-20', { workingDays: 5 }, '2026-11-27'],
  ['2026-11-21', { workingDays: 0 }, '2026-11-23']
] as const)('%s and %j is %s: Monday to Friday count, and nothing ends on a weekend', (day, period, end) => {
  expect(WEEKDAY_CLOCK.after(day, period)).toBe(end);
});
