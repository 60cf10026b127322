import type { Directory, Person } from './people';
import type { Review, ReviewEvent } from './review';
import type { StepId } from './steps';
import type { Role, Rule } from './words';

/** Who must be told after which steps. A headline has no personal detail: it shows on a locked telephone. */
export interface Notice {
  readonly after: readonly StepId[];
  readonly to: Role;
  readonly rule: Rule;
  /** What it is about, after “told of”. */
  readonly subject: string;
  readonly headline: (review: Review) => string;
  readonly when?: (review: Review, event: Pick<ReviewEvent, 'given'>) => boolean;
  /** Who is told, where it is not simply everybody who holds the role. */
  readonly recipients?: (view: { readonly review: Review; readonly given: ReviewEvent['given']; readonly directory: Directory; readonly today: string }) => readonly Person[];
  /** Nobody may be meant, and that is no vacancy. */
  readonly mayBeNobody?: true;
}
