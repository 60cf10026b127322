import { dayFromToday } from './days';
import type { ExampleReview } from './example-reviews';
import type { ExampleCommand } from './service';
import { stableKey } from './stable-key';

/**
 * What an inspector records about a published review. The date is an example, and the partnership’s reference says so.
 */
export const notificationOf = (review: ExampleReview): ExampleCommand => ({
  step: 'notify-adult',
  key: stableKey(review.id),
  // They are published, so they are known to be different reviews.
  anyway: true,
  given: {
    partnership: review.partnership,
    authority: review.authority,
    notifiedOn: dayFromToday(-review.example.notifiedDaysAgo),
    criterion: review.criterion,
    regulatedService: review.regulatedService,
    service: review.service,
    mentalHealth: review.mentalHealth,
    partnershipReference: `Example: ${review.id}`,
    initials: review.initials
  }
});
