import { exportRegister } from './backup/export-register';
import { runOnSite } from './command';
import { COMMANDS, usageOf } from './commands';
import { RELEASE } from './release';

void runOnSite(COMMANDS.export, async ({ sp, siteUrl, text, say }) => {
  const to = text('to');
  if (to === undefined || to === '') {
    say(`Give the folder to write into: ${usageOf(COMMANDS.export)}`);
    return false;
  }
  return exportRegister({ sp, siteUrl, to, release: RELEASE, now: () => new Date().toISOString(), say });
});
