import { CHRONOLOGY_COLUMNS, LONGEST_TEXTS, type ChronologyColumn, type NewEntry } from './chronology';
import type { FieldMessages } from '../fields';
import { firstDay, partDateWords, readPartDate } from '../input/part-date';
import { readTime } from '../input/time-of-day';

/** An entry as it was typed, by column; empty where nothing was typed. */
export type EntryTyped = Readonly<Record<ChronologyColumn, string>>;

type EntryRead = { readonly entry: NewEntry } | { readonly problems: FieldMessages };

/** An earlier year is a typing error. */
const FIRST_YEAR = '1900';
const MIDNIGHT = '00:00';
/** The dates that spreadsheets give to a time without one. */
const NO_DATES: readonly string[] = ['1899-12-30', '1899-12-31', '1900-01-01', '1904-01-01'];
const TEXTS = ['source', 'event', 'action', 'comment'] as const;

/** Reads an entry, or says what is wrong by column. It never guesses. `today` is YYYY-MM-DD. */
export function readEntry(typed: EntryTyped, today: string): EntryRead {
  const date = readDate(typed.date, today);
  const time = readTimes(typed.time, date);
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

type DateRead = ReturnType<typeof readPartDate>;

function readDate(typed: string, today: string): DateRead {
  const read = readPartDate(typed);
  if ('problem' in read || read.date.on === '') return read;
  const { on } = read.date;
  const words = partDateWords({ on, about: false });
  if (on < FIRST_YEAR) return { problem: `${words} is before ${FIRST_YEAR}. Check the date.` };
  return firstDay(on) > today ? { problem: `${words} is in the future. Check the date.` } : read;
}

/** The time of its own column, or the one after the date. */
function readTimes(typed: string, date: DateRead): ReturnType<typeof readTime> {
  const behind = 'problem' in date ? '' : date.rest;
  const time = readTimeOfDay(typed, date);
  if ('problem' in time || behind === '') return time;
  const other = readTime(behind);
  if ('problem' in other) return other;
  // A spreadsheet shows midnight as the time of a date without one.
  if (other.time === MIDNIGHT || other.time === time.time) return time;
  if (time.time === '') return other;
  return {
    problem: `The date includes the time ${behind}, but the time is ${typed}. Enter the right one in both.`
  };
}

/** A time, which systems and spreadsheets write with its date, too. */
function readTimeOfDay(typed: string, date: DateRead): ReturnType<typeof readTime> {
  const time = readTime(typed);
  if (!('problem' in time)) return time;
  const whole = readPartDate(typed);
  if ('problem' in whole || whole.rest === '' || 'problem' in date) return time;
  if (whole.date.on !== date.date.on && !NO_DATES.includes(whole.date.on))
    return {
      problem: `The time includes the date ${partDateWords(whole.date)}, which is not the date of the entry. Enter the right one in both.`
    };
  return readTime(whole.rest);
}
