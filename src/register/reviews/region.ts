import * as v from 'valibot';
import type { SPFI } from '@pnp/sp';
import type { ReviewWithDuties } from '../../domain/review/review-with-duties';
import type { Region } from '../../domain/words';
import { closedSince } from './closed-since';
import { inOneRequest } from '../client/one-request';
import { equals, parseRow, type Condition } from '../client/rows';
import { rowsInFull } from '../client/rows-in-full';
import { DutyShape, jsonOf, ReviewShape } from '../client/shapes';

const HeldShape = v.object({ State: jsonOf(v.object({ review: ReviewShape, duties: v.array(DutyShape) })) });

/**
 * The open reviews of a region, and those closed since a day, in one request. Days YYYY-MM-DD. Throws RegisterOverfull where more than
 * 5,000 are open in the region, or were closed within three months in England.
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
    [equals<'register'>('OpenRegion', region), ...closedHere].map((condition) => heldBy(batch, condition))
  );
  return { open, closed: closed.flat() };
}

const heldBy = async (sp: SPFI, condition: Condition): Promise<readonly ReviewWithDuties[]> =>
  (await rowsInFull(sp, 'register', ['State'], condition)).map((row) => parseRow('register', HeldShape, row).State);
