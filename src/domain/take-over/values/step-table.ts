import type { Kind } from '../../words';
import type { ColumnId } from '../column-titles';
import type { OldReview } from '../old-review';

/** Columns that say whether something was done, with yes, with a day, or in words. */
export interface StepColumn {
  readonly done: OldReview;
  /** Where its day goes; without it the day is kept in the note. */
  readonly dayTo?: 'closedOn' | 'publishedOn' | 'imrProvidedOn' | 'receivedOn';
  /** What a day in the future says instead. */
  readonly planned?: { readonly takes: OldReview; readonly dayTo: 'plannedOn' };
  readonly of?: Kind;
  /** What stands in front of the words to find them in the table of states: “sent” under “IMR” is “IMR sent”. */
  readonly about?: string;
}

const PUBLISHED: StepColumn = {
  done: { publication: 'published' },
  dayTo: 'publishedOn',
  planned: { takes: { publication: 'intended' }, dayTo: 'plannedOn' }
};

export const STEP_COLUMNS: { readonly [Column in ColumnId]?: StepColumn } = {
  imrRequested: { done: { imr: 'requested' }, about: 'imr ' },
  imrDue: { done: { imr: 'requested' } },
  imrSent: { done: { imr: 'provided' }, dayTo: 'imrProvidedOn', about: 'imr ' },
  draft: { done: { report: 'received' }, dayTo: 'receivedOn', about: 'draft ' },
  published: PUBLISHED,
  publicationDate: PUBLISHED,
  evaluationLetter: { done: { outcome: 'evaluated' }, of: 'child' },
  actionPlan: { done: { outcome: 'received' }, of: 'adult' },
  closed: { done: { closed: 'yes', ending: 'not-known' }, dayTo: 'closedOn' }
};
