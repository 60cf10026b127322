import type { Answers } from '../../src/domain/fields';
import type { Directory } from '../../src/domain/people/people';
import type { Review } from '../../src/domain/review/review';
import type { StepId } from '../../src/domain/steps';
import type { Say } from '../../src/domain/text';

/** What a form is about. `review` is absent while the form would begin one; `today` is YYYY-MM-DD. */
export interface About {
  readonly step: StepId;
  readonly review?: Review | undefined;
  readonly given: Answers;
  readonly directory: Directory;
  readonly today: string;
  readonly say: Say;
}
