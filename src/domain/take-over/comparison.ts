import type { OldField, OldReview } from './old-review';
import type { OldRow } from './row';

/** A review that was taken over before, by the key of its row. */
interface TakenBefore {
  readonly key: string;
  readonly proposed: OldReview;
}

/** How a row of a file that is read again compares with what was taken over before. */
type Compared =
  | { readonly is: 'new' }
  | { readonly is: 'unchanged' }
  | { readonly is: 'differs'; readonly fields: readonly OldField[] };

/** Says where a review was: rows move when others are added. */
const OF_PLACE: readonly string[] = ['source'] satisfies readonly OldField[];

export function comparison(
  { key, proposed }: Pick<OldRow, 'key' | 'proposed'>,
  existing: readonly TakenBefore[]
): Compared {
  const before = existing.find((each) => each.key === key);
  if (!before) return { is: 'new' };
  const fields = (Object.keys({ ...before.proposed, ...proposed }) as OldField[]).filter(
    (field) => !OF_PLACE.includes(field) && before.proposed[field] !== proposed[field]
  );
  return fields.length === 0 ? { is: 'unchanged' } : { is: 'differs', fields };
}
