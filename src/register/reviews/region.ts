import type { SPFI } from '@pnp/sp';
import type { ReviewWithDuties } from '../../domain/review/review-with-duties';
import type { Region } from '../../domain/words';
import { closedSince } from './closed-since';
import { inOneRequest } from '../client/one-request';
import { equals, sortedRows, type Condition } from '../client/rows';
import { nameOfUnreadable, StateRowSchema } from './review-row';
import { rowsInFull } from '../client/rows-in-full';

/**
 * The reviews of a region: those open, those closed since a day, which the figures of that time still count, and the
 * names of those that cannot be read.
 */
interface RegionRead {
  readonly open: readonly ReviewWithDuties[];
  readonly closed: readonly ReviewWithDuties[];
  readonly missing: readonly string[];
}

/**
 * The open reviews of a region, and those closed since a day, in one request. Days YYYY-MM-DD. Throws RegisterOverfull
 * if more than 5,000 are open in the region, or were closed within three months in England.
 */
export async function readRegion(
  sp: SPFI,
  region: Region,
  { since, today }: { readonly since: string; readonly today: string }
): Promise<RegionRead> {
  const closedHere = closedSince(since, today).map(({ filter }): Condition => ({
    filter: `${filter} and ${equals<'reviews'>('Region', region).filter}`
  }));
  const [open, ...closed] = await inOneRequest(sp, (batch) =>
    [equals<'reviews'>('OpenRegion', region), ...closedHere].map((condition) => reviewsBy(batch, condition))
  );
  return {
    open: open?.reviews ?? [],
    closed: closed.flatMap(({ reviews }) => reviews),
    missing: [...(open?.missing ?? []), ...closed.flatMap(({ missing }) => missing)]
  };
}

async function reviewsBy(
  sp: SPFI,
  condition: Condition
): Promise<{ readonly reviews: readonly ReviewWithDuties[]; readonly missing: readonly string[] }> {
  const rows = await rowsInFull(sp, 'reviews', Object.keys(StateRowSchema.entries), condition);
  const { read, unreadable } = sortedRows('reviews', StateRowSchema, rows);
  return { reviews: read.map(({ State }) => State), missing: unreadable.map(nameOfUnreadable) };
}
