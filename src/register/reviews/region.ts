import * as v from 'valibot';
import type { SPFI } from '@pnp/sp';
import type { ReviewWithDuties } from '../../domain/review/review-with-duties';
import type { Region } from '../../domain/words';
import { closedSince } from './closed-since';
import { inOneRequest } from '../client/one-request';
import { equals, readableRows, type Condition } from '../client/rows';
import { rowsInFull } from '../client/rows-in-full';
import { DutySchema, jsonOf, ReviewSchema } from '../client/schemas';

const StateSchema = v.object({ State: jsonOf(v.object({ review: ReviewSchema, duties: v.array(DutySchema) })) });

/**
 * The open reviews of a region, and those closed since a day, in one request. Days YYYY-MM-DD. Throws RegisterOverfull
 * if more than 5,000 are open in the region, or were closed within three months in England.
 */
export async function readRegion(
  sp: SPFI,
  region: Region,
  { since, today }: { readonly since: string; readonly today: string }
): Promise<{ readonly open: readonly ReviewWithDuties[]; readonly closed: readonly ReviewWithDuties[] }> {
  const closedHere = closedSince(since, today).map(({ filter }): Condition => ({
    filter: `${filter} and ${equals<'register'>('Region', region).filter}`
  }));
  const [open = [], ...closed] = await inOneRequest(sp, (batch) =>
    [equals<'register'>('OpenRegion', region), ...closedHere].map((condition) => reviewsBy(batch, condition))
  );
  return { open, closed: closed.flat() };
}

const reviewsBy = async (sp: SPFI, condition: Condition): Promise<readonly ReviewWithDuties[]> =>
  readableRows('register', StateSchema, await rowsInFull(sp, 'register', ['State'], condition)).map(
    ({ State }) => State
  );
