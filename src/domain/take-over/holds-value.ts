import { plainLine } from '../input/characters';
import { asCode, isLocationCode } from '../locations/location-codes';
import type { Cell } from '../workbooks/workbook';
import { wordsOf } from './grid';
import { isPlace } from './values/authority';
import { readWrittenDate } from './values/written-date';

/** “2013”, “2012/13”, “2012 - 2013”, “FY 12/13”: what stands over the reviews of a year. */
const YEAR =
  /^(?:(?:(?:year|fy) ?:? ?)?(?:19|20)\d{2}(?: ?[/–-] ?(?:(?:19|20)\d{2}|\d{2}))?|(?:year|fy) ?:? ?\d{2} ?[/–-] ?\d{2})$/i;
const FIGURE = /^[\d,.]{1,12}%?$/;

/** Whether words are a year of the calendar or of the accounts, and nothing else. */
export const isYear = (words: string): boolean => YEAR.test(plainLine(words));

/** “12”, “1,200”, “40%”: a number, as a CSV file has it. */
export const isFigure = (words: string): boolean => FIGURE.test(words.trim()) && /\d/.test(words);

/** Whether a cell has what only a review has: a number, a date, a location code or a place. A year may be a heading. */
export function holdsValue(cell: Cell): boolean {
  const { kind } = cell.content;
  const line = plainLine(wordsOf(cell));
  if (isYear(line)) return false;
  if (kind !== 'text') return kind === 'number' || kind === 'date' || kind === 'yes-no';
  const code = asCode(line);
  return isFigure(line) || isDateAlone(line) || (/\d/.test(code) && isLocationCode(code)) || isPlace(line);
}

/** “Status at 31/03/12” is a heading, “31/03/12” and “31/06/12” are none. */
function isDateAlone(line: string): boolean {
  const read = readWrittenDate(line);
  return (read.is === 'day' && read.rest === '') || read.is === 'part' || (read.is === 'problem' && /^\d/.test(line));
}
