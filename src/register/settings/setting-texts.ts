import * as v from 'valibot';
import { periodWords, workingDaysWords, type Period } from '../../domain/clock';
import { isDate } from '../../domain/fields';
import type { BankHolidays, Hours } from '../../domain/settings';
import { LabelText, LONGEST_LABEL } from './label-text';

/** How a value of the Settings list is read and written. `like` shows a person what it looks like. */
export interface SettingText<Value> {
  readonly read: v.GenericSchema<string, Value>;
  readonly write: (value: Value) => string;
  readonly like: string;
}

const PERIOD = /^(\d{1,3}) (working )?days?$/i;

export const PERIOD_TEXT: SettingText<Period> = {
  read: v.pipe(
    v.string(),
    v.regex(PERIOD),
    v.transform((text): Period => {
      const [, count, working] = PERIOD.exec(text) ?? [];
      return working ? { workingDays: Number(count) } : { days: Number(count) };
    })
  ),
  write: periodWords,
  like: '5 working days, or 28 days'
};

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

export const TIME_TEXT: SettingText<string> = {
  read: v.pipe(v.string(), v.regex(TIME)),
  write: (time) => time,
  like: '09:00'
};

export const HOURS_TEXT: SettingText<Hours> = {
  read: v.pipe(
    v.string(),
    v.transform((text): Hours => {
      const [from = '', to = ''] = text.split(/ ?(?:to|-|–) ?/i);
      return { from, to };
    }),
    v.check(({ from, to }) => TIME.test(from) && TIME.test(to) && from < to)
  ),
  write: ({ from, to }) => `${from} to ${to}`,
  like: '09:00 to 17:00'
};

const RUNG = /^(\d{1,2}) working days? (before|after)$/i;

/** Working days from the due day, as a rung of the ladder has them. */
export const RUNG_TEXT: SettingText<number | null> = {
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
      v.regex(RUNG),
      v.transform((text) => {
        const [, count, side] = RUNG.exec(text) ?? [];
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
  like: '2 working days before, on the day, 2 working days after, or never'
};

export const LABEL_TEXT: SettingText<string> = {
  read: LabelText,
  write: (label) => label,
  like: `words of your own, up to ${LONGEST_LABEL} characters`
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

/** The day that an entry begins with, YYYY-MM-DD; what follows is its name. Undefined when it begins with none. */
function dayIn(entry: string): string | undefined {
  const [, iso] = /^(\d{4}-\d{2}-\d{2})\b/.exec(entry) ?? [];
  const [, date = '', month = '', year = ''] = /^(\d{1,2}) (\p{L}+) (\d{4})\b/u.exec(entry) ?? [];
  const written = `${year}-${String(MONTHS.indexOf(month.toLowerCase()) + 1).padStart(2, '0')}-${date.padStart(2, '0')}`;
  const day = iso ?? written;
  return isDate(day) ? day : undefined;
}

const DaysText = v.pipe(
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

export const DAYS_TEXT: SettingText<readonly string[]> = {
  read: DaysText,
  write: (days) => days.join('\n'),
  like: '2026-05-04 or 4 May 2026, one day on each line'
};

const Events = v.pipe(
  v.array(v.object({ date: v.pipe(v.string(), v.check(isDate)) })),
  v.transform((events) => events.map(({ date }) => date))
);
const Division = v.pipe(
  v.object({ division: v.optional(v.literal('england-and-wales')), events: Events }),
  v.transform(({ events }) => events)
);
/** What https://www.gov.uk/bank-holidays.json holds: all divisions, ours alone, or its events alone. */
const Published = v.pipe(
  v.string(),
  v.parseJson(),
  v.union([
    v.pipe(
      v.object({ 'england-and-wales': Division }),
      v.transform((all) => all['england-and-wales'])
    ),
    Division,
    Events
  ])
);

export const BANK_HOLIDAYS_TEXT: SettingText<BankHolidays> = {
  read: v.union([
    v.pipe(
      Published,
      v.transform((published): BankHolidays => ({ days: [], published }))
    ),
    v.pipe(
      DaysText,
      v.transform((days): BankHolidays => ({ days, published: [] }))
    )
  ]),
  write: ({ days, published }) => [...days, ...published].join('\n'),
  like: '2022-09-19 or 19 September 2022, one day on each line, or the whole of https://www.gov.uk/bank-holidays.json'
};
