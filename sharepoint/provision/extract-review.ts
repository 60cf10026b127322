import { runOnSite } from './command';
import { COMMANDS, usageOf } from './commands';
import { extractReview } from './extract/extract-review';

void runOnSite(COMMANDS.extract, async ({ sp, text, say }) => {
  const [review, to, by] = [text('review'), text('to'), text('by')];
  if (!review || !to || !by) {
    say(`Give the reference of the review, the folder to write into and your email: ${usageOf(COMMANDS.extract)}`);
    return false;
  }
  return extractReview({ sp, review, to, email: by, now: () => new Date().toISOString(), say });
});
