import { restoreRegister } from './backup/restore-register';
import { runOnAnySite } from './command';
import { COMMANDS, usageOf } from './commands';

void runOnAnySite(COMMANDS.restore, async ({ sp, siteUrl, text, say }) => {
  const from = text('from');
  if (from === undefined || from === '') {
    say(`Give the folder of the backup: ${usageOf(COMMANDS.restore)}`);
    return false;
  }
  return restoreRegister({ sp, siteUrl, from, now: () => new Date().toISOString(), say });
});
