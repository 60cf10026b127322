import type { Answers } from '../fields';
import type { Papers } from '../imr/papers';
import type { Directory, Person } from '../people/people';
import type { Review } from '../review/review';
import type { Text } from '../text';
import type { Rule } from '../words';

/** What a guard looks at. `today` is the day in the United Kingdom, YYYY-MM-DD. */
export interface GuardView extends Papers {
  readonly review: Review;
  readonly actor: Person;
  readonly given: Answers;
  readonly directory: Directory;
  readonly today: string;
}

export interface Guard {
  /** What is so when the step may go on: for whoever reads the table. */
  readonly condition: string;
  readonly rule: Rule;
  /** The field that the sentence belongs beside, if it is about an answer. */
  readonly field?: string;
  /** It looks at the person and the review alone, so the step is not offered to somebody whom it refuses. */
  readonly isUpfront?: true;
  /** Nothing when the step may go on; otherwise why not, and what to do. */
  readonly refuse: (view: GuardView) => Text | undefined;
}

export type GuardId =
  | 'inspector-in-post'
  | 'not-passed-yet'
  | 'has-inspector'
  | 'another-inspector'
  | 'inspector-is-not-author'
  | 'has-location-code'
  | 'something-changes'
  | 'fills-gaps-only'
  | 'dates-agree'
  | 'not-on-panel'
  | 'on-panel'
  | 'author-may-write'
  | 'author-keeps-apart'
  | 'author-steps-down-instead'
  | 'author-still-independent'
  | 'not-declared-yet'
  | 'not-own-work'
  | 'director-is-free'
  | 'deputy-stands-in'
  | 'new-version'
  | 'provided-after-agreement'
  | 'version-agreed'
  | 'version-seen'
  | 'chronology-has-room'
  | 'entry-stands'
  | 'document-in-library'
  | 'document-as-submitted'
  | 'document-as-agreed'
  | 'commented-or-why'
  | 'duty-is-owed'
  | 'duty-can-be-waived'
  | 'nothing-owed'
  | 'no-action-open'
  | 'another-reference'
  | 'plan-fits'
  | 'action-exists';
