import { runOnAnySite } from './command';
import { COMMANDS } from './commands';
import { readPeople } from './people-file';
import { provision } from './provision';
import { readSettingsFile } from './settings-file';

void runOnAnySite(COMMANDS.provision, async ({ sp, text, isOn, say }) => {
  const people = text('people');
  const found = people === undefined ? undefined : await readPeople(people);
  if (found && !found.ok) {
    found.problems.forEach(say);
    return false;
  }
  const settings = text('settings');
  const given = settings === undefined ? undefined : await readSettingsFile(settings);
  if (given && !given.ok) {
    given.problems.forEach(say);
    return false;
  }
  return provision({ sp, holdings: found?.holdings, settings: given?.settings, dryRun: isOn('dry-run'), say });
});
