import { daysBetween } from '../dates';
import { firstDay, lastDay, NOT_KNOWN, partDateWords, type PartDate } from '../input/part-date';

/** An entry of the chronology of an IMR, as it is entered. `time` is HH:MM, empty when it is not known. */
export interface NewEntry {
  readonly date: PartDate;
  readonly time: string;
  /** The record or document it comes from. */
  readonly source: string;
  readonly event: string;
  readonly action: string;
  readonly comment: string;
}

/** An entry with its number, which never changes. */
export interface ChronologyEntry extends NewEntry {
  readonly number: number;
}

/** The headings of a chronology, in order. */
export const CHRONOLOGY_COLUMNS = {
  date: 'Date',
  time: 'Time',
  source: 'Source',
  event: 'Event',
  action: 'Action taken',
  comment: 'Comment'
} as const;

export type ChronologyColumn = keyof typeof CHRONOLOGY_COLUMNS;

/** The headings of a chronology that is written out. */
export const CHRONOLOGY_HEADINGS: readonly string[] = ['No.', ...Object.values(CHRONOLOGY_COLUMNS)];

/** An entry below these headings, in words. `dateWords` puts its date into words. */
export const chronologyCells = (
  { number, date, time, source, event, action, comment }: ChronologyEntry,
  dateWords: (date: PartDate) => string = partDateWords
): readonly string[] => [String(number), dateWords(date), time || NOT_KNOWN, source, event, action, comment];

/** The longest texts of an entry, in characters. */
export const LONGEST_TEXTS: Readonly<Record<'source' | 'event' | 'action' | 'comment', number>> = {
  source: 500,
  event: 4000,
  action: 4000,
  comment: 4000
};

/** Nobody reads a longer chronology. */
export const MOST_ENTRIES = 1000;

/** Sorts by date, time and number. A part date comes first in its year or month; entries without a date come last. */
export const inOrder = <E extends ChronologyEntry>(entries: readonly E[]): readonly E[] =>
  [...entries].sort(
    (a, b) => compare(a.date.on || '9999', b.date.on || '9999') || compare(a.time, b.time) || a.number - b.number
  );

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A time without entries, between two days with some. Days YYYY-MM-DD. */
interface QuietPeriod {
  readonly after: string;
  readonly before: string;
  readonly days: number;
}

/** In days. A chronology should explain three months without any contact. */
const LONG_GAP = 90;

/**
 * The gaps of more than 90 days, in order. A part date covers its whole month or year. No gap is reported next to a
 * date that is approximate.
 */
export function quietPeriodsIn(entries: readonly ChronologyEntry[]): readonly QuietPeriod[] {
  const spans = inOrder(entries).flatMap(({ date }) =>
    date.on === '' ? [] : [{ first: firstDay(date.on), last: lastDay(date.on), about: date.about }]
  );
  const gaps: QuietPeriod[] = [];
  let [until] = spans;
  for (const span of spans.slice(1)) {
    const days = until ? daysBetween(until.last, span.first) : 0;
    if (until && days > LONG_GAP && !until.about && !span.about)
      gaps.push({ after: until.last, before: span.first, days });
    if (!until || span.last > until.last) until = span;
  }
  return gaps;
}

/** “Nothing is recorded between 3 May 2011 and 9 September 2011 (129 days).” */
export const quietPeriodText = ({ after, before, days }: QuietPeriod): string =>
  `Nothing is recorded between ${partDateWords({ on: after, about: false })} and ${partDateWords({ on: before, about: false })} (${days} days).`;

/**
 * What to check before an IMR is submitted, which normally includes a chronology (KP-8). None of it prevents
 * submitting.
 */
export function chronologyChecks(entries: readonly ChronologyEntry[]): readonly string[] {
  if (entries.length === 0)
    return [
      'An IMR normally includes a chronology, and none has been entered here. If the document includes one, nothing is missing.'
    ];
  const undated = entries.filter(({ date }) => date.on === '').length;
  const gaps = quietPeriodsIn(entries).length;
  return [
    ...(undated > 0
      ? [
          `${undated === 1 ? 'One entry of the chronology has' : `${undated} entries of the chronology have`} no date. Enter as much of it as is known, if a source says so.`
        ]
      : []),
    ...(gaps > 0
      ? [
          `The chronology has ${gaps === 1 ? 'a gap' : `${gaps} gaps`} of more than ${LONG_GAP} days. Say in the IMR whether there was no contact, or whether records are missing.`
        ]
      : [])
  ];
}
