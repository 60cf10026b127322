import type { SPFI } from '@pnp/sp';

import type { Action } from '../../src/domain/review/actions';
import type { ReviewEvent } from '../../src/domain/review/review';
import { STEPS } from '../../src/domain/steps';
import type { Say } from '../../src/domain/text';
import { removeWithdrawn, saveActions } from '../../src/register/projections/action-rows';
import { saveRegisterRow } from '../../src/register/projections/register-row';
import type { StoredReview } from '../../src/register/reviews/reviews';

/** Brings the rows that people see to where the review is, in the words of the site. */
export async function project(sp: SPFI, stored: StoredReview, say: Say): Promise<void> {
  await Promise.all([saveRegisterRow(sp, stored, say), projectActions(sp, stored)]);
}

/** Nothing is asked of SharePoint where the pending events changed no action. */
async function projectActions(sp: SPFI, { review, pending }: StoredReview): Promise<void> {
  const touched = review.actions.filter((action) => pending.some(({ event }) => touches(event, action)));
  if (touched.length > 0) await saveActions(sp, review, touched);
  const mayBeGone = review.actionsEver !== undefined && pending.some(({ event }) => event.step === 'withdraw');
  if (mayBeGone) await removeWithdrawn(sp, review);
}

/** Whether the step of the event changed the action, as its row says. */
const touches = (event: ReviewEvent, action: Action): boolean =>
  STEPS[event.step].touchesAction?.(action, event.given, event) ?? false;
