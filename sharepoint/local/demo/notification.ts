import { dayFromToday } from './days';
import type { ExampleReview } from './example-reviews';
import type { ExampleCommand } from './service';
import { stableKey } from './stable-key';

/** What an inspector types about a published review. The day is an example, and the reference says so to whoever reads the register. */
export const notificationOf = (review: ExampleReview): ExampleCommand => ({
  step: 'notify-adult',
  key: stableKey(review.id),
  // They are published: that they are different reviews is known.
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
