import { firstDay, lastDay, partDateWords, type PartDate } from './part-date';

/** One entry of the chronology of an IMR, as it is given. `time` is HH:MM, empty when it is not known. Facts and comment stand apart. */
export interface NewEntry {
  readonly date: PartDate;
  readonly time: string;
  /** Which record or document says so. */
  readonly source: string;
  readonly event: string;
  readonly action: string;
  readonly comment: string;
}

/** An entry with its number, which is the order of entry and never changes. */
export interface ChronologyEntry extends NewEntry {
  readonly number: number;
}

/** The questions of an entry in the order of its columns. A spreadsheet of a chronology has these headings. */
export const CHRONOLOGY_COLUMNS = {
  date: 'Date',
  time: 'Time',
  source: 'Source',
  event: 'Event',
  action: 'Action taken',
  comment: 'Comment'
} as const;

export type ChronologyColumn = keyof typeof CHRONOLOGY_COLUMNS;

/** The longest texts of an entry, in characters. */
export const LONGEST_TEXTS: Readonly<Record<'source' | 'event' | 'action' | 'comment', number>> = {
  source: 500,
  event: 4000,
  action: 4000,
  comment: 4000
};

/** Most entries that one review holds: more than that is no chronology that anybody reads. */
export const MOST_ENTRIES = 1000;

/**
 * By date, time and order of entry. What is known in part stands before what is known whole, at the beginning of its year, month or day;
 * what has no date stands last.
 */
export const inOrder = <E extends ChronologyEntry>(entries: readonly E[]): readonly E[] =>
  [...entries].sort(
    (a, b) => compare(a.date.on || '9999', b.date.on || '9999') || compare(a.time, b.time) || a.number - b.number
  );

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A time of which nothing is recorded. The days are YYYY-MM-DD, the last one before it and the first one after it. */
export interface QuietPeriod {
  readonly after: string;
  readonly before: string;
  readonly days: number;
}

/** Three months without any contact are worth a word of the author (a chronology states its gaps). */
const LONG_GAP = 90;
const DAY = 86_400_000;

/** The gaps of more than 90 days, the first first. A date that is known in part fills all of the time that it may stand for; one that is “about” says nothing of a gap next to it. */
export function quietPeriodsIn(entries: readonly ChronologyEntry[]): readonly QuietPeriod[] {
  const spans = inOrder(entries).flatMap(({ date }) =>
    date.on === '' ? [] : [{ first: firstDay(date.on), last: lastDay(date.on), about: date.about }]
  );
  const gaps: QuietPeriod[] = [];
  let [until] = spans;
  for (const span of spans.slice(1)) {
    const days = until ? (Date.parse(span.first) - Date.parse(until.last)) / DAY : 0;
    if (until && days > LONG_GAP && !until.about && !span.about)
      gaps.push({ after: until.last, before: span.first, days });
    if (!until || span.last > until.last) until = span;
  }
  return gaps;
}

/** “Nothing is recorded between 3 May 2011 and 9 September 2011 (129 days).” */
export const quietPeriodText = ({ after, before, days }: QuietPeriod): string =>
  `Nothing is recorded between ${partDateWords({ on: after, about: false })} and ${partDateWords({ on: before, about: false })} (${days} days).`;

/** What to look at again before an IMR is submitted, which normally includes a chronology (KP-8). Nothing of it stands in the way. */
export function chronologyChecks(entries: readonly ChronologyEntry[]): readonly string[] {
  if (entries.length === 0)
    return [
      'An IMR normally includes a chronology, and no entry has been made here. If the document has one of its own, nothing is missing.'
    ];
  const undated = entries.filter(({ date }) => date.on === '').length;
  const gaps = quietPeriodsIn(entries).length;
  return [
    ...(undated > 0
      ? [
          `${undated === 1 ? 'One entry of the chronology has' : `${undated} entries of the chronology have`} no date. Give one as far as it is known, if a source tells it.`
        ]
      : []),
    ...(gaps > 0
      ? [
          `The chronology has ${gaps === 1 ? 'a gap' : `${gaps} gaps`} of more than ${LONG_GAP} days. Say in the IMR whether there was no contact, or whether records are missing.`
        ]
      : [])
  ];
}
