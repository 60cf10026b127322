import type { Period } from '../clock';
import type { StepId } from '../ids';
import type { ReviewAtGlance } from '../review/at-glance';
import type { Review } from '../review/review';
import type { Text } from '../text';
import type { Kind, Role, Rule } from '../words';

/**
 * What has to be done after a step, by whom and by when. The briefing sets no numbers of days: `within` is a local
 * target.
 */
export interface Duty {
  readonly label: Text;
  readonly rule: Rule;
  readonly owner: Role;
  readonly kinds?: readonly Kind[];
  readonly after: readonly StepId[];
  /** The steps that do it: one of them, taken since it arose, ends it, unless `isOpenWhile` says when it ends. */
  readonly doneBy: readonly StepId[];
  /** Steps that prepare it, offered with those that do it. */
  readonly preparedBy?: readonly StepId[];
  /** The steps that end it without its being done. */
  readonly endedBy?: readonly StepId[];
  readonly within: Period;
  /** A date set by others, which takes precedence over our local target. */
  readonly due?: (review: Review) => string;
  /** Whether it arises at all. */
  readonly appliesIf?: (review: Review) => boolean;
  /** Whether it is still open, whichever steps have been taken: an entry can be completed in part. */
  readonly isOpenWhile?: (review: Review) => boolean;
  /** Explains `appliesIf` and `isOpenWhile` to readers of the table, after “only”. */
  readonly only?: string;
  /** One duty for each of these, such as the actions of a plan. */
  readonly items?: (review: Review) => readonly DutyItem[];
  /** What the duty is about, after its label: what is missing, or the item; nothing where there is none of it. */
  readonly about?: (review: ReviewAtGlance, item: string | undefined) => string | undefined;
  /** It lasts as long as the review is open, so it does not keep a review from being closed. */
  readonly standing?: true;
  /** It implements something that must never happen, which no reason excuses. */
  readonly neverWaived?: true;
}

export interface DutyItem {
  readonly item: string;
  /** The event from which it arises. */
  readonly seq: number;
  /** The day of that event, YYYY-MM-DD. */
  readonly since: string;
  /** YYYY-MM-DD; empty when none is set. */
  readonly due: string;
}
