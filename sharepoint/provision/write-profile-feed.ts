import { writeFileSync } from 'node:fs';
import { profileItems } from '../../src/domain/insight/profile';
import { sayIn } from '../../src/domain/text';
import { readTerminology } from '../../src/register/settings/terminology';
import { everyReview } from '../../src/register/reviews/reviews';
import { runOnSite } from './command';
import { COMMANDS } from './commands';
import { profileFeed } from './profile-feed';
import { several } from '../../src/domain/several';

const STANDARD_FILE = 'profile-feed.csv';

void runOnSite(COMMANDS['profile-feed'], async ({ sp, text, say }) => {
  const [reviews, terminology] = await Promise.all([everyReview(sp), readTerminology(sp)]);
  const items = reviews.flatMap(({ review }) => profileItems(review));
  const out = text('out') ?? STANDARD_FILE;
  writeFileSync(out, profileFeed(items, sayIn(terminology)));
  const locations = new Set(items.map(({ locationCode }) => locationCode)).size;
  const open = items.filter(({ capturedOn }) => capturedOn === '').length;
  say(
    `${out} has ${several(items.length, 'row')} about ${several(locations, 'location')}. ` +
      `${several(open, 'row')} not yet confirmed as in the quality and risk profile.`
  );
  return true;
});
