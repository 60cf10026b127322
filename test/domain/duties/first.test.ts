import { openDuties } from '../../../src/domain/duties';
import { firstPossible, likeliestFirst } from '../../../src/domain/duties/first';
import { availableSteps } from '../../../src/domain/review/decide';
import type { Review } from '../../../src/domain/review/review';
import { addsComments, receivesDraft, recordsProgress } from '../acts';
import {
  agrees,
  inspector,
  notifies,
  reviewAfter,
  reviewOver,
  situationOf,
  submits,
  TODAY,
  untilAgreed,
  untilAppointed,
  untilAsked,
  weekdays,
  type Act
} from '../builders';

const dutiesOf = (review: Review) => openDuties(review, weekdays);
const order = (story: readonly Act[]) => {
  const review = reviewAfter(story);
  return firstPossible(dutiesOf(review), review).map(({ duty }) => duty);
};
const likely = (review: Review) =>
  likeliestFirst(availableSteps(situationOf(review, inspector)), { review, duties: dutiesOf(review) });

describe('what has just become possible comes first', () => {
  test('an IMR that has been agreed is to be provided, whatever else is overdue', () => {
    const review = reviewOver(
      [TODAY, notifies()],
      ...[...untilAppointed.slice(1), submits(), agrees()].map((act) => ['2012-10-01', act] as const)
    );
    expect(dutiesOf(review)[0]?.duty).not.toBe('provide-imr');
    expect(firstPossible(dutiesOf(review), review)[0]?.duty).toBe('provide-imr');
  });

  test('once something else has been recorded, the soonest due is first again', () => {
    const review = reviewAfter([...untilAgreed, recordsProgress()]);
    expect(firstPossible(dutiesOf(review), review)).toEqual(dutiesOf(review));
  });

  test('so is what a step has just prepared', () => {
    const review = reviewOver(
      [TODAY, notifies()],
      ['2012-09-20', receivesDraft('', inspector, '2012-09-20')],
      ['2012-09-21', addsComments()]
    );
    expect(dutiesOf(review)[0]?.duty).not.toBe('send-comments');
    expect(firstPossible(dutiesOf(review), review)[0]?.duty).toBe('send-comments');
  });

  test('nothing is lost, and what the same step begins is in the order of its days', () => {
    expect(order([notifies()])).toEqual(dutiesOf(reviewAfter([notifies()])).map(({ duty }) => duty));
    for (const story of [untilAsked, untilAgreed, [notifies(), receivesDraft()]])
      expect([...order(story)].sort()).toEqual(
        dutiesOf(reviewAfter(story))
          .map(({ duty }) => duty)
          .sort()
      );
  });

  test('what was just done and is due once more is not', () => {
    expect(order([...untilAsked, recordsProgress()])[0]).not.toBe('ask-progress');
  });
});

describe('the likeliest steps are first', () => {
  test.each([
    ['once an IMR has been requested', untilAsked, 'request-terms'],
    ['once it has been agreed', untilAgreed, 'provide-imr'],
    ['once the draft is there', [notifies(), receivesDraft()], 'send-comments']
  ] as const)('%s', (_, story, step) => {
    expect(likely(reviewAfter(story))[0]).toBe(step);
  });

  test('with what prepares a task beside it, and what can always be heard among the first', () => {
    const steps = likely(reviewAfter([notifies(), receivesDraft()]));
    expect(steps[1]).toBe('add-comments');
    expect(steps.indexOf('record-progress')).toBeLessThan(8);
  });

  test('every step is there, once', () => {
    const review = reviewAfter(untilAgreed);
    expect([...likely(review)].sort()).toEqual([...availableSteps(situationOf(review, inspector))].sort());
  });
});
