import type { DutyClock } from '../clock';

/**
 * Counts Monday to Friday, and knows no bank holidays: for what a page shows by itself. Whatever is owed has its day from the service,
 * which knows them.
 */
export const WEEKDAY_CLOCK: Pick<DutyClock, 'after'> = {
  after: (day, period) => {
    const date = new Date(`${day}T00:00:00Z`);
    const isWeekend = (): boolean => date.getUTCDay() % 6 === 0;
    const next = (): void => void date.setUTCDate(date.getUTCDate() + 1);
    const workingDays = 'days' in period ? 0 : period.workingDays;
    if ('days' in period) date.setUTCDate(date.getUTCDate() + period.days);
    for (let left = workingDays; left > 0; left -= 1) {
      next();
      while (isWeekend()) next();
    }
    while (isWeekend()) next();
    return date.toISOString().slice(0, 10);
  }
};
