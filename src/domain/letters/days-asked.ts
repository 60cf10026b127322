import { plainLine } from '../input/characters';
import { readDay } from '../input/day';

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
