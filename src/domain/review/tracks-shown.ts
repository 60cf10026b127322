import { TRACKS_OF, type Track } from '../words';
import type { Review } from './review';
import { isTakenOver } from './taken-over';

/**
 * The tracks that people see of a review. The old register says of no review whether it came by the mailbox, or was
 * acknowledged.
 */
export const tracksShown = (review: Pick<Review, 'kind' | 'done'>): readonly Track[] =>
  TRACKS_OF[review.kind].filter((track) => track !== 'mailbox' || !isTakenOver(review));
