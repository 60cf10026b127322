import type { OpenDuty } from '../../domain/duties';
import type { Review, ReviewEvent } from '../../domain/review/review';

/** An event whose effects are not all carried out. */
export interface OutboxEntry {
  readonly event: ReviewEvent;
  readonly hash: string;
  readonly previousHash: string;
  readonly shown?: Shown;
}

/** The message whose form has turned into a card of the review. */
export interface Shown {
  readonly personId: string;
  readonly conversationId: string;
  readonly activityId: string;
}

/** A review with what is owed on it, and what has been decided but not carried out. `lastHash` ends the chain of its history. */
export interface ReviewRecord {
  readonly review: Review;
  readonly duties: readonly OpenDuty[];
  readonly pending: readonly OutboxEntry[];
  readonly lastHash: string;
}
