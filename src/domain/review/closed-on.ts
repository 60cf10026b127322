import { ukDay } from '../dates';
import type { ReviewAtGlance } from './at-glance';
import { isClosed } from './review';

type Closing = Pick<ReviewAtGlance, 'tracks' | 'done'>;

/**
 * The day on which a review was closed, YYYY-MM-DD; nothing while it is open, and empty for one of the old register of
 * which it is not known.
 */
export const closedOn = (review: Closing): string | undefined =>
  isClosed(review) && review.done.close ? (review.done.close.on ?? ukDay(review.done.close.at)) : undefined;

/** Whether a review was closed in the old register, and nobody has reopened it since. */
export const wasTakenOverClosed = (review: Closing): boolean => isClosed(review) && review.done.close?.on !== undefined;
