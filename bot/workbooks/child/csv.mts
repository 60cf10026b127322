import { parse } from 'csv-parse/sync';
import type { Cell } from '../../../src/domain/workbooks/workbook';
import type { WorkbookLimits, WorkbookRead } from './wire.mts';

const LONGEST_RECORD = 1024 * 1024;
const DELIMITERS = [',', ';', '\t'] as const;
const NAMED_BY_LINE = /^sep=(.)\n/i;

/** The cells of a CSV file, or of one with tabs or semicolons: all of them texts, of one sheet without a name. Throws where it is none. */
export function readCsvFile(bytes: Uint8Array, { cells: most }: WorkbookLimits): WorkbookRead {
  const whole = decoded(bytes).replace(/\r\n?/g, '\n');
  // Excel’s way to say what divides the cells.
  const named = NAMED_BY_LINE.exec(whole)?.[1];
  const text = named === undefined ? whole : whole.slice('sep=,\n'.length);
  const delimiter = named ?? delimiterOf(text);
  const rows: readonly (readonly string[])[] = parse(text, {
    delimiter,
    record_delimiter: '\n',
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    max_record_size: LONGEST_RECORD
  });
  const cells = rows.flatMap((row, at) =>
    row.flatMap((cell, column): Cell[] =>
      cell === '' ? [] : [{ row: at + 1, column: column + 1, content: { kind: 'text', text: cell } }]
    )
  );
  if (cells.length === 0) return { answer: { cannot: 'empty' } };
  if (cells.length > most) return { answer: { cannot: 'too-big' } };
  if (cells.length !== cellsCounted(text, delimiter)) return { answer: { cannot: 'counts-differ' } };
  const sheet = { name: '', isHidden: false, cells, merged: [], hiddenRows: [], hiddenColumns: [] };
  return { answer: { sheets: [sheet] } };
}

/** UTF-8 or UTF-16 where it says or shows so; otherwise as Excel writes it in this country. */
function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** What divides the cells of the first line that has any, outside quotation marks. */
function delimiterOf(text: string): string {
  const counts = new Map<string, number>();
  let isQuoted = false;
  for (const sign of text) {
    if (sign === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (sign === '\n' && counts.size > 0) break;
    else if (DELIMITERS.some((each) => each === sign)) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? ',';
}

/** How many cells have a content, counted without reading them (RFC 4180): a quoted one begins and ends with its mark. */
function cellsCounted(text: string, delimiter: string): number {
  let count = 0;
  let at = 0;
  while (at < text.length) {
    const isQuoted = text[at] === '"';
    const start = at;
    if (isQuoted) {
      at += 1;
      while (at < text.length && (text[at] !== '"' || text[at + 1] === '"')) at += text[at] === '"' ? 2 : 1;
      at += 1;
    }
    while (at < text.length && text[at] !== delimiter && text[at] !== '\n') at += 1;
    if (at - start > (isQuoted ? '""'.length : 0)) count += 1;
    at += 1;
  }
  return count;
}
