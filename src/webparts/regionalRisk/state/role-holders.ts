import { entryOf } from '../../../domain/review/entry';
import { holdersOf, type Directory } from '../../../domain/people/people';
import type { Review } from '../../../domain/review/review';
import type { PersonRef } from '../../../domain/people/person-ref';
import type { Role } from '../../../domain/words';

/** A role in a review, and who holds it today. */
interface RoleHolders {
  readonly role: Role;
  readonly people: readonly PersonRef[];
}

/** The people to ask about a review, most useful first. A role that cannot have a holder yet is left out. */
export function roleHolders(review: Review, directory: Directory, today: string): readonly RoleHolders[] {
  const held = (role: Role): RoleHolders => ({ role, people: holdersOf(role, review, directory, today) });
  return [
    { role: 'case-inspector', people: review.inspector ? [review.inspector] : [] },
    ...(review.tracks.imr === 'not-requested'
      ? []
      : [{ role: 'imr-author' as const, people: review.author ? [review.author] : [] }]),
    held('regional-director'),
    ...ifHeld(held('deputy-regional-director')),
    held('regional-safeguarding-lead'),
    ...(entryOf(review, 'mentalHealth') === 'yes' ? [held('mental-health-operations-manager')] : []),
    ...ifHeld(held('communications')),
    ...ifHeld(held('national-safeguarding-advisor'))
  ];
}

const ifHeld = (part: RoleHolders): readonly RoleHolders[] => (part.people.length > 0 ? [part] : []);
