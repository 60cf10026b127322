import { NOT_IN_DIRECTORY, NO_SUCH_REVIEW } from '../../src/domain/review/decide';
import { personIn, postsOf, type Directory, type Person } from '../../src/domain/people/people';
import type { Refusal } from '../../src/domain/review/refusal';

export type Answer<T> = ({ readonly ok: true } & T) | { readonly ok: false; readonly refusal: Refusal };

/**
 * Who asks, if they hold a post today. Everybody else is answered alike, whatever they ask for, so that they do not
 * learn whether there is such a review.
 */
export function askerIn(directory: Directory, actorId: string, today: string): Answer<{ readonly asker: Person }> {
  const asker = personIn(directory, actorId);
  return asker && postsOf(asker, today).length > 0
    ? { ok: true, asker }
    : { ok: false, refusal: { code: 'not-in-directory', rule: 'KP-2', sentence: NOT_IN_DIRECTORY } };
}

export const NO_REVIEW: { readonly ok: false; readonly refusal: Refusal } = {
  ok: false,
  refusal: { code: 'no-such-review', rule: 'KP-2', sentence: NO_SUCH_REVIEW }
};
