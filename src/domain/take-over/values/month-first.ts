import { plainLine } from '../../input/characters';
import { answerTo } from '../answers';
import { headingKey } from '../headings';
import { columnWords } from '../shown';
import type { Asked } from '../question';
import type { TakeOverContext, ToRead } from './reading';
import { readWrittenDate, type WrittenDate } from './written-date';

/** Two numbers before a year, and no further number before them. */
const NUMBERED = /(^|[^\d/.-])(\d{1,2})([/.-])(\d{1,2})(?=[/.-](?:\d{4}|\d{2})(?!\d))/g;
/** The first of several days, whose year stands with the last: “3/12 & 3/15/10”. */
const FIRST_OF_SEVERAL = /^()(\d{1,2})([/.-])(\d{1,2})(?= ?(?:[&,;+]|and|then))/gi;
const LAST_MONTH = 12;
const LAST_DAY = 31;

/** The day of the month of a text date that can only have its month first: 15 of “3/15/2012”. */
export function dayBehindMonth(words: string): number | undefined {
  return [...plainLine(words).matchAll(NUMBERED)]
    .filter(([, , month, , day]) => Number(month) <= LAST_MONTH && Number(day) > LAST_MONTH && Number(day) <= LAST_DAY)
    .map(([, , , , day]) => Number(day))[0];
}

/** Whether words hold a date that is another day with its month first: “4/5/2012”, but not “5/5/2012”. */
export const isAmbiguous = (words: string): boolean =>
  [NUMBERED, FIRST_OF_SEVERAL].some((each) =>
    [...plainLine(words).matchAll(each)].some(
      ([, , one, , other]) => one !== other && Number(one) <= LAST_MONTH && Number(other) <= LAST_MONTH
    )
  );

/** What words say of a date. `asks`: in which order the column has day and month; until then nothing is `read`. */
interface DateRead {
  readonly read: WrittenDate | undefined;
  readonly asks?: Asked;
}

/** Reads words of a cell as a date, in the order of day and month that its column has. */
export function readDateIn(words: string, cell: ToRead, { answers }: TakeOverContext): DateRead {
  const line = plainLine(words);
  const turned = [NUMBERED, FIRST_OF_SEVERAL].reduce((all, each) => all.replace(each, '$1$4$3$2'), line);
  if (cell.monthFirst === undefined || turned === line) return { read: readWrittenDate(line) };
  const asks = orderQuestion(cell);
  const answer = answerTo(asks, answers);
  if (answer === undefined) return { read: undefined, asks };
  const read = readWrittenDate(answer === 'month-first' ? turned : line);
  return { read: read.is === 'problem' ? { ...read, reason: notInOrder(line, answer) } : read, asks };
}

const notInOrder = (line: string, answer: string): string =>
  `“${line}” is not a date with its ${answer === 'month-first' ? 'month' : 'day'} first.`;

/** The question in which order a column has day and month. */
export const orderQuestionId = (sheet: string, heading: string): string =>
  `month-first/${sheet}/${headingKey(heading)}`;

const orderQuestion = (cell: ToRead): Asked => ({
  id: orderQuestionId(cell.sheet, cell.heading),
  words:
    cell.monthFirst === 'own'
      ? `In ${columnWords(cell)}, some dates can only have their month first. Are the dates of this column written month first?`
      : `Another column of the sheet has dates that can only have their month first. In ${columnWords(cell)}, are the dates written month first, too?`,
  choices: [
    { value: 'month-first', title: 'Yes, the month comes first' },
    { value: 'day-first', title: 'No, the day comes first' }
  ]
});
