import { readTime } from './time-of-day';
import { readWritten } from './part-date';

/** `day` is YYYY-MM-DD. A problem begins with what was typed, and says what to do. */
type DayRead = { readonly day: string } | { readonly problem: string };

/** How a spreadsheet shows a date without a time. */
const MIDNIGHT = '00:00';

/**
 * Reads one day, as people write it and as the product prints it: 31 March 2027, 31.3.2027, Wed 31 Mar 2027,
 * 2027-03-31, 31/03/2027 00:00. The day comes before the month, always.
 */
export function readDay(typed: string): DayRead {
  const read = readWritten(typed);
  if (!('date' in read)) return { problem: read.mistake ?? notADay(read.text) };
  const { on, about } = read.date;
  const text = typed.trim();
  if (on.length < 10 || about) return { problem: `“${text}” is not one day. Enter the day, the month and the year.` };
  if (read.rest === '') return { day: on };
  const time = readTime(read.rest);
  return 'time' in time && time.time === MIDNIGHT
    ? { day: on }
    : { problem: `“${text}” is a date and more. Enter the date alone.` };
}

const notADay = (text: string): string =>
  `“${text}” is not a date of the calendar. Enter it as day, month and year, for example 31 March 2027 or 31/03/2027.`;
