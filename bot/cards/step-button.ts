import { unseenAnswer } from '../../src/domain/fields';
import { agreementOf } from '../../src/domain/imr/submission';
import { lastAnswer, lastAnswers, type Review } from '../../src/domain/review/review';
import { STEPS, type StepId } from '../../src/domain/steps';
import type { Text } from '../../src/domain/text';
import { press } from './buttons';
import type { Element, Json } from './card';

/**
 * A step that asks nothing is taken by its button; another opens its form. Unseen answers carry the version that the
 * viewer had read. `more` goes with the press.
 */
export function stepButton(review: Review, step: StepId, more: Readonly<Record<string, Json>> = {}): Element {
  const { fields } = STEPS[step];
  const title = titleOf(review, step);
  const { reference, seq } = review;
  if (fields.some(({ type }) => type !== 'unseen'))
    return press({ title, verb: 'open-form', data: { step, reference, ...seen(review, step), ...more } });
  return press({
    title,
    verb: 'take-step',
    data: { step, reference, form: `${reference}#${seq}/${step}`, ...seen(review, step), ...more }
  });
}

/** A decision names what it is about; the label of the step is the title of its form. */
const titleOf = (review: Review, step: StepId): Text => {
  if (step === 'agree-imr') return agreementOf(lastAnswer(review, 'submit-imr', 'version'));
  return step === 'return-imr' ? 'Return for changes' : STEPS[step].label;
};

const seen = (review: Review, step: StepId): Readonly<Record<string, string>> =>
  Object.fromEntries(
    STEPS[step].fields
      .filter(({ type }) => type === 'unseen')
      .map((field) => [field.id, unseenAnswer(field, lastAnswers(review, 'submit-imr'))])
  );
