import { checkFields, type Answers } from '../fields';
import type { Review } from './review';
import { fieldsOf } from '../steps/step';
import { STEPS, type StepId } from '../steps';

/** Whether a command is the last event over again: a double click, or a retry of the channel. `today` is YYYY-MM-DD. */
export function isDuplicateCommand(
  review: Review,
  step: StepId,
  actorId: string,
  typed: Answers,
  today: string
): boolean {
  const last = review.done[step];
  if (!last || last.seq !== review.seq || last.by.id !== actorId) return false;
  const fields = fieldsOf(STEPS[step], review.kind);
  // Answers that are not kept cannot be compared: what has been done with them is looked up where it was done.
  if (fields.some(({ confidential }) => confidential)) return false;
  const checked = checkFields(fields, typed, today);
  const before: Answers = last.given;
  // A step that records changes only leaves out what was the same.
  const recorded = STEPS[step].records ? fields.filter(({ id }) => before[id] !== undefined) : fields;
  return checked.ok && recorded.every(({ id, filledIn }) => filledIn || checked.given[id] === before[id]);
}
