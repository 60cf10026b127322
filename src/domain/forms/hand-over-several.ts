import { checkFields, form, type Answers } from '../fields';
import { badInput } from '../review/check-answers';
import type { Refusal } from '../review/refusal';
import { HAND_OVER } from './entry';

/** Hands over several reviews from one inspector to another (KP-2). */
export const HAND_OVER_SEVERAL = form([
  {
    id: 'from',
    type: 'person',
    label: 'Whose reviews are you handing over?',
    missing: 'Select whose reviews you are handing over.'
  },
  ...HAND_OVER.map((field) =>
    field.id === 'reason'
      ? { ...field, label: 'Why are you handing over these reviews?', missing: 'Enter why you are handing them over.' }
      : { ...field, label: 'New case inspector' }
  )
]);

/** Who hands over to whom, by directory id, and why. */
export interface HandingOver {
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

/** The answers to the form, or what is wrong with them. `today` is YYYY-MM-DD. */
export function checkHandOver(
  typed: Answers,
  today: string
): { readonly ok: true; readonly handingOver: HandingOver } | { readonly ok: false; readonly refusal: Refusal } {
  const checked = checkFields(HAND_OVER_SEVERAL, typed, today);
  if (!checked.ok) return badInput('KP-2', checked.problems);
  const { from = '', inspector: to = '', reason = '' } = checked.given;
  return from === to
    ? badInput('KP-2', {
        inspector: 'Select another inspector than the one whose reviews you are handing over.'
      })
    : { ok: true, handingOver: { from, to, reason } };
}
