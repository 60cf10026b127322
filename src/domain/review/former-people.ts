import type { FieldMessages } from '../fields';
import type { Review } from './review';
import { takenOver } from './taken-over';

/**
 * Asks whether the author is one of those whom the old register names: they have worked on the case, and as they are
 * known by a name or initials alone, nothing else finds it (KP-10).
 */
export function askAboutFormerPeople({ done }: Pick<Review, 'done'>): FieldMessages {
  const named = takenOver({ done })?.given.formerPeople ?? '';
  return named === ''
    ? {}
    : {
        author: `The old register names staff who worked on this case: ${named}. An author must be independent of it, so make sure that they are none of them.`
      };
}
