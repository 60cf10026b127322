import { checkFields, type Answers, type FieldMessages } from '../fields';
import { STEPS, type StepId } from '../steps';
import { fieldsOf } from '../steps/step';
import { joined } from '../text';
import type { Kind, Rule } from '../words';
import type { Refusal } from './refusal';

/** Answers that can be recorded as they are, or what is wrong with them. */
export type CheckedAnswers =
  { readonly ok: true; readonly given: Answers } | { readonly ok: false; readonly refusal: Refusal };

/** Checks the answers to a step alone, on a review of a kind. `today` is YYYY-MM-DD. */
export function checkAnswers(stepId: StepId, kind: Kind | undefined, given: Answers, today: string): CheckedAnswers {
  const step = STEPS[stepId];
  const answers = checkFields(fieldsOf(step, kind), given, today);
  if (!answers.ok) return badInput(step.rule, answers.problems);
  const between = step.crossFieldCheck?.(answers.given, today) ?? {};
  return Object.keys(between).length > 0 ? badInput(step.rule, between) : answers;
}

export const badInput = (rule: Rule, fields: FieldMessages): { readonly ok: false; readonly refusal: Refusal } => ({
  ok: false,
  refusal: {
    code: 'bad-input',
    rule,
    sentence:
      Object.keys(fields).length === 1
        ? joined(Object.values(fields), ' ')
        : `Check ${Object.keys(fields).length} answers. Nothing has been recorded yet.`,
    fields
  }
});
