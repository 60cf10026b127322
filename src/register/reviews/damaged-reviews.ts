import * as v from 'valibot';
import type { SPFI } from '@pnp/sp';
import { everyPage, readableRows, type Place } from '../client/rows';
import type { ReviewRecord } from './review-record';
import { DamagedRowSchema, holdsItsOwn } from './review-row';

/**
 * What is left of a review whose row cannot be read. `references` are those that it may be of, the likeliest first: its
 * own cell, and what State and Pending say.
 */
export interface DamagedReview extends Place {
  readonly references: readonly string[];
  readonly state?: Omit<ReviewRecord, 'pending'>;
  readonly pending?: ReviewRecord['pending'];
}

/** The reviews whose rows cannot be read, one request for each thousand rows of the register. */
export async function damagedReviews(sp: SPFI): Promise<readonly DamagedReview[]> {
  const damaged: DamagedReview[] = [];
  for await (const rows of everyPage(sp, 'reviews', Object.keys(DamagedRowSchema.entries)))
    damaged.push(...readableRows('reviews', DamagedRowSchema, rows).flatMap(damagedIn));
  return damaged;
}

const damagedIn = ({
  id,
  etag,
  State: state,
  Pending: pending,
  Reference
}: v.InferOutput<typeof DamagedRowSchema> & Place): readonly DamagedReview[] => {
  if (state && pending && holdsItsOwn({ State: state, Reference })) return [];
  const said = [Reference, state?.review.reference ?? '', pending?.[0]?.event.reference ?? ''];
  const references = [...new Set(said)].filter((reference) => reference !== '');
  return [{ id, etag, references, ...(state ? { state } : {}), ...(pending ? { pending } : {}) }];
};
