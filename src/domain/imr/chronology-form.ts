import { tableOf } from '../pasted-table';
import type { ChronologyColumn, NewEntry } from './chronology';
import { readEntry, type EntryTyped } from './chronology-entry';
import { chronologyEntriesFrom } from './chronology-rows';
import type { FieldMessages } from '../fields';
import { joined, type Text } from '../text';

const MOST_NAMED = 5;

/** The answers to the form of the chronology. */
export type ChronologyAnswers = { readonly [C in ChronologyColumn | 'rows']?: string };

/**
 * Reads the entries of a form: one in its own fields, or pasted rows. It refuses both together, so that nothing is
 * lost.
 */
export function chronologyIn(
  given: ChronologyAnswers,
  today: string
): { readonly entries: readonly NewEntry[]; readonly problems: FieldMessages } {
  const typed = typedIn(given);
  const rows = tableOf(given['rows'] ?? '');
  // Pasted, and not yet read as a table by the service.
  if (rows.length === 0 && given['rows']) return { entries: [], problems: {} };
  if (rows.length === 0) {
    const read = readEntry(typed, today);
    return 'entry' in read ? { entries: [read.entry], problems: {} } : { entries: [], problems: read.problems };
  }
  if (Object.values(typed).some((text) => text !== ''))
    return refused('Enter one entry or paste rows, not both. Empty the fields of the entry, or remove the rows.');
  const { entries, problems } = chronologyEntriesFrom(rows, today);
  if (problems.length > 0) {
    const left = problems.length - MOST_NAMED;
    return refused(
      joined(
        [
          ...problems.slice(0, MOST_NAMED).map(({ sentence }) => sentence),
          ...(left > 0 ? [`And ${left} more. Correct them in the spreadsheet and paste the rows again.`] : [])
        ],
        '\n'
      )
    );
  }
  return entries.length > 0
    ? { entries, problems: {} }
    : refused('Enter at least one row: only headings were pasted. Copy the rows with them and paste again.');
}

const refused = (sentence: Text) => ({ entries: [], problems: { rows: sentence } });

const typedIn = ({
  date = '',
  time = '',
  source = '',
  event = '',
  action = '',
  comment = ''
}: ChronologyAnswers): EntryTyped => ({ date, time, source, event, action, comment });
