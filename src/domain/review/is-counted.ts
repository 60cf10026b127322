import type { ReviewAtGlance } from './at-glance';
import { endingNamed } from './endings';
import { isClosed } from './review';

/**
 * Whether a review counts as one: not where it was recorded twice or never went ahead, or a region would show more
 * reviews than were held. One that was reopened counts again.
 */
export const isCounted = (review: Closable): boolean => !endingOf(review)?.isNoReview;

/** Whether a review goes on or ran its course: another can be closed in its favour, and is found there. */
export const goesOn = (review: Closable): boolean => isCounted(review) && !endingOf(review)?.namesAnother;

type Closable = Pick<ReviewAtGlance, 'tracks' | 'done'>;

const endingOf = (review: Closable): ReturnType<typeof endingNamed> =>
  isClosed(review) ? endingNamed(review.done.close?.given.ending) : undefined;
