import * as v from 'valibot';
import { nameKey, type Location } from '../../domain/locations/locations';
import { REGIONS } from '../../domain/words';
import { CHOICES } from '../choices';
import { day, line, whole } from '../client/cells';
import type { Cells } from '../lists';
import { DayCell } from '../client/read-day';
import { readableRows, type Place } from '../client/rows';
import { CellText } from '../client/schemas';

/** A location as it was read: `id` is its item, `etag` the version. */
export type StoredLocation = Location & Place;

export const LOCATION_COLUMNS = [
  'Title',
  'Code',
  'Provider',
  'ProviderCode',
  'LocalAuthority',
  'AuthoritySpelling',
  'Region',
  'State',
  'ClosedOn'
];

const RowSchema = v.object({
  Title: CellText,
  Code: v.string(),
  Provider: CellText,
  ProviderCode: CellText,
  LocalAuthority: CellText,
  AuthoritySpelling: CellText,
  Region: v.nullish(v.picklist(REGIONS)),
  State: v.picklist(CHOICES.locationIsOpen.labels),
  ClosedOn: DayCell
});

/** The rows that can be read. */
const parsed = (rows: readonly unknown[]) => readableRows('locations', RowSchema, rows);

const locationIn = (cells: v.InferOutput<typeof RowSchema>): Location => ({
  code: cells.Code,
  name: cells.Title,
  provider: cells.Provider,
  providerCode: cells.ProviderCode,
  authority: cells.LocalAuthority,
  authoritySpelling: cells.AuthoritySpelling,
  ...(cells.Region ? { region: cells.Region } : {}),
  closed: CHOICES.locationIsOpen.codeOf(cells.State) === 'closed',
  ...(cells.ClosedOn ? { closedOn: cells.ClosedOn } : {})
});

export const locationsIn = (rows: readonly unknown[]): readonly Location[] => parsed(rows).map(locationIn);

export const storedLocationsIn = (rows: readonly unknown[]): readonly StoredLocation[] =>
  parsed(rows).map((cells) => ({ ...locationIn(cells), id: cells.id, etag: cells.etag }));

/** The cells of a location without its loading time, so that equal locations have equal cells. */
export const locationCells = (location: Location): Omit<Cells<'locations'>, 'LoadedAt'> => ({
  Title: line(location.name),
  Code: whole(location.code),
  NameKey: line(nameKey(location.name)),
  Provider: line(location.provider),
  ProviderCode: line(location.providerCode),
  LocalAuthority: line(location.authority),
  AuthoritySpelling: line(location.authoritySpelling),
  Region: location.region ?? null,
  State: CHOICES.locationIsOpen.labelOf(location.closed ? 'closed' : 'open'),
  ClosedOn: day(location.closedOn ?? '')
});
