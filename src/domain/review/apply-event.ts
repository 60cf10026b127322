import type { DutyClock } from '../clock';
import { dischargedDuties, openDuties, type OpenDuty } from '../duties';
import { evolve } from './evolve';
import { lateBy } from './late-entries';
import { eventNamed } from './putting-right/recorded-event';
import { corrected, replay } from './putting-right/replay';
import { answersIn, type Review, type ReviewEvent } from './review';
import { STEPS } from '../steps';

interface AppliedEvent {
  /** The event, with the duties that it completed, and how late it was recorded. */
  readonly event: ReviewEvent;
  readonly review: Review;
  readonly duties: readonly OpenDuty[];
}

/**
 * Applies an event: the review and its duties after it, and the duties that it completed. `before` are the duties until
 * then, `after` the review that the decision saw, `earlier` the events before one that puts something right.
 */
export function applyEvent(
  review: Review | undefined,
  before: readonly OpenDuty[],
  event: ReviewEvent,
  clock: DutyClock,
  after: Review = evolve(review, event),
  earlier?: readonly ReviewEvent[]
): AppliedEvent {
  const duties = openDuties(after, clock);
  const discharged = STEPS[event.step].dischargesNothing ? [] : dischargedDuties(before, duties, event.step);
  const late = lateBy(judged(event, earlier), after, clock);
  const whole = {
    ...event,
    ...(late === undefined ? {} : { late }),
    ...(discharged.length > 0 ? { discharged } : {})
  };
  return { event: whole, review: earlier ? replay([...earlier, whole]) : evolve(review, whole), duties };
}

/** The event whose day is judged: of a correction, what it corrects. */
function judged(event: ReviewEvent, earlier: readonly ReviewEvent[] = []): ReviewEvent {
  const of = eventNamed(answersIn(event, 'correct-step')?.of);
  const recorded = earlier.find(({ seq }) => seq === of?.seq);
  return recorded ? corrected(recorded, event) : event;
}
