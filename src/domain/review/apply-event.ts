import type { DutyClock } from '../clock';
import { dischargedDuties, openDuties, type OpenDuty } from '../duties';
import { evolve } from './evolve';
import type { Review, ReviewEvent } from './review';

export interface AppliedEvent {
  /** The event, with the duties that it completed. */
  readonly event: ReviewEvent;
  readonly review: Review;
  readonly duties: readonly OpenDuty[];
}

/** Applies an event: the review and its duties after it, and the duties that it completed. `before` are the duties until then. */
export function applyEvent(
  review: Review | undefined,
  before: readonly OpenDuty[],
  event: ReviewEvent,
  clock: DutyClock
): AppliedEvent {
  const duties = openDuties(evolve(review, event), clock);
  const discharged = DISCHARGE_NOTHING.includes(event.step) ? [] : dischargedDuties(before, duties);
  const whole = discharged.length > 0 ? { ...event, discharged } : event;
  return { event: whole, review: evolve(review, whole), duties };
}

/** Waiving a duty or closing the review does not complete a duty. */
const DISCHARGE_NOTHING: readonly ReviewEvent['step'][] = ['waive-duty', 'close'];
