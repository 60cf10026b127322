import Holidays from 'date-holidays';

import type { DutyClock } from '../src/domain/clock';

const england = new Holidays('GB', 'ENG', { types: ['public', 'bank'] });
const closed = new Map<string, ReadonlySet<string>>();

/** Counts Monday to Friday without the bank holidays of England. Days are YYYY-MM-DD. */
export const clock: DutyClock = {
  within: (_duty, standard) => standard,
  after: (day, period) => {
    const date = new Date(`${day}T12:00:00Z`);
    const onwards = (): void => void date.setUTCDate(date.getUTCDate() + 1);
    if ('days' in period) date.setUTCDate(date.getUTCDate() + period.days);
    else for (let left = period.workingDays; left > 0; ) {
      onwards();
      if (isWorkingDay(date)) left -= 1;
    }
    while (!isWorkingDay(date)) onwards();
    return date.toISOString().slice(0, 10);
  }
};

const isWorkingDay = (date: Date): boolean =>
  date.getUTCDay() % 6 !== 0 && !bankHolidays(date.toISOString().slice(0, 4)).has(date.toISOString().slice(0, 10));

function bankHolidays(year: string): ReadonlySet<string> {
  const known = closed.get(year) ?? new Set(england.getHolidays(Number(year)).map((holiday) => holiday.date.slice(0, 10)));
  closed.set(year, known);
  return known;
}
