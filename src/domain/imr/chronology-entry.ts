import { CHRONOLOGY_COLUMNS, LONGEST_TEXTS, type ChronologyColumn, type NewEntry } from './chronology';
import type { FieldMessages } from '../fields';
import { firstDay, partDateWords, readPartDate } from './part-date';
import { readTime } from './time-of-day';

/** An entry as it was typed, by column; empty where nothing was typed. */
export type EntryTyped = Readonly<Record<ChronologyColumn, string>>;

type EntryRead = { readonly entry: NewEntry } | { readonly problems: FieldMessages };

/** An earlier year is a typing error. */
const FIRST_YEAR = '1900';
/** A spreadsheet shows this as the time of a date without one. */
const NO_TIME = '00:00:00';
const TEXTS = ['source', 'event', 'action', 'comment'] as const;

/** Reads an entry, or says what is wrong by column. It never guesses. `today` is YYYY-MM-DD. */
export function readEntry(typed: EntryTyped, today: string): EntryRead {
  const date = readDate(typed.date, today);
  const time = readTimes(typed.time, 'problem' in date ? '' : date.rest);
  const problems: Record<string, string> = {};
  if ('problem' in date) problems['date'] = date.problem;
  if ('problem' in time) problems['time'] = time.problem;
  if (typed.source === '') problems['source'] = 'Enter the record or document it comes from, or “not known”.';
  if (typed.event === '') problems['event'] = 'Enter what happened, or that nothing is recorded.';
  for (const column of TEXTS) {
    const [most, length] = [LONGEST_TEXTS[column], typed[column].length];
    if (length > most)
      problems[column] =
        `Enter ${most.toLocaleString('en-GB')} characters or fewer for “${CHRONOLOGY_COLUMNS[column]}”. You entered ${length.toLocaleString('en-GB')}.`;
  }
  if (Object.keys(problems).length > 0 || 'problem' in date || 'problem' in time) return { problems };
  const { source, event, action, comment } = typed;
  return { entry: { date: date.date, time: time.time, source, event, action, comment } };
}

function readDate(typed: string, today: string): ReturnType<typeof readPartDate> {
  const read = readPartDate(typed);
  if ('problem' in read || read.date.on === '') return read;
  const { on } = read.date;
  const words = partDateWords({ on, about: false });
  if (on < FIRST_YEAR) return { problem: `${words} is before ${FIRST_YEAR}. Check the date.` };
  return firstDay(on) > today ? { problem: `${words} is in the future. Check the date.` } : read;
}

/** The time of its own column, or the one after the date. */
function readTimes(typed: string, behind: string): ReturnType<typeof readTime> {
  const time = readTime(typed);
  if ('problem' in time || behind === '' || behind === NO_TIME) return time;
  const other = readTime(behind);
  if (typed.trim() === '' || 'problem' in other || other.time === time.time) return other;
  return {
    problem: `The date includes the time ${behind}, but the time is ${typed}. Enter the right one in both.`
  };
}
