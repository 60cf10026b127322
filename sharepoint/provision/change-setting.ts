import { ukDay } from '../../src/domain/dates';
import { runOnSite } from './command';
import { COMMANDS } from './commands';
import { showOrChange } from './setting';

void runOnSite(COMMANDS.setting, async ({ sp, text, say }) => {
  return showOrChange({ sp, name: text('name'), to: text('to'), today: ukDay(new Date().toISOString()), say });
});
