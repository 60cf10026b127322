import {
  addDays,
  addMonths,
  daysBetween,
  isDate,
  longDay,
  longTime,
  quarterOf,
  spokenClock,
  ukDay
} from '../../src/domain/dates';

describe('the day in the United Kingdom', () => {
  test.each([
    ['2012-03-25T00:59:59Z', '2012-03-25', 'just before the clocks go forward'],
    ['2012-03-25T23:00:00Z', '2012-03-26', 'midnight on the first evening of summer time'],
    ['2012-03-24T23:59:59Z', '2012-03-24', 'the evening before, still in winter time'],
    ['2012-08-07T22:59:59Z', '2012-08-07', 'a second before midnight in summer'],
    ['2012-08-07T23:00:00Z', '2012-08-08', 'midnight in summer'],
    ['2012-10-27T23:00:00Z', '2012-10-28', 'midnight on the last night of summer time'],
    ['2012-10-28T23:30:00Z', '2012-10-28', 'the same evening, in winter time again'],
    ['2012-12-31T23:59:59.999Z', '2012-12-31', 'the last moment of the year'],
    ['2013-01-01T00:00:00Z', '2013-01-01', 'the new year']
  ])('%s is %s: %s', (time, day) => expect(ukDay(time)).toBe(day));
});

test.each([
  ['2012-01-01', '2012 Q1'],
  ['2012-03-31', '2012 Q1'],
  ['2012-04-01', '2012 Q2'],
  ['2012-09-30', '2012 Q3'],
  ['2012-12-31', '2012 Q4']
])('%s is in the quarter %s', (day, quarter) => expect(quarterOf(day)).toBe(quarter));

describe('in words', () => {
  test.each([
    ['2012-08-07T13:32:00Z', '7 August 2012 at 2:32pm'],
    ['2012-08-07T23:00:00Z', '8 August 2012 at 12:00am'],
    ['2012-01-31T12:05:00Z', '31 January 2012 at 12:05pm'],
    ['2012-01-31T00:05:00Z', '31 January 2012 at 12:05am'],
    ['2012-03-25T00:59:00Z', '25 March 2012 at 12:59am'],
    ['2012-03-25T01:00:00Z', '25 March 2012 at 2:00am'],
    ['2012-10-28T00:30:00Z', '28 October 2012 at 1:30am'],
    ['2012-10-28T01:30:00Z', '28 October 2012 at 1:30am']
  ])('%s is “%s”', (time, words) => expect(longTime(time)).toBe(words));

  test('a time of day is spoken without its day', () => expect(spokenClock('2026-11-24T18:36:00Z')).toBe('6:36pm'));

  test('a day is the same day in summer and in winter', () => {
    expect([longDay('2012-08-07'), longDay('2012-12-01')]).toEqual(['7 August 2012', '1 December 2012']);
  });
});

describe('days away', () => {
  test.each([
    ['2012-05-31', -3, '2012-02-29'],
    ['2013-05-31', -3, '2013-02-28'],
    ['2012-01-15', -1, '2011-12-15'],
    ['2012-02-29', -12, '2011-02-28'],
    ['2012-01-31', 1, '2012-02-29'],
    ['2012-11-30', 3, '2013-02-28'],
    ['2012-08-07', 0, '2012-08-07']
  ])('%s and %i months is %s', (day, months, expected) => expect(addMonths(day, months)).toBe(expected));

  test.each([
    ['2012-02-28', 1, '2012-02-29'],
    ['2012-03-01', -1, '2012-02-29'],
    ['2012-03-24', 2, '2012-03-26'],
    ['2012-10-29', -2, '2012-10-27'],
    ['2012-12-31', 1, '2013-01-01'],
    ['2012-08-07', 0, '2012-08-07'],
    ['2012-08-07', -365, '2011-08-08']
  ])('%s and %i days is %s', (day, days, expected) => {
    expect(addDays(day, days)).toBe(expected);
    expect(daysBetween(day, expected)).toBe(days);
  });
});

describe('a day of the calendar', () => {
  test.each(['2012-02-29', '2000-02-29', '2026-12-31'])('%s is one', (day) => expect(isDate(day)).toBe(true));
  test.each(['2023-02-29', '1900-02-29', '2026-04-31', '2026-13-01', '2026-1-1', '2026-01-01 ', '', 'x'])(
    '“%s” is none',
    (day) => expect(isDate(day)).toBe(false)
  );
});

test('the words of a moment are the same however many others were asked for in between', () => {
  const begun = Date.parse('2012-08-07T13:32:00Z');
  const moments = Array.from({ length: 6_000 }, (_, minutes) => new Date(begun + minutes * 60_000).toISOString());
  const [first = ''] = moments;
  const before = longTime(first);
  moments.forEach(longTime);
  expect([before, longTime(first), longTime(moments[60] ?? '')]).toEqual([
    '7 August 2012 at 2:32pm',
    '7 August 2012 at 2:32pm',
    '7 August 2012 at 3:32pm'
  ]);
});
