import { daysBetween } from '../../dates';

/** For how long the task of a review that was due first has been overdue. */
export const OVERDUE_AGES = ['up-to-week', 'up-to-4-weeks', 'up-to-12-weeks', 'longer'] as const;
export type OverdueAge = (typeof OVERDUE_AGES)[number];

export const OVERDUE_AGE_LABELS: Readonly<Record<OverdueAge, string>> = {
  'up-to-week': 'Up to 1 week',
  'up-to-4-weeks': '1 to 4 weeks',
  'up-to-12-weeks': '4 to 12 weeks',
  longer: 'Over 12 weeks'
};

/** The last day of each, in days after the due date. */
const LAST_DAY: Readonly<Record<OverdueAge, number>> = {
  'up-to-week': 7,
  'up-to-4-weeks': 28,
  'up-to-12-weeks': 84,
  longer: Infinity
};

/** For how long a task has been overdue; undefined where it is not. Both days YYYY-MM-DD. */
export function overdueAge(due: string, today: string): OverdueAge | undefined {
  const days = daysBetween(due, today);
  return days > 0 ? OVERDUE_AGES.find((age) => days <= LAST_DAY[age]) : undefined;
}
