import type { Answers } from '../../../domain/fields';
import type { Directory } from '../../../domain/people/people';
import type { Review, ReviewEvent } from '../../../domain/review/review';
import type { PersonRef } from '../../../domain/people/person-ref';
import { STEP_IDS, type StepId } from '../../../domain/steps';
import type { Role } from '../../../domain/words';

/** One thing that happened. `as` is missing where the history row is still being written. */
export interface Happening {
  readonly seq: number;
  readonly step: StepId;
  readonly at: string;
  readonly by: PersonRef;
  readonly as?: Role;
  readonly given: Answers;
  readonly told: readonly string[];
}

/** The history, the newest first, with the steps that the review already holds and the history does not. */
export function timelineOf(review: Review, history: readonly ReviewEvent[]): readonly Happening[] {
  const written = new Set(history.map(({ seq }) => seq));
  const fresh = STEP_IDS.flatMap((step): Happening[] => {
    const done = review.done[step];
    return done && !written.has(done.seq)
      ? [{ seq: done.seq, step, at: done.at, by: done.by, given: done.given, told: [] }]
      : [];
  });
  const old = history.map(({ seq, step, at, by, as, given, told }): Happening => ({
    seq,
    step,
    at,
    by,
    as,
    given,
    told: [...new Set(told.map(({ person }) => person.name))]
  }));
  return [...old, ...fresh].sort((a, b) => b.seq - a.seq);
}

/** Names of the people whom a review and its history mention, by id. */
export function namesIn(
  review: Review,
  history: readonly ReviewEvent[],
  { people: known }: Directory
): ReadonlyMap<string, string> {
  const people: PersonRef[] = [
    ...known,
    ...(review.inspector ? [review.inspector] : []),
    ...(review.author ? [review.author] : []),
    ...STEP_IDS.flatMap((step) => review.done[step]?.by ?? []),
    ...history.flatMap(({ by, told }) => [by, ...told.map(({ person }) => person)])
  ];
  return new Map(people.map(({ id, name }) => [id, name]));
}
