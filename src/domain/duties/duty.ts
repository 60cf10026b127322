import type { Period } from '../clock';
import type { StepId } from '../ids';
import type { Review } from '../review/review';
import type { Text } from '../text';
import type { Kind, Role, Rule } from '../words';

/** What is owed after a step, by whom, by when, and what discharges it. The briefing sets no numbers of days: `within` is a local target. */
export interface Duty {
  readonly label: Text;
  readonly rule: Rule;
  readonly owner: Role;
  readonly kinds?: readonly Kind[];
  readonly after: readonly StepId[];
  /** The steps with which its owner does it: it is over once one of them has been taken since it arose, unless `asLongAs` says how it ends. */
  readonly doneBy: readonly StepId[];
  /** What ends it in the same way without its being done. */
  readonly endedBy?: readonly StepId[];
  readonly within: Period;
  /** A date that somebody else has set, which wins over ours. */
  readonly due?: (review: Review) => string;
  /** Whether it arises at all. */
  readonly appliesIf?: (review: Review) => boolean;
  /** Owed until this holds no longer, however often those steps are taken: an entry can be completed in part. */
  readonly isOpenWhile?: (review: Review) => boolean;
  /** What `when` and `asLongAs` come to, after “only”: for whoever reads the table. */
  readonly only?: string;
  /** One duty for each of these, such as the actions of a plan. */
  readonly items?: (review: Review) => readonly DutyItem[];
  /** Owed as long as the review is open: it does not keep a review from being closed. */
  readonly standing?: true;
  /** What must never happen is no less forbidden for a reason. */
  readonly neverWaived?: true;
}

export interface DutyItem {
  readonly item: string;
  /** What the duty is about, after its label. */
  readonly about: string;
  /** The event from which it is owed. */
  readonly seq: number;
  /** The day of that event, YYYY-MM-DD. */
  readonly since: string;
  /** YYYY-MM-DD; empty when nobody has set one. */
  readonly due: string;
}
