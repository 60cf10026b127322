import { personIn, rolesIn, type Directory, type Person } from '../people/people';
import type { PersonRef } from '../people/person-ref';
import type { Role } from '../words';
import { canSee } from './authorise-step';
import { overseersOf } from './overseers';
import { recordedBy } from './possible-pair';
import type { Review } from './review';

/** A person to inform of possible duplicates that nobody was asked about, on the review that it is about. */
export interface ToldOfDuplicate {
  readonly about: Review;
  readonly person: PersonRef;
  readonly role: Role | '';
  /** The name of the person who is away, if this one is covering; empty if not. */
  readonly insteadOf: string;
  /** The references of the others. What the person may be told of them is decided when the message is read. */
  readonly together: readonly string[];
}

/**
 * Who is informed that a new or changed review may be the same as others, each person once: the leads, who monitor the
 * register (KP-2), or the national advisor where a region has none (B-7), and the people who recorded them, or changed
 * them at one moment. Those of the later review are told on it, of all others; the rest on their own, of the later one.
 * `today` is YYYY-MM-DD.
 */
export function toldOfDuplicates(
  later: Review,
  earlier: readonly Review[],
  directory: Directory,
  today: string
): readonly ToldOfDuplicate[] {
  const told = [{ about: later, others: earlier }, ...earlier.map((about) => ({ about, others: [later] }))].flatMap(
    ({ about, others }) =>
      peopleOf(about, others, { directory, today }).map(({ person, role, insteadOf }) => ({
        about,
        person: { id: person.id, name: person.name },
        role,
        insteadOf,
        together: others.map(({ reference }) => reference)
      }))
  );
  return told.filter((one, index) => told.findIndex(({ person }) => person.id === one.person.id) === index);
}

/** Who is informed that neither of two goes on, each person once: those who can have one of them reopened. */
export const toldOfClosings = (
  later: Review,
  earlier: Review,
  directory: Directory,
  today: string
): readonly ToldOfDuplicate[] =>
  toldOfDuplicates(later, [earlier], directory, today).filter(({ about, person }) =>
    overseersOf(about, directory, today).some((overseer) => overseer.person.id === person.id)
  );

function peopleOf(
  review: Review,
  others: readonly Review[],
  { directory, today }: { readonly directory: Directory; readonly today: string }
): readonly { readonly person: Person; readonly role: Role | ''; readonly insteadOf: string }[] {
  const overseers = overseersOf(review, directory, today).map(({ person, role, insteadOf }) => ({
    person,
    role,
    insteadOf: insteadOf?.name ?? ''
  }));
  const recorders = recordedBy(review, others)
    .flatMap(({ id }) => personIn(directory, id) ?? [])
    .filter((person) => canSee(review, person, today))
    .map((person) => ({ person, role: rolesIn(review, person, today)[0] ?? ('' as const), insteadOf: '' }));
  return [...overseers, ...recorders];
}
