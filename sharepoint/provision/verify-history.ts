import { siteToken } from '../../bot/site-token';
import { createSharePointClient } from '../../src/register/client/sharepoint-client';
import { everyHistoryItem } from '../../src/register/history';
import { everyReview } from '../../src/register/reviews/reviews';
import { historyFaults } from './history-faults';
import { run } from './command';
import { readSettings } from './settings';

void run(async (say) => {
  const read = readSettings(process.argv.slice(2), process.env, { usage: '--site https://…' });
  if (!read.ok) {
    say(read.problem);
    return false;
  }
  const { siteUrl, identity } = read.settings;
  const sp = createSharePointClient({ siteUrl, token: siteToken(identity), patience: 'background' });
  // Reviews first: an event that is recorded in between has its row already, and is not taken for a fault.
  const reviews = await everyReview(sp);
  const items = await everyHistoryItem(sp);
  const faults = historyFaults(reviews, items);
  faults.forEach(say);
  say(
    faults.length === 0
      ? `The history is whole: ${items.length} rows of ${reviews.length} reviews.`
      : `${faults.length} faults in ${items.length} rows of ${reviews.length} reviews.`
  );
  return faults.length === 0;
});
