import { ageOn, lifespanOf, completedBetween, wasLateOn, wasOpenOn } from '../../../src/domain/insight/figures';
import { closedOn } from '../../../src/domain/review/closed-on';
import type { ReviewWithDuties } from '../../../src/domain/review/review-with-duties';
import { openDuties } from '../../../src/domain/duties';
import { stageOf } from '../../../src/domain/review/stage';
import { patternsIn } from '../../../src/domain/insight/patterns';
import { applyEvent } from '../../../src/domain/review/apply-event';
import {
  accepted,
  attempt,
  notifies,
  recordsImrRequest,
  requestsTerms,
  safeguardingLead,
  untilAgreed,
  weekdays,
  type Act
} from '../builders';

/** A story told through `settle`, as the service tells it: each act on a day of its own. */
function told(...acts: readonly (readonly [day: string, act: Act])[]): ReviewWithDuties {
  let held: ReviewWithDuties | undefined;
  for (const [day, act] of acts) {
    const event = accepted(attempt(held?.review, act, { now: `${day}T10:00:00.000Z` }));
    const { review, duties } = applyEvent(held?.review, held?.duties ?? [], event, weekdays);
    held = { review, duties };
  }
  if (!held) throw new Error('Nothing was told.');
  return held;
}

const closes: Act = {
  by: safeguardingLead,
  step: 'close',
  given: { ending: 'not-held', reason: 'The partnership decided on another way to learn.' }
};
const asked = recordsImrRequest(undefined, { askedOn: '2012-08-08' });
const terms = { ...requestsTerms(), given: { requestedOn: '2012-08-20' } };

test('a review is open from the day it was entered until the day it was closed', () => {
  const held = told(['2012-08-07', notifies()], ['2012-09-03', closes]);
  expect(closedOn(held.review)).toBe('2012-09-03');
  expect(
    ['2012-08-06', '2012-08-07', '2012-09-02', '2012-09-03'].map((day) => wasOpenOn(lifespanOf(held), day))
  ).toEqual([false, true, true, false]);
});

test('terms of reference due on the 10th and requested on the 20th were late in between, and count as not met in time', () => {
  const held = told(['2012-08-07', notifies()], ['2012-08-08', asked], ['2012-08-20', terms]);
  const late = (day: string) => wasLateOn(lifespanOf({ review: held.review, duties: [] }), day);
  expect(held.review.completedDuties).toContainEqual({
    duty: 'request-terms',
    since: '2012-08-08',
    due: '2012-08-10',
    on: '2012-08-20'
  });
  expect(['2012-08-10', '2012-08-11', '2012-08-19', '2012-08-20'].map(late)).toEqual([false, true, true, false]);
  expect(completedBetween([lifespanOf(held)], '2012-08-01', '2012-08-31')).toEqual({ met: 1, inTime: 0 });
  expect(completedBetween([lifespanOf(held)], '2012-09-01', '2012-09-30')).toEqual({ met: 0, inTime: 0 });
});

test('what was waived, or went with the review, was not done', () => {
  const waives: Act = {
    by: safeguardingLead,
    step: 'waive-duty',
    given: { duty: 'request-terms', reason: 'The partnership has none.' }
  };
  const held = told(['2012-08-07', notifies()], ['2012-08-08', asked], ['2012-08-09', waives], ['2012-08-10', closes]);
  expect(held.review.completedDuties).toEqual([]);
  expect(openDuties(held.review, weekdays)).toEqual([]);
});

test('ages are counted from the day that we were notified', () => {
  const { review } = told(['2012-08-07', notifies()]);
  expect(
    ['2012-11-06', '2012-11-07', '2013-02-07', '2013-08-06', '2013-08-07'].map((day) => ageOn(review, day))
  ).toEqual(['under-3', '3-to-6', '6-to-12', '6-to-12', 'over-12']);
});

test('every review is in one phase, the furthest that it has reached', () => {
  expect(stageOf(told(['2012-08-07', notifies()]).review)).toBe('notified');
  expect(stageOf(told(...untilAgreed.map((act) => ['2012-08-07', act] as const)).review)).toBe('imr');
});

test('reviews that share a location, a partnership or an authority form a pattern', () => {
  const one = told(['2012-08-07', notifies()]);
  const other = told([
    '2012-08-07',
    notifies(undefined, {
      partnership: 'SOUTH GLOUCESTERSHIRE SAFEGUARDING ADULTS BOARD',
      locationCodes: 'RX3LD, 1-1434777508',
      authority: 'Somerset'
    })
  ]);
  expect(patternsIn([one, other]).map(({ kind, shared, reviews }) => [kind, shared, reviews.length])).toEqual([
    ['location', '1-1434777508', 2],
    ['partnership', 'South Gloucestershire Safeguarding Adults Board', 2]
  ]);
  expect(patternsIn([one])).toEqual([]);
});
