import type { Field } from '../../../../domain/fields';
import type { Say } from '../../../../domain/text';

/** A question, worded as the site does. */
export interface FormField extends Pick<Field, 'id' | 'type' | 'past'> {
  readonly label: string;
  readonly hint: string | undefined;
  readonly isRequired: boolean;
  /** Left empty, it stays as it is recorded. */
  readonly staysIfEmpty?: boolean;
  /** When a question that may be left empty needs an answer all the same. */
  readonly needed: string | undefined;
  readonly choices: readonly FormChoice[];
}

export interface FormChoice {
  readonly value: string;
  readonly title: string;
}

export const formField = (
  { id, type, past, label, hint, missing, staysIfEmpty, needed, choices = [] }: Field,
  say: Say
): FormField => ({
  id,
  type,
  past,
  label: say(label),
  hint: hint === undefined ? undefined : say(hint),
  isRequired: missing !== undefined,
  ...(staysIfEmpty ? { staysIfEmpty } : {}),
  needed: needed === undefined ? undefined : say(needed),
  choices: choices.map(({ value, title }) => ({ value, title: say(title) }))
});
