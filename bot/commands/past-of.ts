import type { Clock } from '../../src/domain/clock';
import type { ReviewEvent } from '../../src/domain/review/review';
import type { Past } from '../../src/domain/review/situation';
import type { StoredReview } from '../../src/register/reviews/reviews';

type Written = readonly { readonly event: ReviewEvent }[];

/** The events of a review in order: those of its history, and those that wait to be written there. */
export function eventsOf({ pending }: Pick<StoredReview, 'pending'>, written: Written): readonly ReviewEvent[] {
  const known = new Map([...pending, ...written].map(({ event }) => [event.seq, event]));
  return [...known.values()].sort((a, b) => a.seq - b.seq);
}

/** What has happened to a review until now; undefined where its history lacks something. */
export function pastOf(stored: StoredReview, written: Written, clock: Clock): Past | undefined {
  const events = eventsOf(stored, written);
  const isWhole = events.length === stored.review.seq && events.every(({ seq }, index) => seq === index + 1);
  return isWhole ? { events, clock } : undefined;
}
