import type { SPFI } from '@pnp/sp';

import type { Action } from '../../src/domain/review/actions';
import type { ReviewEvent } from '../../src/domain/review/review';
import { STEPS } from '../../src/domain/steps';
import { saveActions } from '../../src/register/action-rows';
import type { StoredReview } from '../../src/register/reviews/reviews';

/**
 * Brings the list of actions to where the review stands, for what its pending events have changed. Nothing is asked of
 * SharePoint where they changed no action.
 */
export async function projectActions(
  sp: SPFI,
  { review, pending }: Pick<StoredReview, 'review' | 'pending'>
): Promise<void> {
  const touched = review.actions.filter((action) => pending.some(({ event }) => touches(event, action)));
  if (touched.length > 0) await saveActions(sp, review, touched);
}

/** Whether the step of the event changed the action, as its row says. */
const touches = (event: ReviewEvent, action: Action): boolean =>
  STEPS[event.step].touchesAction?.(action, event.given, event) ?? false;
