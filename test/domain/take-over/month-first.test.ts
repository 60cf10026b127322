import { date, sheet, type Made } from '../../support/workbook-made';
import { planOf } from './plans';

/** A column of text dates of which one can only have its month first. */

const register = (heading: string, ...made: readonly Made[]) =>
  sheet('2012', [
    ['No', 'LSAB', 'LA', heading],
    ...made.map((each, at): readonly Made[] => [String(at + 1), 'Devon SAB', 'Devon', each])
  ]);
const ID = 'month-first/2012/date notified';
const daysOf = ({ rows }: ReturnType<typeof planOf>) => rows.map(({ proposed }) => proposed.notifiedOn);

const AMERICAN = register('Date notified', '3/15/2012', '4/5/2012', '6/30/12', '12/11/2012', '9 May 2012');

test('the column asks once, and until then none of its dates in numbers is a day', () => {
  const plan = planOf([AMERICAN]);
  expect(plan.questions.filter(({ id }) => id === ID)).toMatchObject([{ isOpen: true, count: 4 }]);
  expect(plan.questions.find(({ id }) => id === ID)?.answer).toBeUndefined();
  expect(daysOf(plan)).toEqual([undefined, undefined, undefined, undefined, '2012-05-09']);
  expect(plan.rows[1]).toMatchObject({ proposed: { note: 'Date notified: 4/5/2012' }, questions: [ID], problems: [] });
});

test('month first: all of its dates are read so', () => {
  const plan = planOf([AMERICAN], { [ID]: 'month-first' });
  expect(daysOf(plan)).toEqual(['2012-03-15', '2012-04-05', '2012-06-30', '2012-12-11', '2012-05-09']);
});

test('day first: those that can only have their month first are rejected', () => {
  const plan = planOf([AMERICAN], { [ID]: 'day-first' });
  expect(daysOf(plan).slice(1, 2)).toEqual(['2012-05-04']);
  expect(plan.rows.map(({ problems }) => problems.length)).toEqual([1, 0, 1, 0, 0]);
  expect(plan.rows[0]?.problems[0]?.words).toContain('“3/15/2012” is not a date with its day first.');
});

test('month first: a date that can only have its day first is rejected', () => {
  const plan = planOf([register('Date notified', '3/15/2012', '25/12/2012')], { [ID]: 'month-first' });
  expect(plan.rows.map(({ problems }) => problems.length)).toEqual([0, 1]);
  expect(plan.rows[1]?.problems[0]?.words).toContain('“25/12/2012” is not a date with its month first.');
});

test('several dates and dates with more words have the order of their column', () => {
  const mixed = register('Date notified', '3/15/2012', '3/12 & 3/15/12', '4/5/12 (letter 4/2)');
  expect(daysOf(planOf([mixed], { [ID]: 'month-first' }))).toEqual(['2012-03-15', '2012-03-12', '2012-04-05']);
});

test('dates without proof either way are read day first, and nothing is asked', () => {
  const plan = planOf([register('Date notified', '4/5/2012', '12/11/2012', '25/12/2012')]);
  expect(daysOf(plan)).toEqual(['2012-05-04', '2012-11-12', '2012-12-25']);
  expect(plan.questions.filter(({ isOpen }) => isOpen)).toEqual([]);
});

test('the days behind “Closed” are asked as well; that it is closed is certain', () => {
  const closed = register('Status', 'Closed 11/30/2012', 'Closed 4/5/2012');
  const id = 'month-first/2012/status';
  expect(planOf([closed]).rows[1]).toMatchObject({
    proposed: { closed: 'yes', note: 'Status: Closed 4/5/2012' },
    questions: [id]
  });
  expect(planOf([closed]).rows[1]?.proposed.closedOn).toBeUndefined();
  expect(planOf([closed], { [id]: 'month-first' }).rows.map(({ proposed }) => proposed.closedOn)).toEqual([
    '2012-11-30',
    '2012-04-05'
  ]);
});

test('real dates beside texts that can only have their month first may have been changed over', () => {
  const half = register('Date notified', date('2012-05-04'), date('2012-11-12'), '3/15/2012');
  const turned = 'turned-dates/2012/date notified';
  expect(planOf([half]).rows.map(({ questions }) => questions)).toEqual([[turned], [turned], [ID]]);
  expect(daysOf(planOf([half], { [turned]: 'turned', [ID]: 'month-first' }))).toEqual([
    '2012-04-05',
    '2012-12-11',
    '2012-03-15'
  ]);
});

describe('another column of a sheet with dates that can only have their month first', () => {
  const CLOSED = 'month-first/2012/date closed';
  const both = (notified: Made, ...closed: readonly Made[]) =>
    sheet('2012', [
      ['No', 'LSAB', 'LA', 'Date notified', 'Date closed'],
      ['1', 'Devon SAB', 'Devon', notified, ''],
      ...closed.map((each, at): readonly Made[] => [String(at + 2), 'Devon SAB', 'Devon', '', each])
    ]);
  const closedOn = (answers: Readonly<Record<string, string>>, ...closed: readonly Made[]) => {
    const { rows, questions } = planOf([both('3/15/2012', ...closed)], answers);
    return {
      days: rows.slice(1).map(({ proposed }) => proposed.closedOn),
      asked: questions.filter(({ id }) => id === CLOSED)
    };
  };

  test('is asked once, and its dates in numbers are notes until then', () => {
    const { days, asked } = closedOn({ [ID]: 'month-first' }, '6/9/2014', '7/9/2014', '9 May 2014');
    expect(days).toEqual([undefined, undefined, '2014-05-09']);
    expect(asked).toMatchObject([
      {
        isOpen: true,
        count: 2,
        words:
          'Another column of the sheet has dates that can only have their month first. In sheet “2012”, column E (Date closed), are the dates written month first, too?'
      }
    ]);
  });

  test.each([
    ['month-first', '2014-06-09'],
    ['day-first', '2014-09-06']
  ])('%s: its dates are %s', (answer, day) => {
    expect(closedOn({ [ID]: 'month-first', [CLOSED]: answer }, '6/9/2014').days).toEqual([day]);
  });

  test('is asked before the first column has its answer, too', () => {
    expect(closedOn({}, '6/9/2014').asked).toHaveLength(1);
  });

  test('is not asked where the first was answered to have the day first', () => {
    const { days, asked } = closedOn({ [ID]: 'day-first' }, '6/9/2014');
    expect([days, asked]).toEqual([['2014-09-06'], []]);
  });

  test.each<Made>(['5/5/2014', '25/12/2014', '9 May 2014', '2014-09-06', 'Yes', date('2014-09-06')])(
    'is not asked for %j alone, which is one day only',
    (made) => {
      expect(closedOn({}, made).asked).toEqual([]);
    }
  );

  test('a column of a second table of the sheet is asked as well', () => {
    const two = sheet('2012', [
      ['No', 'LSAB', 'LA', 'Date notified'],
      ['1', 'Devon SAB', 'Devon', '3/15/2012'],
      [],
      ['No', 'LSAB', 'LA', 'SCR agreed', 'Status'],
      ['2', 'Kent SAB', 'Kent', '6/9/2014', 'Open']
    ]);
    expect(planOf([two]).rows[1]?.questions).toEqual(['month-first/2012/scr agreed']);
  });

  test('a sheet without such a date is not asked', () => {
    const plan = planOf([AMERICAN, { ...both('4/3/2012', '6/9/2014'), name: '2013' }]);
    expect(plan.questions.filter(({ id }) => id.startsWith('month-first/2013/'))).toEqual([]);
  });
});
