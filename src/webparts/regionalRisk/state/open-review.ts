import type { OpenDuty } from '../../../domain/duties';
import { entryOf } from '../../../domain/review/entry';
import { lastAnswer, type Review } from '../../../domain/review/review';

/** A review and what is owed on it: as SharePoint holds it, and as the service answers with it. */
export interface OpenReview {
  readonly review: Review;
  readonly duties: readonly OpenDuty[];
}

export const authorityOf = (review: Review): string => entryOf(review, 'authority');
export const versionOf = (review: Review): string => lastAnswer(review, 'submit-imr', 'version');
