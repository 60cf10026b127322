import { openDuties } from '../../../src/domain/duties';
import { etagOf } from '../../../src/register/client/etag';
import type { StoredReview } from '../../../src/register/reviews/reviews';
import { eventsOf, replay, weekdays, type Act } from '../../domain/builders';

/** The review of a story, as the register gives it. Its last event is still pending. */
export function storedAfter(acts: readonly Act[]): StoredReview {
  const events = eventsOf(acts);
  const review = replay(events);
  const pending = events.slice(-1).map((event) => ({ event, hash: 'h', previousHash: '' }));
  return { id: 7, etag: etagOf('"a,1"'), review, duties: openDuties(review, weekdays), pending, lastHash: 'h' };
}
