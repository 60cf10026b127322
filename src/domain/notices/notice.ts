import type { StepId } from '../ids';
import { personIn, postsOf, type Directory, type Person } from '../people/people';
import type { PersonRef } from '../people/person-ref';
import type { Review, ReviewEvent } from '../review/review';
import type { Text } from '../text';
import type { Role, Rule } from '../words';

/** What of an event decides who is informed of it. */
export type ToldEvent = Pick<ReviewEvent, 'id' | 'step' | 'by' | 'at' | 'given' | 'formerly'>;

/**
 * The event, and the review after it. `today` is the day in the United Kingdom, YYYY-MM-DD; `concerned` are the people
 * who recorded what the event puts right, or were informed of it.
 */
export interface NoticeView {
  readonly review: Review;
  readonly event: ToldEvent;
  readonly directory: Directory;
  readonly today: string;
  readonly concerned: readonly PersonRef[];
}

/** Who must be informed after which steps. A headline has no personal detail: it shows on a locked phone. */
export interface Notice {
  readonly after: readonly StepId[];
  readonly to: Role;
  readonly rule: Rule;
  /** To follow “informed of”. */
  readonly subject: Text;
  readonly headline: (review: Review) => Text;
  /**
   * What is said of an event after which the same has happened again, where the headline is of the last: what is true
   * without naming either.
   */
  readonly overtaken?: (review: Review) => Text;
  readonly appliesIf?: (review: Review, event: ToldEvent) => boolean;
  /** Who is informed, where it is not everyone who holds the role. */
  readonly recipients?: (view: NoticeView) => readonly Person[];
  /** Explains `appliesIf` and `recipients` to readers of the table, after “only”. */
  readonly only?: string;
  /** There may be no recipient without the post being vacant. */
  readonly mayBeNobody?: true;
  /** The recipient is informed because their own unit was involved, so is not independent of the case (KP-10). */
  readonly ofOwnUnit?: true;
  /** Nothing is to be done because of it: its card shows no task of the recipient before that is due. */
  readonly forInformation?: true;
  /** The recipient is no longer involved in the review: they see the headline, and nothing of the review. */
  readonly farewell?: true;
}

/** The previous inspector or author, where the step names a new one and they are still in post. */
export function formerHolder({ event, directory, today }: NoticeView): readonly Person[] {
  const former = event.formerly && personIn(directory, event.formerly.id);
  return former && postsOf(former, today).length > 0 ? [former] : [];
}
