import type { Choice, Field } from '../../src/domain/fields';
import { kindOf } from '../../src/domain/review/reference';
import { fieldsOf } from '../../src/domain/steps/step';
import { STEPS, type StepId } from '../../src/domain/steps';

/** The questions of a step, for the kind of review that the reference is of. */
export const fieldsOn = (step: StepId, reference: string | undefined): readonly Field[] =>
  fieldsOf(STEPS[step], reference === undefined ? undefined : kindOf(reference));

/** An unseen answer travels with the button, and has no input. */
export const isSeen = ({ type }: Field): boolean => type !== 'unseen';

/** Whether a step asks something; one that does not is taken by its button. */
export const hasForm = (step: StepId): boolean => STEPS[step].fields.some(isSeen);

/** Types of question that the review and the Directory have the answers to. */
const OFFERED: readonly Field['type'][] = ['person', 'duty', 'action'];

export const isOffered = ({ type }: Field): boolean => OFFERED.includes(type);

/** What can be chosen for one question of a form. */
export interface Offer {
  readonly choices: readonly Choice[];
  /** Why there is nothing to choose from, and what to do. */
  readonly none: string;
  /** Who or what is not offered, and why. May hold names. */
  readonly leftOut?: readonly string[];
}

/** By the id of the field. */
export type Offers = Readonly<Record<string, Offer>>;
