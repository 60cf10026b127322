import { tableOf } from '../pasted-table';
import type { ChronologyColumn, NewEntry } from './chronology';
import { readEntry, type EntryTyped } from './chronology-entry';
import { chronologyEntriesFrom } from './chronology-rows';
import type { FieldMessages } from '../fields';

/** So many rows are named that cannot be read; the others are counted. */
const MOST_NAMED = 5;

/** The answers to the form of the chronology. */
export type ChronologyAnswers = { readonly [C in ChronologyColumn | 'rows']?: string };

/** The entries that a form gave: one in fields of its own, or pasted rows. Never both, so that nothing is left unseen. */
export function chronologyIn(
  given: ChronologyAnswers,
  today: string
): { readonly entries: readonly NewEntry[]; readonly problems: FieldMessages } {
  const typed = typedIn(given);
  const rows = tableOf(given['rows'] ?? '');
  if (rows.length === 0) {
    const read = readEntry(typed, today);
    return 'entry' in read ? { entries: [read.entry], problems: {} } : { entries: [], problems: read.problems };
  }
  if (Object.values(typed).some((text) => text !== ''))
    return refused('Send either one entry or pasted rows: empty the fields of the one, or take away the rows.');
  const { entries, problems } = chronologyEntriesFrom(rows, today);
  if (problems.length > 0) {
    const left = problems.length - MOST_NAMED;
    return refused(
      [
        ...problems.slice(0, MOST_NAMED).map(({ sentence }) => sentence),
        ...(left > 0 ? [`And ${left} more. Mend them in the spreadsheet and paste the rows again.`] : [])
      ].join('\n')
    );
  }
  return entries.length > 0
    ? { entries, problems: {} }
    : refused('There is no row besides the headings. Copy the rows with it, and paste them.');
}

const refused = (sentence: string) => ({ entries: [], problems: { rows: sentence } });

const typedIn = ({
  date = '',
  time = '',
  source = '',
  event = '',
  action = '',
  comment = ''
}: ChronologyAnswers): EntryTyped => ({
  date,
  time,
  source,
  event,
  action,
  comment
});
