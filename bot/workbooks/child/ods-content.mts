import type { Content } from '../../../src/domain/workbooks/workbook';
import { dayContent, shown } from './formats.mts';
import type { OdsLooks } from './ods-styles.mts';
import { attribute, type Node } from './ods-xml.mts';

/** What LibreOffice shows of a formula that has no value; it does not always say that it is an error. */
const ERROR = /^(?:Err:\d{3}|#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!))$/;

/** What LibreOffice makes of each yes and no that it takes from Excel, and of what a formula decides. */
const LOGICAL: ReadonlySet<string> = new Set(['1 TRUE', '0 FALSE']);

const NUMBER = /^[-+]?(?:\d{1,400}(?:\.\d{0,400})?|\.\d{1,400})(?:[eE][-+]?\d{1,4})?$/;
const DAY = /^(-?\d{4,6})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d):(\d\d(?:[.,]\d{1,20})?)Z?)?$/;
const DURATION = /^(-?)P(?:(\d{1,9})D)?(?:T(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9}(?:[.,]\d{1,20})?)S)?)?$/;
const DAY_MS = 86_400_000;
const SECONDS_A_DAY = 86_400;
/** From it a serial counts. */
const FIRST = Date.UTC(1899, 11, 30);

/**
 * What is in a cell: the value that it was stored with, of the type that it says (OpenDocument 1.3, part 3, 19.385);
 * without one, its text. Nothing for a cell without content, and for one whose value is none of its type. `text`: what
 * it shows.
 */
export function contentOf(cell: Node, text: string, looks: OdsLooks): Content | undefined {
  const formula = attribute(cell, 'table:formula');
  const type = attribute(cell, 'office:value-type') ?? '';
  // LibreOffice says so of a text, Excel has a type of its own.
  const isError = attribute(cell, 'calcext:value-type') === 'error' || type === 'error';
  if (isError || (formula !== undefined && ERROR.test(text))) return { kind: 'error', code: text === '' ? '#?' : text };
  const value = attribute(cell, `office:${VALUES[type] ?? ''}`);
  if (formula !== undefined && type === 'float' && LOGICAL.has(`${value} ${text}`))
    return { kind: 'yes-no', yes: value === '1' };
  if (value !== undefined && type !== 'string') return valueContent(type, value, text.trim(), looks);
  const said = value ?? text;
  if (said !== '') return { kind: 'text', text: said };
  return formula === undefined || type === 'string' ? undefined : { kind: 'not-calculated' };
}

/** Which attribute has the value of each type. */
const VALUES: Readonly<Record<string, string>> = {
  float: 'value',
  percentage: 'value',
  currency: 'value',
  date: 'date-value',
  time: 'time-value',
  boolean: 'boolean-value',
  string: 'string-value'
};

function valueContent(type: string, value: string, text: string, looks: OdsLooks): Content | undefined {
  switch (type) {
    case 'date':
      return dateIn(value, text, looks);
    case 'time':
      return numberContent(daysIn(value), text);
    case 'boolean':
      return value === 'true' || value === 'false' ? { kind: 'yes-no', yes: value === 'true' } : undefined;
    default:
      return numberContent(NUMBER.test(value) ? Number(value) : undefined, text);
  }
}

const numberContent = (number: number | undefined, text: string): Content | undefined =>
  number === undefined || !Number.isFinite(number)
    ? undefined
    : { kind: 'number', number, shown: text === '' ? shown(number, undefined, false) : text };

/** A date to the day, unless its format shows less; a number where it is out of the calendar that Excel has. */
function dateIn(value: string, text: string, { parts }: OdsLooks): Content | undefined {
  const [, year, month, day, hours = 0, minutes = 0, seconds = '0'] = DAY.exec(value) ?? [];
  if (year === undefined) return undefined;
  const date = new Date(0);
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  if (date.getUTCMonth() + 1 !== Number(month) || Number(hours) > 23 || Number(minutes) > 59) return undefined;
  date.setUTCHours(Number(hours), Number(minutes), 0, Number(seconds.replace(',', '.')) * 1000);
  const serial = rounded((date.getTime() - FIRST) / DAY_MS);
  const content = dayContent(date, { precision: parts?.precision ?? 'day', hasTime: parts?.hasTime ?? false }, serial);
  return content.kind === 'number' && text !== '' ? { ...content, shown: text } : content;
}

/** A time as a part of a day; nothing where it is none. */
function daysIn(value: string): number | undefined {
  const [whole, sign, days = 0, hours = 0, minutes = 0, seconds = '0'] = DURATION.exec(value) ?? [];
  if (whole === undefined) return undefined;
  const inSeconds = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds.replace(',', '.'));
  return rounded((sign === '-' ? -1 : 1) * (Number(days) + inSeconds / SECONDS_A_DAY));
}

const rounded = (days: number): number => Math.round(days * 1e8) / 1e8;
