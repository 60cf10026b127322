import { kindOf } from '../review/reference';
import { STEPS, type StepId } from '../steps';
import type { Kind } from '../words';

/**
 * What is said to someone who has a mail, a letter or a message about a review that others record (KP-1, KP-5).
 */
export const RECORDED_BY_OTHERS: Readonly<Record<Kind, string>> = {
  adult: 'This is about an adult review, which a manager or inspector of the region records. Hand it over to them.',
  child: 'This is about a children’s review, which the intake team records. Ask them to.'
};

/**
 * The kinds of review that a mail or letter is about: those of the reviews that it belongs to, and otherwise the one
 * that it says. None where nothing is known.
 */
export function kindsSaid(said: {
  readonly kind?: Kind | undefined;
  readonly references: readonly string[];
}): readonly Kind[] {
  const kinds = said.references.flatMap((reference) => kindOf(reference) ?? []);
  return kinds.length > 0 || said.kind === undefined ? [...new Set(kinds)] : [said.kind];
}

/**
 * The kind of review that others record, of those that a mail or letter is about, for a person who may begin reviews by
 * these steps; undefined where they record one of them, or nothing is known.
 */
export const kindOfOthers = (kinds: readonly Kind[], beginnings: readonly StepId[]): Kind | undefined =>
  beginnings.some((step) => kinds.some((kind) => STEPS[step].begins === kind)) ? undefined : kinds[0];
