import { withLineFeeds } from './input/characters';
import { text, type Text } from './text';

/** Rows of cells, as they were pasted. */
type Table = readonly (readonly string[])[];

export const MOST_ROWS = 500;
export const MOST_CELLS = 30;

/** The rows of a field of pasted rows, as JSON from the service or a script. Empty when nothing was pasted. */
export const tableOf = (answer: string): Table => tableIn(answer) ?? [];

/** The same, undefined for what is no table, such as rows that nobody has read yet. */
export function tableIn(answer: string): Table | undefined {
  if (!answer.startsWith('[[')) return undefined;
  try {
    const rows: unknown = JSON.parse(answer);
    return Array.isArray(rows) ? rows.map((row: unknown) => (Array.isArray(row) ? row.map(cellOf) : [])) : undefined;
  } catch {
    return undefined;
  }
}

/** A script may send numbers as they are. */
const cellOf = (cell: unknown): string =>
  typeof cell === 'string'
    ? withLineFeeds(cell)
    : typeof cell === 'number' || typeof cell === 'boolean'
      ? String(cell)
      : '';

/**
 * What is wrong with a table as a whole, pasted or sent by a script. `most` characters are allowed in all its cells
 * together.
 */
export function tableProblem(
  rows: Table,
  o: { readonly label: Text; readonly most: number; readonly isShowable: (cell: string) => boolean }
): Text | undefined {
  if (rows.length > MOST_ROWS) return tooMany(`There are more than ${MOST_ROWS} rows`);
  const wide = rows.findIndex((row) => row.length > MOST_CELLS);
  if (wide >= 0) return `Row ${wide + 1} has more than ${MOST_CELLS} columns. Paste only the columns of the table.`;
  const length = rows.reduce((sum, row) => row.reduce((all, cell) => all + cell.length, sum), 0);
  if (length > o.most)
    return text`Enter ${o.most.toLocaleString('en-GB')} characters or fewer for “${o.label}”. You entered ${length.toLocaleString('en-GB')}.`;
  const row = rows.findIndex((cells) => !cells.every(o.isShowable));
  return row >= 0
    ? text`Enter “${o.label}” as plain text. Row ${row + 1} contains characters that cannot be shown: remove them and paste the rows again.`
    : undefined;
}

/** What to do where there is too much to be read at once. */
export const tooMany = (what: string): string =>
  `${what}. Nothing has been recorded. Paste them in parts, each with the heading row.`;
