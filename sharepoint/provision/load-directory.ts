import { ukDay } from '../../src/domain/dates';
import { runOnSite } from './command';
import { loadDirectory } from './directory';
import { readDirectoryFile } from './directory-file';

const USAGE = '--site https://… --file locations.csv [--part] [--yes-close] [--dry-run]';

void runOnSite(
  {
    usage: USAGE,
    texts: ['file'],
    switches: ['part', 'yes-close', 'dry-run']
  },
  async ({ sp, text, isOn, say }) => {
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
    return loadDirectory({
      sp,
      file: found.file,
      part: isOn('part'),
      yesClose: isOn('yes-close'),
      dryRun: isOn('dry-run'),
      say,
      now
    });
  }
);
