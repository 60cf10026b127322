import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { wellFormedCodes } from '../../src/domain/locations/location-codes';
import { isBlank } from '../../src/domain/input/characters';
import type { Location } from '../../src/domain/locations/locations';
import { linesOf, recordAt } from './csv-records';
import { columnsOf, isComplete, missingHeaders, type Columns } from './directory-headers';
import { directoryRow } from './directory-row';
import { several } from '../../src/domain/several';

/** A location list, as read from its file. */
export interface DirectoryFile {
  /** Its name, without the folder. */
  readonly name: string;
  readonly locations: readonly Location[];
  /** Every code in the file, from unreadable rows too, so that their locations do not count as missing. */
  readonly codes: ReadonlySet<string>;
  /** Lines that could not be read, each named by its number: “line 17 has no name”. */
  readonly unreadable: readonly string[];
  /** Rows about providers, not locations. */
  readonly providers: number;
}

type DirectoryRead =
  { readonly ok: true; readonly file: DirectoryFile } | { readonly ok: false; readonly problem: string };

/** The published file has four lines above its headers. */
const HEADERS_WITHIN = 30;
/** Three times what the list of all locations has had. */
const MOST_BYTES = 50_000_000;
const inMegabytes = (bytes: number): number => Math.ceil(bytes / 1_000_000);
/** Enough of a file to tell its encoding, in bytes. */
const LOOKED_AT = 1024;
/** Of a CSV file, of “Unicode Text” or a file saved with tabs, and of spreadsheets with a decimal comma. */
const DELIMITERS = [',', '\t', ';'] as const;

/**
 * Reads a published location list, or explains why the file is not one. A bad line never stops the others. `today` is
 * YYYY-MM-DD.
 */
export async function readDirectoryFile(path: string, today: string): Promise<DirectoryRead> {
  let bytes: Buffer;
  try {
    const { size } = await stat(path);
    if (size > MOST_BYTES)
      return {
        ok: false,
        problem: `${path} has ${inMegabytes(size)} MB, and a location list has at most ${inMegabytes(MOST_BYTES)} MB. Give the path of the regulator’s location list, saved as CSV.`
      };
    bytes = await readFile(path);
  } catch {
    return {
      ok: false,
      problem: `${path} cannot be read. Give the path of the regulator’s location list, saved as CSV.`
    };
  }
  return readDirectory(basename(path), bytes, today);
}

/** The same from the file’s bytes. */
export function readDirectory(name: string, bytes: Uint8Array, today: string): DirectoryRead {
  if (isZip(bytes))
    return {
      ok: false,
      problem: `${name} is a spreadsheet. Save the sheet of locations as CSV (UTF-8), then load that file.`
    };
  const lines = linesOf(textOf(bytes));
  const header = headerIn(lines);
  if (!header.found)
    return {
      ok: false,
      problem: `${name} is not a location list. Missing: ${header.missing.join('; ')}. Load the file as the regulator publishes it.`
    };
  return { ok: true, file: { name, ...rowsIn(lines, header, today) } };
}

/** UTF-16 as spreadsheets save “Unicode Text”; UTF-8; or the encoding of older spreadsheets. */
function textOf(bytes: Uint8Array): string {
  const utf16 = utf16Of(bytes);
  if (utf16) return new TextDecoder(utf16).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** By its mark, or where every other byte is zero, as in English text. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  bytes.subarray(0, LOOKED_AT).forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const most = Math.min(bytes.length, LOOKED_AT) / 4;
  return odd > most ? 'utf-16le' : even > most ? 'utf-16be' : undefined;
}

const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

interface Header {
  readonly found: true;
  readonly columns: Columns;
  readonly delimiter: string;
  readonly width: number;
  readonly next: number;
}

function headerIn(lines: readonly string[]): Header | { readonly found: false; readonly missing: readonly string[] } {
  let missing = missingHeaders({});
  for (let at = 0; at < Math.min(lines.length, HEADERS_WITHIN); at += 1) {
    for (const delimiter of DELIMITERS) {
      const record = recordAt(lines, at, { delimiter });
      const columns = columnsOf(record?.cells ?? []);
      if (record && isComplete(columns))
        return { found: true, columns, delimiter, width: record.cells.length, next: record.next };
      const lacking = missingHeaders(columns);
      if (lacking.length < missing.length) missing = lacking;
    }
  }
  return { found: false, missing };
}

function rowsIn(
  lines: readonly string[],
  { columns, delimiter, width, next }: Header,
  today: string
): Omit<DirectoryFile, 'name'> {
  const locations = new Map<string, Location>();
  const codes = new Set<string>();
  const unreadable: string[] = [];
  let providers = 0;
  for (let at = next; at < lines.length;) {
    const record = recordAt(lines, at, { delimiter, width });
    const bad = (problem: string): void => {
      unreadable.push(`line ${(at + 1).toLocaleString('en-GB')} ${problem}`);
      // A location whose line cannot be read is in the list all the same: it is not closed.
      const text = lines.slice(at, record?.next ?? at + 1).join(' ');
      for (const code of wellFormedCodes(text.replace(/["|]/g, ' '))) codes.add(code);
    };
    if (!record) bad('has an unclosed quotation mark');
    else if (!isEmpty(record.cells) && record.cells.length !== width)
      bad(`has ${several(record.cells.length, 'column')}, but the headers have ${width}`);
    else if (!isEmpty(record.cells)) {
      const row = directoryRow(record.cells, columns, today);
      if (row.kind === 'provider') providers += 1;
      else if (row.kind === 'unreadable') bad(row.problem);
      else {
        const { location } = row;
        const before = locations.get(location.code);
        if (before && !isSame(before, location)) bad(`repeats ${location.code} with other details`);
        if (!before) locations.set(location.code, location);
        codes.add(location.code);
      }
    }
    at = record?.next ?? at + 1;
  }
  return { locations: [...locations.values()], codes, unreadable, providers };
}

const isEmpty = (cells: readonly string[]): boolean => cells.every(isBlank);

const isSame = (one: Location, other: Location): boolean => JSON.stringify(one) === JSON.stringify(other);
