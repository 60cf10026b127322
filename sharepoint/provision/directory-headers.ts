import { wordKey } from '../../src/domain/input/characters';

/**
 * The columns of the regulator’s location list, each with its headers in different files. The last of each is that of
 * extracts.
 */
const HEADERS = {
  code: ['Location ID', 'CQC Location ID (for office use only)', 'CQC Location (for office use only)', 'location_id'],
  name: ['Location Name', 'Name', 'location_name'],
  provider: ['Provider Name', 'provider_name'],
  providerCode: ['Provider ID', 'CQC Provider ID (for office use only)', 'provider_id'],
  authority: ['Location Local Authority', 'Local authority', 'local_authority'],
  region: ['Location ADASS Region', 'Location Region', 'Region', 'region_name'],
  closedOn: ['Location HSCA end date', 'hsca_end_date']
} as const;

export type ColumnId = keyof typeof HEADERS;
const IDS = Object.keys(HEADERS) as readonly ColumnId[];

/**
 * Every location list has these. The region follows from the authority, and only files of closed locations have closing
 * dates.
 */
const NEEDED = IDS.filter((id) => id !== 'region' && id !== 'closedOn');

/** The index of each column; absent if the file does not have it. */
export type Columns = Readonly<Partial<Record<ColumnId, number>>>;

/** The columns that a header row has. */
export function columnsOf(cells: readonly string[]): Columns {
  const headers = cells.map(wordKey);
  return Object.fromEntries(
    IDS.flatMap((id) => {
      const found = HEADERS[id].map((header) => headers.indexOf(wordKey(header))).find((index) => index >= 0);
      return found === undefined ? [] : [[id, found]];
    })
  );
}

export const isComplete = (columns: Columns): boolean => NEEDED.every((id) => columns[id] !== undefined);

/** The missing headers, each with its other names: “Location ID” (or “CQC Location ID (for office use only)”). */
export const missingHeaders = (columns: Columns): readonly string[] =>
  NEEDED.filter((id) => columns[id] === undefined).map((id) => {
    const [first, ...others] = HEADERS[id].filter((header) => !header.includes('_'));
    return `“${first ?? id}”${others.length > 0 ? ` (or ${others.map((header) => `“${header}”`).join(', ')})` : ''}`;
  });
