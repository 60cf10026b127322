import type { SPFI } from '@pnp/sp';

import type { Answers } from '../../src/domain/fields';
import { leavesNoReview } from '../../src/domain/review/putting-right/withdrawal';
import type { StepId } from '../../src/domain/steps';
import { closedInFavourOf } from '../../src/register/reviews/closed-in-favour';
import type { StoredReview } from '../../src/register/reviews/reviews';

/**
 * The closed reviews that this one stands for. Read only for a step that says the review was a mistake, in a request
 * of its own: by what they are found is in the review.
 */
export const readStandsFor = async (
  sp: SPFI,
  step: StepId,
  given: Answers,
  stored: StoredReview | undefined
): Promise<readonly string[]> => (stored && leavesNoReview(step, given) ? closedInFavourOf(sp, stored.review) : []);
