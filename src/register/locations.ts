import * as v from 'valibot';
import type { SPFI } from '@pnp/sp';
import type { LookedUp } from '../domain/location-checks';
import { nameKey, type Location } from '../domain/locations';
import { isMissing, isOverThreshold } from './answers';
import { LOCATION_COLUMNS, locationOf } from './location-rows';
import { equals, firstRow, items, quoted } from './rows';

/** Fewer letters or digits than these are the beginning of too many: SharePoint looks through 5,000 at most. */
const SHORTEST_NAME = 3;
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
  const rows = await Promise.all(codes.map((code) => firstRow(sp, 'locations', LOCATION_COLUMNS, equals<'locations'>('Code', code))));
  return rows.filter((row) => row !== undefined).map(locationOf);
}

/** When a whole directory was last loaded to the end, a UTC time; nothing when none has been. One request. */
export async function readLastLoad(sp: SPFI): Promise<string | undefined> {
  const last: Promise<unknown> = items(sp, 'locationLoads').select('Id', 'LoadedAt').filter(equals<'locationLoads'>('Extent', 'Whole').filter).orderBy('Id', false).top(1)();
  const rows = await unlessMissing(last, []);
  return v.parse(v.array(v.object({ LoadedAt: v.string() })), rows)[0]?.LoadedAt;
}

/** What the directory says about codes: nothing is asked where there are none. One request for each and one more, so put it in a batch. */
export async function lookUpLocations(sp: SPFI, codes: readonly string[]): Promise<LookedUp> {
  if (codes.length === 0) return { codes, found: [] };
  const [found, loadedAt] = await Promise.all([unlessMissing(readLocations(sp, codes), []), readLastLoad(sp)]);
  return { codes, found, ...(loadedAt ? { loadedAt } : {}) };
}

/** The locations whose code or name begins with what was typed, by name, at most so many. Too short a beginning finds nothing, and says that there is more. One request or two, so put it in a batch. */
export async function findLocations(sp: SPFI, typed: string, most: number): Promise<FoundLocations> {
  const questions = questionsFor(typed);
  if (questions.length === 0) return { locations: [], more: typed.trim() !== '' };
  const found = await Promise.all(questions.map(({ column, text }) => beginningWith(sp, column, text, most)));
  const all = [...new Map(found.flatMap(({ locations }) => locations).map((location) => [location.code, location])).values()];
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

async function beginningWith(sp: SPFI, column: Question['column'], text: string, most: number): Promise<FoundLocations> {
  try {
    const rows: unknown[] = await items(sp, 'locations').select('Id', ...LOCATION_COLUMNS).filter(`startswith(${column},'${quoted(text)}')`).orderBy(column).top(most + 1)();
    return { locations: rows.slice(0, most).map(locationOf), more: rows.length > most };
  } catch (error) {
    if (isMissing(error)) return { locations: [], more: false };
    if (await isOverThreshold(error)) return { locations: [], more: true };
    throw error;
  }
}

/** A site that has not been provisioned since this list was thought of has no directory, and works as before. */
async function unlessMissing<T>(read: Promise<T>, otherwise: T): Promise<T> {
  try {
    return await read;
  } catch (error) {
    if (isMissing(error)) return otherwise;
    throw error;
  }
}
