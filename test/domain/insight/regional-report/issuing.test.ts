import { canRead, mayIssue, mayRead } from '../../../../src/domain/insight/regional-report/issuing';
import { checkSpan, quarterBefore, quarterOf } from '../../../../src/domain/insight/regional-report/period';
import {
  advisor,
  author,
  deputyDirector,
  director,
  directorElsewhere,
  everybody,
  inspector,
  leadElsewhere,
  outsider,
  safeguardingLead,
  type Act
} from '../../builders';
import { QUARTER } from './stories';

const NOW = '2012-10-02T09:00:00.000Z';
const issues = (by: Act['by'], span = QUARTER) =>
  mayIssue({ region: 'South West', ...span }, { actorId: by.id, directory: everybody, now: NOW });

describe('a regional risk report is issued', () => {
  it.each([
    ['lead', safeguardingLead],
    ['director', director],
    ['deputy', deputyDirector]
  ])('by the %s of the region', (_who, by) => expect(issues(by)).toEqual({ ok: true, actor: by }));

  it.each([
    ['an inspector', inspector],
    ['a director of another region', directorElsewhere],
    ['a lead of another region', leadElsewhere],
    ['a manager of another region', author],
    ['the national advisor', advisor]
  ])('not by %s', (_who, by) =>
    expect(issues(by)).toMatchObject({ ok: false, refusal: { code: 'not-your-role', rule: 'KP-6' } })
  );

  it('and says who may, to who may not', () =>
    expect(issues(inspector)).toMatchObject({
      refusal: {
        sentence:
          'Only the regional safeguarding lead, regional director or deputy regional director in South West can issue its report. Ask one of them.'
      }
    }));

  it('not by who is not in the Directory, nor read by them', () => {
    expect(issues(outsider)).toMatchObject({ refusal: { code: 'not-in-directory' } });
    expect(mayRead('South West', { actorId: outsider.id, directory: everybody, now: NOW })).toMatchObject({
      refusal: { code: 'not-in-directory' }
    });
  });

  it('and read by whoever answers for the region', () => {
    expect(
      [inspector, advisor, directorElsewhere, author].map((reader) => canRead(reader, 'South West', '2012-10-02'))
    ).toEqual([true, true, false, false]);
  });
});

describe('a period', () => {
  it.each([
    ['that ends before it begins', { from: '2012-09-02', until: '2012-09-01' }, 'until'],
    ['that has not begun', { from: '2012-10-03', until: '2012-12-31' }, 'from'],
    ['of more than a year', { from: '2011-09-30', until: '2012-09-30' }, 'from'],
    ['without a day', { from: '', until: '2012-09-30' }, 'from'],
    ['with a day that there is not', { from: '2012-09-01', until: '2012-09-31' }, 'until']
  ])('%s is refused', (_what, span, field) => {
    expect(Object.keys(checkSpan(span, '2012-10-02'))).toEqual([field]);
    expect(issues(safeguardingLead, span)).toMatchObject({ refusal: { code: 'bad-input' } });
  });

  it.each([
    ['of one day', { from: '2012-10-02', until: '2012-10-02' }],
    ['of a year', { from: '2011-10-01', until: '2012-09-30' }],
    ['that runs still', { from: '2012-10-01', until: '2012-12-31' }]
  ])('%s is not', (_what, span) => expect(checkSpan(span, '2012-10-02')).toEqual({}));

  it('is the quarter, or the one before', () => {
    expect(quarterOf('2012-02-29')).toEqual({ from: '2012-01-01', until: '2012-03-31' });
    expect(quarterOf('2012-12-31')).toEqual({ from: '2012-10-01', until: '2012-12-31' });
    expect(quarterBefore('2012-01-01')).toEqual({ from: '2011-10-01', until: '2011-12-31' });
    expect(quarterBefore('2012-05-31')).toEqual({ from: '2012-01-01', until: '2012-03-31' });
  });
});
