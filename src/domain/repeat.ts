import { checkFields, type Given } from './fields';
import type { Review } from './review';
import { STEPS, type StepId } from './steps';

/** Whether a command is the last event over again: a double click, or a retry of the channel. `today` is YYYY-MM-DD. */
export function isRepeat(review: Review, step: StepId, actorId: string, typed: Given, today: string): boolean {
  const last = review.done[step];
  if (!last || last.seq !== review.seq || last.by.id !== actorId) return false;
  const checked = checkFields(STEPS[step].fields, typed, today);
  return checked.ok && STEPS[step].fields.every(({ id }) => checked.given[id] === last.given[id]);
}
