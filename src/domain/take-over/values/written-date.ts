import { isDate } from '../../dates';
import { plainLine } from '../../input/characters';
import { partDateWords, readWritten } from '../../input/part-date';

/**
 * A date as a cell of an old spreadsheet has it in words. `day`: a whole day, YYYY-MM-DD, and what else the cell says.
 * `part`: a month, a year, or a day that is not certain, as people read it. `words`: a text without a day. `problem`:
 * it looks like a day, and is none.
 */
export type WrittenDate =
  | { readonly is: 'day'; readonly day: string; readonly rest: string }
  | { readonly is: 'part'; readonly words: string }
  | { readonly is: 'words' }
  | { readonly is: 'problem'; readonly reason: string };

const WHOLE_DAY = 10;
const DAY_AND_MONTH = /^(\d{1,2})[/.-](\d{1,2})$/;
/** “12/3 & 15/3/10”: the year of the last is that of the first. */
const SEVERAL = /^([\d/.-]{3,10}) ?(?:&|,|;|and|\+|then) ?(\S.{0,60})$/i;
/** “12/03/10 (letter 9/3)”, “12 Mar 10 - by phone”. */
const WITH_REST =
  /^((?:[a-z]{2,9},? )?\d{1,2}(?:[/.-]\d{1,2}[/.-]\d{2,4}|(?:st|nd|rd|th)?[ -][a-z]{3,9}[ -]\d{2,4}))(?:[ ,;:]|(?=\())(.{1,200})$/i;
const WEEK = /^(?:w\/?c|w\/?e|week (?:commencing|ending|of))[ :.]?\s?(\S.*)$/i;
const UNKNOWN_DAY = /^[?x_]{1,2}[/.-](\d{1,2}[/.-]\d{2,4})$/i;
const NUMBERED = /\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?/;
const NAMED = /\d{1,2}(?:st|nd|rd|th)?[ -](?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

/** Several days, of which none is the day: “06/08/12 - 07/08/12”, “6 to 8 Aug 2012”, “13/14 March 2011”. */
const RANGES: readonly RegExp[] = [
  /^between \d/i,
  /^(?:from )?\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})? ?(?:-|–|to|until|till) ?\d{1,2}[/.]\d{1,2}\b/i,
  /^(?:from )?\d{1,2}-\d{1,2}(?:-\d{2,4})? (?:-|–|to|until|till) \d{1,2}-\d{1,2}\b/i,
  /^(?:from )?\d{1,2}(?:st|nd|rd|th)? ?(?:-|–|\/|&|to|or|and) ?\d{1,2}(?:st|nd|rd|th)?[ -](?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i,
  /^(?:from )?\d{1,2}(?:st|nd|rd|th)? [a-z]{3,9}(?: \d{2,4})? ?(?:-|–|to|until|till) ?\d{1,2}(?:st|nd|rd|th)?[ -](?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i
];

/** Years of two digits from here are of the last century: the first such reviews are of the early 1990s. */
const LAST_CENTURY_FROM = 90;
const SHORT_YEAR_ALONE = /^['‘’](\d{2})$/;

/**
 * Reads the words of a cell, the day before the month. Years of two digits are in the 2000s, from 90 in the 1990s.
 */
export function readWrittenDate(words: string): WrittenDate {
  const line = plainLine(words);
  if (RANGES.some((range) => range.test(line))) return { is: 'words' };
  const alone = dateIn(line);
  if (alone) return alone;
  const week = WEEK.exec(line)?.[1];
  if (week !== undefined) return monthOf(week) ?? { is: 'words' };
  const unknownDay = UNKNOWN_DAY.exec(line)?.[1];
  if (unknownDay !== undefined) return dateIn(unknownDay) ?? { is: 'words' };
  const [, first = '', others = ''] = SEVERAL.exec(line) ?? [];
  const several = first === '' ? undefined : firstOf(first, others);
  if (several) return several;
  const [, before = '', rest = ''] = WITH_REST.exec(line) ?? [];
  const known = before === '' ? undefined : dateIn(before);
  if (known?.is === 'day') return { ...known, rest: rest.trim() };
  if (NUMBERED.test(line) || NAMED.test(line)) return { is: 'problem', reason: mistakeIn(line) };
  return { is: 'words' };
}

/** “12 Mar 10”, “12.3.10”, “Mar-10” and “’10” with their years in full. */
const withYear = (line: string): string =>
  line
    .replace(SHORT_YEAR_ALONE, (_, year: string) => inFull(year))
    .replace(SHORT_YEAR, (found: string, sign: string, year: string, at: number) =>
      isBeforeYear(line.slice(0, at)) ? `${sign}${inFull(year)}` : found
    );

const SHORT_YEAR = /([/. -])['‘’]?(\d{2})$/;

const inFull = (year: string): string => `${Number(year) >= LAST_CENTURY_FROM ? '19' : '20'}${year}`;

/** Whether words end in a year of two digits. */
export const hasShortYear = (words: string): boolean => SHORT_YEAR.test(plainLine(words));

/** What stands before a year: a day and a month, or a month. */
const isBeforeYear = (before: string): boolean =>
  /(?:^|[ ,])\d{1,2}[/.-]\d{1,2}$/.test(before) || /[a-z]{3,9}\.?$/i.test(before) || /^\d{1,2}$/.test(before);

function dateIn(line: string): WrittenDate | undefined {
  const read = readWritten(withYear(line));
  if (!('date' in read)) return undefined;
  const { on, about } = read.date;
  if (on === '') return undefined;
  return on.length === WHOLE_DAY && !about
    ? { is: 'day', day: on, rest: read.rest }
    : { is: 'part', words: partDateWords({ on, about }) };
}

/** The month of the day with which a week begins: the day itself is not said. */
function monthOf(line: string): WrittenDate | undefined {
  const read = dateIn(line);
  if (read?.is !== 'day') return read;
  return { is: 'part', words: partDateWords({ on: read.day.slice(0, 7), about: false }) };
}

/** The first of several days; its year may stand with the last. */
function firstOf(first: string, others: string): WrittenDate | undefined {
  const year = /[/.-](\d{4}|\d{2})$/.exec(others)?.[1];
  const [, day, month] = DAY_AND_MONTH.exec(first) ?? [];
  const read = dateIn(day && month && year && dateIn(others) ? `${day}/${month}/${year}` : first);
  return read?.is === 'day' ? { ...read, rest: others } : undefined;
}

function mistakeIn(line: string): string {
  const read = readWritten(withYear(line));
  return 'mistake' in read && read.mistake !== undefined
    ? read.mistake
    : `“${line}” is not a day of the calendar with its year.`;
}

/** Days with their day and month changed over; itself where that is no day. */
export function turnedRound(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const turned = `${year}-${date}-${month}`;
  return isDate(turned) ? turned : day;
}
