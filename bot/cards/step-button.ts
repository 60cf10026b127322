import { lastAnswers, type Review } from '../../src/domain/review/review';
import { STEPS, type StepId } from '../../src/domain/steps';
import { press } from './buttons';
import type { Element, Json } from './card';

/**
 * A step that asks nothing is taken by its button; another opens its form. Unseen answers say which version the viewer had before them.
 * `more` goes with the press.
 */
export function stepButton(review: Review, step: StepId, more: Readonly<Record<string, Json>> = {}): Element {
  const { label, fields } = STEPS[step];
  const { reference, seq } = review;
  if (fields.some(({ type }) => type !== 'unseen'))
    return press({ title: label, verb: 'open-form', data: { step, reference, ...seen(review, step), ...more } });
  return press({
    title: label,
    verb: 'take-step',
    data: { step, reference, form: `${reference}#${seq}`, ...seen(review, step), ...more }
  });
}

const seen = (review: Review, step: StepId): Readonly<Record<string, string>> =>
  Object.fromEntries(
    STEPS[step].fields
      .filter(({ type }) => type === 'unseen')
      .map(({ id }) => [id, lastAnswers(review, 'submit-imr')[id] ?? ''])
  );
