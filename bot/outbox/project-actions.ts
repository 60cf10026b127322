import type { SPFI } from '@pnp/sp';

import type { Action } from '../../src/domain/review/actions';
import type { ReviewEvent } from '../../src/domain/review/review';
import { saveActions } from '../../src/register/action-rows';
import type { StoredReview } from '../../src/register/reviews/reviews';

/** Brings the list of actions to where the review stands, for what its pending events have changed. Nothing is asked of SharePoint where they changed no action. */
export async function projectActions(
  sp: SPFI,
  { review, pending }: Pick<StoredReview, 'review' | 'pending'>
): Promise<void> {
  const touched = review.actions.filter((action) => pending.some(({ event }) => touches(event, action)));
  if (touched.length > 0) await saveActions(sp, review, touched);
}

/** A plan that was entered or had news, and every plan of a review that has moved to another region, was closed or was reopened. */
function touches({ step, seq, given }: ReviewEvent, action: Action): boolean {
  switch (step) {
    case 'add-actions':
      return action.seq === seq;
    case 'update-action':
      return action.id === given['item'];
    case 'complete-entry':
    case 'correct-entry':
      return given['authority'] !== undefined;
    case 'close':
    case 'reopen':
      return true;
    default:
      return false;
  }
}
