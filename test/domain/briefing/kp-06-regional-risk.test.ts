import { openDuties } from '../../../src/domain/duties';
import { regionalReport } from '../../../src/domain/insight/regional-report/report';
import { notifiesChild, ratesRisk } from '../acts';
import { attempt, director, inspector, notifies, refused, reviewAfter, weekdays, type Act } from '../builders';
import { said } from '../in-words';

const held = (...acts: readonly Act[]) => {
  const review = reviewAfter(acts);
  return { review, duties: openDuties(review, weekdays) };
};

describe('KP-6: “Adult SCR’s should be included in Regional Risk Reports.”', () => {
  const [adult, child, elsewhere] = [
    held(notifies(), ratesRisk()),
    held(notifiesChild()),
    held(notifies(inspector, { authority: 'Camden' }))
  ];
  const report = regionalReport({
    missing: [],
    region: 'South West',
    from: '2012-07-01',
    until: '2012-09-30',
    today: '2012-08-31',
    previous: undefined,
    say: said,
    held: [child, adult, elsewhere]
  });

  test('given reviews of both kinds, then the report of a region has its adult reviews, and no others', () => {
    expect(report.lines.map(({ reference }) => reference)).toEqual([adult.review.reference]);
  });

  test('then each of them has the risk as somebody rated it', () => {
    expect(report.lines[0]).toMatchObject({ reference: adult.review.reference, risk: 'amber' });
  });

  test('then each says why it is held', () => {
    expect(report.headings.criterion).toBe('Why it is held');
    expect(report.lines[0]?.cells.criterion).toBe('Institution or several abusers');
  });

  test('the lead or the director rates it, with a reason', () => {
    expect(attempt(adult.review, ratesRisk('red', director)).ok).toBe(true);
    expect(refused(attempt(adult.review, ratesRisk('red', inspector))).code).toBe('not-your-role');
    expect(refused(attempt(adult.review, { ...ratesRisk(), given: { level: 'red' } })).fields?.['rationale']).toMatch(
      /^Enter the reason for the rating/
    );
  });
});
