import type { Answers } from '../../src/domain/fields';
import type { AskedAbout } from '../../src/domain/review/refusal';
import type { StepId } from '../../src/domain/steps';
import { fieldsOn } from '../cards/form-fields';
import type { CardInvoke } from '../teams/turn';

/** The press of a form, or of a button that takes a step without one. `key` is that of the form. */
export interface StepPress {
  readonly step: StepId;
  readonly reference?: string | undefined;
  readonly key: string;
  /** What it confirms of what was asked about, and the answers that were, as they were then. */
  readonly anyway?: readonly AskedAbout[];
  readonly sure?: Answers | undefined;
  /** The possible duplicates that were asked about, as the refusal had them. */
  readonly differentFrom?: readonly number[] | undefined;
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

/** What a press confirms. An answer that has changed since it was asked about is not confirmed. */
export function confirmedOn(
  turn: CardInvoke,
  { step, reference, anyway = [], sure = {} }: StepPress
): readonly AskedAbout[] {
  const typed = typedOn(turn, step, reference);
  const isAsAsked = Object.entries(sure).every(([field, answer]) => (typed[field] ?? '') === answer);
  return anyway.filter((each) => each !== 'unlikely' || isAsAsked);
}

/** What was recorded that a form is about, where its press names it. */
const aboutOf = ({ of }: Readonly<Record<string, unknown>>): Answers => (typeof of === 'string' ? { of } : {});
