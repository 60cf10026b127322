import type { DutyClock } from '../../src/domain/clock';
import { addDays } from '../../src/domain/dates';
import { WEEKDAY_CLOCK } from '../../src/domain/reminders/weekday-clock';

/** Working days without bank holidays: Saturdays and Sundays do not count. */
export const weekdays: DutyClock = {
  ...WEEKDAY_CLOCK,
  within: (_duty, standard) => standard,
  workingDaysBetween: (from, to) => {
    let days = 0;
    for (let day = addDays(from, 1); day <= to; day = addDays(day, 1))
      if (WEEKDAY_CLOCK.after(day, { days: 0 }) === day) days += 1;
    return days;
  }
};
