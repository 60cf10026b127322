import type { SPFI } from '@pnp/sp';
import { ukDay } from '../../domain/dates';
import { nameKey } from '../../domain/locations/locations';
import { endingNamed } from '../../domain/review/endings';
import { entryOf } from '../../domain/review/entry';
import { isClosed, lastAnswer, begun, type Review } from '../../domain/review/review';
import { line } from '../client/cells';
import { inOneRequest } from '../client/one-request';
import { equals, lastRows } from '../client/rows';
import { unlessOverThreshold } from '../client/sharepoint-errors';
import { onOrAfter } from './closed-since';
import { REVIEW_COLUMNS } from './review-row';
import { reviewsIn } from './reviews';

/** More than are ever closed of one authority in favour of reviews that are still open. */
const MOST_CLOSED = 200;

/**
 * The references of the closed reviews that a review stands for: those that were closed because they are the same, or
 * went into it. Looks among those of its authority and of its partnership, as for possible duplicates, which were
 * closed since it was recorded. One request.
 */
export async function closedInFavourOf(sp: SPFI, review: Review): Promise<readonly string[]> {
  const since = onOrAfter('ClosedOn', ukDay(begun(review)?.at ?? review.changedAt));
  const areas = [
    equals<'reviews'>('LocalAuthority', line(entryOf(review, 'authority')) ?? ''),
    equals<'reviews'>('PartnershipKey', line(nameKey(entryOf(review, 'partnership'))) ?? '')
  ];
  const found = await inOneRequest(sp, (batch) =>
    areas.map(({ filter }) =>
      unlessOverThreshold(
        lastRows(batch, 'reviews', REVIEW_COLUMNS, { filter: `${filter} and ${since}` }, MOST_CLOSED),
        []
      )
    )
  );
  const references = reviewsIn(found.flat())
    .filter((each) => isClosedInFavour(each.review, review.reference))
    .map((each) => each.review.reference);
  return [...new Set(references)].sort();
}

const isClosedInFavour = (other: Review, reference: string): boolean =>
  isClosed(other) &&
  endingNamed(lastAnswer(other, 'close', 'ending'))?.namesAnother === true &&
  lastAnswer(other, 'close', 'otherReference') === reference;
