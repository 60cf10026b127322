import { writeFileSync } from 'node:fs';
import { siteToken } from '../../bot/site-token';
import { profileItems } from '../../src/domain/insight/profile';
import { sayIn } from '../../src/domain/text';
import { createSharePointClient } from '../../src/register/client/sharepoint-client';
import { readTerminology } from '../../src/register/settings/terminology';
import { everyReview } from '../../src/register/reviews/reviews';
import { run } from './command';
import { profileFeed } from './profile-feed';
import { readSettings } from './settings';
import { several } from './several';

const STANDARD_FILE = 'profile-feed.csv';

void run(async (say) => {
  const read = readSettings(process.argv.slice(2), process.env, {
    usage: '--site https://… [--out profile-feed.csv]',
    texts: ['out']
  });
  if (!read.ok) {
    say(read.problem);
    return false;
  }
  const { siteUrl, identity, text } = read.settings;
  const sp = createSharePointClient({ siteUrl, token: siteToken(identity), patience: 'command' });
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
