import type { Location } from '../../src/domain/locations/locations';
import { locationCells, type StoredLocation } from '../../src/register/locations/location-rows';
import type { LocationWrite } from '../../src/register/locations/location-writes';
import type { DirectoryFile } from './directory-file';

/** The writes that make the list match a file, and how many of each kind. */
export interface DirectoryPlan {
  readonly writes: readonly LocationWrite[];
  readonly added: number;
  readonly changed: number;
  readonly reopened: number;
  readonly closed: number;
  /** Locations that are open in the list. */
  readonly open: number;
}

/**
 * Compares a file with the list. A whole location list closes the open locations that are not in it; a part closes
 * none.
 */
export function planDirectory(
  file: Pick<DirectoryFile, 'locations' | 'codes'>,
  stored: readonly StoredLocation[],
  { whole }: { readonly whole: boolean }
): DirectoryPlan {
  const there = new Map(stored.map((location) => [location.code, location]));
  const added: LocationWrite[] = [];
  const changed: LocationWrite[] = [];
  const reopened: LocationWrite[] = [];
  const closed: LocationWrite[] = [];
  for (const location of file.locations) {
    const before = there.get(location.code);
    if (!before) added.push({ location });
    else if (!isSame(before, location))
      kindOf(before, location, { changed, reopened, closed }).push({ location, stored: before });
  }
  if (whole)
    closed.push(
      ...stored
        .filter(({ code, closed: gone }) => !gone && !file.codes.has(code))
        .map((before) => ({ location: { ...before, closed: true }, stored: before }))
    );
  return {
    writes: [...added, ...changed, ...reopened, ...closed],
    added: added.length,
    changed: changed.length,
    reopened: reopened.length,
    closed: closed.length,
    open: stored.filter(({ closed: gone }) => !gone).length
  };
}

const kindOf = <Kind>(
  before: Location,
  now: Location,
  kinds: Readonly<Record<'changed' | 'reopened' | 'closed', Kind>>
): Kind => (before.closed === now.closed ? kinds.changed : now.closed ? kinds.closed : kinds.reopened);

const isSame = (one: Location, other: Location): boolean =>
  JSON.stringify(locationCells(one)) === JSON.stringify(locationCells(other));
