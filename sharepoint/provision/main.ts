import { siteToken } from '../../bot/site-token';
import { createSharePointClient } from '../../src/register/client/sharepoint-client';
import { run } from './command';
import { readPeople } from './people-file';
import { provision } from './provision';
import { readSettings } from './settings';

void run(async (say) => {
  const read = readSettings(process.argv.slice(2), process.env, {
    usage: '--site https://… [--people people.json] [--dry-run]',
    texts: ['people'],
    switches: ['dry-run']
  });
  if (!read.ok) {
    say(read.problem);
    return false;
  }
  const { siteUrl, identity, text, isOn } = read.settings;
  const people = text('people');
  const found = people === undefined ? undefined : await readPeople(people);
  if (found && !found.ok) {
    found.problems.forEach(say);
    return false;
  }
  const sp = createSharePointClient({ siteUrl, token: siteToken(identity), patience: 'command' });
  return provision({ sp, holdings: found?.holdings, dryRun: isOn('dry-run'), say });
});
