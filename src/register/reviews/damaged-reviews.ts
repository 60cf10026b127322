import * as v from 'valibot';
import type { SPFI } from '@pnp/sp';
import { everyPage, readableRows, type Place } from '../client/rows';
import type { ReviewRecord } from './review-record';
import { DamagedRowSchema } from './review-row';

/** What is left of a review whose row cannot be read. `reference` is empty if it is lost. */
export interface DamagedReview extends Place {
  readonly reference: string;
  readonly state?: Omit<ReviewRecord, 'pending'>;
  readonly pending?: ReviewRecord['pending'];
}

/** The reviews whose rows cannot be read, one request for each thousand rows of the register. */
export async function damagedReviews(sp: SPFI): Promise<readonly DamagedReview[]> {
  const damaged: DamagedReview[] = [];
  for await (const rows of everyPage(sp, 'register', Object.keys(DamagedRowSchema.entries)))
    damaged.push(...readableRows('register', DamagedRowSchema, rows).flatMap(damagedIn));
  return damaged;
}

const damagedIn = ({
  id,
  etag,
  State: state,
  Pending: pending,
  Reference
}: v.InferOutput<typeof DamagedRowSchema> & Place): readonly DamagedReview[] => {
  if (state && pending) return [];
  const reference = state?.review.reference ?? pending?.[0]?.event.reference ?? Reference;
  return [{ id, etag, reference, ...(state ? { state } : {}), ...(pending ? { pending } : {}) }];
};
