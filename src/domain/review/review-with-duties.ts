import type { OpenDuty } from '../duties/open-duty';
import type { Review } from './review';

/** A review and what is owed on it. */
export interface ReviewWithDuties {
  readonly review: Review;
  readonly duties: readonly OpenDuty[];
}
