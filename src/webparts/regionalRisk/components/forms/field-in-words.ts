import type { Field } from '../../../../domain/fields';
import type { SiteWords } from '../../../../domain/site-words';
import type { Kind } from '../../../../domain/words';

/** A question as the site asks it, about a review of a kind. */
export const fieldInWords = (field: Field, words: SiteWords, kind: Kind): Field => ({
  ...field,
  label: words(field.label, kind),
  ...(field.hint === undefined ? {} : { hint: words(field.hint, kind) }),
  ...(field.choices === undefined
    ? {}
    : { choices: field.choices.map(({ value, title }) => ({ value, title: words(title, kind) })) })
});
