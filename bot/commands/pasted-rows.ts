import { parse } from 'csv-parse/sync';
import { MOST_ROWS, tooMany } from '../../src/domain/pasted-table';

/** Rows of cells as they were pasted, or what to do instead. */
type RowsRead =
  | { readonly ok: true; readonly rows: readonly (readonly string[])[] }
  | { readonly ok: false; readonly problem: string };

const MOST_BYTES = 256 * 1024;

/** A cell in quotation marks, from where a cell begins to where one ends. */
const QUOTED = /(^|[\n\t,;])"(?:[^"]|"")*"(?=[\n\t,;]|$)/g;

/**
 * Reads a table pasted from a spreadsheet or a document, or the text of a CSV file. A spreadsheet puts a cell into
 * quotation marks where it holds a tab, a line break or such a mark; other marks belong to the text.
 */
export function readPastedRows(text: string): RowsRead {
  if (Buffer.byteLength(text, 'utf8') > MOST_BYTES)
    return { ok: false, problem: tooMany('There is too much text to read at once') };
  // Other line breaks than these are within a cell.
  const plain = text
    .replace(/\r\n?/g, '\n')
    .replace(/^\ufeff?\n*/, '')
    .trimEnd();
  if (plain === '') return { ok: true, rows: [] };
  const delimiter = delimiterOf(plain);
  try {
    const rows = parse(plain, {
      delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      to: MOST_ROWS + 1,
      max_record_size: MOST_BYTES,
      cast: (cell, { quoting }) => (quoting && delimiter === '\t' && !/[\t\n"]/.test(cell) ? `"${cell}"` : cell)
    });
    const run = rows.findIndex((row) => row.some((cell) => isRunTogether(cell, plain)));
    return run >= 0
      ? unclear(`Row ${run + 1} runs into the next`)
      : { ok: true, rows: rows.map((row) => row.map(unguarded)) };
  } catch {
    return unclear('These rows cannot be separated');
  }
}

/** A mark that opens a cell and closes far away takes in what lies between: such a cell is not quoted as a whole. */
const isRunTogether = (cell: string, pasted: string): boolean =>
  /[\t\n]/.test(cell) && !pasted.includes(`"${cell.replace(/"/g, '""')}"`);

const unclear = (what: string): RowsRead => ({
  ok: false,
  problem: `${what}: a quotation mark is opened but not closed. Remove it, or copy the cells from the spreadsheet again and paste all of them.`
});

/**
 * A spreadsheet copies with tabs; a file that is opened as text has commas, or semicolons where the comma is the
 * decimal sign. What stands in quoted cells says nothing.
 */
function delimiterOf(text: string): string {
  const bare = text.replace(QUOTED, '$1');
  if (bare.includes('\t')) return '\t';
  const [head = ''] = bare.split('\n');
  const [semicolons, commas] = [head.split(';').length, head.split(',').length];
  return semicolons > commas ? ';' : commas > 1 || bare.includes(',') ? ',' : '\t';
}

/** Takes away the apostrophe that keeps a spreadsheet from taking a text for a formula. */
const unguarded = (cell: string): string => cell.replace(/^'(?='*\s*[=+\-@])/, '');
