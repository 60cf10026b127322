import type { Action } from './actions';
import type { OpenDuty } from '../duties/open-duty';
import type { Answers } from '../fields';
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
  /** The register entry as it stands, after whatever completed or corrected it. */
  readonly entry: Answers;
  /** Each step as it was last taken. */
  readonly done: { readonly [S in StepId]?: Done };
  /** Who is asked about the case; absent until a children’s notification has been passed to an inspector (KP-5). */
  readonly inspector?: PersonRef;
  /** Every version of the IMR that was submitted: one never stands for two documents (KP-11). */
  readonly versions: readonly string[];
  /** The author appointed last. */
  readonly author?: PersonRef;
  /** Everybody who has taken a step on the case: none of them is independent of it (KP-10). */
  readonly workedBy: readonly string[];
  /** Everybody who has declared an interest: none of them writes or agrees the IMR (KP-10). */
  readonly interests: readonly string[];
  /** Duties that a regional safeguarding lead has waived, each with the event that did. */
  readonly waived: readonly Waiver[];
  /** How the region has rated its risk, the first rating first (KP-6). */
  readonly ratings: readonly Rating[];
  /** Duties that are done, each with its due day and the day on which it was done: the share met in time is counted from them. */
  readonly met: readonly CompletedDuty[];
  /** The location codes whose quality and risk profile has the review, as somebody confirmed last (KP-3). */
  readonly inProfile: readonly string[];
  /** The action plan, in the order in which it was entered (B-1, B-3). */
  readonly actions: readonly Action[];
}

/** A duty that was discharged. Days YYYY-MM-DD. */
export interface CompletedDuty {
  readonly duty: DutyId;
  readonly item?: string;
  readonly since: string;
  readonly due: string;
  readonly on: string;
}

export interface Waiver {
  readonly duty: DutyId;
  /** The action, for a duty that is about one. */
  readonly item?: string;
  readonly seq: number;
  readonly reason: string;
}

export interface Done {
  readonly seq: number;
  readonly at: string;
  readonly by: PersonRef;
  readonly given: Answers;
  /** Posts that had to be told, and that nobody held. */
  readonly vacant: readonly Role[];
}

/** Something that happened to a review. `id` is unique: the reference and the number of the event. */
export interface ReviewEvent {
  readonly id: string;
  readonly reference: string;
  readonly seq: number;
  readonly step: StepId;
  readonly at: string;
  readonly by: PersonRef;
  readonly as: Role;
  readonly rule: Rule;
  readonly kind: Kind;
  readonly region: Region;
  /** The person to whom the step gives a part in the case: its inspector, or the author of the IMR. */
  readonly named?: PersonRef;
  /** Who had that part until then. */
  readonly formerly?: PersonRef;
  /** What was answered, and what the step itself noted, such as the value before a correction. */
  readonly given: Answers;
  /** The duties that it discharged, as they were owed before it. */
  readonly discharged?: readonly OpenDuty[];
  readonly told: readonly Addressee[];
  readonly vacant: readonly Role[];
}

/** What a step was last given, or nothing. */
export const lastAnswer = (review: Review, step: StepId, field: string): string =>
  review.done[step]?.given[field] ?? '';

/** When a step was last taken, as the number of its event; 0 when it never was. */
export const seqOf = (review: Review, step: StepId): number => review.done[step]?.seq ?? 0;

/** The step that began the review, whichever it was. */
export const notified = ({ done }: Review): Done | undefined => done['notify-adult'] ?? done['notify-child'];

export const isClosed = (review: Review): boolean => review.tracks.entry === 'closed';
