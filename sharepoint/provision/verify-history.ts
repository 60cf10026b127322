import { watchRows } from '../../src/register/client/unreadable';
import { everyHistoryItem } from '../../src/register/history';
import { everyReview } from '../../src/register/reviews/reviews';
import { erasedReviews, historyFaults } from './history-faults';
import { runOnSite } from './command';
import { COMMANDS } from './commands';
import { several } from '../../src/domain/several';

void runOnSite(COMMANDS['verify-history'], async ({ sp, say }) => {
  let unreadable = 0;
  watchRows(({ wrong }) => (unreadable += wrong.length));
  // Reads the reviews first, so that an event recorded in between does not seem to miss its row.
  const reviews = await everyReview(sp);
  const items = await everyHistoryItem(sp);
  const faults = historyFaults(reviews, items);
  erasedReviews(items).forEach(say);
  faults.forEach(say);
  say(
    faults.length === 0
      ? `The history is complete: ${several(items.length, 'row')} of ${several(reviews.length, 'review')}.`
      : `${several(faults.length, 'fault')} in ${several(items.length, 'row')} of ${several(reviews.length, 'review')}.`
  );
  return faults.length === 0 && unreadable === 0;
});
