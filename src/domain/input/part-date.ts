import { addDays, addMonths, isDate, ukClock, ukDay } from '../dates';
import { plainLine, withoutEnd } from './characters';

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
/** A word in front of a date, which may be a weekday. */
const FIRST_WORD = /^([a-z]{2,9})\b[.,]?\s*/i;
/** A time behind a whole day: T14:30:00, “, 9am”, “ at 2.30 pm”, “ 1430 hrs”. */
const TIME = /(?:T|,? (?:at )?)(\d[\d:.h]*(?: ?(?:[ap]\.?m|hrs?|hours))?)$/i;
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
  const bare = withoutEnd(text);
  if (isNotKnown(bare)) return { date: { on: '', about: false }, rest: '' };
  const moment = MOMENT.test(bare) ? momentIn(bare) : undefined;
  if (moment) return moment;
  const about = ABOUT.test(bare) || DOUBT.test(bare);
  const plain = bare
    .replace(ABOUT, '')
    .replace(DOUBT, '')
    .trimEnd()
    .replace(/^in (?=\S)/i, '');
  const whole = dateIn(plain);
  const time = whole === undefined ? TIME.exec(plain) : null;
  const before = time ? dateIn(plain.slice(0, time.index)) : undefined;
  const on = whole ?? (before?.length === WHOLE_DAY ? before : undefined);
  if (on === undefined) return { text, mistake: mistakeIn(text, [plain, plain.slice(0, time?.index)]) };
  const weekday = weekdayBefore(plain);
  if (weekday !== '' && on.length === WHOLE_DAY && weekday !== weekdayOf(on))
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
  const bare = weekdayBefore(text) === '' ? text : text.replace(FIRST_WORD, '');
  return numbered(bare) ?? named(bare);
}

/** The weekday with which a text begins, in full: of “Thur 26 Nov”, “Weds 25 Nov” or “Tu 24 Nov”. Or empty. */
function weekdayBefore(text: string): string {
  const word = (FIRST_WORD.exec(text)?.[1] ?? '').toLowerCase();
  return word === '' ? '' : (WEEKDAYS.find((day) => begins(day, word === 'weds' ? 'wed' : word)) ?? '');
}

/** Whether a name begins with what was typed, in small letters. */
const begins = (name: string, typed: string): boolean => name.toLowerCase().startsWith(typed);

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
  const month = name === '' ? -1 : MONTHS.findIndex((full) => begins(full, name.toLowerCase()));
  return month < 0 || (before && after) ? undefined : real(year, String(month + 1), before ?? after);
}

const two = (number: string): string => number.padStart(2, '0');

/** The date, if it is in the calendar. */
function real(year: string, month?: string, day?: string): string | undefined {
  const on = [year, ...(month ? [two(month)] : []), ...(month && day ? [two(day)] : [])].join('-');
  return isDate(firstDay(on)) ? on : undefined;
}

/**
 * Recognises a common mistake, and says what to enter instead. `plain` is the date, with and without a time behind it.
 */
function mistakeIn(text: string, plain: readonly string[]): string | undefined {
  const parts = plain.map((each) => /^(\d{1,2})[/.-](\d{1,2})[/.-]['‘’]?(\d{2}|\d{4})(?: .*)?$/.exec(each) ?? []);
  if (parts.some(([, , , year = '']) => year.length === 2) || plain.some(isShortOfYear))
    return `“${text}”: enter the year in full, for example 2011.`;
  if (parts.some(([, first, second]) => Number(second) > 12 && Number(first) <= 12))
    return `“${text}”: enter the date as day/month/year.`;
  if (plain.some((each) => /^\d{5}(\.\d+)?$/.test(each)))
    return `“${text}” is how a spreadsheet stores a date. Format that column as dates, copy the rows and paste them again.`;
  return undefined;
}

/** A date in words whose year has two digits: “1-Sep-26”, “27 Nov ’26”, “Sep-26”. */
const isShortOfYear = (text: string): boolean =>
  /[a-z]/i.test(text) && dateIn(text.replace(/['‘’]?(\d{2})$/, '20$1')) !== undefined;

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
