import type { Action } from './actions';
import type { OpenDuty } from '../duties/open-duty';
import type { Answers } from '../fields';
import type { AnswersOf, FieldOf } from '../forms';
import type { EntryAnswers } from './entry';
import type { DutyId, StepId } from '../ids';
import type { Addressee } from '../notices/addressee';
import type { PersonRef } from '../people/person-ref';
import type { Rating } from './risk';
import type { Kind, Region, Role, Rule, Tracks } from '../words';

/** A review as the register holds it: the fold of its events. Times are UTC ISO-8601, dates YYYY-MM-DD. */
export interface Review {
  readonly reference: string;
  readonly kind: Kind;
  readonly region: Region;
  /** How many events have happened; the number of the last one. */
  readonly seq: number;
  /** When the last of them happened. */
  readonly changedAt: string;
  readonly tracks: Tracks;
  /** The register entry, as completed and corrected. */
  readonly entry: EntryAnswers;
  /** Each step as it was last taken. */
  readonly done: { readonly [S in StepId]?: Done<S> };
  /** The case inspector; absent until a children’s notification has been passed to an inspector (KP-5). */
  readonly inspector?: PersonRef;
  /** Every version of the IMR that was submitted: no version names two documents (KP-11). */
  readonly versions: readonly string[];
  /** The author appointed last. */
  readonly author?: PersonRef;
  /** Everyone who has worked on the case: none of them is independent of it (KP-10). */
  readonly workedBy: readonly string[];
  /** Everyone who has declared an interest: none of them writes or agrees the IMR (KP-10). */
  readonly interests: readonly string[];
  /**
   * Everyone who has acted on the case without working on it, but as its IMR author: none of them writes the IMR
   * (KP-10).
   */
  readonly actedBy: readonly string[];
  /** Everyone who was informed because their own unit was involved: none of them writes or agrees the IMR (KP-10). */
  readonly unitInformed: readonly string[];
  /** Duties that a regional safeguarding lead has waived, each with the event that did. */
  readonly waived: readonly Waiver[];
  /** How the region has rated its risk, the first rating first (KP-6). */
  readonly ratings: readonly Rating[];
  /**
   * Completed duties, each with its due day and the day it was done, from which the share completed on time is counted.
   */
  readonly completedDuties: readonly CompletedDuty[];
  /** The location codes whose quality and risk profile has the review, as last confirmed (KP-3). */
  readonly inProfile: readonly string[];
  /** What was entered late, in the order in which it was (KP-2). */
  readonly lateEntries: readonly LateEntry[];
  /** The action plan, in the order in which it was entered (B-1, B-3). */
  readonly actions: readonly Action[];
  /** How many actions have ever been entered, where some were withdrawn: no two actions have one id. */
  readonly actionsEver?: number;
  /** How many comments the sheet on the draft report has; absent where there never was one (KP-12). */
  readonly comments?: number;
  /** The number of the event that changed the sheet last: added to it, corrected it or withdrew some of it. */
  readonly sheetChanged?: number;
  /**
   * Possible duplicates, by reference, that someone was asked about and said are different reviews: in which role, that
   * of a lead where a lead did. Absent where there are none.
   */
  readonly differentFrom?: Readonly<Record<string, Role>>;
  /** The numbers of the events that were withdrawn; absent where none was. */
  readonly withdrawn?: readonly number[];
}

/** Days YYYY-MM-DD. */
export interface CompletedDuty {
  readonly duty: DutyId;
  readonly item?: string;
  readonly since: string;
  readonly due: string;
  readonly on: string;
}

/** Something that was recorded late: which step, on which day, and how many working days after it happened. */
export interface LateEntry {
  readonly step: StepId;
  readonly enteredOn: string;
  readonly workingDays: number;
}

export interface Waiver {
  readonly duty: DutyId;
  /** The action, for a duty that is about one. */
  readonly item?: string;
  readonly seq: number;
  readonly reason: string;
}

/** A step as it was last taken. */
export interface Done<S extends StepId = StepId> {
  readonly seq: number;
  readonly at: string;
  /** The day on which it happened, from which duties are reckoned; absent where that is the day it was recorded. */
  readonly on?: string;
  readonly by: PersonRef;
  readonly given: AnswersOf<S>;
  /** Vacant posts that should have been informed. */
  readonly vacant: readonly Role[];
}

/** `id` is unique: the reference and the number of the event. */
export interface ReviewEvent<S extends StepId = StepId> {
  readonly id: string;
  readonly reference: string;
  readonly seq: number;
  readonly step: S;
  /** When it was recorded. */
  readonly at: string;
  /**
   * The day on which it happened, YYYY-MM-DD; absent where the step asks for none, and in events from before duties
   * were reckoned from it.
   */
  readonly on?: string;
  /** The working days from that day until it was recorded, where that was late. */
  readonly late?: number;
  readonly by: PersonRef;
  readonly as: Role;
  readonly rule: Rule;
  /** The key of the form that was sent; absent in events from before forms had one. */
  readonly key?: string;
  readonly kind: Kind;
  readonly region: Region;
  /** The person whom the step makes case inspector or IMR author. */
  readonly named?: PersonRef;
  /** The previous inspector or author. */
  readonly formerly?: PersonRef;
  /** The answers, and what the step recorded itself, such as the answer before a correction. */
  readonly given: AnswersOf<S>;
  /** The references of possible duplicates that the person was asked about, and said are different reviews. */
  readonly differentFrom?: readonly string[];
  /** The duties that it completed, as they were before it. */
  readonly discharged?: readonly OpenDuty[];
  readonly told: readonly Addressee[];
  readonly vacant: readonly Role[];
}

/** The last answer to a question of a step; empty where there is none. */
export function lastAnswer<S extends StepId>(review: Review, step: S, field: FieldOf<S>): string {
  return lastAnswers(review, step)[field] ?? '';
}

/** All that a step was last given, for a form that is drawn field by field. */
export const lastAnswers = (review: Review, step: StepId): Answers => review.done[step]?.given ?? {};

/** What an event of this very step said; nothing for an event of another. */
export function answersIn<S extends StepId>(
  event: Pick<ReviewEvent, 'step' | 'given'>,
  step: S
): AnswersOf<S> | undefined;
export function answersIn(event: Pick<ReviewEvent, 'step' | 'given'>, step: StepId): AnswersOf<StepId> | undefined {
  return event.step === step ? event.given : undefined;
}

/** The number of the last event of a step; 0 when it was never taken. */
export const seqOf = <S extends StepId>(
  { done }: { readonly done: { readonly [Step in S]?: Pick<Done, 'seq'> } },
  step: S
): number => done[step]?.seq ?? 0;

/** The steps that begin a review: a notification, or a row of the old register. */
export const FIRST_STEPS = ['notify-adult', 'notify-child', 'take-over-adult', 'take-over-child'] as const;
type FirstStep = (typeof FIRST_STEPS)[number];

/** The step that began the review. */
export const begun = <D extends { readonly [S in FirstStep]?: unknown }>({
  done
}: {
  readonly done: D;
}): D[FirstStep] | undefined =>
  done['notify-adult'] ?? done['notify-child'] ?? done['take-over-adult'] ?? done['take-over-child'];

export const isClosed = (review: Pick<Review, 'tracks'>): boolean => review.tracks.entry === 'closed';
