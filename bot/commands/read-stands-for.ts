import type { SPFI } from '@pnp/sp';

import type { Answers } from '../../src/domain/fields';
import { leavesNoReview } from '../../src/domain/review/putting-right/withdrawal';
import { hasJustGone } from '../../src/domain/review/possible-pair';
import type { Review } from '../../src/domain/review/review';
import type { StepId } from '../../src/domain/steps';
import { inOneRequest } from '../../src/register/client/one-request';
import { messagesOf, togetherIn } from '../../src/register/messages';
import { closedInFavourOf } from '../../src/register/reviews/closed-in-favour';
import { readReviewForList, type StoredReview } from '../../src/register/reviews/reviews';

/**
 * The closed reviews that this one stands for. Read only for a step that says the review was a mistake, in a request
 * of its own, and another where it has possible duplicates: by what they are found is in the review. `now` is a UTC
 * time.
 */
export async function readStandsFor(
  sp: SPFI,
  step: StepId,
  given: Answers,
  { stored, now }: { readonly stored: StoredReview | undefined; readonly now: string }
): Promise<readonly Review[]> {
  if (!stored || !leavesNoReview(step, given)) return [];
  const { review } = stored;
  const [closed, messages] = await inOneRequest(sp, (batch) => [
    closedInFavourOf(batch, review),
    messagesOf(batch, review.reference)
  ]);
  const together = togetherIn(messages);
  if (together.length === 0) return closed;
  const others = await inOneRequest(sp, (batch) => together.map((each) => readReviewForList(batch, each)));
  const gone = others.flatMap((other) => (other && hasJustGone(other.review, review, now) ? [other.review] : []));
  return [...closed, ...gone];
}
