import type { DutyClock } from '../clock';
import { addDays } from '../dates';

/**
 * Counts Monday to Friday, without bank holidays, for what a page works out itself. Due days come from the service,
 * which knows them.
 */
export const WEEKDAY_CLOCK: Pick<DutyClock, 'after'> = {
  after: (day, period) => {
    if ('days' in period) return weekdayFrom(addDays(day, period.days));
    let last = day;
    for (let left = period.workingDays; left > 0; left -= 1) last = weekdayFrom(addDays(last, 1));
    return weekdayFrom(last);
  }
};

/** A day, or the Monday after it. */
function weekdayFrom(day: string): string {
  let weekday = day;
  while (new Date(weekday).getUTCDay() % 6 === 0) weekday = addDays(weekday, 1);
  return weekday;
}
