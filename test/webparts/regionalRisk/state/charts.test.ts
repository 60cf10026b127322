import { pointOn, trendOf } from '../../../../src/domain/insight/pictures/trend';
import {
  enteredLateInQuarter,
  lifespansOf,
  lineOf,
  metInQuarter
} from '../../../../src/webparts/regionalRisk/state/charts';
import { rowOf } from '../../../../src/webparts/regionalRisk/state/rows';
import { asked, author, director, inspector, reviewOf, TODAY } from '../region';

const directory = { people: [director, inspector, author] };
const rowsOf = (reviews: readonly ReturnType<typeof reviewOf>[]) =>
  reviews.map((review) => rowOf(review, { person: director, directory }, TODAY));

test('what was open before it was entered was not there, and the last point is today', () => {
  const rows = rowsOf([reviewOf('SCR-A-2026-0001', [asked])]);
  const points = trendOf(lifespansOf('adult', rows, []), TODAY);
  expect(points.at(-1)).toEqual({ day: TODAY, open: 1, late: 1 });
  expect(points[0]).toMatchObject({ open: 0, late: 0 });
  expect(pointOn(lifespansOf('child', rows, []), TODAY)).toEqual({ day: TODAY, open: 0, late: 0 });
});

test('where nothing was completed or entered late in the 3 months before a day, both are 0', () => {
  const lifespans = lifespansOf('adult', rowsOf([reviewOf('SCR-A-2026-0001', [])]), []);
  expect(metInQuarter(lifespans, TODAY)).toEqual({ met: 0, inTime: 0 });
  expect(enteredLateInQuarter(lifespans, TODAY)).toBe(0);
});

test('the lines of a trend stay in their drawing: nothing at the bottom, the most at the top', () => {
  expect(lineOf([0, 3, 4], 4, 100, 40)).toBe('0,40 50,10 100,0');
  expect(lineOf([0, 1, 4], 4, 100, 40)).toBe('0,40 50,30 100,0');
  expect(lineOf([], 2, 100, 40)).toBe('');
});
