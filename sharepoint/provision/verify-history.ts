import { siteToken } from '../../bot/site-token';
import { createSharePointClient } from '../../src/register/client/sharepoint-client';
import { watchRows } from '../../src/register/client/unreadable';
import { everyHistoryItem } from '../../src/register/history';
import { everyReview } from '../../src/register/reviews/reviews';
import { historyFaults } from './history-faults';
import { run } from './command';
import { readSettings } from './settings';
import { several } from './several';

void run(async (say) => {
  const read = readSettings(process.argv.slice(2), process.env, { usage: '--site https://…' });
  if (!read.ok) {
    say(read.problem);
    return false;
  }
  const { siteUrl, identity } = read.settings;
  const sp = createSharePointClient({ siteUrl, token: siteToken(identity), patience: 'command' });
  let unreadable = 0;
  watchRows(({ wrong }) => (unreadable += wrong.length));
  // Reads the reviews first, so that an event recorded in between does not seem to miss its row.
  const reviews = await everyReview(sp);
  const items = await everyHistoryItem(sp);
  const faults = historyFaults(reviews, items);
  faults.forEach(say);
  say(
    faults.length === 0
      ? `The history is complete: ${several(items.length, 'row')} of ${several(reviews.length, 'review')}.`
      : `${several(faults.length, 'fault')} in ${several(items.length, 'row')} of ${several(reviews.length, 'review')}.`
  );
  return faults.length === 0 && unreadable === 0;
});
