import type { StepId } from '../ids';
import { personIn, postsOf, type Directory, type Person } from '../people/people';
import type { Review, ReviewEvent } from '../review/review';
import type { Text } from '../text';
import type { Role, Rule } from '../words';

/** What of an event decides who is told of it. */
export type ToldEvent = Pick<ReviewEvent, 'id' | 'step' | 'by' | 'at' | 'given' | 'formerly'>;

/** What a notice looks at: the event, and the review as the event left it. `today` is the day in the United Kingdom, YYYY-MM-DD. */
export interface NoticeView {
  readonly review: Review;
  readonly event: ToldEvent;
  readonly directory: Directory;
  readonly today: string;
}

/** Who must be told after which steps. A headline has no personal detail: it shows on a locked telephone. */
export interface Notice {
  readonly after: readonly StepId[];
  readonly to: Role;
  readonly rule: Rule;
  /** What it is about, after “told of”. */
  readonly subject: Text;
  readonly headline: (review: Review) => Text;
  readonly appliesIf?: (review: Review, event: ToldEvent) => boolean;
  /** Who is told, where it is not simply everybody who holds the role. */
  readonly recipients?: (view: NoticeView) => readonly Person[];
  /** What `when` and `recipients` come to, after “only”: for whoever reads the table. */
  readonly only?: string;
  /** Nobody may be meant, and that is no vacancy. */
  readonly mayBeNobody?: true;
  /** Whom it is for has no part in the review any more: they read the headline, and nothing of the review. */
  readonly farewell?: true;
}

/** Whoever had the part until then that the step gives to another, while they are still in post. */
export function formerHolder({ event, directory, today }: NoticeView): readonly Person[] {
  const former = event.formerly && personIn(directory, event.formerly.id);
  return former && postsOf(former, today).length > 0 ? [former] : [];
}
