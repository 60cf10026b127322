import type { DutyClock } from '../clock';
import { dischargedDuties, openDuties, type OpenDuty } from '../duties';
import { evolve } from './evolve';
import { lateBy } from './late-entries';
import type { Review, ReviewEvent } from './review';
import { STEPS } from '../steps';

interface AppliedEvent {
  /** The event, with the duties that it completed, and how late it was recorded. */
  readonly event: ReviewEvent;
  readonly review: Review;
  readonly duties: readonly OpenDuty[];
}

/**
 * Applies an event: the review and its duties after it, and the duties that it completed. `before` are the duties until
 * then, `after` the review that the decision saw.
 */
export function applyEvent(
  review: Review | undefined,
  before: readonly OpenDuty[],
  event: ReviewEvent,
  clock: DutyClock,
  after: Review = evolve(review, event)
): AppliedEvent {
  const duties = openDuties(after, clock);
  const discharged = STEPS[event.step].dischargesNothing ? [] : dischargedDuties(before, duties, event.step);
  const late = lateBy(event, after, clock);
  const whole = {
    ...event,
    ...(late === undefined ? {} : { late }),
    ...(discharged.length > 0 ? { discharged } : {})
  };
  return { event: whole, review: evolve(review, whole), duties };
}
