import Holidays from 'date-holidays';

import type { Settings } from '../../src/domain/settings';

const england = new Holidays('GB', 'ENG', { types: ['public', 'bank'] });

/** What was proclaimed for one year of the register’s time, and the rules do not know. */
const PROCLAIMED = ['2011-04-29', '2012-06-04'];
const MOVED_AWAY = ['2012-05-28'];

/** No year has fewer bank holidays in England: a published list with as many for a year has all of them. */
const FEWEST = 8;

/**
 * The bank holidays of England in a year, YYYY-MM-DD. The rules of the library go on for ever; what is proclaimed for
 * one year only comes through the settings, where a published list that covers the year stands instead of the rules.
 */
export function bankHolidays(
  year: string,
  { bankHolidays: { days, published }, notBankHolidays }: Pick<Settings, 'bankHolidays' | 'notBankHolidays'>
): ReadonlySet<string> {
  const within = (all: readonly string[]): readonly string[] => all.filter((day) => day.startsWith(`${year}-`));
  const listed = new Set(within(published));
  const known = listed.size >= FEWEST ? [...listed] : [...byRule(year), ...listed];
  return new Set([...known, ...within(days)].filter((day) => !notBankHolidays.includes(day)));
}

// The library takes some milliseconds for a year, which every command and every round of reminders asks for.
const ruled = new Map<string, readonly string[]>();

function byRule(year: string): readonly string[] {
  const days = ruled.get(year) ?? [
    ...england
      .getHolidays(Number(year))
      .map(({ date }) => date.slice(0, 10))
      .filter((day) => !MOVED_AWAY.includes(day)),
    ...PROCLAIMED.filter((day) => day.startsWith(`${year}-`))
  ];
  ruled.set(year, days);
  return days;
}
