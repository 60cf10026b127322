import { entryOf } from '../../../domain/review/entry';
import type { ReviewAtGlance } from '../../../domain/review/at-glance';

export const authorityOf = (review: ReviewAtGlance): string => entryOf(review, 'authority');
export const versionOf = (review: ReviewAtGlance): string => review.done['submit-imr']?.given.version ?? '';
