import { DUTIES, stepsThatDo, type OpenDuty } from '.';
import { seqOf, type Review } from '../review/review';
import { STEPS, type StepId } from '../steps';

/**
 * Duties as they are offered: first those that the last event made possible, such as providing an IMR that has just
 * been agreed, then the others; each in the order in which they come, the soonest due first.
 */
export function firstPossible(duties: readonly OpenDuty[], review: Review): readonly OpenDuty[] {
  const isNew = (duty: OpenDuty): boolean => isMadePossible(duty, review);
  return [...duties.filter(isNew), ...duties.filter((duty) => !isNew(duty))];
}

/** Whether the last event began or prepared it; not where that did it, and it is to be done once more. */
const isMadePossible = ({ duty, item }: OpenDuty, review: Review): boolean =>
  item === undefined &&
  [...DUTIES[duty].after, ...(DUTIES[duty].preparedBy ?? [])].some(
    (step) => seqOf(review, step) === review.seq && !stepsThatDo(duty).includes(step)
  );

/**
 * The steps in the order in which they are likely now: those that do or prepare an open duty, what may always be heard,
 * those that take the review on, then the rest in the order of the table.
 */
export function likeliestFirst(
  steps: readonly StepId[],
  { review, duties }: { readonly review: Review; readonly duties: readonly OpenDuty[] }
): readonly StepId[] {
  const wanted = firstPossible(duties, review).flatMap(({ duty }) => [
    ...stepsThatDo(duty).slice(0, 1),
    ...(DUTIES[duty].preparedBy ?? [])
  ]);
  const moving = steps.filter((step) => Object.keys(STEPS[step].to).some((track) => track !== 'entry'));
  return [...new Set([...wanted, ...ALWAYS, ...moving, ...steps])].filter((step) => steps.includes(step));
}

const ALWAYS: readonly StepId[] = ['record-progress', 'file-paper'];
