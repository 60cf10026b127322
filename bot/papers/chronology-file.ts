import { CHRONOLOGY_HEADINGS, chronologyCells, inOrder, type ChronologyEntry } from '../../src/domain/imr/chronology';
import { partDateWords, type PartDate } from '../../src/domain/input/part-date';

/** A byte order mark: without it a spreadsheet does not take the file for UTF-8. */
const MARK = '\ufeff';

/**
 * The chronology as a file for a spreadsheet, in order, with a heading row: the partnership merges those of all
 * agencies by date. The same columns can be pasted back.
 */
export function chronologyFile(entries: readonly ChronologyEntry[]): string {
  const rows = inOrder(entries).map((entry) => chronologyCells(entry, dateCell));
  return MARK + [CHRONOLOGY_HEADINGS, ...rows].map((row) => row.map(quoted).join(',')).join('\r\n') + '\r\n';
}

/** A day as spreadsheets everywhere read it; “in May 2011”, because they would take “May 2011” for the first of it. */
function dateCell({ on, about }: PartDate): string {
  if (on.length === 10 && !about) return on;
  return on.length === 7 && !about ? `in ${partDateWords({ on, about })}` : partDateWords({ on, about });
}

/** In quotation marks always; an apostrophe keeps a spreadsheet from taking a text for a formula. */
const quoted = (cell: string): string => `"${cell.replace(/^(?='*\s*[=+\-@])/, "'").replace(/"/g, '""')}"`;
