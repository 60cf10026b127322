import { entryOf } from '../../../domain/review/entry';
import { holdersOf, type Directory } from '../../../domain/people/people';
import type { Review } from '../../../domain/review/review';
import type { PersonRef } from '../../../domain/people/person-ref';
import type { Role } from '../../../domain/words';

/** A part in a review, and who has it today. */
export interface PartIn {
  readonly role: Role;
  readonly people: readonly PersonRef[];
}

/** Who is asked about a review, in the order in which somebody would ask. A part that nobody can have yet is left out. */
export function partsIn(review: Review, directory: Directory, today: string): readonly PartIn[] {
  const held = (role: Role): PartIn => ({ role, people: holdersOf(role, review, directory, today) });
  return [
    { role: 'case-inspector', people: review.inspector ? [review.inspector] : [] },
    ...(review.tracks.imr === 'not-requested'
      ? []
      : [{ role: 'imr-author' as const, people: review.author ? [review.author] : [] }]),
    held('regional-director'),
    ...withSomebody(held('deputy-regional-director')),
    held('regional-safeguarding-lead'),
    ...(entryOf(review, 'mentalHealth') === 'yes' ? [held('mental-health-operations-manager')] : []),
    ...withSomebody(held('communications')),
    ...withSomebody(held('national-safeguarding-advisor'))
  ];
}

const withSomebody = (part: PartIn): readonly PartIn[] => (part.people.length > 0 ? [part] : []);
