import { runOnSite } from './command';
import { showOrChange } from './setting';

const USAGE = '--site https://… [--name working-hours] [--to "08:00 to 16:00"]';

void runOnSite({ usage: USAGE, texts: ['name', 'to'] }, async ({ sp, text, say }) => {
  return showOrChange({ sp, name: text('name'), to: text('to'), say });
});
