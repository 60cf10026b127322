import {
  coversRegion,
  holdersOf,
  inspectsService,
  personIn,
  postsOf,
  regionsCovered,
  rolesIn,
  standInsFor,
  type Directory,
  type Person
} from './people';
import type { ReviewAtGlance } from '../review/at-glance';
import { DIRECTION } from '../steps/by';

/** Why a person is not independent of the case, to follow their name in a sentence; nothing where they are (KP-10). */
export function conflictReason(person: Person, review: ReviewAtGlance, today: string): string | undefined {
  if (person.id === review.inspector?.id) return 'is the case inspector';
  if (review.workedBy.includes(person.id)) return 'has worked on this case';
  if (review.interests.includes(person.id)) return 'has declared an interest in this case';
  if (inspectsService(person, review, today)) return 'inspects the service';
  if (managesInvolvedUnit(person, review, today))
    return 'manages mental health operations, which were involved in the service';
  if (review.unitInformed.includes(person.id)) return 'was informed because their own unit was involved';
  return undefined;
}

const managesInvolvedUnit = (person: Person, review: ReviewAtGlance, today: string): boolean =>
  review.entry.mentalHealth === 'yes' &&
  coversRegion(person, review.region, today).includes('mental-health-operations-manager');

/**
 * Why a person who writes the IMR is not independent of the case: more than keeps a director from deciding on it, who
 * has to act on the case to decide at all.
 */
export function authorConflict(
  person: Person,
  review: ReviewAtGlance,
  directory: Directory,
  today: string
): string | undefined {
  const conflict = conflictReason(person, review, today);
  if (conflict) return conflict;
  if (review.actedBy.includes(person.id)) return 'has acted on this case';
  const region = [review.region, ...regionsOfInspector(review, directory, today)].find((each) =>
    coversRegion(person, each, today).includes('compliance-manager')
  );
  return region && `manages the inspectors of ${region}`;
}

/** Where the case inspector works, who may be from another region than the case. */
function regionsOfInspector({ inspector }: ReviewAtGlance, directory: Directory, today: string) {
  const person = inspector && personIn(directory, inspector.id);
  return person
    ? regionsCovered(person, today).filter((region) =>
        coversRegion(person, region, today).some((post) => post.startsWith('compliance-'))
      )
    : [];
}

/** Why a person may not write the IMR, to follow their name in a sentence; nothing where they may. */
export function whyNotAuthor(
  person: Person,
  review: ReviewAtGlance,
  directory: Directory,
  today: string
): string | undefined {
  if (postsOf(person, today).length === 0) return 'holds no post in the Directory today';
  const decides = rolesIn(review, person, today).find((role) => DIRECTION.includes(role));
  if (decides) return 'may have to agree the IMR as director or deputy of the region';
  return authorConflict(person, review, directory, today);
}

/** Everyone in the Directory by name: those who may write the IMR, and those who may not, with the reason. */
export function authorsFor(
  review: ReviewAtGlance,
  directory: Directory,
  today: string
): { readonly may: readonly Person[]; readonly mayNot: readonly { readonly person: Person; readonly why: string }[] } {
  const people = [...directory.people].sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
  const judged = people.map((person) => ({ person, why: whyNotAuthor(person, review, directory, today) }));
  return {
    may: judged.filter(({ why }) => why === undefined).map(({ person }) => person),
    mayNot: judged.flatMap(({ person, why }) => (why === undefined ? [] : [{ person, why }]))
  };
}

/** Whether a director or deputy has a conflict of interest, so someone else decides (KP-10, KP-11). */
export const isConcerned = (person: Person, review: ReviewAtGlance, today: string): boolean =>
  review.author?.id === person.id || conflictReason(person, review, today) !== undefined;

type Decider = 'regional-director' | 'deputy-regional-director';

/**
 * The regional directors whom a decision on the IMR waits for today, or the deputies, where no director is independent
 * of the case and there: someone who is away is there in those who cover for them. Nobody, where cover has to be named.
 */
export function waitsFor(review: ReviewAtGlance, directory: Directory, today: string): readonly Person[] {
  const there = (role: Decider): readonly Person[] =>
    free(role, review, directory, today).filter((person) => {
      const cover = standInsFor(person, role, review, directory, today);
      return cover.length === 0 || cover.some((other) => !isConcerned(other, review, today));
    });
  const directors = there('regional-director');
  return directors.length > 0 ? directors : there('deputy-regional-director');
}

/**
 * Those who may decide on the IMR today: whom it waits for, and a director or deputy who decides though they are away.
 */
export function deciders(review: ReviewAtGlance, directory: Directory, today: string): readonly Person[] {
  const directors = free('regional-director', review, directory, today);
  const deputies = free('deputy-regional-director', review, directory, today);
  const now = waitsFor(review, directory, today);
  return now.some((person) => directors.includes(person)) ? directors : [...new Set([...deputies, ...directors])];
}

const free = (role: Decider, review: ReviewAtGlance, directory: Directory, today: string): readonly Person[] =>
  holdersOf(role, review, directory, today).filter((person) => !isConcerned(person, review, today));

/** Those who name cover, where nobody can decide: the national advisor and the administrators (KP-10). */
export const coverNamers = (review: ReviewAtGlance, directory: Directory, today: string): readonly Person[] =>
  directory.people.filter((person) =>
    rolesIn(review, person, today).some((role) => role === 'national-safeguarding-advisor' || role === 'administrator')
  );
