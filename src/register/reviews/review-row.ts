import * as v from 'valibot';
import type { Review } from '../../domain/review/review';
import { placeOf } from '../client/rows';
import { LIST } from '../lists/list-names';
import { CellText, DutySchema, EventSchema, jsonOf, ReviewSchema } from '../client/schemas';

/** The columns that hold a review, and the one that names it where they cannot be read. */
export const REVIEW_COLUMNS = ['State', 'Pending', 'Reference'];

const StateSchema = jsonOf(v.object({ review: ReviewSchema, duties: v.array(DutySchema), lastHash: v.string() }));

const PendingSchema = jsonOf(
  v.array(
    v.object({
      event: EventSchema,
      hash: v.string(),
      previousHash: v.string(),
      shown: v.optional(v.object({ personId: v.string(), conversationId: v.string(), activityId: v.string() })),
      askedAbout: v.exactOptional(v.array(v.string()))
    })
  )
);

/** A row holds its own review: the State of another, copied into it, would be shown to the people of this one. */
export const holdsItsOwn = ({
  State: { review },
  Reference
}: {
  readonly State: { readonly review: Review };
  readonly Reference: string;
}): boolean => review.reference === Reference;

/** A row without what waits. Either column may be the wrong one. */
export const StateRowSchema = v.pipe(
  v.object({ State: StateSchema, Reference: CellText }),
  v.forward(v.partialCheck([['State'], ['Reference']], holdsItsOwn), ['State']),
  v.forward(v.partialCheck([['State'], ['Reference']], holdsItsOwn), ['Reference'])
);

export const ReviewRowSchema = v.pipe(
  v.object({ State: StateSchema, Reference: CellText, Pending: PendingSchema }),
  v.forward(v.partialCheck([['State'], ['Reference']], holdsItsOwn), ['State']),
  v.forward(v.partialCheck([['State'], ['Reference']], holdsItsOwn), ['Reference'])
);

const NamedSchema = v.object({ Id: v.number(), Reference: v.pipe(v.string(), v.nonEmpty()) });

/** What people call the review of a row that cannot be read: its reference, or else its item. */
export function nameOfUnreadable(row: unknown): string {
  const named = v.safeParse(NamedSchema, row);
  return named.success ? named.output.Reference : `${LIST.reviews}, item ${placeOf('reviews', row).id}`;
}

/** The same, with what cannot be read left out. */
export const DamagedRowSchema = v.object({
  State: v.fallback(v.optional(StateSchema), undefined),
  Pending: v.fallback(v.optional(PendingSchema), undefined),
  Reference: CellText
});
