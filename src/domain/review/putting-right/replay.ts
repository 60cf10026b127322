import { answered } from '../../fields';
import { STEPS } from '../../steps';
import { actionsEver } from '../actions';
import { evolve } from '../evolve';
import { eventNamed, isFirstStep } from './recorded-event';
import { answersIn, type Review, type ReviewEvent } from '../review';

/** An event as it counts now: with its answers as corrected, unless it was withdrawn. */
interface Counted {
  readonly event: ReviewEvent;
  readonly isWithdrawn: boolean;
}

/**
 * The review that a history comes to, from its first event. Withdrawals and corrections are known before the first of
 * them is told, so the review is what it would be had nothing been recorded by mistake. `evolve` adds any other event
 * to a review that this gave.
 */
export function replay(events: readonly ReviewEvent[]): Review {
  const review = counted(events).reduce<Review | undefined>(taken, undefined);
  if (!review) throw new Error('A review needs something to have happened.');
  return review;
}

/** The review after the next of its counted events. */
export const taken = (review: Review | undefined, { event, isWithdrawn }: Counted): Review =>
  isWithdrawn && review ? withoutEffect(review, event) : evolve(review, event);

/** The events of a history as they count. A notification that was withdrawn still says what its review was. */
export function counted(events: readonly ReviewEvent[]): readonly Counted[] {
  const withdrawn = new Set(
    events.flatMap((event) => {
      const named = eventNamed(answersIn(event, 'withdraw')?.of);
      return named && !isFirstStep(named.step) ? [named.seq] : [];
    })
  );
  const corrections = events.filter(({ step }) => step === 'correct-step');
  return events.map((event) => ({
    event: corrections.filter((one) => seqCorrected(one) === event.seq).reduce(corrected, event),
    isWithdrawn: withdrawn.has(event.seq)
  }));
}

/** What was recorded after an event and still counts, but for what puts something right. */
export const recordedSince = (
  { seq }: Pick<ReviewEvent, 'seq'>,
  { events }: { readonly events: readonly ReviewEvent[] }
): readonly ReviewEvent[] =>
  counted(events).flatMap(({ event, isWithdrawn }) =>
    event.seq > seq && !isWithdrawn && !STEPS[event.step].putsRight ? [event] : []
  );

const seqCorrected = (event: ReviewEvent): number | undefined => eventNamed(answersIn(event, 'correct-step')?.of)?.seq;

/** An event with the answers of a correction. A corrected day is the day on which it happened, and judged anew. */
export function corrected(event: ReviewEvent, correction: Pick<ReviewEvent, 'given' | 'late'>): ReviewEvent {
  const answers = correctedAnswers(correction.given);
  const { late, ...rest } = event;
  const day = answers[STEPS[event.step].happened?.on ?? ''];
  const judged = day === undefined ? late : correction.late;
  return {
    ...rest,
    given: answered({ ...event.given, ...answers }),
    ...(day === undefined ? {} : { on: day }),
    ...(judged === undefined ? {} : { late: judged })
  };
}

/** The answers of what is corrected, without those about the correction itself. */
export const correctedAnswers = (given: ReviewEvent['given']): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(given).filter(([field]) => !ABOUT_CORRECTION.includes(field)));

const ABOUT_CORRECTION: readonly string[] = ['of', 'why', 'before'];

/**
 * A review from which an event was withdrawn. Who worked on the case has done so (KP-10), no version of an IMR comes to
 * name two documents (KP-11), and no id two actions.
 */
function withoutEffect(review: Review, event: ReviewEvent): Review {
  const having = evolve(review, event);
  return {
    ...review,
    workedBy: having.workedBy,
    versions: having.versions,
    ...(having.actions.length === review.actions.length ? {} : { actionsEver: actionsEver(having) })
  };
}
