import type { SPFI } from '@pnp/sp';

import type { Answers } from '../../src/domain/fields';
import { referenceIn } from '../../src/domain/review/reference';
import type { StepId } from '../../src/domain/steps';
import { readReviewForList, type StoredReview } from '../../src/register/reviews/reviews';

/** The review that an answer of a step refers to, if there is one: read along with the review of the step. */
export async function readOther(
  batch: SPFI,
  step: StepId,
  { otherReference = '' }: Answers
): Promise<StoredReview | undefined> {
  const reference = step === 'close' ? referenceIn(otherReference) : undefined;
  return reference === undefined ? undefined : readReviewForList(batch, reference);
}
