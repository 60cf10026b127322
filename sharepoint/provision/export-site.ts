import { exportRegister } from './backup/export-register';
import { runOnSite } from './command';
import { RELEASE } from './release';

const USAGE = '--site https://… --to FOLDER';

void runOnSite({ usage: USAGE, texts: ['to'] }, async ({ sp, siteUrl, text, say }) => {
  const to = text('to');
  if (to === undefined || to === '') {
    say(`Give the folder to write into: ${USAGE}`);
    return false;
  }
  return exportRegister({ sp, siteUrl, to, release: RELEASE, now: () => new Date().toISOString(), say });
});
