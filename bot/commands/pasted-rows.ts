import { parse } from 'csv-parse/sync';

/** Rows of cells as they were pasted, or what to do instead. */
type RowsRead =
  | { readonly ok: true; readonly rows: readonly (readonly string[])[] }
  | { readonly ok: false; readonly problem: string };

const MOST_BYTES = 256 * 1024;
const MOST_ROWS = 500;
const MOST_CELLS = 30;

/**
 * Reads a table pasted from a spreadsheet or a document, or the text of a CSV file. Cells of several lines are in quotation marks, as a
 * spreadsheet copies them; marks inside an unquoted cell are kept.
 */
export function readPastedRows(text: string): RowsRead {
  if (Buffer.byteLength(text, 'utf8') > MOST_BYTES) return tooMuch('There is too much text to read at once');
  const plain = text.replace(/\r\n?/g, '\n').replace(/^\n+/, '').trimEnd();
  if (plain === '') return { ok: true, rows: [] };
  try {
    const rows = parse(plain, {
      bom: true,
      delimiter: delimiterOf(plain),
      record_delimiter: '\n',
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      to: MOST_ROWS + 1,
      max_record_size: MOST_BYTES
    });
    if (rows.length > MOST_ROWS) return tooMuch(`There are more than ${MOST_ROWS} rows`);
    const wide = rows.findIndex((row) => row.length > MOST_CELLS);
    if (wide >= 0)
      return {
        ok: false,
        problem: `Row ${wide + 1} has more than ${MOST_CELLS} columns. Paste only the columns of the table.`
      };
    const run = rows.findIndex((row) => row.some((cell) => cell.includes('\t')));
    return run >= 0
      ? unclear(`Row ${run + 1} runs into the next`)
      : { ok: true, rows: rows.map((row) => row.map(unguarded)) };
  } catch {
    return unclear('These rows cannot be separated');
  }
}

const unclear = (what: string): RowsRead => ({
  ok: false,
  problem: `${what}: a quotation mark is opened but not closed. Remove it, or copy the cells from the spreadsheet again and paste all of them.`
});

/** A spreadsheet copies with tabs; a file that is opened as text has commas, or semicolons where the comma is the decimal sign. */
function delimiterOf(text: string): string {
  const [head = ''] = unquoted(text).split('\n');
  if (text.includes('\t')) return '\t';
  return head.split(';').length > head.split(',').length ? ';' : ',';
}

const unquoted = (text: string): string =>
  text
    .split('"')
    .filter((_, index) => index % 2 === 0)
    .join('');

/** Takes away the apostrophe that keeps a spreadsheet from taking a text for a formula. */
const unguarded = (cell: string): string => cell.replace(/^'(?='*[=+\-@])/, '');

const tooMuch = (what: string): RowsRead => ({
  ok: false,
  problem: `${what}. Nothing has been recorded. Paste them in parts, each with the heading row.`
});
