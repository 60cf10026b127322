import type { Answers, FieldMessages, Form } from '../fields';
import type { AnswersOf } from '../forms';
import type { GuardId, StepId } from '../ids';
import type { Papers } from '../imr/papers-now';
import type { DocumentKind } from '../need-to-know/document-kinds';
import type { Directory, Person } from '../people/people';
import type { Action } from '../review/actions';
import type { Review, ReviewEvent } from '../review/review';
import type { Text } from '../text';
import type { Kind, Role, Rule, Track, TrackState, Tracks } from '../words';

/** The groups in which steps are offered. */
export const AREAS = ['entry', 'panel', 'imr', 'report', 'publication', 'outcome', 'papers', 'oversight'] as const;
export type Area = (typeof AREAS)[number];

export const AREA_LABELS: Readonly<Record<Area, string>> = {
  entry: 'Register entry',
  panel: 'Panel and progress',
  imr: 'IMR',
  report: 'Draft report',
  publication: 'Publication',
  outcome: 'Outcome and actions',
  papers: 'Papers',
  oversight: 'Oversight'
};

/** When a step was taken, and by whom. */
type Happened = Pick<ReviewEvent, 'seq' | 'at' | 'by'>;

/** When the thing happened that a step records. */
export interface Happening<F extends string = string> {
  /** The field that holds the day. */
  readonly on: F;
  /** What happened on it, to follow “after” or “when”. */
  readonly words: Text;
  /** What comes first: an earlier day is asked about. */
  readonly notBefore?: readonly StepId[];
  /** Earlier news that is recorded later does not take the place of the latest. */
  readonly isNews?: true;
}

/** Whom an answer is asked about: what is unlikely of one person is not of another. `today` is YYYY-MM-DD. */
export interface Asked {
  readonly actor: Person;
  readonly directory: Directory;
  readonly today: string;
}

/** One thing that a person can do to a review. `A` is what its form answers and what it notes. */
export interface Step<A extends Answers = Answers> {
  /** On a button. */
  readonly label: Text;
  /** In the history. */
  readonly past: Text;
  readonly area: Area;
  readonly rule: Rule;
  readonly kinds: readonly Kind[];
  /** Any one of these roles in the review is enough. */
  readonly allowedRoles: readonly Role[];
  /**
   * So is being the safeguarding lead of the inspector who brought the review into the register, also without seeing
   * it: the step asks and says no more than everybody with a post may know.
   */
  readonly isForOwnLead?: true;
  /** The kind of review that it begins; absent where it needs a review. */
  readonly begins?: Kind;
  /**
   * It is taken on a page of its own, from a row of the old register: no list offers it, and no form or card can send it.
   */
  readonly isApart?: true;
  /** The states in which it is available. Without one for `entry`, it is available only while the review is open. */
  readonly from?: { readonly [T in Track]?: readonly TrackState<T>[] };
  readonly to: Partial<Tracks>;
  readonly guards: readonly GuardId[];
  readonly fields: Form;
  /** Absent where it happens by being recorded. */
  readonly happened?: Happening<keyof A & string>;
  /** Fields of a kind of review, where they differ. */
  readonly fieldsOf?: Readonly<Record<Kind, Form>>;
  readonly crossFieldCheck?: (given: A, today: string) => FieldMessages;
  /** Answers that can be right but seldom are, by field: they are asked about first, and recorded once confirmed. */
  readonly asksAbout?: (given: A, review: Review, asked: Asked) => FieldMessages;
  /** What the event records, where it is not just the answers. `today` is YYYY-MM-DD. */
  readonly records?: (given: A, review: Review, around: Papers & { readonly today: string }) => A;
  /** What the event notes beside the answers. The review is as it was before. */
  readonly notes?: (given: A, review: Review) => A;
  /**
   * What it changes beyond its tracks, the answers of the entry and the part that it gives. The review is as it left it
   * so far.
   */
  readonly changes?: (review: Review, given: A, event: Happened) => Partial<Review>;
  /** What kind of paper can come with its form, which the service files (KP-9, KP-12). */
  readonly files?: (given: A) => DocumentKind;
  /** Whether it changes an action of the plan, as the list of actions shows it. */
  readonly touchesAction?: (action: Action, given: A, event: Happened) => boolean;
  /** A duty that ends with it was not done: it was waived, or went with the review. */
  readonly dischargesNothing?: true;
  /** What the person it names becomes. */
  readonly assigns?: 'inspector' | 'author';
  /** It needs all that was recorded before, from the first event. */
  readonly readsHistory?: true;
  /** It is about something that was recorded before, so it is offered in the history, beside that. */
  readonly putsRight?: true;
  /** Whether taking it is work on the case, after which a person is not independent of it (KP-10). */
  readonly worksOnCase: boolean;
}

/** The questions of a step for a kind of review. */
export const fieldsOf = (step: Step, kind: Kind | undefined): Form => (kind && step.fieldsOf?.[kind]) ?? step.fields;

/** Rows of the table, each with the answers of its own step. */
export type StepRows = { readonly [S in StepId]?: Step<AnswersOf<S>> };
