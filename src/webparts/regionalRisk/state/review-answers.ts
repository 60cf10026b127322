import { entryOf } from '../../../domain/review/entry';
import { lastAnswer, type Review } from '../../../domain/review/review';

export const authorityOf = (review: Review): string => entryOf(review, 'authority');
export const versionOf = (review: Review): string => lastAnswer(review, 'submit-imr', 'version');
