import { checkFields, type Answers } from '../fields';
import type { Review } from './review';
import { storedAnswers } from './stored-answers';
import { fieldsOf } from '../steps/step';
import { STEPS, type StepId } from '../steps';

/** Whether a command repeats the last event: a double click, or a retry of the channel. `today` is YYYY-MM-DD. */
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
  // Answers that are not stored cannot be compared: the service looks up what was done with them.
  if (fields.some(({ confidential }) => confidential)) return false;
  const checked = checkFields(fields, typed, today);
  const before: Answers = last.given;
  // A step that records only changes leaves out what stayed the same.
  const recorded = STEPS[step].records ? fields.filter(({ id }) => before[id] !== undefined) : fields;
  const now = checked.ok ? storedAnswers(step, review.kind, checked.given) : {};
  return checked.ok && recorded.every(({ id, filledIn }) => filledIn || now[id] === before[id]);
}
