import type { Field, Answers, FieldMessages } from '../fields';
import type { GuardId } from '../ids';
import type { Papers } from '../imr/papers-now';
import type { Review } from '../review/review';
import type { Text } from '../text';
import type { Kind, Role, Rule, Track, TrackState, Tracks } from '../words';

/** The groups in which steps are offered. */
export const AREAS = ['entry', 'panel', 'imr', 'report', 'publication', 'outcome', 'oversight'] as const;
export type Area = (typeof AREAS)[number];

export const AREA_LABELS: Readonly<Record<Area, string>> = {
  entry: 'Register entry',
  panel: 'Panel and progress',
  imr: 'IMR',
  report: 'Draft report',
  publication: 'Publication',
  outcome: 'Outcome and actions',
  oversight: 'Oversight'
};

/** One thing that a person can do to a review. */
export interface Step {
  /** On a button. */
  readonly label: Text;
  /** In the history. */
  readonly past: Text;
  readonly area: Area;
  readonly rule: Rule;
  readonly kinds: readonly Kind[];
  /** Any one of these roles in the review is enough. */
  readonly allowedRoles: readonly Role[];
  /** The kind of review that it begins; absent where it needs a review. */
  readonly begins?: Kind;
  /** The states in which it is available. Without one for `entry`, it is available only while the review is open. */
  readonly from?: { readonly [T in Track]?: readonly TrackState<T>[] };
  readonly to: Partial<Tracks>;
  readonly guards: readonly GuardId[];
  readonly fields: readonly Field[];
  /** Fields of a kind of review, where they differ. */
  readonly fieldsOf?: Readonly<Record<Kind, readonly Field[]>>;
  readonly crossFieldCheck?: (given: Answers, today: string) => FieldMessages;
  /** What the event records, where it is not just the answers. `today` is YYYY-MM-DD. */
  readonly records?: (given: Answers, review: Review, around: Papers & { readonly today: string }) => Answers;
  /** What the person it names becomes. */
  readonly assigns?: 'inspector' | 'author';
  /** Whether taking it is work on the case, after which a person is not independent of it (KP-10). */
  readonly worksOnCase: boolean;
}

/** The questions of a step for a kind of review. */
export const fieldsOf = (step: Step, kind: Kind | undefined): readonly Field[] =>
  (kind && step.fieldsOf?.[kind]) ?? step.fields;
