import fc from 'fast-check';
import { AGES } from '../../../../src/domain/insight/figures';
import {
  byAge,
  byStage,
  COMPARED_MONTHS,
  lineOf,
  lifespansOf,
  metInMonth,
  pointOn,
  topOf,
  trendOf
} from '../../../../src/webparts/regionalRisk/state/charts';
import { ofKind, rowOf, rowsBehind } from '../../../../src/webparts/regionalRisk/state/rows';
import { anyRegister } from '../any-register';
import { asked, author, director, inspector, reviewOf, TODAY } from '../region';

const directory = { people: [director, inspector, author] };
const rowsOf = (reviews: readonly ReturnType<typeof reviewOf>[]) =>
  reviews.map((review) => rowOf(review, { person: director, directory }, TODAY));

test('on any register, each bar counts exactly the rows that it opens, and every review is in one bar of each picture', () => {
  fc.assert(
    fc.property(anyRegister, fc.constantFrom('adult' as const, 'child' as const), (reviews, kind) => {
      const rows = ofKind(kind, rowsOf(reviews));
      for (const bars of [byStage(rows), byAge(rows)]) {
        for (const bar of bars) expect(bar.count).toBe(rowsBehind(bar.filters, rows).length);
        expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(rows.length);
      }
      expect(byAge(rows)).toHaveLength(AGES.length);
    }),
    { seed: 20261124, numRuns: 60 }
  );
});

test('what was open before it was entered was not there, and the last point is today', () => {
  const rows = rowsOf([reviewOf('SCR-A-2026-0001', [asked])]);
  const points = trendOf(lifespansOf('adult', rows, []), TODAY);
  expect(points.at(-1)).toEqual({ day: TODAY, open: 1, late: 1 });
  expect(points[0]).toMatchObject({ open: 0, late: 0 });
  expect(pointOn(lifespansOf('child', rows, []), TODAY)).toEqual({ day: TODAY, open: 0, late: 0 });
  expect(metInMonth(lifespansOf('adult', rows, []), TODAY)).toEqual({ met: 0, inTime: 0 });
  expect(COMPARED_MONTHS[0]).toBe(0);
});

test('the lines of the trend stay in their drawing: nothing at the bottom, the most at the top', () => {
  expect([[0, 3, 4], [5], [0], []].map(topOf)).toEqual([4, 6, 2, 2]);
  expect(lineOf([0, 3, 4], 4, 100, 40)).toBe('0,40 50,10 100,0');
  expect(lineOf([0, 1, 4], 4, 100, 40)).toBe('0,40 50,30 100,0');
  expect(lineOf([], 2, 100, 40)).toBe('');
});
