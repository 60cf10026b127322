import { restoreRegister } from './backup/restore-register';
import { runOnAnySite } from './command';

const USAGE = '--site https://… --from FOLDER';

void runOnAnySite({ usage: USAGE, texts: ['from'] }, async ({ sp, siteUrl, text, say }) => {
  const from = text('from');
  if (from === undefined || from === '') {
    say(`Give the folder of the backup: ${USAGE}`);
    return false;
  }
  return restoreRegister({ sp, siteUrl, from, now: () => new Date().toISOString(), say });
});
