import type { SPFI } from '@pnp/sp';
import '@pnp/sp/batching.js';
import type { Location } from '../../domain/locations/locations';
import { isChanged, isDuplicate } from '../client/sharepoint-errors';
import { RegisterUnavailable } from '../client/sharepoint-client';
import { LOCATION_COLUMNS, locationCells, storedLocationOf, type StoredLocation } from './location-rows';
import { MOST_IN_A_BATCH } from '../client/one-request';
import { everyRow } from '../client/rows';
import { addRow, updateRow } from '../client/write-row';

/** One row to be written; `stored` is the row as it was read, absent for a new one. */
export interface LocationWrite {
  readonly location: Location;
  readonly stored?: StoredLocation;
}

/** `written`; `overtaken`: somebody else has written the row since, or the answer of an earlier try was lost; or the seconds after which SharePoint can be asked again. */
export type Written = 'written' | 'overtaken' | { readonly busyFor: number };

const LATER = 10;

/** The whole directory, one request for each thousand. */
export const everyLocation = async (sp: SPFI): Promise<readonly StoredLocation[]> =>
  (await everyRow(sp, 'locations', LOCATION_COLUMNS)).map(storedLocationOf);

/** Writes rows in one batch, at most a hundred, and says what became of each. A batch is no transaction: each row stands for itself. */
export async function writeLocations(
  sp: SPFI,
  writes: readonly LocationWrite[],
  at: string
): Promise<readonly Written[]> {
  const [batch, execute] = sp.batched({ maxRequests: MOST_IN_A_BATCH });
  try {
    const [outcomes] = await Promise.all([
      Promise.all(writes.map((write) => outcomeOf(writeOne(batch, write, at)))),
      execute()
    ]);
    return outcomes;
  } catch (error) {
    // The batch as a whole was not answered: what became of its rows shows when they are read again.
    const busy = busyFor(error);
    return writes.map(() => busy);
  }
}

async function writeOne(sp: SPFI, { location, stored }: LocationWrite, at: string): Promise<void> {
  const cells = { ...locationCells(location), LoadedAt: at };
  if (stored) await updateRow(sp, 'locations', stored, cells);
  else await addRow(sp, 'locations', cells);
}

async function outcomeOf(writing: Promise<void>): Promise<Written> {
  try {
    await writing;
    return 'written';
  } catch (error) {
    return isChanged(error) || (await isDuplicate(error)) ? 'overtaken' : busyFor(error);
  }
}

function busyFor(error: unknown): Exclude<Written, string> {
  if (error instanceof RegisterUnavailable) return { busyFor: error.retryAfterSeconds ?? LATER };
  throw error;
}
