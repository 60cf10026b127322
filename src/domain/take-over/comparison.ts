import type { OldField, OldReview } from './old-review';

/** How a row of a file that is read again compares with what was taken over before. */
type Compared =
  | { readonly is: 'new' }
  | { readonly is: 'unchanged' }
  | { readonly is: 'differs'; readonly fields: readonly OldField[] };

/** Says where a review was: rows move when others are added. */
const OF_PLACE: readonly string[] = ['source'] satisfies readonly OldField[];

/** `before` is what was read from the row of the same key; undefined where there was none. */
export function comparison(proposed: OldReview, before: OldReview | undefined): Compared {
  if (!before) return { is: 'new' };
  const fields = (Object.keys({ ...before, ...proposed }) as OldField[]).filter(
    (field) => !OF_PLACE.includes(field) && before[field] !== proposed[field]
  );
  return fields.length === 0 ? { is: 'unchanged' } : { is: 'differs', fields };
}
