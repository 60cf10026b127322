import { STEPS, STEP_IDS, type StepId } from '../../src/domain/steps';
import { EACH_STEP } from './each-step';
import { attempt, reviewAfter } from './builders';

export const take = (step: StepId, answers: Readonly<Record<string, string>>) => {
  const { after, act } = EACH_STEP[step];
  return attempt(after.length > 0 ? reviewAfter(after) : undefined, { ...act, given: { ...act.given, ...answers } });
};

export const fieldsWhere = (wanted: (field: (typeof STEPS)[StepId]['fields'][number]) => unknown) =>
  STEP_IDS.flatMap((step) => STEPS[step].fields.filter(wanted).map((field) => ({ step, field, id: field.id })));
