import type { Clock } from '../../src/domain/clock';
import { addDays, ukClock, ukDay } from '../../src/domain/dates';
import type { Settings } from '../../src/domain/settings';
import { bankHolidays } from './bank-holidays';

/** A clock that counts Monday to Friday without the bank holidays of England, and goes by the settings of the site. */
export function createClock(settings: Settings): Clock {
  const closed = new Map<string, ReadonlySet<string>>();
  const closedIn = (year: string): ReadonlySet<string> => {
    const known = closed.get(year) ?? bankHolidays(year, settings);
    closed.set(year, known);
    return known;
  };
  const isWorkingDay = (day: string): boolean =>
    new Date(day).getUTCDay() % 6 !== 0 && !closedIn(day.slice(0, 4)).has(day);

  /** The first working day in a direction, the day itself included. */
  const nearest = (day: string, direction: 1 | -1): string => {
    let found = day;
    while (!isWorkingDay(found)) found = addDays(found, direction);
    return found;
  };
  const worked = (day: string, count: number, direction: 1 | -1): string => {
    let found = day;
    for (let left = count; left > 0; left -= 1) found = nearest(addDays(found, direction), direction);
    return found;
  };

  const { from, to } = settings.workingHours;
  return {
    within: (duty, standard) => settings.periods[duty] ?? standard,
    after: (day, period) =>
      nearest('days' in period ? addDays(day, period.days) : worked(day, period.workingDays, 1), 1),
    before: (day, workingDays) => worked(nearest(day, -1), workingDays, -1),
    isWorkingDay,
    isWorkingTime: (time) => isWorkingDay(ukDay(time)) && from <= ukClock(time) && ukClock(time) < to,
    workingDaysBetween: (start, end) =>
      start <= end ? countBetween(start, end, isWorkingDay) : -countBetween(end, start, isWorkingDay)
  };
}

/** Working days after the first day, up to and with the last. */
function countBetween(first: string, last: string, isWorkingDay: (day: string) => boolean): number {
  let count = 0;
  for (let day = first; day < last;) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) count += 1;
  }
  return count;
}
