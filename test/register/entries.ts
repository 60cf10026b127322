import type { ReviewEvent } from '../../src/domain/review/review';
import { openDuties } from '../../src/domain/duties';
import type { ReviewRecord, OutboxEntry } from '../../src/register/reviews/review-record';
import { eventsOf, replay, weekdays, type Act, type Circumstances } from '../domain/builders';

/** What the register holds once a story has happened; its last event is still to be carried out. */
export function entryAfter(
  acts: readonly Act[],
  reference = 'SCR-A-2012-0001',
  circumstances: Circumstances = {}
): ReviewRecord {
  const events = eventsOf(acts, circumstances).map((event) => ({
    ...event,
    reference,
    id: `${reference}#${event.seq}`,
    told: event.told.map((told) => ({ ...told, id: told.id.replace(event.reference, reference) }))
  }));
  const review = replay(events);
  const last = events.at(-1);
  return {
    review,
    duties: openDuties(review, weekdays),
    pending: last ? [pendingOf(last)] : [],
    lastHash: `hash ${review.seq}`
  };
}

export const pendingOf = (event: ReviewEvent): OutboxEntry => ({
  event,
  hash: `hash ${event.seq}`,
  previousHash: event.seq > 1 ? `hash ${event.seq - 1}` : ''
});

/** The entry when nothing waits to be carried out any more. */
export const settled = (entry: ReviewRecord): ReviewRecord => ({ ...entry, pending: [] });
