import type { ReviewAtGlance } from './at-glance';
import { endingNamed } from './endings';
import { isClosed } from './review';

/**
 * Whether a review counts as one: not where it was recorded twice or never went ahead, or a region would show more
 * reviews than were held. One that was reopened counts again.
 */
export const isCounted = (review: Pick<ReviewAtGlance, 'tracks' | 'done'>): boolean =>
  !(isClosed(review) && endingNamed(review.done.close?.given.ending)?.isNoReview);
