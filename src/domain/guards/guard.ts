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
  /** What is so when the step may go on: for whoever reads the table. */
  readonly condition: string;
  readonly rule: Rule;
  /** The field that the sentence belongs beside, if it is about an answer. */
  readonly field?: string;
  /** It looks at the person and the review alone, so the step is not offered to somebody whom it refuses. */
  readonly isUpfront?: true;
  /** Nothing when the step may go on; otherwise why not, and what to do. */
  readonly refuse: (view: GuardView) => Text | undefined;
}
