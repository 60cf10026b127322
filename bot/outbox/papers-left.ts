import { paperAt } from '../../src/domain/need-to-know/paper-folders';
import { changesPaperAccess } from '../../src/domain/need-to-know/papers';
import { answersIn } from '../../src/domain/review/review';
import { removePaper } from '../../src/register/documents/remove-paper';
import type { OutboxEntry } from '../../src/register/reviews/review-record';
import type { StoredReview } from '../../src/register/reviews/reviews';
import type { Delivering } from './delivering';

/**
 * Does what the pending events of a review mean for its papers, and gives the events for which that is still to be
 * done.
 */
export async function papersLeft(deps: Delivering, stored: StoredReview): Promise<readonly OutboxEntry[]> {
  return (await Promise.all([unheld(deps, stored), unremoved(deps, stored)])).flat();
}

/** The last of the events that may change who reads the papers of the review, where that is still to be done. */
async function unheld(
  { gate, papers }: Delivering,
  { review, pending }: StoredReview
): Promise<readonly OutboxEntry[]> {
  const last = pending.filter(({ event }) => changesPaperAccess(event)).slice(-1);
  return last.length === 0 || (await gate('first', () => papers.hold(review))) ? [] : last;
}

/** The events that withdrew a paper which someone has open now. */
async function unremoved(
  { sp, gate }: Delivering,
  { review: { reference }, pending }: StoredReview
): Promise<readonly OutboxEntry[]> {
  const left: OutboxEntry[] = [];
  for (const entry of pending) {
    const paper = paperAt(reference, answersIn(entry.event, 'withdraw')?.document ?? '');
    if (paper && !(await gate('first', () => removePaper(sp, { reference, ...paper })))) left.push(entry);
  }
  return left;
}
