import { ukDay } from '../../src/domain/dates';
import { runOnSite } from './command';
import { COMMANDS, usageOf } from './commands';
import { loadDirectory } from './directory';
import { readDirectoryFile } from './directory-file';

void runOnSite(COMMANDS.directory, async ({ sp, text, isOn, say }) => {
  const path = text('file');
  if (path === undefined) {
    say(`Give the file of the location list: ${usageOf(COMMANDS.directory)}`);
    return false;
  }
  const now = (): string => new Date().toISOString();
  const found = await readDirectoryFile(path, ukDay(now()));
  if (!found.ok) {
    say(found.problem);
    return false;
  }
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
