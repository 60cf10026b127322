import { dateToSerial, formatValue } from 'hucre';
import type { Content } from '../../../src/domain/workbooks/workbook';

const DAY_MS = 86_400_000;
const SECOND_MS = 1000;
/** 9999-12-31, the last day that Excel shows. */
const LAST_DAY = Date.UTC(9999, 11, 31) + DAY_MS;
/** Days before it have no number that Excel shows as a day. */
const FIRST_DAY = Date.UTC(1900, 0, 1);
/** Excel shows as many digits of a number that has no format. */
const GENERAL_DIGITS = 11;
const GENERAL_MOST = 1e11;
const GENERAL_LEAST = 1e-9;

/** A number as the sheet shows it, in a column that is wide enough. */
export function shown(number: number, format: string | undefined, is1904: boolean): string {
  if (format === undefined || /^\s{0,9}(?:general|@)\s{0,9}$/i.test(format)) return general(number);
  try {
    return formatValue(number, format, { is1904 }).trim();
  } catch {
    return general(number);
  }
}

/** The same of a number that has no format: 11 digits, and otherwise as a power of ten. */
function general(number: number): string {
  const size = Math.abs(number);
  if (size === 0 || (size < GENERAL_MOST && size >= GENERAL_LEAST))
    return String(Number(number.toPrecision(GENERAL_DIGITS)));
  const [digits = '', power = ''] = number.toExponential(5).split('e');
  return `${String(Number(digits))}E${power.slice(0, 1)}${power.slice(1).padStart(2, '0')}`;
}

/** A number with a format of dates: a date, or a number where it is a time alone or none of the days of a calendar. */
export function dateContent(date: Date, format: string, is1904: boolean): Content {
  const serial = Math.round(dateToSerial(date, is1904) * 1e8) / 1e8;
  const { precision, hasTime } = partsOf(format);
  return precision === undefined
    ? { kind: 'number', number: serial, shown: shown(serial, format, is1904) }
    : dayContent(date, { precision, hasTime }, serial);
}

/** A day of which a format shows these parts: a date, or a number where it is none of the days of Excel’s calendar. */
export function dayContent(
  date: Date,
  { precision, hasTime }: DateParts & { readonly precision: Precision },
  serial: number
): Content {
  const time = Math.round(date.getTime() / SECOND_MS) * SECOND_MS;
  if (time < FIRST_DAY) return { kind: 'number', number: serial, shown: '00/01/1900' };
  if (!(time < LAST_DAY)) return { kind: 'number', number: serial, shown: '########' };
  const iso = new Date(time).toISOString();
  return {
    kind: 'date',
    day: iso.slice(0, 10),
    precision,
    ...(hasTime ? { time: iso.slice(11, 16) } : {}),
    serial
  };
}

type Precision = Extract<Content, { kind: 'date' }>['precision'];

/** What a format shows of a date: nothing where it shows a time alone. */
export interface DateParts {
  readonly precision: Precision | undefined;
  readonly hasTime: boolean;
}

/** What a format of dates shows (ECMA-376, part 1, 18.8.31): an m beside hours or seconds is minutes, not a month. */
function partsOf(format: string): DateParts {
  const bare = format
    .toLowerCase()
    .replace(/\\./g, '')
    .replace(/"[^"]*"/g, '')
    .replace(/\[(h+|m+|s+)\]/g, (_whole, unit: string) => (unit.startsWith('m') ? 'hm' : unit))
    .replace(/\[[^\]]*\]/g, '')
    .replace(/am\/pm|a\/p/g, '');
  const letters = [...(bare.split(';')[0] ?? '').matchAll(/([dmyhs])\1*/g)].map(([, letter = '']) => letter);
  const isMonth = letters.some((letter, at) => letter === 'm' && letters[at - 1] !== 'h' && letters[at + 1] !== 's');
  const precision = letters.includes('d') ? 'day' : isMonth ? 'month' : letters.includes('y') ? 'year' : undefined;
  return { precision, hasTime: letters.includes('h') };
}
