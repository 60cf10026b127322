import { runOnAnySite } from './command';
import { readPeople } from './people-file';
import { provision } from './provision';

void runOnAnySite(
  {
    usage: '--site https://… [--people people.json] [--dry-run]',
    texts: ['people'],
    switches: ['dry-run']
  },
  async ({ sp, text, isOn, say }) => {
    const people = text('people');
    const found = people === undefined ? undefined : await readPeople(people);
    if (found && !found.ok) {
      found.problems.forEach(say);
      return false;
    }
    return provision({ sp, holdings: found?.holdings, dryRun: isOn('dry-run'), say });
  }
);
