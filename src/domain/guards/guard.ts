import type { Answers } from '../fields';
import type { AnswersOf } from '../forms';
import type { GuardId } from '../ids';
import type { Papers } from '../imr/papers-now';
import type { Directory, Person } from '../people/people';
import type { ReviewAtGlance } from '../review/at-glance';
import type { Review } from '../review/review';
import type { StepsGuardedBy } from '../steps';
import type { Past } from '../review/situation';
import type { Text } from '../text';
import type { Rule } from '../words';

/** What a guard looks at before anything is typed. `today` is the day in the United Kingdom, YYYY-MM-DD. */
export interface UpfrontView {
  readonly review: ReviewAtGlance;
  readonly actor: Person;
  readonly directory: Directory;
  readonly today: string;
}

/** What a guard looks at. */
interface GuardView<A extends Answers = Answers> extends UpfrontView, Papers {
  readonly review: Review;
  readonly given: A;
  /** The review that an answer refers to, if there is one. */
  readonly other?: Review;
  /**
   * The closed reviews that this one stands for, where the step would leave none of them: those that were closed in its
   * favour, and possible duplicates that have just been closed as a mistake.
   */
  readonly standsFor?: readonly Review[];
  /** For a step that needs it, unless its history lacks something. */
  readonly past?: Past;
}

interface GuardRow<A extends Answers> {
  /** What has to be true, for readers of the table. */
  readonly condition: string;
  readonly rule: Rule;
  /** The field beside which the refusal is shown, if it is about an answer. */
  readonly field?: keyof A & string;
}

/**
 * It depends on the person and what is seen of the review at a glance alone, so the step is not offered to people it
 * refuses.
 */
interface UpfrontGuard<A extends Answers> extends GuardRow<A> {
  /** Why the step is refused, and what to do next; nothing where it is not. */
  readonly refuseUpfront: (view: UpfrontView) => Text | undefined;
  readonly refuse?: undefined;
}

interface LaterGuard<A extends Answers> extends GuardRow<A> {
  readonly refuse: (view: GuardView<A>) => Text | undefined;
  readonly refuseUpfront?: undefined;
}

/** What must hold before a step goes on. `A` is what all the steps that it guards are answered. */
export type Guard<A extends Answers = Answers> = UpfrontGuard<A> | LaterGuard<A>;

/** Rows of the table, each with the answers of the very steps that it guards. */
export type GuardRows = { readonly [G in GuardId]?: Guard<AnswersOf<StepsGuardedBy<G>>> };
