import type { OpenDuty } from '../../../domain/duties';
import { given, type Review } from '../../../domain/review';

/** A review and what is owed on it: as SharePoint holds it, and as the service answers with it. */
export interface OpenReview {
  readonly review: Review;
  readonly duties: readonly OpenDuty[];
}

/** Recorded later, or when the review was notified. */
const latest = (review: Review, field: 'service' | 'locationCodes'): string =>
  given(review, 'record-location', field) || given(review, 'notify-adult', field);

export const authorityOf = (review: Review): string => given(review, 'notify-adult', 'authority');
export const serviceOf = (review: Review): string => latest(review, 'service');
export const locationCodesOf = (review: Review): string => latest(review, 'locationCodes');
export const versionOf = (review: Review): string => given(review, 'submit-imr', 'version');
