import * as v from 'valibot';
import type { SPFI } from '@pnp/sp';
import type { LookedUp, LookUp } from '../../domain/locations/location-checks';
import { nameKey, type Location } from '../../domain/locations/locations';
import { CHOICES } from '../choices';
import { isMissing, isOverThreshold, unlessMissing } from '../client/sharepoint-errors';
import { LOCATION_COLUMNS, locationsIn } from './location-rows';
import { inOneRequest } from '../client/one-request';
import { equals, firstRow, items, quoted, readableRows } from '../client/rows';

/** Too many names begin with fewer letters or digits: SharePoint looks through at most 5,000. */
const SHORTEST_NAME = 3;
/** One authority has few locations of the same name. */
const MOST_OF_NAME = 10;
const LONG_ENOUGH_CODE = /^1-\d{3,}$/;
const PART_OF_CODE = /^1-\d*$/;
const NHS_CODE = /^[A-Z][A-Z0-9]{2,4}$/;

/** Some locations, and whether there are more. If so, people must type more. */
export interface FoundLocations {
  readonly locations: readonly Location[];
  readonly more: boolean;
}

/** The locations of some codes, in their order, without unknown codes. One request for each, so put it in a batch. */
export async function readLocations(sp: SPFI, codes: readonly string[]): Promise<readonly Location[]> {
  const rows = await Promise.all(
    codes.map((code) => firstRow(sp, 'locations', LOCATION_COLUMNS, equals<'locations'>('Code', code)))
  );
  return locationsIn(rows.filter((row) => row !== undefined));
}

const LoadSchema = v.object({ LoadedAt: v.pipe(v.string(), v.isoTimestamp()) });
/** Where the last load cannot be read, the one before it counts. */
const LOADS_LOOKED_AT = 5;

/**
 * When a whole location list was last loaded (UTC), if one was: a code that it does not have deserves a warning. One
 * request.
 */
export const readLastLoad = (sp: SPFI): Promise<string | undefined> =>
  lastLoad(sp, equals<'locationLoads'>('Extent', CHOICES.loadExtent.labelOf('whole')).filter);

/** When a location list was last loaded (UTC), a part of one or a whole, if any was. One request. */
export const readAnyLoad = (sp: SPFI): Promise<string | undefined> => lastLoad(sp, 'Id gt 0');

async function lastLoad(sp: SPFI, filter: string): Promise<string | undefined> {
  const last: Promise<unknown> = items(sp, 'locationLoads')
    .select('Id', 'LoadedAt')
    .filter(filter)
    .orderBy('Id', false)
    .top(LOADS_LOOKED_AT)();
  const rows = v.parse(v.array(v.unknown()), await unlessMissing(last, []));
  return readableRows('locationLoads', LoadSchema, rows)[0]?.LoadedAt;
}

/**
 * Looks up the codes and the name in the answers of a step. A request for each code, one for the name, and one more, so
 * put it in a batch.
 */
export async function lookUpLocations(sp: SPFI, { codes, named }: LookUp): Promise<LookedUp> {
  if (codes.length === 0 && !named) return { codes, found: [] };
  const [found, sameName, loadedAt] = await Promise.all([
    unlessMissing(readLocations(sp, codes), []),
    named ? locationsNamed(sp, named) : [],
    readLastLoad(sp)
  ]);
  return { codes, found, alike: sameName, ...(loadedAt ? { loadedAt } : {}) };
}

/** People do not read a longer list while they type. */
const MOST_WHILE_TYPING = 5;

/**
 * Looks up complete codes and the unfinished one, which may be the name of a service, while they are typed. One
 * request.
 */
export async function asTyped(
  sp: SPFI,
  codes: readonly string[],
  typed: string
): Promise<{ readonly known: LookedUp; readonly like: FoundLocations }> {
  const [known, like] = await inOneRequest(sp, (batch) => [
    lookUpLocations(batch, { codes }),
    findLocations(batch, typed, MOST_WHILE_TYPING)
  ]);
  return { known, like };
}

/**
 * A few locations of an authority by the beginning of their name, the indexed column, which leaves few enough to filter
 * by authority.
 */
async function locationsNamed(
  sp: SPFI,
  { name, authority }: NonNullable<LookUp['named']>
): Promise<readonly Location[]> {
  const { locations } = await matching(
    sp,
    `startswith(NameKey,'${quoted(name)}') and ${equals<'locations'>('LocalAuthority', authority).filter}`,
    { sortedBy: 'NameKey', most: MOST_OF_NAME }
  );
  return locations;
}

/**
 * The first locations whose code or name begins with a text, by name. A text that is too short finds none, but `more`
 * is true. One or two requests, so put it in a batch.
 */
export async function findLocations(sp: SPFI, typed: string, most: number): Promise<FoundLocations> {
  const queries = queriesFor(typed);
  if (queries.length === 0) return { locations: [], more: typed.trim() !== '' };
  const found = await Promise.all(
    queries.map(({ column, text }) =>
      matching(sp, `startswith(${column},'${quoted(text)}')`, { sortedBy: column, most })
    )
  );
  const all = [
    ...new Map(found.flatMap(({ locations }) => locations).map((location) => [location.code, location])).values()
  ];
  return { locations: all.slice(0, most), more: all.length > most || found.some(({ more }) => more) };
}

interface Query {
  readonly column: 'Code' | 'NameKey';
  readonly text: string;
}

function queriesFor(typed: string): readonly Query[] {
  const code = typed.trim().toUpperCase();
  const name = nameKey(typed);
  return [
    ...(LONG_ENOUGH_CODE.test(code) || NHS_CODE.test(code) ? [{ column: 'Code', text: code } as const] : []),
    ...(name.length >= SHORTEST_NAME && !PART_OF_CODE.test(code) ? [{ column: 'NameKey', text: name } as const] : [])
  ];
}

/** The filter begins with an indexed column. If it leaves more rows than SharePoint looks through, `more` is true. */
async function matching(
  sp: SPFI,
  filter: string,
  { sortedBy, most }: { readonly sortedBy: Query['column']; readonly most: number }
): Promise<FoundLocations> {
  try {
    const rows: unknown[] = await items(sp, 'locations')
      .select('Id', ...LOCATION_COLUMNS)
      .filter(filter)
      .orderBy(sortedBy)
      .top(most + 1)();
    return { locations: locationsIn(rows.slice(0, most)), more: rows.length > most };
  } catch (error) {
    if (isMissing(error)) return { locations: [], more: false };
    if (await isOverThreshold(error)) return { locations: [], more: true };
    throw error;
  }
}
