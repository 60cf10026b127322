import { readFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { solutionFile, SOLUTION_FILE, teamsFile, TEAMS_FILE } from './app-files';
import { EXAMPLE, readAppSettings } from './app-settings';
import { readPackage } from './service/read-package';
import { serviceZip } from './service/service-zip';
import { partsOfSources } from './teams-app';

const root = join(__dirname, '..');
const release = join(root, 'release');
/** Its name says that it is not to be uploaded. */
const EXAMPLE_FILE = 'serious-case-reviews-teams-EXAMPLE.zip';

/** Writes the release: the files for SharePoint and Teams, and the service. */
async function main(): Promise<void> {
  const { version } = await readPackage(root);
  const read = readAppSettings(process.env);
  if (!read.ok)
    console.log(
      [...read.problems, `So ${EXAMPLE_FILE} has example values, and the solution no addresses.`, ''].join('\n')
    );
  const built = await readFile(join(root, 'sharepoint', 'solution', SOLUTION_FILE));
  const files = {
    [SOLUTION_FILE]: read.ok ? await solutionFile(built, read.settings) : built,
    [read.ok ? TEAMS_FILE : EXAMPLE_FILE]: await teamsFile(
      partsOfSources(root),
      version,
      read.ok ? read.settings : EXAMPLE
    ),
    'service.zip': await serviceZip(root)
  };
  await mkdir(release, { recursive: true });
  // Of an earlier run: it would have the values or the version of then.
  for (const name of [TEAMS_FILE, EXAMPLE_FILE]) await rm(join(release, name), { force: true });
  for (const [name, content] of Object.entries(files)) {
    await writeFile(join(release, name), content);
    console.log(`release/${name}  ${content.length.toLocaleString('en-GB')} bytes`);
  }
}

main().catch((fault: unknown) => {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exitCode = 1;
});
