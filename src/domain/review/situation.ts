import type { Answers } from '../fields';
import type { StepId } from '../ids';
import type { DutyClock } from '../clock';
import type { Papers } from '../imr/papers-now';
import type { Directory, Person } from '../people/people';
import type { ReviewAtGlance } from './at-glance';
import type { Review, ReviewEvent } from './review';

/** `key` is that of the form, and of the person who sent it: no two events have the same. */
export interface Command {
  readonly step: StepId;
  readonly given: Answers;
  readonly key?: string;
  /** The person has read what is unlikely about the answers, and confirms them. */
  readonly isConfirmed?: boolean;
  /** The references of possible duplicates that the person was asked about, and confirms to be different reviews. */
  readonly differentFrom?: readonly string[];
  /** It is one of several that a person records at once: those concerned are told of all of them together. */
  readonly isOneOfSeveral?: boolean;
}

/** What decides whether a step is offered. `now` is a UTC time; `reference` is for a new review. */
export interface Offer {
  readonly review?: ReviewAtGlance;
  readonly reference?: string;
  readonly actor: Person;
  readonly directory: Directory;
  readonly now: string;
}

/** What has happened to a review until now, from its first event: read for the steps that put something right. */
export interface Past {
  readonly events: readonly ReviewEvent[];
  readonly clock: Pick<DutyClock, 'workingDaysBetween'>;
}

/** Everything that a decision depends on. */
export interface Situation extends Offer, Papers {
  readonly review?: Review;
  readonly reference: string;
  /** The review that an answer refers to, if there is one. */
  readonly other?: Review;
  /**
   * The closed reviews that this one stands for, where the step would leave none of them: those that were closed in its
   * favour, and possible duplicates that have just been closed as a mistake.
   */
  readonly standsFor?: readonly Review[];
  readonly past?: Past;
}
