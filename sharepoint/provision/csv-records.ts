import { parse } from 'csv-parse/sync';

/** A cell may hold line breaks, but an unclosed quotation mark must not take the rest of the file. */
const MOST_LINES = 50;

/** One record of a CSV file: its cells, and the index of the line after it. */
interface CsvRecord {
  readonly cells: readonly string[];
  readonly next: number;
}

export const linesOf = (text: string): readonly string[] => text.split(/\r\n|\n|\r/);

/**
 * The record that begins at a line. Undefined if it cannot be read: a quotation mark is not closed, or is closed so far
 * down that the record has not the `width` of the others. Then the next line begins a record of its own.
 */
export function recordAt(
  lines: readonly string[],
  start: number,
  { delimiter, width }: { readonly delimiter: string; readonly width?: number }
): CsvRecord | undefined {
  let text = '';
  let open = false;
  for (let at = start; at < Math.min(lines.length, start + MOST_LINES); at += 1) {
    const line = lines[at] ?? '';
    text += at === start ? line : `\n${line}`;
    if (quotesIn(line) % 2 === 1) open = !open;
    // A quotation mark within an unquoted cell is an ordinary character: 5" pipe.
    const cells = open && at > start ? undefined : cellsOf(text, delimiter);
    if (cells && ((at === start && !open) || width === undefined || cells.length === width))
      return { cells, next: at + 1 };
    if (!open) return undefined;
  }
  return undefined;
}

const quotesIn = (line: string): number => line.split('"').length - 1;

function cellsOf(record: string, delimiter: string): readonly string[] | undefined {
  try {
    const [cells] = parse(record, { delimiter, relax_quotes: true, relax_column_count: true });
    return cells ?? [];
  } catch {
    return undefined;
  }
}
