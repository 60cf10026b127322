import type { Answers, Choice, Field } from '../../src/domain/fields';
import type { Say, Text } from '../../src/domain/text';
import { questionsOf } from '../../src/domain/review/putting-right/correction';
import { kindOf } from '../../src/domain/review/reference';
import { STEPS, type StepId } from '../../src/domain/steps';

/**
 * The questions of a step, for the kind of review that the reference is of. What a form is about is among what was
 * `given`: a correction asks what that asks.
 */
export const fieldsOn = (step: StepId, reference: string | undefined, given: Answers = {}): readonly Field[] =>
  questionsOf(step, reference === undefined ? undefined : kindOf(reference), given);

/**
 * An unseen answer, and what was recorded that a form is about, travel with the button, and have no input. No card
 * takes a file.
 */
export const isSeen = ({ type }: Field): boolean => type !== 'unseen' && type !== 'event' && type !== 'file';

/** Whether a step is nothing without a file: it is taken on the page of the review. */
export const needsFile = (step: StepId): boolean =>
  STEPS[step].fields.some(({ type, missing }) => type === 'file' && missing !== undefined);

/** Whether a step asks anything; one that does not is taken by its button. */
export const hasForm = (step: StepId): boolean => STEPS[step].fields.some(isSeen);

/** Types of question whose answers come from the review and the Directory. */
const OFFERED: readonly Field['type'][] = ['person', 'duty', 'action'];

export const isOffered = ({ type }: Field): boolean => OFFERED.includes(type);

/** What can be chosen for one question of a form. */
export interface Offer {
  readonly choices: readonly Choice[];
  /** Why there is nothing to choose from, and what to do. */
  readonly none: Text;
  /** Who or what is not offered, and why. May hold names. */
  readonly leftOut?: readonly Text[];
}

/** By the id of the field. */
export type Offers = Readonly<Record<string, Offer>>;

/** Choices as a card shows them, so that their bytes can be measured. */
export interface SaidChoice {
  readonly value: string;
  readonly title: string;
}
export type SaidOffers = Readonly<Record<string, Offer & { readonly choices: readonly SaidChoice[] }>>;

export const offersInWords = (offers: Offers, say: Say): SaidOffers =>
  Object.fromEntries(
    Object.entries(offers).map(([id, offer]) => [
      id,
      { ...offer, choices: offer.choices.map(({ value, title }) => ({ value, title: say(title) })) }
    ])
  );
