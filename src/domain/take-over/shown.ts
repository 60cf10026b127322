import { longDay } from '../dates';
import { partDateWords } from '../input/part-date';
import type { Content } from '../workbooks/workbook';

/** The content of a cell as people read it on the sheet; a date with its month in words. */
export function shownOf(content: Content): string {
  switch (content.kind) {
    case 'text':
      return content.text;
    case 'number':
      return content.shown;
    case 'date':
      return dateShown(content);
    case 'yes-no':
      return content.yes ? 'TRUE' : 'FALSE';
    case 'error':
      return content.code;
    case 'not-calculated':
      return '(formula without a result)';
  }
}

const LENGTHS = { day: 10, month: 7, year: 4 } as const;

function dateShown({ day, precision, time }: Extract<Content, { kind: 'date' }>): string {
  const date =
    precision === 'day' ? longDay(day) : partDateWords({ on: day.slice(0, LENGTHS[precision]), about: false });
  return time === undefined ? date : `${date} ${time}`;
}

/** “sheet “2010”, column D (Date notified)”. */
export const columnWords = ({
  sheet,
  at,
  heading
}: {
  readonly sheet: string;
  readonly at: number;
  readonly heading: string;
}): string => `sheet “${sheet}”, column ${columnLetters(at)} (${heading})`;

/** The letters of a column: 1 is A, 27 is AA. */
export const columnLetters = (column: number): string =>
  column < 1
    ? ''
    : `${columnLetters(Math.floor((column - 1) / LETTERS.length))}${LETTERS[(column - 1) % LETTERS.length] ?? ''}`;

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
