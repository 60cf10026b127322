import * as v from 'valibot';
import type { SPFI } from '@pnp/sp';
import type { Held } from '../domain/figures';
import type { Region } from '../domain/words';
import { isOverThreshold } from './answers';
import { closedSince } from './closed-since';
import { RegisterOverfull } from './door';
import { inOneRequest } from './one-request';
import { equals, lastRows, parseRow, type Condition } from './rows';
import { DutyShape, jsonOf, ReviewShape } from './shapes';

/** As many as SharePoint gives at once. It refuses where there are more, so that nothing is ever left out unsaid. */
const MOST = 5000;

const HeldShape = v.object({ State: jsonOf(v.object({ review: ReviewShape, duties: v.array(DutyShape) })) });

/**
 * The open reviews of a region, and those closed since a day, in one request. Days YYYY-MM-DD. Throws RegisterOverfull where more than
 * 5,000 are open in the region, or were closed within three months in England.
 */
export async function readRegion(sp: SPFI, region: Region, { since, today }: { readonly since: string; readonly today: string }): Promise<{ readonly open: readonly Held[]; readonly closed: readonly Held[] }> {
  const closedHere = closedSince(since, today).map(({ filter }): Condition => ({ filter: `${filter} and ${equals<'register'>('Region', region).filter}` }));
  const [open = [], ...closed] = await inOneRequest(sp, (batch) => [equals<'register'>('OpenRegion', region), ...closedHere].map((condition) => heldBy(batch, condition)));
  return { open, closed: closed.flat() };
}

async function heldBy(sp: SPFI, condition: Condition): Promise<readonly Held[]> {
  try {
    return (await lastRows(sp, 'register', ['State'], condition, MOST)).map((row) => parseRow('register', HeldShape, row).State);
  } catch (error) {
    throw (await isOverThreshold(error)) ? new RegisterOverfull(`More than ${MOST} reviews meet “${condition.filter}”.`) : error;
  }
}
