import type { Answers } from '../fields';
import type { AnswersOf } from '../forms';
import type { GuardId } from '../ids';
import type { Papers } from '../imr/papers-now';
import type { Directory, Person } from '../people/people';
import type { Review } from '../review/review';
import type { StepsGuardedBy } from '../steps';
import type { Text } from '../text';
import type { Rule } from '../words';

/** What a guard looks at. `today` is the day in the United Kingdom, YYYY-MM-DD. */
interface GuardView<A extends Answers = Answers> extends Papers {
  readonly review: Review;
  readonly actor: Person;
  readonly given: A;
  readonly directory: Directory;
  readonly today: string;
}

/** What must hold before a step goes on. `A` is what all the steps that it guards are answered. */
export interface Guard<A extends Answers = Answers> {
  /** What has to be true, for readers of the table. */
  readonly condition: string;
  readonly rule: Rule;
  /** The field beside which the refusal is shown, if it is about an answer. */
  readonly field?: keyof A & string;
  /** It depends on the person and the review alone, so the step is not offered to people it refuses. */
  readonly isUpfront?: true;
  /** Why the step is refused, and what to do next; nothing where it is not. */
  readonly refuse: (view: GuardView<A>) => Text | undefined;
}

/** Rows of the table, each with the answers of the very steps that it guards. */
export type GuardRows = { readonly [G in GuardId]?: Guard<AnswersOf<StepsGuardedBy<G>>> };
