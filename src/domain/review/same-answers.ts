import { checkFields, type Answers } from '../fields';
import { fieldsOf } from '../steps/step';
import { STEPS, type StepId } from '../steps';
import type { Kind } from '../words';

/**
 * Whether a form that is sent again says what was recorded from it. `recorded` are the answers of its event; `today` is
 * YYYY-MM-DD. Answers that no event holds cannot be compared, and are taken for the same.
 */
export function hasSameAnswers(
  step: StepId,
  kind: Kind,
  { recorded, typed, today }: { readonly recorded: Answers; readonly typed: Answers; readonly today: string }
): boolean {
  const fields = fieldsOf(STEPS[step], kind).filter(({ filledIn, confidential }) => !filledIn && !confidential);
  const checked = checkFields(fieldsOf(STEPS[step], kind), typed, today);
  // A step that records only changes leaves out what stayed the same.
  const compared = STEPS[step].records ? fields.filter(({ id }) => recorded[id] !== undefined) : fields;
  return checked.ok && compared.every(({ id }) => checked.given[id] === recorded[id]);
}
