import { plainLine, wordKey } from '../input/characters';
import { readDay } from '../input/day';
import { readPartDate } from '../input/part-date';
import type { Text } from '../text';

const WEEKDAY = /\(?\b(?:mon|tues?|weds?|wednes|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b[.,)]{0,2}/i;
const NUMBERS = /^(\d{1,2})[/.-](\d{1,2})[/.-]['’]?(\d{2}|\d{4})$/;
const SHORT_YEAR = /^(\d{1,2}(?:st|nd|rd|th)?[ -](?:of )?[a-z]{3,9}[ ,.-]{1,2})['’]?(\d{2})$/i;
const MONTHS = 12;

/** Why what stands at a label of a date is not one whole day. */
export function whyNoDay(said: string): 'date' | 'weekday' | 'no-day' | 'short-year' | 'day-month' {
  const plain = plainLine(said.slice(0, LONGEST)).replace(/[.,]$/, '');
  const bare = plain
    .replace(WEEKDAY, ' ')
    .replace(/ {2,4}/g, ' ')
    .trim();
  const [, first, second, year = ''] = NUMBERS.exec(bare) ?? [];
  if (year.length === 2 || SHORT_YEAR.test(bare)) return 'short-year';
  if (bare !== plain && 'day' in readDay(bare)) return 'weekday';
  if (year === '') return isOtherOrder(bare) ? 'day-month' : 'date';
  return Number(second) > MONTHS && Number(first) <= MONTHS ? 'day-month' : 'no-day';
}

const LONGEST = 120;

/** “2026/25/11”: the day before the month behind the year. */
const isOtherOrder = (bare: string): boolean => {
  const [, middle, last] = /^\d{4}[/.-](\d{1,2})[/.-](\d{1,2})$/.exec(bare) ?? [];
  return middle !== undefined && Number(middle) > MONTHS && Number(last) <= MONTHS;
};

/** `why`: it is read in another language than the form is in, so that someone should look at it. */
type DayWritten = { readonly day: string; readonly why?: Text } | { readonly none: true };

/**
 * One whole day, in English or Welsh, or in both where both say the same. A day that only Welsh words give has `why`.
 */
export function readDayWritten(said: string): DayWritten {
  const plain = said.slice(0, LONGEST);
  const read = readDay(plain);
  if ('day' in read) return read;
  const timed = readPartDate(plain);
  if ('date' in timed && timed.rest !== '' && timed.date.on.length === WHOLE_DAY && !timed.date.about)
    return { day: timed.date.on, why: 'There is a time behind the date. Check it.' };
  const halves = plain.split(HALVES, MOST_HALVES).filter((half) => half.trim() !== '');
  if (!halves.some(isWelsh)) return { none: true };
  const days = halves.map((half) => {
    const day = readDay(isWelsh(half) ? inEnglish(half) : half);
    return 'day' in day ? day.day : undefined;
  });
  const [first] = days;
  if (first === undefined || !days.every((day) => day === first)) return { none: true };
  return halves.every(isWelsh) ? { day: first, why: 'The date is in Welsh. Check it.' } : { day: first };
}

/** The length of YYYY-MM-DD. */
const WHOLE_DAY = 10;
/** Two languages: “4 Tachwedd 2026 / 4 November 2026”, “4 Tachwedd 2026 (4 November 2026)”. */
const HALVES = /[/|;()[\]\n]|\s[-–—]\s/;
const MOST_HALVES = 3;
const DAYS: Readonly<Record<string, string>> = {
  llun: 'Monday',
  mawrth: 'Tuesday',
  mercher: 'Wednesday',
  iau: 'Thursday',
  gwener: 'Friday',
  sadwrn: 'Saturday',
  sul: 'Sunday'
};
/** As they stand by themselves, and behind “o”. */
export const WELSH_MONTHS: Readonly<Record<string, string>> = {
  ionawr: 'January',
  chwefror: 'February',
  mawrth: 'March',
  fawrth: 'March',
  ebrill: 'April',
  mai: 'May',
  fai: 'May',
  mehefin: 'June',
  fehefin: 'June',
  gorffennaf: 'July',
  orffennaf: 'July',
  awst: 'August',
  medi: 'September',
  fedi: 'September',
  hydref: 'October',
  tachwedd: 'November',
  dachwedd: 'November',
  rhagfyr: 'December',
  ragfyr: 'December'
};

const wordsOf = (said: string): readonly string[] => wordKey(said).split(' ');
const isWelsh = (said: string): boolean => wordsOf(said).some((word) => Object.hasOwn(WELSH_MONTHS, word));

/** “Dydd Mercher 4ydd o Dachwedd 2026” as “Wednesday 4 November 2026”. Words that are no part of a date stay. */
const inEnglish = (said: string): string =>
  wordsOf(said)
    .flatMap((word, at, words) => {
      if (word === 'dydd' || word === 'o' || word === 'fis' || word === 'mis') return [];
      if (words[at - 1] === 'dydd') return [DAYS[word] ?? word];
      return [WELSH_MONTHS[word] ?? word.replace(/^(\d{1,2})(?:af|il|ydd|ed|fed|eg|ain|fain)$/, '$1')];
    })
    .join(' ');

const OF_DATES =
  /^(?:\d{1,4}(?:st|nd|rd|th|af|il|ydd|ed|fed|eg|ain)?|jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|w|c|wc|week|commencing|beginning|ending|of|to|and|in|on|early|mid|late|about|circa|yesterday|today|dydd|o|llun|mercher|iau|gwener|sadwrn|sul)$/;

/** Whether nothing but a date is in a text, whole or not, so that it can be shown. */
export const isOfDates = (said: string): boolean =>
  'day' in readDayWritten(said) ||
  wordsOf(said).every((word) => OF_DATES.test(word) || Object.hasOwn(WELSH_MONTHS, word));
