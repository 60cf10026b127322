import { openDuties } from '../../../src/domain/duties';
import { patternsIn } from '../../../src/domain/insight/patterns';
import { regionalReport } from '../../../src/domain/insight/regional-report/report';
import { glanceOf } from '../../../src/domain/review/glance-of';
import { isCounted } from '../../../src/domain/review/is-counted';
import type { Review } from '../../../src/domain/review/review';
import { closes, reopens } from '../acts';
import { notifies, reviewAfter, weekdays, type Act } from '../builders';
import { said } from '../in-words';

const theOther = { ...reviewAfter([notifies()]), reference: 'SCR-A-2012-0009' };
const after = (...acts: readonly Act[]): Review => reviewAfter([notifies(), ...acts], { other: theOther });
const named = { otherReference: theOther.reference };
const withDuties = (review: Review) => ({ review, duties: openDuties(review, weekdays) });

const NEVER_WAS = [
  ['never went ahead', after(closes('not-held'))],
  ['was recorded twice', after(closes('duplicate', named))]
] as const;
const WAS = [
  ['is open', after()],
  ['was merged with another', after(closes('merged', named))],
  ['was reopened', after(closes('not-held'), reopens())]
] as const;

test.each(NEVER_WAS)('a review that %s does not count as one', (_, review) => {
  expect(isCounted(review)).toBe(false);
  expect(isCounted(glanceOf(withDuties(review), '2012-01-01').review)).toBe(false);
});

test.each(WAS)('a review that %s counts', (_, review) => {
  expect(isCounted(review)).toBe(true);
  expect(isCounted(glanceOf(withDuties(review), '2012-01-01').review)).toBe(true);
});

test.each(NEVER_WAS)('a review that %s is in no pattern', (_, review) => {
  expect(patternsIn([withDuties(theOther), withDuties(review)])).toEqual([]);
});

const reportOf = (...reviews: readonly Review[]) =>
  regionalReport({
    missing: [],
    region: 'South West',
    from: '2012-07-01',
    until: '2012-09-30',
    today: '2012-08-31',
    previous: undefined,
    say: said,
    held: reviews.map(withDuties)
  });

test.each(NEVER_WAS)('a review that %s is in no line and no figure of a report, which says so', (_, review) => {
  const report = reportOf(theOther, review);
  expect(report.lines.map(({ reference }) => reference)).toEqual([theOther.reference]);
  expect(report.figures).toEqual(reportOf(theOther).figures);
  expect(report.notes).toContain('Reviews that did not go ahead, and those that were recorded twice, are not counted.');
});
