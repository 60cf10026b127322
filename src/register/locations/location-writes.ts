import type { SPFI } from '@pnp/sp';
import '@pnp/sp/batching.js';
import type { Location } from '../../domain/locations/locations';
import { OVERTAKEN, unlessOvertaken } from '../client/overtaken';
import { RegisterUnavailable } from '../client/sharepoint-client';
import { LOCATION_COLUMNS, locationCells, storedLocationsIn, type StoredLocation } from './location-rows';
import { MOST_IN_A_BATCH } from '../client/one-request';
import { everyRow } from '../client/rows';
import { addRow, updateRow } from '../client/write-row';

/** A row to write; `stored` is the row that was read, absent for a new one. */
export interface LocationWrite {
  readonly location: Location;
  readonly stored?: StoredLocation;
}

/**
 * `overtaken`: someone else has written the row since, or the answer of an earlier try was lost. `busyFor`: in how many
 * seconds to try again.
 */
export type Written = 'written' | typeof OVERTAKEN | { readonly busyFor: number };

const LATER = 10;

/** Every location, one request for each thousand. */
export const everyLocation = async (sp: SPFI): Promise<readonly StoredLocation[]> =>
  storedLocationsIn(await everyRow(sp, 'locations', LOCATION_COLUMNS));

/** Writes at most a hundred rows in one batch, and gives the outcome of each: a batch is no transaction. */
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
    // The batch was not answered, so the rows must be read again to know which were written.
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
    return (await unlessOvertaken(writing)) ?? 'written';
  } catch (error) {
    return busyFor(error);
  }
}

function busyFor(error: unknown): Exclude<Written, string> {
  if (error instanceof RegisterUnavailable) return { busyFor: error.retryAfterSeconds ?? LATER };
  throw error;
}
