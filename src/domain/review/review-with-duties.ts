import type { OpenDuty } from '../duties/open-duty';
import type { Review } from './review';

/** A review and its open duties. */
export interface ReviewWithDuties {
  readonly review: Review;
  readonly duties: readonly OpenDuty[];
}
