import type { Answers } from '../../src/domain/fields';
import type { StepId } from '../../src/domain/steps';
import { fieldsOn } from '../cards/form-fields';
import type { CardInvoke } from '../teams/turn';

/** The press of a form, or of a button that takes a step without one. `key` is that of the form. */
export interface StepPress {
  readonly step: StepId;
  readonly reference?: string | undefined;
  readonly key: string;
  /** It is a different review from its possible duplicates. */
  readonly anyway?: boolean;
  /** The key of the draft that the form was drawn from. */
  readonly draft?: string | undefined;
}

/** What was typed on a form, by field; anything else that the press carries is not looked at. */
export const typedOn = ({ data }: CardInvoke, step: StepId, reference: string | undefined): Answers =>
  Object.fromEntries(
    fieldsOn(step, reference, aboutOf(data)).flatMap(({ id }) => {
      const answer = Object.hasOwn(data, id) ? data[id] : undefined;
      return typeof answer === 'string' ? [[id, answer]] : [];
    })
  );

/** What was recorded that a form is about, where its press names it. */
const aboutOf = ({ of }: Readonly<Record<string, unknown>>): Answers => (typeof of === 'string' ? { of } : {});
