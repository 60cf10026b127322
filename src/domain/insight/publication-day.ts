import { plannedOn } from '../duties/report';
import { lastAnswer, type Review } from '../review/review';

/** The day on which the report was published, or is planned to be (KP-13), YYYY-MM-DD; empty where neither is known. */
export function publicationDay(review: Review): string {
  switch (review.tracks.publication) {
    case 'published':
      return lastAnswer(review, 'record-published', 'publishedOn');
    case 'intended':
    case 'arranged':
      return plannedOn(review);
    default:
      return '';
  }
}
