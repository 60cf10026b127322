import { availableSteps } from '../../../src/domain/review/decide';
import { isLate, openDuties } from '../../../src/domain/duties';
import {
  accepted,
  attempt,
  director,
  inspector,
  notifies,
  receivesTerms,
  recordsImrRequest,
  refused,
  requestsTerms,
  reviewAfter,
  situationOf,
  TODAY,
  untilAsked,
  untilProvided,
  untilSubmitted,
  weekdays,
  type Act
} from '../builders';
import { termsMissing } from '../../../src/domain/imr/submission';
import { childUntilSubmitted, notifiesChild } from '../acts';
import { said } from '../in-words';

const terms = (review: ReturnType<typeof reviewAfter>) =>
  openDuties(review, weekdays).find(({ duty }) => duty === 'request-terms');

describe('KP-9: “When CQC is asked to undertake an IMR for an adult SCR, the Terms of Reference for the review should be requested from the safeguarding partnership.”', () => {
  test('when an IMR is asked for, then the inspector of the case owes the request within two working days', () => {
    expect(terms(reviewAfter(untilAsked))).toEqual({
      duty: 'request-terms',
      owner: 'case-inspector',
      since: TODAY,
      due: '2012-08-09'
    });
  });

  test('it is late on the day after it was due, and not on the day itself', () => {
    const duty = terms(reviewAfter(untilAsked));
    expect(duty && [isLate(duty, '2012-08-09'), isLate(duty, '2012-08-10')]).toEqual([false, true]);
  });

  test('before an IMR is asked for, nothing is owed and there is nothing to request', () => {
    const review = reviewAfter([notifies()]);
    expect(terms(review)).toBeUndefined();
    expect(refused(attempt(review, requestsTerms())).sentence).toBe(
      'No IMR has been requested. Record the partnership’s request first.'
    );
  });

  test('when they are requested and then received, then both days are on record and nothing is owed', () => {
    const review = reviewAfter([...untilAsked, requestsTerms(), receivesTerms()]);
    expect(terms(review)).toBeUndefined();
    expect(review.tracks.terms).toBe('received');
    expect([review.done['request-terms']?.given, review.done['receive-terms']?.given]).toEqual([
      { requestedOn: TODAY },
      { receivedOn: TODAY }
    ]);
  });

  test('once requested, their receipt is a task with a date, until they are received', () => {
    const receipt = (acts: readonly Act[]) =>
      openDuties(reviewAfter(acts), weekdays).find(({ duty }) => duty === 'receive-terms');
    expect(receipt(untilAsked)).toBeUndefined();
    expect(receipt([...untilAsked, requestsTerms()])).toEqual({
      duty: 'receive-terms',
      owner: 'case-inspector',
      since: TODAY,
      due: '2012-08-21'
    });
    expect(receipt([...untilAsked, requestsTerms(), receivesTerms()])).toBeUndefined();
  });

  test('“not received” stands beside the decision on the IMR, in an adult review only', () => {
    const words = (review: ReturnType<typeof reviewAfter>) => {
      const missing = termsMissing(review);
      return missing === undefined ? undefined : said(missing);
    };
    expect(words(reviewAfter(untilSubmitted))).toBe(
      'Terms of reference: not received, and not requested from the partnership.'
    );
    expect(words(reviewAfter([...untilSubmitted, requestsTerms()]))).toBe(
      'Terms of reference: requested from the partnership, not received.'
    );
    expect(words(reviewAfter([...untilSubmitted, receivesTerms()]))).toBeUndefined();
    expect(words(reviewAfter(childUntilSubmitted))).toBeUndefined();
  });

  test('terms that arrive without having been requested can be recorded: real life is not always in order', () => {
    const review = reviewAfter([...untilAsked, receivesTerms()]);
    expect(review.tracks.terms).toBe('received');
    expect(terms(review)).toBeUndefined();
  });

  test('they do not hold the IMR up, and can be recorded even after it was provided', () => {
    expect(accepted(attempt(reviewAfter(untilProvided), requestsTerms())).step).toBe('request-terms');
  });

  test.each([requestsTerms(), receivesTerms()])(
    '“for an adult SCR”: in a children’s review $step is refused and not offered',
    (act) => {
      const review = reviewAfter([notifiesChild({ inspector: inspector.id }), recordsImrRequest()]);
      expect(terms(review)).toBeUndefined();
      expect(availableSteps(situationOf(review, inspector))).not.toContain(act.step);
      const refusal = refused(attempt(review, act));
      expect(refusal).toMatchObject({ code: 'wrong-kind', rule: 'KP-9' });
      expect(refusal.sentence).toMatch(/children’s serious case review/);
    }
  );

  test('an IMR can be asked for in a children’s review, and an author is then owed, but no terms', () => {
    const review = reviewAfter([notifiesChild({ inspector: inspector.id }), recordsImrRequest()]);
    expect(openDuties(review, weekdays).map(({ duty }) => duty)).toContain('appoint-author');
    expect(terms(review)).toBeUndefined();
    expect(availableSteps(situationOf(review, director))).toContain('appoint-author');
  });
});
