import type { SPFI } from '@pnp/sp';
import { everyRow, readableRows, type Place } from '../client/rows';
import type { ReviewRecord } from './review-record';
import { DamagedRowSchema } from './review-row';

/** What is left of a review whose row cannot be read. `reference` and `notificationKey` are empty if they are lost. */
export interface DamagedReview extends Place {
  readonly reference: string;
  readonly notificationKey: string;
  readonly state?: Omit<ReviewRecord, 'pending'>;
  readonly pending?: ReviewRecord['pending'];
}

/** The reviews whose rows cannot be read, one request for each thousand rows of the register. */
export async function damagedReviews(sp: SPFI): Promise<readonly DamagedReview[]> {
  const rows = await everyRow(sp, 'register', Object.keys(DamagedRowSchema.entries));
  return readableRows('register', DamagedRowSchema, rows).flatMap(
    ({ id, etag, State, Pending, Reference, NotificationKey }) =>
      State && Pending
        ? []
        : [
            {
              id,
              etag,
              reference: State?.review.reference ?? Pending?.[0]?.event.reference ?? Reference,
              notificationKey: NotificationKey,
              ...(State ? { state: State } : {}),
              ...(Pending ? { pending: Pending } : {})
            }
          ]
  );
}
