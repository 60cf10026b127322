import type { SPFI } from '@pnp/sp';

/** One change to the site: a sentence about it, and how it is made. */
export interface Change {
  readonly sentence: string;
  readonly make: (sp: SPFI) => Promise<void>;
}

/** The changes to make, or the problems that someone must settle first. */
export interface Plan {
  readonly changes: readonly Change[];
  readonly problems: readonly string[];
  /** What stays as it is, and why. */
  readonly notes?: readonly string[];
}

export const together = (plans: readonly Plan[]): Plan => ({
  changes: plans.flatMap(({ changes }) => changes),
  problems: plans.flatMap(({ problems }) => problems),
  notes: plans.flatMap(({ notes = [] }) => notes)
});
