import type { OpenDuty } from '../../domain/duties';
import type { Review, ReviewEvent } from '../../domain/review/review';

/** An event with effects still to be delivered. */
export interface OutboxEntry {
  readonly event: ReviewEvent;
  readonly hash: string;
  readonly previousHash: string;
  readonly shown?: Shown;
  /**
   * Of a notification, or a change that bears on duplicates: the reviews like it that were there when it was decided, so
   * that someone was asked about them. It is compared again with others once it is saved.
   */
  readonly askedAbout?: readonly string[];
}

/** The message whose form became a card of the review. */
export interface Shown {
  readonly personId: string;
  readonly conversationId: string;
  readonly activityId: string;
}

/**
 * A review with its open duties, and the events with effects still to be delivered. `lastHash` ends the chain of its
 * history.
 */
export interface ReviewRecord {
  readonly review: Review;
  readonly duties: readonly OpenDuty[];
  readonly pending: readonly OutboxEntry[];
  readonly lastHash: string;
}
