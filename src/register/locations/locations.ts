import * as v from 'valibot';
import type { SPFI } from '@pnp/sp';
import type { LookedUp, LookUp } from '../../domain/locations/location-checks';
import { nameKey, type Location } from '../../domain/locations/locations';
import { CHOICES } from '../choices';
import { isMissing, isOverThreshold, unlessMissing } from '../client/sharepoint-errors';
import { LOCATION_COLUMNS, locationOf } from './location-rows';
import { inOneRequest } from '../client/one-request';
import { equals, firstRow, items, quoted } from '../client/rows';

/** Fewer letters or digits than these are the beginning of too many: SharePoint looks through 5,000 at most. */
const SHORTEST_NAME = 3;
/** Of one name in one authority there are not many. */
const MOST_ALIKE = 10;
const LONG_ENOUGH_CODE = /^1-\d{3,}$/;
const PART_OF_CODE = /^1-\d*$/;
const NHS_CODE = /^[A-Z][A-Z0-9]{2,4}$/;

/** What was found, and whether there is more of it than that: then more has to be typed. */
export interface FoundLocations {
  readonly locations: readonly Location[];
  readonly more: boolean;
}

/** The locations of some codes, in their order; who is not there is left out. One request for each, so put it in a batch. */
export async function readLocations(sp: SPFI, codes: readonly string[]): Promise<readonly Location[]> {
  const rows = await Promise.all(
    codes.map((code) => firstRow(sp, 'locations', LOCATION_COLUMNS, equals<'locations'>('Code', code)))
  );
  return rows.filter((row) => row !== undefined).map(locationOf);
}

/** When a whole directory was last loaded to the end, a UTC time; nothing when none has been. One request. */
export async function readLastLoad(sp: SPFI): Promise<string | undefined> {
  const last: Promise<unknown> = items(sp, 'locationLoads')
    .select('Id', 'LoadedAt')
    .filter(equals<'locationLoads'>('Extent', CHOICES.loadExtent.labelOf('whole')).filter)
    .orderBy('Id', false)
    .top(1)();
  const rows = await unlessMissing(last, []);
  return v.parse(v.array(v.object({ LoadedAt: v.string() })), rows)[0]?.LoadedAt;
}

/** What the directory says for the answers of a step: nothing is asked where they name nothing. A request for each code, or one for the name, and one more, so put it in a batch. */
export async function lookUpLocations(sp: SPFI, { codes, named }: LookUp): Promise<LookedUp> {
  if (codes.length === 0 && !named) return { codes, found: [] };
  const [found, alike, loadedAt] = await Promise.all([
    unlessMissing(readLocations(sp, codes), []),
    named ? locationsNamed(sp, named) : [],
    readLastLoad(sp)
  ]);
  return { codes, found, alike, ...(loadedAt ? { loadedAt } : {}) };
}

/** So many are shown while somebody types: a longer list is not read. */
const MOST_WHILE_TYPING = 5;

/** What the directory says while codes are typed: of those that are whole, and of the unfinished one, which may be the name of a service instead. One request. */
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

/** The locations of an authority whose name begins so, a few at most: the name leaves few enough for the authority to be asked for as well. */
async function locationsNamed(
  sp: SPFI,
  { name, authority }: NonNullable<LookUp['named']>
): Promise<readonly Location[]> {
  const { locations } = await matching(
    sp,
    `startswith(NameKey,'${quoted(name)}') and ${equals<'locations'>('LocalAuthority', authority).filter}`,
    { sortedBy: 'NameKey', most: MOST_ALIKE }
  );
  return locations;
}

/** The locations whose code or name begins with what was typed, by name, at most so many. Too short a beginning finds nothing, and says that there is more. One request or two, so put it in a batch. */
export async function findLocations(sp: SPFI, typed: string, most: number): Promise<FoundLocations> {
  const questions = questionsFor(typed);
  if (questions.length === 0) return { locations: [], more: typed.trim() !== '' };
  const found = await Promise.all(
    questions.map(({ column, text }) =>
      matching(sp, `startswith(${column},'${quoted(text)}')`, { sortedBy: column, most })
    )
  );
  const all = [
    ...new Map(found.flatMap(({ locations }) => locations).map((location) => [location.code, location])).values()
  ];
  return { locations: all.slice(0, most), more: all.length > most || found.some(({ more }) => more) };
}

interface Question {
  readonly column: 'Code' | 'NameKey';
  readonly text: string;
}

function questionsFor(typed: string): readonly Question[] {
  const code = typed.trim().toUpperCase();
  const name = nameKey(typed);
  return [
    ...(LONG_ENOUGH_CODE.test(code) || NHS_CODE.test(code) ? [{ column: 'Code', text: code } as const] : []),
    ...(name.length >= SHORTEST_NAME && !PART_OF_CODE.test(code) ? [{ column: 'NameKey', text: name } as const] : [])
  ];
}

/** The filter begins with an indexed column; where it leaves more rows than SharePoint looks through, there is more than can be shown. */
async function matching(
  sp: SPFI,
  filter: string,
  { sortedBy, most }: { readonly sortedBy: Question['column']; readonly most: number }
): Promise<FoundLocations> {
  try {
    const rows: unknown[] = await items(sp, 'locations')
      .select('Id', ...LOCATION_COLUMNS)
      .filter(filter)
      .orderBy(sortedBy)
      .top(most + 1)();
    return { locations: rows.slice(0, most).map(locationOf), more: rows.length > most };
  } catch (error) {
    if (isMissing(error)) return { locations: [], more: false };
    if (await isOverThreshold(error)) return { locations: [], more: true };
    throw error;
  }
}
