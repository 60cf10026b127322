import type { DutyClock } from '../clock';
import { DAY_MS, isoDay } from '../dates';

/**
 * Counts Monday to Friday, without bank holidays, for what a page works out itself. Due days come from the service,
 * which knows them.
 */
export const WEEKDAY_CLOCK: Pick<DutyClock, 'after'> = {
  after: (day, period) => {
    const begun = Date.parse(day);
    if ('days' in period) return isoDay(weekdayFrom(begun + period.days * DAY_MS));
    let last = begun;
    for (let left = period.workingDays; left > 0; left -= 1) last = weekdayFrom(last + DAY_MS);
    return isoDay(weekdayFrom(last));
  }
};

/** A day, or the Monday after it, in milliseconds: a page asks for thousands. */
function weekdayFrom(day: number): number {
  let weekday = day;
  while (new Date(weekday).getUTCDay() % 6 === 0) weekday += DAY_MS;
  return weekday;
}
