import * as v from 'valibot';
import { DutySchema, EventSchema, jsonOf, ReviewSchema } from '../client/schemas';

/** The columns that hold a review. */
export const REVIEW_COLUMNS = ['State', 'Pending'];

const StateSchema = jsonOf(v.object({ review: ReviewSchema, duties: v.array(DutySchema), lastHash: v.string() }));

const PendingSchema = jsonOf(
  v.array(
    v.object({
      event: EventSchema,
      hash: v.string(),
      previousHash: v.string(),
      shown: v.optional(v.object({ personId: v.string(), conversationId: v.string(), activityId: v.string() }))
    })
  )
);

export const ReviewRowSchema = v.object({ State: StateSchema, Pending: PendingSchema });

/** The same, with what cannot be read left out. */
export const DamagedRowSchema = v.object({
  State: v.fallback(v.optional(StateSchema), undefined),
  Pending: v.fallback(v.optional(PendingSchema), undefined),
  Reference: v.nullish(v.string(), ''),
  NotificationKey: v.nullish(v.string(), '')
});
