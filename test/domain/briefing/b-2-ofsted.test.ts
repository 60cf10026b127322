import { answersIn } from '../../../src/domain/review/review';
import { availableSteps } from '../../../src/domain/review/decide';
import { statusOf } from '../../../src/domain/review/status';
import {
  acknowledges,
  finalises,
  notifiesChild,
  owed,
  recordsEvaluation,
  recordsPaperwork,
  recordsPublished,
  rulesOutEvaluation
} from '../acts';
import {
  accepted,
  attempt,
  director,
  inspector,
  intake,
  notifies,
  refused,
  reviewAfter,
  situationOf,
  TODAY,
  toldOf
} from '../builders';

const final = [notifiesChild({ inspector: inspector.id }), acknowledges(), finalises('It was never sent.')];

describe('B-2: “Ofsted are responsible for evaluating completed children’s SCR’s …”', () => {
  test.each([finalises('It was never sent.'), recordsPublished()])(
    'after $step, Ofsted’s evaluation is owed by the intake team',
    (act) => {
      expect(owed(reviewAfter([notifiesChild(), act]), 'obtain-evaluation')).toMatchObject({
        duty: 'obtain-evaluation',
        owner: 'intake-team',
        since: TODAY
      });
    }
  );

  test.each([intake, inspector])(
    'when it arrives, then $name records how Ofsted evaluated the review and the day of the letter, and it is owed no longer',
    (by) => {
      const review = reviewAfter([...final, recordsEvaluation('inadequate', by)]);
      expect([review.tracks.outcome, review.done['record-evaluation']?.given]).toEqual([
        'evaluated',
        { grade: 'inadequate', letterOn: TODAY }
      ]);
      expect(owed(review, 'obtain-evaluation')).toBeUndefined();
    }
  );

  test('then the inspector of the case is told', () => {
    expect(toldOf(accepted(attempt(reviewAfter(final), recordsEvaluation())))).toEqual([inspector.name]);
  });

  test('when Ofsted does not evaluate it, then that is recorded with how we know, and neither evaluation nor paperwork is owed', () => {
    const review = reviewAfter([...final, rulesOutEvaluation()]);
    expect([owed(review, 'obtain-evaluation'), owed(review, 'obtain-paperwork'), statusOf(review)]).toEqual([
      undefined,
      undefined,
      'Outcome not evaluated by Ofsted'
    ]);
    expect(refused(attempt(reviewAfter(final), { ...rulesOutEvaluation(), given: {} })).fields?.['basis']).toMatch(
      /^Enter how you know/
    );
    for (const after of [recordsEvaluation(), recordsPaperwork()]) expect(attempt(review, after).ok).toBe(true);
  });

  test.each([recordsEvaluation(), rulesOutEvaluation(), recordsPaperwork()])(
    'of an adult review Ofsted evaluates nothing: $step is refused and not offered',
    (act) => {
      const adult = reviewAfter([notifies()]);
      expect(refused(attempt(adult, act)).code).toBe('wrong-kind');
      expect(availableSteps(situationOf(adult, inspector))).not.toContain(act.step);
    }
  );

  test('the director does not record it', () =>
    expect(refused(attempt(reviewAfter(final), recordsEvaluation('good', director))).code).toBe('not-your-role'));
});

describe('B-2: “… and since health agencies will almost always be involved, are currently committed to providing full copies of paperwork associated with SCRs, once their evaluation is completed.”', () => {
  test('once the review is evaluated, the paperwork is owed by the intake team', () => {
    expect(owed(reviewAfter(final), 'obtain-paperwork')).toBeUndefined();
    expect(owed(reviewAfter([...final, recordsEvaluation()]), 'obtain-paperwork')).toEqual({
      duty: 'obtain-paperwork',
      owner: 'intake-team',
      since: TODAY,
      due: '2012-09-04'
    });
  });

  test('when it arrives, then what was received is on record with where it is filed, the inspector is told, and it is owed no longer', () => {
    const filed = {
      ...recordsPaperwork(),
      given: { ...recordsPaperwork().given, filedAt: 'https://regulator.example/sites/scr/papers' }
    };
    const event = accepted(attempt(reviewAfter([...final, recordsEvaluation()]), filed));
    expect([
      answersIn(event, 'record-paperwork')?.papers,
      answersIn(event, 'record-paperwork')?.filedAt,
      toldOf(event)
    ]).toEqual(['Overview report and five IMRs', 'https://regulator.example/sites/scr/papers', [inspector.name]]);
    const review = reviewAfter([...final, recordsEvaluation(), filed]);
    expect([owed(review, 'obtain-paperwork'), review.tracks.outcome]).toEqual([undefined, 'received']);
  });

  test('paperwork that comes before the letter can be recorded, and further papers after it', () => {
    const review = reviewAfter([...final, recordsPaperwork()]);
    expect([
      owed(review, 'obtain-evaluation'),
      attempt(review, recordsPaperwork()).ok,
      attempt(review, recordsEvaluation()).ok
    ]).toEqual([undefined, true, true]);
  });
});
