/** Working days in England, or calendar days. */
export type Period = { readonly workingDays: number } | { readonly days: number };

/** Turns periods into days. Days are YYYY-MM-DD in the United Kingdom. */
export interface DutyClock {
  /** The period of a duty as set by the site, or else the standard one. */
  within(duty: string, standard: Period): Period;
  /** The last day of a period that begins after `day`; always a working day. */
  after(day: string, period: Period): string;
  /** The working days after `from`, up to and including `to`; negative when `to` is earlier. */
  workingDaysBetween(from: string, to: string): number;
}

/** A clock that knows the working days of England and the working hours of the site. */
export interface Clock extends DutyClock {
  isWorkingDay(day: string): boolean;
  /** Whether a UTC time lies within working hours, UK time. */
  isWorkingTime(time: string): boolean;
  /** So many working days before a day, counted from the last working day up to it, so 0 gives that one. */
  before(day: string, workingDays: number): string;
}

/** “5 working days”, “1 day”. */
export const periodWords = (period: Period): string =>
  'days' in period ? `${period.days} ${period.days === 1 ? 'day' : 'days'}` : workingDaysWords(period.workingDays);

/** “1 working day”, “5 working days”. */
export const workingDaysWords = (count: number): string => `${count} working ${count === 1 ? 'day' : 'days'}`;
