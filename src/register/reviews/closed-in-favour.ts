import type { SPFI } from '@pnp/sp';
import { ukDay } from '../../domain/dates';
import { nameKey } from '../../domain/locations/locations';
import { entryOf } from '../../domain/review/entry';
import { begun, type Review } from '../../domain/review/review';
import { isClosedInFavour } from '../../domain/review/stands-for';
import { line } from '../client/cells';
import { equals, lastRows } from '../client/rows';
import { unlessOverThreshold } from '../client/sharepoint-errors';
import { onOrAfter } from './closed-since';
import { REVIEW_COLUMNS } from './review-row';
import { reviewsIn } from './reviews';

/** More than are ever closed of one authority in favour of reviews that are still open. */
const MOST_CLOSED = 200;

/**
 * The closed reviews that a review stands for: those that were closed because they are the same, or went into it. Looks
 * among those of its authority and of its partnership, as for possible duplicates, which were closed since it was
 * recorded. Two queries, so put it in a batch.
 */
export async function closedInFavourOf(sp: SPFI, review: Review): Promise<readonly Review[]> {
  const since = onOrAfter('ClosedOn', ukDay(begun(review)?.at ?? review.changedAt));
  const areas = [
    equals<'reviews'>('LocalAuthority', line(entryOf(review, 'authority')) ?? ''),
    equals<'reviews'>('PartnershipKey', line(nameKey(entryOf(review, 'partnership'))) ?? '')
  ];
  const found = await Promise.all(
    areas.map(({ filter }) =>
      unlessOverThreshold(
        lastRows(sp, 'reviews', REVIEW_COLUMNS, { filter: `${filter} and ${since}` }, MOST_CLOSED),
        []
      )
    )
  );
  const closed = reviewsIn(found.flat())
    .map((each) => each.review)
    .filter((each) => isClosedInFavour(each, review.reference));
  return [...new Map(closed.map((each) => [each.reference, each])).values()].sort((a, b) =>
    a.reference < b.reference ? -1 : 1
  );
}
