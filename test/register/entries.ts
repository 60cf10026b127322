import type { SPFI } from '@pnp/sp';
import type { ReviewEvent } from '../../src/domain/review/review';
import { openDuties } from '../../src/domain/duties';
import { saveActions } from '../../src/register/projections/action-rows';
import { saveRegisterRow } from '../../src/register/projections/register-row';
import type { ReviewRecord, OutboxEntry } from '../../src/register/reviews/review-record';
import { createReview, type StoredReview } from '../../src/register/reviews/reviews';
import { say } from '../bot/speaking';
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

/** Adds a review, and the rows that people see of it. */
export async function createShown(
  sp: SPFI,
  entry: ReviewRecord,
  notificationKey = entry.review.reference
): Promise<StoredReview> {
  const made = await createReview(sp, entry, notificationKey);
  if (!made.ok) throw new Error(`${entry.review.reference}: the ${made.taken} is taken.`);
  await saveRegisterRow(sp, entry, say);
  await saveActions(sp, entry.review, entry.review.actions);
  return made.stored;
}
