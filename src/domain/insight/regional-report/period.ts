import { longDay } from '../../dates';
import { isDate, type FieldMessages } from '../../fields';
import { monthsBefore } from '../figures';

/** The days that a report is about, both included, YYYY-MM-DD. */
export interface Span {
  readonly from: string;
  readonly until: string;
}

/** A report is of a year at most: of more, its lines would say little about each part of it. */
const LONGEST_MONTHS = 12;

/** What is wrong with a period, by its end; nothing when a report of it can be made on `today`. */
export function checkSpan({ from, until }: Span, today: string): FieldMessages {
  if (!isDate(from)) return { from: 'Give the first day of the period.' };
  if (!isDate(until)) return { until: 'Give the last day of the period.' };
  if (until < from)
    return { until: 'The period ends before it begins. Choose a last day that is not before the first.' };
  if (from > today) return { from: 'The period has not begun yet. Choose a first day that is not later than today.' };
  if (from <= monthsBefore(until, LONGEST_MONTHS))
    return { from: 'The period is longer than a year. Choose a shorter one, or make several reports.' };
  return {};
}

/** The quarter of the year in which a day lies. */
export function quarterOf(day: string): Span {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const first = month - ((month - 1) % 3);
  const dayOf = (monthIndex: number, date: number): string =>
    new Date(Date.UTC(year, monthIndex, date)).toISOString().slice(0, 10);
  return { from: dayOf(first - 1, 1), until: dayOf(first + 2, 0) };
}

/** The quarter before the one in which a day lies. */
export const quarterBefore = (day: string): Span => quarterOf(monthsBefore(quarterOf(day).from, 1));

/** “1 July 2012 to 30 September 2012”. */
export const spanWords = ({ from, until }: Span): string => `${longDay(from)} to ${longDay(until)}`;
