import { asEntered } from '../../src/domain/input/characters';
import { readWritten } from '../../src/domain/input/part-date';
import { authorityNamed } from '../../src/domain/locations/local-authorities';
import { asCode, isLocationCode } from '../../src/domain/locations/location-codes';
import type { Location } from '../../src/domain/locations/locations';
import { regionNamed } from '../../src/domain/locations/region-names';
import type { ColumnId, Columns } from './directory-headers';

/** One row of a location list. Providers have rows of their own. */
type DirectoryRow =
  | { readonly kind: 'location'; readonly location: Location }
  | { readonly kind: 'provider' }
  | { readonly kind: 'unreadable'; readonly problem: string };

/**
 * Reads a row by the columns of its file. A location is closed if its closing date is `today` (YYYY-MM-DD) or before.
 */
export function directoryRow(cells: readonly string[], columns: Columns, today: string): DirectoryRow {
  const cell = (id: ColumnId): string => tidy(cells[columns[id] ?? -1] ?? '');
  const [code, name, spelling, closing] = [asCode(cell('code')), cell('name'), cell('authority'), cell('closedOn')];
  if (code === '' && cell('providerCode') !== '') return { kind: 'provider' };
  if (!isLocationCode(code))
    return {
      kind: 'unreadable',
      problem: code === '' ? 'has no location code' : `has “${code.slice(0, 40)}” as its location code`
    };
  if (name === '') return { kind: 'unreadable', problem: 'has no name' };
  const closedOn = closing === '' ? undefined : dayIn(closing);
  if (closing !== '' && !closedOn)
    return { kind: 'unreadable', problem: `has “${closing.slice(0, 40)}” as its closing date` };
  const closed = closedOn !== undefined && closedOn <= today;
  const authority = authorityNamed(spelling);
  const region = authority?.region ?? regionNamed(cell('region'));
  return {
    kind: 'location',
    location: {
      code,
      name,
      provider: cell('provider'),
      providerCode: asCode(cell('providerCode')),
      authority: authority?.name ?? '',
      authoritySpelling: spelling,
      ...(region ? { region } : {}),
      closed,
      ...(closed ? { closedOn } : {})
    }
  };
}

/** One line of text, without the characters that XML and SharePoint would change. */
const tidy = (text: string): string =>
  asEntered(text)
    .replace(/[\p{Cc}\uFEFF\uFFFE\uFFFF]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** YYYY-MM-DD of a whole date, whatever time a spreadsheet put behind it. */
function dayIn(text: string): string | undefined {
  const read = readWritten(text);
  return 'date' in read && read.date.on.length === WHOLE_DAY && !read.date.about ? read.date.on : undefined;
}

const WHOLE_DAY = 10;
