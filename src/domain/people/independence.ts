import { holdersOf, inspectsService, postsOf, rolesIn, type Directory, type Person } from './people';
import type { ReviewAtGlance } from '../review/at-glance';
import { DIRECTION } from '../steps/by';

/** Why a person is not independent of the case, to follow their name in a sentence; nothing where they are (KP-10). */
export function conflictReason(person: Person, review: ReviewAtGlance, today: string): string | undefined {
  if (person.id === review.inspector?.id) return 'is the case inspector';
  if (review.workedBy.includes(person.id)) return 'has worked on this case';
  if (review.interests.includes(person.id)) return 'has declared an interest in this case';
  if (inspectsService(person, review, today)) return 'inspects the service';
  return undefined;
}

/** Why a person may not write the IMR, to follow their name in a sentence; nothing where they may. */
export function whyNotAuthor(person: Person, review: ReviewAtGlance, today: string): string | undefined {
  if (postsOf(person, today).length === 0) return 'holds no post in the Directory today';
  const decides = rolesIn(review, person, today).find((role) => DIRECTION.includes(role));
  if (decides) return 'may have to agree the IMR as director or deputy of the region';
  return conflictReason(person, review, today);
}

/** Everyone in the Directory by name: those who may write the IMR, and those who may not, with the reason. */
export function authorsFor(
  review: ReviewAtGlance,
  directory: Directory,
  today: string
): { readonly may: readonly Person[]; readonly mayNot: readonly { readonly person: Person; readonly why: string }[] } {
  const people = [...directory.people].sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
  const judged = people.map((person) => ({ person, why: whyNotAuthor(person, review, today) }));
  return {
    may: judged.filter(({ why }) => why === undefined).map(({ person }) => person),
    mayNot: judged.flatMap(({ person, why }) => (why === undefined ? [] : [{ person, why }]))
  };
}

/** Whether a director or deputy has a conflict of interest, so someone else decides (KP-10, KP-11). */
export const isConcerned = (person: Person, review: ReviewAtGlance, today: string): boolean =>
  review.author?.id === person.id || conflictReason(person, review, today) !== undefined;

/** The regional directors who may decide on the IMR today; the deputies, where there are none. */
export function deciders(review: ReviewAtGlance, directory: Directory, today: string): readonly Person[] {
  const free = (role: 'regional-director' | 'deputy-regional-director'): readonly Person[] =>
    holdersOf(role, review, directory, today).filter((person) => !isConcerned(person, review, today));
  const directors = free('regional-director');
  return directors.length > 0 ? directors : free('deputy-regional-director');
}
