import { runOnSite } from './command';
import { extractReview } from './extract/extract-review';

const USAGE = '--site https://… --review SCR-… --to FOLDER --by someone@example.org';

void runOnSite({ usage: USAGE, texts: ['review', 'to', 'by'] }, async ({ sp, text, say }) => {
  const [review, to, by] = [text('review'), text('to'), text('by')];
  if (!review || !to || !by) {
    say(`Give the reference of the review, the folder to write into and your email: ${USAGE}`);
    return false;
  }
  return extractReview({ sp, review, to, email: by, now: () => new Date().toISOString(), say });
});
