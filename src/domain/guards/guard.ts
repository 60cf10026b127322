import type { Answers } from '../fields';
import type { Papers } from '../imr/papers-now';
import type { Directory, Person } from '../people/people';
import type { Review } from '../review/review';
import type { Text } from '../text';
import type { Rule } from '../words';

/** What a guard looks at. `today` is the day in the United Kingdom, YYYY-MM-DD. */
export interface GuardView extends Papers {
  readonly review: Review;
  readonly actor: Person;
  readonly given: Answers;
  readonly directory: Directory;
  readonly today: string;
}

export interface Guard {
  /** What has to be true, for readers of the table. */
  readonly condition: string;
  readonly rule: Rule;
  /** The field beside which the refusal is shown, if it is about an answer. */
  readonly field?: string;
  /** It depends on the person and the review alone, so the step is not offered to people it refuses. */
  readonly isUpfront?: true;
  /** Why the step is refused, and what to do next; nothing where it is not. */
  readonly refuse: (view: GuardView) => Text | undefined;
}
