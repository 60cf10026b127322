import { ukDay } from '../../src/domain/dates';
import type { Directory, Person } from '../../src/domain/people/people';
import { authoriseStep, canSee } from '../../src/domain/review/decide';
import type { Review } from '../../src/domain/review/review';

/** Whether a person may have a mail filed with a review: where it is offered, it is not refused. `now` is UTC. */
export const mayFileWith = (at: {
  readonly review: Review;
  readonly reference: string;
  readonly actor: Person;
  readonly directory: Directory;
  readonly now: string;
}): boolean => canSee(at.review, at.actor, ukDay(at.now)) && authoriseStep('file-paper', at).ok;
