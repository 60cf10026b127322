import type { SPFI } from '@pnp/sp';

/** One thing to be done to the site: what it is in plain words, and how. */
export interface Change {
  readonly sentence: string;
  readonly carryOut: (sp: SPFI) => Promise<void>;
}

/** What is to be done, or why nothing can be: problems that somebody has to settle first. */
export interface Plan {
  readonly changes: readonly Change[];
  readonly problems: readonly string[];
}

export const together = (plans: readonly Plan[]): Plan => ({
  changes: plans.flatMap(({ changes }) => changes),
  problems: plans.flatMap(({ problems }) => problems)
});
