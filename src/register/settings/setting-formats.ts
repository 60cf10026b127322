import * as v from 'valibot';
import { periodWords, workingDaysWords, type Period } from '../../domain/clock';
import { isDate } from '../../domain/dates';
import { several } from '../../domain/several';
import type { BankHolidays, Hours } from '../../domain/settings';
import { TermSchema, LONGEST_TERM } from './term-setting';

/** How a value of SCR Settings is read and written, with examples for people. */
export interface SettingFormat<Value> {
  readonly read: v.GenericSchema<string, Value>;
  readonly write: (value: Value) => string;
  readonly example: string;
  /** How many characters fit, where that is said to people. */
  readonly longest?: number;
}

const PERIOD = /^(\d{1,3}) (working )?days?$/i;

export const PERIOD_FORMAT: SettingFormat<Period> = {
  read: v.pipe(
    v.string(),
    v.regex(PERIOD),
    v.transform((text): Period => {
      const [, count, working] = PERIOD.exec(text) ?? [];
      return working ? { workingDays: Number(count) } : { days: Number(count) };
    })
  ),
  write: periodWords,
  example: '5 working days, or 28 days'
};

export const YES_OR_NO_FORMAT: SettingFormat<boolean> = {
  read: v.pipe(
    v.string(),
    v.regex(/^(yes|no)$/i),
    v.transform((text) => text.toLowerCase() === 'yes')
  ),
  write: (is) => (is ? 'yes' : 'no'),
  example: 'yes, or no'
};

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

export const TIME_FORMAT: SettingFormat<string> = {
  read: v.pipe(v.string(), v.regex(TIME)),
  write: (time) => time,
  example: '09:00'
};

export const HOURS_FORMAT: SettingFormat<Hours> = {
  read: v.pipe(
    v.string(),
    v.transform((text): Hours => {
      const [from = '', to = ''] = text.split(/ ?(?:to|-|–) ?/i);
      return { from, to };
    }),
    v.check(({ from, to }) => TIME.test(from) && TIME.test(to) && from < to)
  ),
  write: ({ from, to }) => `${from} to ${to}`,
  example: '09:00 to 17:00'
};

const YEARS = /^([1-9]\d?) years?$/i;

export const YEARS_FORMAT: SettingFormat<number> = {
  read: v.pipe(
    v.string(),
    v.regex(YEARS),
    v.transform((text) => Number(YEARS.exec(text)?.[1]))
  ),
  write: (years) => several(years, 'year'),
  example: '20 years'
};

const RATE = /^([1-9]\d{0,5}) per minute$/i;

export const RATE_FORMAT: SettingFormat<number> = {
  read: v.pipe(
    v.string(),
    v.regex(RATE),
    v.transform((text) => Number(RATE.exec(text)?.[1]))
  ),
  write: (rate) => `${rate} per minute`,
  example: '240 per minute'
};

const STAGE = /^(\d{1,2}) working days? (before|after)$/i;

/** Working days from the due date, as a reminder stage has them. */
export const STAGE_FORMAT: SettingFormat<number | null> = {
  read: v.union([
    v.pipe(
      v.string(),
      v.regex(/^on the day$/i),
      v.transform(() => 0)
    ),
    v.pipe(
      v.string(),
      v.regex(/^never$/i),
      v.transform(() => null)
    ),
    v.pipe(
      v.string(),
      v.regex(STAGE),
      v.transform((text) => {
        const [, count, side] = STAGE.exec(text) ?? [];
        return side?.toLowerCase() === 'before' ? -Number(count) : Number(count);
      })
    )
  ]),
  write: (at) =>
    at === null
      ? 'never'
      : at === 0
        ? 'on the day'
        : `${workingDaysWords(Math.abs(at))} ${at < 0 ? 'before' : 'after'}`,
  example: '2 working days before, on the day, 2 working days after, or never'
};

export const TERM_FORMAT: SettingFormat<string> = {
  read: TermSchema,
  write: (label) => label,
  example: `your own term, up to ${LONGEST_TERM} characters`,
  longest: LONGEST_TERM
};

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december'
];

/** The date at the beginning of an entry, YYYY-MM-DD. The name of the holiday may follow. */
function dayIn(entry: string): string | undefined {
  const [, iso] = /^(\d{4}-\d{2}-\d{2})\b/.exec(entry) ?? [];
  const [, date = '', month = '', year = ''] = /^(\d{1,2}) (\p{L}+) (\d{4})\b/u.exec(entry) ?? [];
  const written = `${year}-${String(MONTHS.indexOf(month.toLowerCase()) + 1).padStart(2, '0')}-${date.padStart(2, '0')}`;
  const day = iso ?? written;
  return isDate(day) ? day : undefined;
}

const DaysSchema = v.pipe(
  v.string(),
  v.transform((text) =>
    text
      .split(/[\n\r;,]+/)
      .map((entry) => entry.trim())
      .filter((entry) => entry !== '')
      .map(dayIn)
  ),
  v.array(v.string())
);

export const DAYS_FORMAT: SettingFormat<readonly string[]> = {
  read: DaysSchema,
  write: (days) => days.join('\n'),
  example: '2026-05-04 or 4 May 2026, each on a new line'
};

const EventsSchema = v.pipe(
  v.array(v.object({ date: v.pipe(v.string(), v.check(isDate)) })),
  v.transform((events) => events.map(({ date }) => date))
);
const DivisionSchema = v.pipe(
  v.object({ division: v.optional(v.literal('england-and-wales')), events: EventsSchema }),
  v.transform(({ events }) => events)
);
/**
 * What https://www.gov.uk/bank-holidays.json holds: all divisions, only that of England and Wales, or only its events.
 */
const PublishedSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.union([
    v.pipe(
      v.object({ 'england-and-wales': DivisionSchema }),
      v.transform((all) => all['england-and-wales'])
    ),
    DivisionSchema,
    EventsSchema
  ])
);

export const BANK_HOLIDAYS_FORMAT: SettingFormat<BankHolidays> = {
  read: v.union([
    v.pipe(
      PublishedSchema,
      v.transform((published): BankHolidays => ({ days: [], published }))
    ),
    v.pipe(
      DaysSchema,
      v.transform((days): BankHolidays => ({ days, published: [] }))
    )
  ]),
  write: ({ days, published }) => [...days, ...published].join('\n'),
  example: '2022-09-19 or 19 September 2022, each on a new line, or the whole of https://www.gov.uk/bank-holidays.json'
};
