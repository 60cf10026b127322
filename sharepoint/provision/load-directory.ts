import { siteToken } from '../../bot/site-token';
import { ukDay } from '../../src/domain/dates';
import { createSharePointClient } from '../../src/register/client/sharepoint-client';
import { run } from './command';
import { loadDirectory } from './directory';
import { readDirectoryFile } from './directory-file';
import { readSettings } from './settings';

const USAGE = '--site https://… --file locations.csv [--part] [--yes-close] [--dry-run]';

void run(async (say) => {
  const read = readSettings(process.argv.slice(2), process.env, {
    usage: USAGE,
    texts: ['file'],
    switches: ['part', 'yes-close', 'dry-run']
  });
  if (!read.ok) {
    say(read.problem);
    return false;
  }
  const { siteUrl, identity, text, isOn } = read.settings;
  const path = text('file');
  if (path === undefined) {
    say(`Give the file of the location list: ${USAGE}`);
    return false;
  }
  const now = (): string => new Date().toISOString();
  const found = await readDirectoryFile(path, ukDay(now()));
  if (!found.ok) {
    say(found.problem);
    return false;
  }
  const sp = createSharePointClient({ siteUrl, token: siteToken(identity), patience: 'command' });
  return loadDirectory({
    sp,
    file: found.file,
    part: isOn('part'),
    yesClose: isOn('yes-close'),
    dryRun: isOn('dry-run'),
    say,
    now
  });
});
