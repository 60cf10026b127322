import type { Holder } from './posts';

/** A step of the story, and on which day (YYYY-MM-DD) who takes it. */
export interface DatedStep {
  readonly day: string;
  readonly by: Holder;
  readonly step: string;
  readonly given: Readonly<Record<string, string>>;
}

/** What is said when a review begins. */
export interface Subject {
  /** A001 of an adult, C001 of a child, PR01 of a published one. */
  readonly id: string;
  readonly kind: 'adult' | 'child';
  readonly region: string;
  readonly authority: string;
  readonly service: string;
  readonly code: string;
  /** The day on which we were notified, YYYY-MM-DD. */
  readonly notifiedOn: string;
}
