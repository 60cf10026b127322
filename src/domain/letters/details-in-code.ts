import { plainLine } from '../input/characters';
import { WELSH_MONTHS } from './days-asked';
import type { PersonalKind } from './label-table';

const POSTCODE = /[A-Z]{1,2}\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2}(?![A-Z\d])/i;
/** A National Insurance number, of whatever letters. */
const INSURANCE = /[A-Z]{2}[ -]?\d{2}[ -]?\d{2}[ -]?\d{2}[ -]?[A-D](?![A-Z\d])/i;
/** Digits that begin with 0 or +44, however they are grouped, and whatever stands before them. */
const PHONE = /(?<!\d)(?:\+44|\(?0)[\d ()-]{9,18}/g;
const FEWEST_OF_PHONE = 10;
const AGE =
  /(?<!\d)\d{1,3}[ -]?(?:y|yo|yrs?|years?|mths?|months?|oed)(?![a-z])|(?<![a-z])aged? ?\d{1,3}(?!\d)|(?<![a-z])oed ?\d/i;

/** The last year of a life that six or eight digits may tell of: later ones are those of references. */
const LATEST_OF_LIFE = 2015;
const EARLIEST_OF_LIFE = 1900;
const LONGEST = 255;
const PART = /\d+|\p{L}+/gu;
const BESIDE_DAY = /^(?:st|nd|rd|th|of|af|il|ydd|ed|fed|eg|ain|fain|o)$/;
const MONTH_NAMES = 'january february march april may june july august september october november december'.split(' ');
const MONTHS: ReadonlyMap<string, number> = new Map([
  ...MONTH_NAMES.flatMap((name, at) => [[name, at + 1] as const, [name.slice(0, 3), at + 1] as const]),
  ['sept', 9],
  ...Object.entries(WELSH_MONTHS).map(
    ([name, english]) => [name, MONTH_NAMES.indexOf(english.toLowerCase()) + 1] as const
  )
]);

/**
 * Details of a person that a reference may have between its letters and numbers: a whole date in any form, a postcode,
 * a number of a telephone or of National Insurance, an age.
 */
export function detailsInCode(said: string): readonly PersonalKind[] {
  const plain = plainLine(said.slice(0, LONGEST));
  return [
    ...(datesIn(plain).some(({ isOfLife }) => isOfLife) ? (['date-of-birth'] as const) : []),
    ...(POSTCODE.test(plain) ? (['address'] as const) : []),
    ...(INSURANCE.test(plain) ? (['case-system-number'] as const) : []),
    ...(hasPhone(plain) ? (['phone'] as const) : []),
    ...(AGE.test(plain) ? (['age'] as const) : [])
  ];
}

const hasPhone = (plain: string): boolean =>
  (plain.match(PHONE) ?? []).some((digits) => digits.replace(/\D/g, '').length >= FEWEST_OF_PHONE);

/** Every day that a text may name in numbers, words or digits alone, YYYY-MM-DD, whichever part stands first. */
export const daysIn = (said: string): readonly string[] =>
  datesIn(plainLine(said.slice(0, LONGEST))).flatMap(({ day }) => (day === '' ? [] : [day]));

interface DateRead {
  /** Empty where only the month and the year stand there. */
  readonly day: string;
  /** It is written as a date, or its digits are those of a day that is years ago. */
  readonly isOfLife: boolean;
}

function datesIn(plain: string): readonly DateRead[] {
  const parts = (plain.toLowerCase().match(PART) ?? []).filter((part) => !BESIDE_DAY.test(part));
  return parts.flatMap((part, at): readonly DateRead[] => {
    const [second = '', third = ''] = parts.slice(at + 1, at + 3);
    return [...ofDigits(part), ...ofThree(part, second, third), ...ofMonthAndYear(part, second)];
  });
}

/** “12031941”, “19410312”, “120341”, “410312”. */
function ofDigits(part: string): readonly DateRead[] {
  if (!/^(?:\d{6}|\d{8})$/.test(part)) return [];
  const year = part.length - 4;
  const orders = [
    [part.slice(4), part.slice(2, 4), part.slice(0, 2)],
    [part.slice(4), part.slice(0, 2), part.slice(2, 4)],
    [part.slice(0, year), part.slice(year, year + 2), part.slice(year + 2)]
  ] as const;
  return orders.flatMap(([y, m, d]) => {
    const day = dayOf(y, m, d);
    return day === undefined ? [] : [{ day, isOfLife: isOfLife(day) }];
  });
}

/** “12/03/1941”, “12 March 1941”, “March 12 41”, “1941-03-12”. */
function ofThree(first: string, second: string, third: string): readonly DateRead[] {
  const yearFirst = dayOf(first, second, third);
  const days = [dayOf(third, second, first), dayOf(third, first, second)];
  return [
    ...days.flatMap((day) => (day === undefined ? [] : [{ day, isOfLife: true }])),
    ...(yearFirst === undefined ? [] : [{ day: yearFirst, isOfLife: first.length > 2 || isOfLife(yearFirst) }])
  ];
}

const ofMonthAndYear = (month: string, year: string): readonly DateRead[] =>
  MONTHS.has(month) && /^\d{4}$/.test(year) && isOfLife(year) ? [{ day: '', isOfLife: true }] : [];

const isOfLife = (day: string): boolean => {
  const year = Number(day.slice(0, 4));
  return year >= EARLIEST_OF_LIFE && year <= LATEST_OF_LIFE;
};

/** Two digits of a year are of this century up to the year that references are of. */
const THIS_CENTURY = 30;

/** A day of the calendar, as far as its numbers tell; every month may have 31. */
function dayOf(year: string, month: string, day: string): string | undefined {
  const number = MONTHS.get(month) ?? (/^\d{1,2}$/.test(month) ? Number(month) : 0);
  if (!/^(?:\d{2}|\d{4})$/.test(year) || !/^\d{1,2}$/.test(day)) return undefined;
  if (number < 1 || number > 12 || Number(day) < 1 || Number(day) > 31) return undefined;
  const full = year.length === 4 ? year : `${Number(year) < THIS_CENTURY ? 20 : 19}${year}`;
  const isYear = Number(full) >= EARLIEST_OF_LIFE && Number(full) < LATEST_YEAR;
  return isYear ? `${full}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}` : undefined;
}
const LATEST_YEAR = 2100;
