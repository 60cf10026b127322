import { entryOf, isEntryField } from '../../src/domain/entry';
import type { Field, Given } from '../../src/domain/fields';
import { given, type Review } from '../../src/domain/review';
import type { StepId } from '../../src/domain/steps';
import { fieldsOn } from '../cards/form-fields';

/** What the button of a form may say for it: the version that the person had before them, the duty or the action that it stands beside. */
const BY_BUTTON: readonly Field['type'][] = ['unseen', 'duty', 'action'];

/** What a form need not ask again: what its button said, and what the register holds already. */
export function knownAnswers(review: Review, step: StepId, pressed: Readonly<Record<string, unknown>>): Given {
  const answers = fieldsOn(step, review.reference).map(({ id, type }): readonly [string, string] => {
    const said = Object.hasOwn(pressed, id) && BY_BUTTON.includes(type) ? pressed[id] : undefined;
    if (typeof said === 'string') return [id, said];
    if (type === 'unseen') return [id, given(review, 'submit-imr', id)];
    return [id, isEntryField(id) ? entryOf(review, id) : ''];
  });
  return Object.fromEntries(answers.filter(([, answer]) => answer !== ''));
}
