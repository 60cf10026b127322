import { createClock } from '../../../bot/settings/working-days';
import { STANDARD_SETTINGS, type Settings } from '../../../src/domain/settings';

const clockWith = (settings: Partial<Settings> = {}) => createClock({ ...STANDARD_SETTINGS, ...settings });
const clock = clockWith();
const workingDaysAfter = (day: string, workingDays: number) => clock.after(day, { workingDays });

describe('working days leave out', () => {
  test.each([
    ['2026-11-06', 1, '2026-11-09', 'a weekend'],
    ['2026-12-24', 1, '2026-12-29', 'Christmas on a Friday: Boxing Day is made up for on the Monday'],
    ['2027-12-24', 1, '2027-12-29', 'Christmas on a Saturday: both days are made up for'],
    ['2022-12-23', 1, '2022-12-28', 'Christmas on a Sunday: the Tuesday makes up for it'],
    ['2022-12-30', 1, '2023-01-03', 'a New Year’s Day on a Sunday, made up for on the Monday'],
    ['2027-03-25', 1, '2027-03-30', 'Easter in March'],
    ['2038-04-22', 1, '2038-04-27', 'the latest Easter that there is'],
    ['2020-05-07', 1, '2020-05-11', 'the early May bank holiday that was moved to a Friday'],
    ['2022-06-01', 1, '2022-06-06', 'a spring bank holiday that was moved, and a jubilee'],
    ['2022-09-16', 1, '2022-09-20', 'a day of mourning'],
    ['2011-04-28', 1, '2011-05-03', 'a royal wedding before a May bank holiday'],
    ['2012-06-01', 1, '2012-06-06', 'a spring bank holiday that was moved to June'],
    ['2012-05-25', 1, '2012-05-28', 'nothing on the day that it was moved away from'],
    ['2028-02-28', 1, '2028-02-29', 'no 29 February'],
    ['2028-02-29', 2, '2028-03-02', 'no day after one'],
    ['2026-12-31', 252, '2027-12-30', 'eight bank holidays in a year, two of them made up for']
  ])('%s and %i working days is %s: %s', (day, count, expected) => expect(workingDaysAfter(day, count)).toBe(expected));

  test('every later year has bank holidays, without an end', () => {
    for (let year = 2027; year <= 2060; year += 1) {
      const days = Array.from({ length: 366 }, (_, day) =>
        new Date(Date.UTC(year, 0, day + 1)).toISOString().slice(0, 10)
      ).filter((day) => day.startsWith(String(year)));
      const closed = days.filter((day) => new Date(day).getUTCDay() % 6 !== 0 && !clock.isWorkingDay(day));
      expect([year, closed.length]).toEqual([year, 8]);
    }
  });
});

describe('days of the calendar', () => {
  test.each([
    ['2026-11-02', 28, '2026-11-30', 'four weeks'],
    ['2026-11-28', 28, '2026-12-29', 'a bank holiday at the end, so the next working day'],
    ['2028-02-01', 28, '2028-02-29', '29 February'],
    ['2027-02-01', 28, '2027-03-01', 'no 29 February'],
    ['2026-10-24', 1, '2026-10-26', 'the clocks going back'],
    ['2026-03-28', 1, '2026-03-30', 'the clocks going forward']
  ])('%s and %i days is %s: %s', (day, days, expected) => expect(clock.after(day, { days })).toBe(expected));

  test('a period of nothing ends at once, or on the first working day', () => {
    expect([clock.after('2026-11-06', { workingDays: 0 }), clock.after('2026-11-07', { workingDays: 0 })]).toEqual([
      '2026-11-06',
      '2026-11-09'
    ]);
  });
});

describe('backwards', () => {
  test.each([
    ['2026-12-29', 1, '2026-12-24', 'over Christmas'],
    ['2026-12-29', 0, '2026-12-29', 'a working day itself'],
    ['2026-12-28', 0, '2026-12-24', 'the last working day before a bank holiday'],
    ['2026-12-05', 2, '2026-12-02', 'from a Saturday, by way of its Friday'],
    ['2028-03-01', 1, '2028-02-29', '29 February']
  ])('%s less %i working days is %s: %s', (day, count, expected) => expect(clock.before(day, count)).toBe(expected));

  test.each([
    ['2026-12-24', '2026-12-29', 1],
    ['2026-12-29', '2026-12-24', -1],
    ['2026-12-05', '2026-12-06', 0],
    ['2026-11-20', '2026-11-20', 0],
    ['2026-11-16', '2026-11-23', 5]
  ])('from %s to %s are %i working days', (from, to, count) => expect(clock.workingDaysBetween(from, to)).toBe(count));
});

describe('working time is UK time', () => {
  test.each([
    ['2026-11-24T08:59:59Z', false, 'a second before nine, in winter'],
    ['2026-11-24T09:00:00Z', true, 'nine, in winter'],
    ['2026-11-24T16:59:59Z', true, 'a second before five, in winter'],
    ['2026-11-24T17:00:00Z', false, 'five, in winter'],
    ['2026-07-07T07:59:59Z', false, 'a second before nine, in summer'],
    ['2026-07-07T08:00:00Z', true, 'nine, in summer'],
    ['2026-07-07T16:00:00Z', false, 'five, in summer'],
    ['2026-03-27T08:30:00Z', false, 'half past eight on the Friday before the clocks go forward'],
    ['2026-03-30T08:30:00Z', true, 'half past nine on the Monday after it'],
    ['2026-10-23T08:30:00Z', true, 'half past nine on the Friday before the clocks go back'],
    ['2026-10-26T08:30:00Z', false, 'half past eight on the Monday after it'],
    ['2026-03-29T12:00:00Z', false, 'the Sunday on which they go forward'],
    ['2026-10-25T12:00:00Z', false, 'the Sunday on which they go back'],
    ['2026-12-28T12:00:00Z', false, 'a bank holiday'],
    ['2028-02-29T12:00:00Z', true, '29 February']
  ])('%s: %s, %s', (time, expected) => expect(clock.isWorkingTime(time)).toBe(expected));

  test('and follows the hours of the site', () => {
    const early = clockWith({ workingHours: { from: '07:30', to: '15:00' } });
    expect(['2026-11-24T07:29:00Z', '2026-11-24T07:30:00Z', '2026-11-24T15:00:00Z'].map(early.isWorkingTime)).toEqual([
      false,
      true,
      false
    ]);
  });
});

describe('what a site sets', () => {
  test('a bank holiday that is added late is no working day any more', () => {
    expect(
      clockWith({ bankHolidays: { days: ['2026-11-27'], published: [] } }).after('2026-11-26', { workingDays: 1 })
    ).toBe('2026-11-30');
  });

  test('a bank holiday that was moved is a working day again', () => {
    const moved = clockWith({ bankHolidays: { days: ['2027-06-04'], published: [] }, notBankHolidays: ['2027-05-31'] });
    expect(moved.after('2027-05-28', { workingDays: 1 })).toBe('2027-05-31');
    expect(moved.after('2027-06-03', { workingDays: 1 })).toBe('2027-06-07');
  });

  test('a published list stands instead of the rules for the years that it covers, and the rules go on after it', () => {
    const published = [
      '2027-01-01',
      '2027-03-26',
      '2027-03-29',
      '2027-05-03',
      '2027-06-07',
      '2027-08-30',
      '2027-12-27',
      '2027-12-28'
    ];
    const covered = clockWith({ bankHolidays: { days: [], published } });
    expect(['2027-05-31', '2027-06-07', '2028-01-03'].map(covered.isWorkingDay)).toEqual([true, false, false]);
  });

  test('a list that has only the first days of a year adds to the rules of that year', () => {
    const covered = clockWith({ bankHolidays: { days: [], published: ['2028-01-03', '2028-02-14'] } });
    expect(['2028-02-14', '2028-04-14'].map(covered.isWorkingDay)).toEqual([false, false]);
  });

  test('a period of its own for a duty', () => {
    const own = clockWith({ periods: { 'request-terms': { workingDays: 3 } } });
    expect([own.within('request-terms', { workingDays: 2 }), own.within('agree-imr', { workingDays: 5 })]).toEqual([
      { workingDays: 3 },
      { workingDays: 5 }
    ]);
  });
});
