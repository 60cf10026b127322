import Holidays from 'date-holidays';

const DAY_MS = 86_400_000;
const england = new Holidays('GB', 'ENG', { types: ['public', 'bank'] });
const holidays = new Map<string, ReadonlySet<string>>();

const holidaysIn = (year: string): ReadonlySet<string> => {
  const known = holidays.get(year) ?? new Set(england.getHolidays(Number(year)).map(({ date }) => date.slice(0, 10)));
  holidays.set(year, known);
  return known;
};

/** The day so many days after a day, or before it where negative; both YYYY-MM-DD. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

/** Days from one day to another, both YYYY-MM-DD. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

/** Whether people work on a day (YYYY-MM-DD) in England: not at weekends and on bank holidays. */
const isWorkingDay = (day: string): boolean =>
  ![0, 6].includes(new Date(day).getUTCDay()) && !holidaysIn(day.slice(0, 4)).has(day);

/** A day itself if it is a working day, or the next one; with -1 the one before. */
export function workingDayAt(day: string, direction: 1 | -1 = 1): string {
  let found = day;
  while (!isWorkingDay(found)) found = addDays(found, direction);
  return found;
}

/** The working day so many working days after a day. */
export function addWorkingDays(day: string, count: number): string {
  let found = workingDayAt(day);
  for (let left = count; left > 0; left -= 1) found = workingDayAt(addDays(found, 1));
  return found;
}
