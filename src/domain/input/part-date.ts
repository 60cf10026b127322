import { addDays, addMonths, isDate, ukClock, ukDay } from '../dates';
import { plainLine } from './characters';

/**
 * A date as far as a source gives it: YYYY-MM-DD, YYYY-MM or YYYY, and empty when it is not known. `about`: it is
 * approximate.
 */
export interface PartDate {
  readonly on: string;
  readonly about: boolean;
}

type DateRead =
  | { readonly date: PartDate; /** A time written after the date. */ readonly rest: string }
  | { readonly problem: string };

export const NOT_KNOWN = 'not known';

/** What people write for something that is not recorded. */
export const isNotKnown = (text: string): boolean =>
  /^(not (known|recorded|stated|given)|unknown|un-?dated|n\/?k|\?+)$/i.test(text.trim());

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December'
] as const;
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

const ABOUT = /^(?:c\.|c(?=[\s\d])|ca\.?(?=[\s\d])|circa|about|around|approx(?:imately|\.)?|~|\?)\s*/i;
/** A mark of doubt behind a date, as in “22 May 2016?”. */
const DOUBT = /(?:\?|\(\?\))$/;
const WEEKDAY = /^(sun|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?)(?:day)?\b[.,]?\s*/i;
/** A time behind a whole day: T14:30:00, “, 9am”, “ at 2.30 pm”, “ 1430 hrs”. */
const TIME = /(?:T|,? (?:at )?)(\d[\d:.h]*(?: ?(?:[ap]\.?m\.?|hrs?|hours))?)$/i;
/** A moment with its distance from Greenwich, as systems write it. */
const MOMENT = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)? ?(?:Z|[+-]\d{2}:?\d{2})$/i;
/** No date with its words is longer. */
const LONGEST = 80;
/** The length of YYYY-MM-DD. */
const WHOLE_DAY = 10;

/**
 * Reads a date as it is typed, printed or kept in a spreadsheet, the day before the month, or says what is wrong. It
 * never guesses. Empty is a problem here.
 */
export function readPartDate(typed: string): DateRead {
  const read = readWritten(typed);
  if ('date' in read) return read;
  if (read.text === '') return { problem: 'Enter as much of the date as is known, or “not known”.' };
  return {
    problem:
      read.mistake ??
      `“${read.text}” is not a date that can be put in order. Enter it as 3 May 2011, May 2011, 2011 or c. 2011, or enter “not known” and what the source says in the event.`
  };
}

/**
 * A date as it is written, on one line of plain characters; or that line, cut if it is too long, with a common mistake
 * that was recognised in it.
 */
export function readWritten(
  typed: string
): Extract<DateRead, { date: unknown }> | { readonly text: string; readonly mistake: string | undefined } {
  const text = plainLine(typed.slice(0, 2 * LONGEST));
  if (typed.length > 2 * LONGEST || text.length > LONGEST)
    return { text: `${text.slice(0, LONGEST - 1)}…`, mistake: undefined };
  if (isNotKnown(text)) return { date: { on: '', about: false }, rest: '' };
  const moment = MOMENT.test(text) ? momentIn(text) : undefined;
  if (moment) return moment;
  const about = ABOUT.test(text) || DOUBT.test(text);
  const plain = text
    .replace(ABOUT, '')
    .replace(DOUBT, '')
    .trimEnd()
    .replace(/^in (?=\S)/i, '');
  const whole = dateIn(plain);
  const time = whole === undefined ? TIME.exec(plain) : null;
  const before = time ? dateIn(plain.slice(0, time.index)) : undefined;
  const on = whole ?? (before?.length === WHOLE_DAY ? before : undefined);
  if (on === undefined) return { text, mistake: mistakeIn(text) };
  const weekday = WEEKDAY.exec(plain)?.[1];
  if (weekday && !isOn(on, weekday))
    return {
      text,
      mistake: `“${text}”: ${partDateWords({ on, about: false })} was a ${weekdayOf(on)}. Check the date.`
    };
  return { date: { on, about }, rest: (time?.[1] ?? '').trim() };
}

/** The day and time in the United Kingdom of a moment. */
function momentIn(text: string): Extract<DateRead, { date: unknown }> | undefined {
  const time = new Date(text.replace(' ', 'T').replace(/ /g, ''));
  if (Number.isNaN(time.getTime())) return undefined;
  const iso = time.toISOString();
  // The seconds are the same in every time zone of today.
  return { date: { on: ukDay(iso), about: false }, rest: `${ukClock(iso)}${iso.slice(16, 19)}` };
}

function dateIn(text: string): string | undefined {
  const bare = text.replace(WEEKDAY, '');
  return numbered(bare) ?? named(bare);
}

/** 2011-05-03, 2011/5/3, 2011-05, 2011, 3/5/2011, 5/2011 */
function numbered(text: string): string | undefined {
  const [, year, month, day] = /^(\d{4})(?:[/.-](\d{1,2})(?:[/.-](\d{1,2}))?)?$/.exec(text) ?? [];
  if (year) return real(year, month, day);
  const [, first, second, last] = /^(?:(\d{1,2})[/.-])?(\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  return last ? real(last, second, first) : undefined;
}

/** 3 May 2011, 3rd of May, 2011, May 3 2011, May 2011 */
function named(text: string): string | undefined {
  const [, before, name = '', after, year = ''] =
    /^(?:(\d{1,2})(?:st|nd|rd|th)?[ -](?:of )?)?([a-z]{3,9})\.?(?:[ -](\d{1,2})(?:st|nd|rd|th)?)?,?[ -](\d{4})$/i.exec(
      text
    ) ?? [];
  const month = MONTHS.findIndex(
    (full) =>
      full.toLowerCase() === name.toLowerCase() ||
      full.slice(0, 3).toLowerCase() === name.toLowerCase() ||
      (full === 'September' && /^sept$/i.test(name))
  );
  return month < 0 || (before && after) ? undefined : real(year, String(month + 1), before ?? after);
}

const two = (number: string): string => number.padStart(2, '0');

/** The date, if it is in the calendar. */
function real(year: string, month?: string, day?: string): string | undefined {
  const on = [year, ...(month ? [two(month)] : []), ...(month && day ? [two(day)] : [])].join('-');
  return isDate(firstDay(on)) ? on : undefined;
}

/** Recognises a common mistake, and says what to enter instead. */
function mistakeIn(text: string): string | undefined {
  const [, first = '', second = '', last = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2}|\d{4})(?: .*)?$/.exec(text) ?? [];
  if (last.length === 2) return `“${text}”: enter the year in full, for example 2011.`;
  if (Number(second) > 12 && Number(first) <= 12) return `“${text}”: enter the date as day/month/year.`;
  if (/^\d{5}(\.\d+)?$/.test(text))
    return `“${text}” is how a spreadsheet stores a date. Format that column as dates, copy the rows and paste them again.`;
  return undefined;
}

/** The first day that a date may stand for, YYYY-MM-DD. */
export const firstDay = (on: string): string => `${on}-01-01`.slice(0, 10);

/** The last day that a date may stand for, YYYY-MM-DD. */
export function lastDay(on: string): string {
  if (on.length === 10) return on;
  if (on.length === 4) return `${on}-12-31`;
  return addDays(addMonths(`${on}-01`, 1), -1);
}

/** As it is stored: `2011-05-03`, `c. 2011`, `not known`. `readPartDate` reads it back. */
export const partDateText = ({ on, about }: PartDate): string => (on === '' ? NOT_KNOWN : `${about ? 'c. ' : ''}${on}`);

/** As people read it: “3 May 2011”, “about May 2011”, “not known”. */
export function partDateWords({ on, about }: PartDate): string {
  if (on === '') return NOT_KNOWN;
  const [year = '', month, day] = on.split('-');
  const words = [...(day ? [String(Number(day))] : []), ...(month ? [MONTHS[Number(month) - 1]] : []), year].join(' ');
  return about ? `about ${words}` : words;
}

const weekdayOf = (on: string): string => WEEKDAYS[new Date(`${on}T00:00:00Z`).getUTCDay()] ?? '';

const isOn = (on: string, weekday: string): boolean =>
  on.length < 10 || weekdayOf(on).toLowerCase().startsWith(weekday.slice(0, 3).toLowerCase());
