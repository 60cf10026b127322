import { addDays, addMonths, isDate, longDay } from '../../dates';
import type { FieldMessages } from '../../fields';

/** The first and the last day of a period, YYYY-MM-DD. */
export interface Span {
  readonly from: string;
  readonly until: string;
}

/** Lines about more than a year would say little about each part of it. */
const LONGEST_MONTHS = 12;

/** What is wrong with a period, by field, for a report made on `today`. */
export function checkSpan({ from, until }: Span, today: string): FieldMessages {
  if (!isDate(from)) return { from: 'Enter the first day of the period.' };
  if (!isDate(until)) return { until: 'Enter the last day of the period.' };
  if (until < from) return { until: 'Enter a last day that is not before the first day.' };
  if (from > today) return { from: 'Enter a first day that is not in the future.' };
  if (from <= addMonths(until, -LONGEST_MONTHS))
    return { from: 'Enter a period of up to a year, or make several reports.' };
  return {};
}

/** What to consider before a report of a period is issued that has not ended on `today`; nothing once it has. */
export const notEnded = ({ until }: Span, today: string): string | undefined =>
  until < today
    ? undefined
    : `The period has not ended: it ends on ${longDay(until)}. The report shows the reviews as they are today. What happens later will not be in it.`;

/** Our own limit: a report of longer ago is mostly a mistyped year. */
const LONG_AGO_MONTHS = 24;

/** What to consider before a report is issued of a period that began long before `today`; nothing where it did not. */
export const beganLongAgo = ({ from }: Span, today: string): string | undefined =>
  from < addMonths(today, -LONG_AGO_MONTHS)
    ? `The period began more than two years ago, on ${longDay(from)}.`
    : undefined;

/** The quarter of the year in which a day lies. */
export function quarterOf(day: string): Span {
  const monthOfQuarter = (Number(day.slice(5, 7)) - 1) % 3;
  const from = addMonths(`${day.slice(0, 7)}-01`, -monthOfQuarter);
  return { from, until: addDays(addMonths(from, 3), -1) };
}

/** The quarter before the one in which a day lies. */
export const quarterBefore = (day: string): Span => quarterOf(addMonths(quarterOf(day).from, -1));

/** “1 July 2012 to 30 September 2012”. */
export const spanWords = ({ from, until }: Span): string => `${longDay(from)} to ${longDay(until)}`;
