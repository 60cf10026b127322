import { addDays, longDay } from '../../dates';
import { EARLIEST_DAY } from '../../fields';
import type { Text } from '../../text';
import { headingKey } from '../headings';
import { columnWords } from '../shown';
import type { Asked } from '../question';
import type { OldReview } from '../old-review';
import { answerTo } from '../answers';
import { NOT_KNOWN, saysNothing, type NotTaken, type Reading, type TakeOverContext, type ToRead } from './reading';
import { dayBehindMonth, readDateIn } from './month-first';
import { STEP_COLUMNS } from './step-table';
import { hasShortYear, readWrittenDate, turnedRound } from './written-date';

interface DayTaken {
  readonly is: 'day';
  readonly day: string;
  readonly noted?: true | string;
  readonly said?: string;
  readonly asks?: Asked;
  readonly doubt?: Text;
}

/** What a cell says of a day. */
type DayRead =
  | DayTaken
  /** A month, a year or a day that is not certain, in words: never claimed as a day. */
  | { readonly is: 'part'; readonly noted: string; readonly asks?: Asked; readonly doubt?: Text }
  | NotTaken;

/** Excel counts days from here; it takes 1900 for a leap year, which concerns no day since March 1900. */
const DAY_0 = '1899-12-30';
/** 1 January 2000 and 31 December 2035: a number between is a day that lost its format. */
const SERIALS = { from: 36_526, to: 49_674 } as const;
/** A number that was saved as text. */
const SERIAL = /^\d{5}$/;
const YEARS = { from: 1990, to: 2100 } as const;
/** What a spreadsheet shows of a cell that is empty or 0, formatted as a date. */
const EMPTY_DAY = /^(?:0|00[/.-]0[01][/.-](?:19)?00|0[/.-]1[/.-](?:19)?00|1[/.-]0[/.-](?:19)?00|30[/.-]12[/.-]1899)$/;

/**
 * Reads a cell as one whole day. A month, a year or an approximate day is not claimed as a day: its words are noted, and
 * so are those of a day that is too early for the register.
 */
export function readDayOf(cell: ToRead, context: TakeOverContext): DayRead {
  const read = dayIn(cell, context);
  if (read.is !== 'day' || isInRegister(read.day)) return read;
  return {
    is: 'part',
    noted: cell.words,
    doubt: `“${cell.heading}” has a day before ${longDay(EARLIEST_DAY)}, which the register does not hold: it is only a note.`,
    ...(read.asks === undefined ? {} : { asks: read.asks })
  };
}

/** Whether the register can hold a day. */
export const isInRegister = (day: string): boolean => day >= EARLIEST_DAY;

function dayIn(cell: ToRead, context: TakeOverContext): DayRead {
  const { content, line } = cell;
  switch (content.kind) {
    case 'date':
      return realDate(cell, content, context);
    case 'number':
      return numberAsDay(cell, content.number, context);
    case 'text': {
      const { words } = cell;
      if (saysNothing(line)) return NOT_KNOWN;
      if (EMPTY_DAY.test(line)) return { is: 'left-out', rule: 'no-value' };
      if (SERIAL.test(line)) return numberAsDay(cell, Number(line), context);
      const { read, asks } = readDateIn(line, cell, context);
      const asked = asks === undefined ? {} : { asks };
      if (read === undefined || read.is === 'words') return { is: 'note', ...asked };
      if (read.is === 'part')
        return { is: 'part', noted: read.words === words ? words : `${read.words} (${words})`, ...asked };
      if (read.is === 'problem')
        return {
          is: 'rejected',
          problem: `${read.reason} Enter the day, the month and the year, for example 31/03/2010.`,
          ...asked
        };
      if (read.day > context.today && mustBePast(cell) && hasShortYear(line))
        return { is: 'rejected', problem: inFutureByShortYear(line, read.day), ...asked };
      return { is: 'day', day: read.day, ...moreThan(read, cell), ...asked };
    }
    default:
      return { is: 'note' };
  }
}

/** The words beside a day may take it back, correct it or be another: “6/6/12 (should be 8/6/12)”. */
export const moreThan = (
  { day, rest }: { readonly day: string; readonly rest: string },
  { heading }: Pick<ToRead, 'heading'>
): { readonly noted?: true; readonly doubt?: Text } =>
  rest === ''
    ? {}
    : { noted: true, doubt: `“${heading}” has more than a day. Read its words before ${longDay(day)} is taken.` };

/** Days that were done: nothing of them can be planned. */
const mustBePast = ({ column }: ToRead): boolean => {
  const step = STEP_COLUMNS[column];
  return column === 'notifiedOn' || column === 'initiatedOn' || (step?.dayTo !== undefined && !step.planned);
};

const inFutureByShortYear = (line: string, day: string): string =>
  `“${line}” would be ${longDay(day)}, which is in the future. Enter its year with four digits.`;

function realDate(
  cell: ToRead,
  { day, precision, time }: Extract<ToRead['content'], { kind: 'date' }>,
  context: TakeOverContext
): DayRead {
  if (day < '1901') return { is: 'left-out', rule: 'no-value' };
  if (precision !== 'day') return { is: 'part', noted: cell.line };
  const noted = time === undefined || time === '00:00' ? {} : { noted: true as const };
  if (!cell.isTurnedRound) return { is: 'day', day, ...noted };
  const asks = turnedQuestion(cell);
  const answer = answerTo(asks, context.answers);
  if (answer === undefined) return { is: 'note', asks };
  if (answer === 'right') return { is: 'day', day, ...noted, asks };
  return { is: 'day', day: turnedRound(day), ...noted, asks, said: 'Day and month are changed over.' };
}

function numberAsDay(cell: ToRead, number: number, context: TakeOverContext): DayRead {
  if (number === 0) return { is: 'left-out', rule: 'no-value' };
  if (Number.isInteger(number) && number >= YEARS.from && number <= YEARS.to) return { is: 'part', noted: cell.line };
  if (number < SERIALS.from || number > SERIALS.to)
    return { is: 'rejected', problem: `“${cell.line}” is not a date. Enter the day, the month and the year.` };
  const day = addDays(DAY_0, Math.floor(number));
  const asks = serialsQuestion(cell, day);
  return answerTo(asks, context.answers) === 'days'
    ? { is: 'day', day, asks, said: `${cell.line} is the number of a day.` }
    : { is: 'note', asks };
}

const serialsQuestion = (cell: ToRead, example: string): Asked => ({
  id: `day-numbers/${cell.sheet}/${headingKey(cell.heading)}`,
  words: `In ${columnWords(cell)}, are numbers such as ${cell.line} days without their format? ${cell.line} would be ${longDay(example)}.`,
  choices: [
    { value: 'days', title: 'Yes, they are days' },
    { value: 'note', title: 'No, keep them as notes' }
  ]
});

const turnedQuestion = (cell: ToRead): Asked => ({
  id: `turned-dates/${cell.sheet}/${headingKey(cell.heading)}`,
  words: `In ${columnWords(cell)}, no date has a day after the 12th, and dates that are text do. Were day and month changed over?`,
  choices: [
    { value: 'turned', title: 'Yes, change them back' },
    { value: 'right', title: 'No, the dates are right' }
  ]
});

/** A column that asks for one day and nothing else. */
export const dayOnly =
  (field: 'notifiedOn' | 'initiatedOn') =>
  (cell: ToRead, context: TakeOverContext): Reading => {
    const read = readDayOf(cell, context);
    if (read.is === 'part') return { ...read, is: 'note' };
    return read.is === 'day' ? withDay(read, { [field]: read.day }) : read;
  };

/** A day that was read, as what it says. */
export const withDay = ({ noted, said, asks, doubt }: DayTaken, takes: OldReview): Reading => ({
  is: 'taken',
  takes,
  ...(noted === undefined ? {} : { noted }),
  ...(said === undefined ? {} : { said }),
  ...(asks === undefined ? {} : { asks }),
  ...(doubt === undefined ? {} : { doubt })
});

/** The day of the month of a text that is a whole day: it begins with it, or can only have its month first. */
export function dayOfText(line: string): number | undefined {
  const behindMonth = dayBehindMonth(line);
  if (behindMonth !== undefined) return behindMonth;
  const read = readWrittenDate(line);
  return read.is === 'day' && /^\d/.test(line) ? Number(read.day.slice(8)) : undefined;
}
