import type { Given } from './fields';
import type { Told } from './notices';
import type { Kind, Region, Role, Rule, Tracks } from './words';
import type { StepId } from './steps';

export interface PersonRef {
  readonly id: string;
  readonly name: string;
}

/** A review as the register holds it: the fold of its events. Times are UTC ISO-8601, dates YYYY-MM-DD. */
export interface Review {
  readonly reference: string;
  readonly kind: Kind;
  readonly region: Region;
  /** How many events have happened; the number of the last one. */
  readonly seq: number;
  readonly tracks: Tracks;
  /** Each step as it was last taken. */
  readonly done: { readonly [S in StepId]?: Done };
  /** Who received the notification, and is asked about the case. */
  readonly inspector: PersonRef;
  /** Every version of the IMR that was submitted: one never stands for two documents (KP-11). */
  readonly versions: readonly string[];
  /** The author appointed last. */
  readonly authorId?: string;
  /** Everybody who has taken a step on the case: none of them is independent of it (KP-10). */
  readonly workedBy: readonly string[];
}

export interface Done {
  readonly seq: number;
  readonly at: string;
  readonly by: PersonRef;
  readonly given: Given;
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
  readonly given: Given;
  readonly told: readonly Told[];
  readonly vacant: readonly Role[];
}

/** What a step was last given, or nothing. */
export const given = (review: Review, step: StepId, field: string): string => review.done[step]?.given[field] ?? '';
