import { siteToken } from '../../bot/site-token';
import { createSharePointClient } from '../../src/register/client/sharepoint-client';
import { run } from './command';
import { showOrChange } from './setting';
import { readSettings } from './settings';

const USAGE = '--site https://… [--name working-hours] [--to "08:00 to 16:00"]';

void run(async (say) => {
  const read = readSettings(process.argv.slice(2), process.env, { usage: USAGE, texts: ['name', 'to'] });
  if (!read.ok) {
    say(read.problem);
    return false;
  }
  const { siteUrl, identity, text } = read.settings;
  const sp = createSharePointClient({ siteUrl, token: siteToken(identity), patience: 'command' });
  return showOrChange({ sp, name: text('name'), to: text('to'), say });
});
